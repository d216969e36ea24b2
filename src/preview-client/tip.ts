import type { PreviewPage, PreviewState, PreviewWords } from '../model/preview.js';
import { byId, make } from './dom.js';
import { atMost, claimEntry, figureEntry } from './facts.js';

/** How many figures a tip tells one by one. */
const MOST = 4;
/** Pixels between a tip and what it is about, and between it and the window's edge. */
const GAP = 10;

/** What a number or a claim rests on, beside it while it is pointed at or has the focus. */
export function openTip(
  find: (key: string) => { readonly page: PreviewPage; readonly language: string } | null,
  state: () => PreviewState,
  words: PreviewWords,
): { readonly hide: () => void } {
  const tip = byId('tip');
  let about: Element | null = null;
  const hide = (): void => {
    tip.hidden = true;
    about?.removeAttribute('aria-describedby');
    mark(about, false);
    about = null;
  };
  const show = (target: EventTarget | null): void => {
    const part = target instanceof Element ? target.closest('[data-bound]') : null;
    if (part === about) return;
    hide();
    if (part === null) return;
    const key = part.closest('[data-key]')?.getAttribute('data-key') ?? '';
    const found = find(key);
    const stretch = found?.page.stretches[Number(part.getAttribute('data-bound'))];
    if (found === null || stretch === undefined) return;
    const { figures } = state();
    const claims = stretch.claims.flatMap((index) => found.page.claims[index] ?? []);
    const entries = stretch.figures.flatMap((id) => {
      const figure = figures[id];
      return figure === undefined ? [] : [figureEntry(id, figure, [found.language])];
    });
    // Inside a chart a number is known by its print alone, which figures may share.
    const isAlike =
      stretch.figures.length > 1 &&
      stretch.figures.every((id) => figures[id]?.value[found.language]?.includes(stretch.text));
    tip.replaceChildren(
      ...claims.map((claim) => claimEntry(claim, found.language)),
      ...(stretch.derivation === null || claims.length > 0
        ? []
        : [
            make(
              'div',
              { class: 'entry' },
              make('p', { class: 'value' }, stretch.text),
              make('p', { class: 'origin' }, make('code', {}, stretch.derivation)),
            ),
          ]),
      ...(isAlike ? [make('p', { class: 'fact' }, words.alike)] : []),
      ...atMost(entries, MOST, words),
    );
    about = part;
    mark(part, true);
    part.setAttribute('aria-describedby', 'tip');
    tip.hidden = false;
    place(tip, part.getBoundingClientRect());
  };
  const desk = byId('sheets');
  desk.addEventListener('pointerover', ({ target }) => show(target));
  desk.addEventListener('focusin', ({ target }) => show(target));
  desk.addEventListener('click', ({ target }) => show(target));
  desk.addEventListener('pointerleave', hide);
  desk.addEventListener('focusout', hide);
  desk.addEventListener('scroll', hide, { passive: true });
  return { hide };
}

/** Marks all parts of a stretch, which may run over lines. */
function mark(part: Element | null, isMarked: boolean): void {
  const index = part?.getAttribute('data-bound');
  for (const one of part?.closest('svg')?.querySelectorAll(`[data-bound="${index}"]`) ?? [])
    one.classList.toggle('is-marked', isMarked);
}

/** Below what it is about where there is room, else above. */
function place(tip: HTMLElement, around: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.min(Math.max(GAP, around.left), window.innerWidth - width - GAP);
  const below = around.bottom + GAP;
  const fits = below + height + GAP <= window.innerHeight;
  const top = fits ? below : Math.max(GAP, around.top - GAP - height);
  tip.style.left = `${Math.max(GAP, left)}px`;
  tip.style.top = `${top}px`;
}
