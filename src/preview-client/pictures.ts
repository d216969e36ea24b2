import type { PreviewPage } from '../model/preview.js';
import { make } from './dom.js';

/** The pictures that were fetched, and when to fetch others. */
export interface Pictures {
  /** A box for a page's picture: what was shown for it before until its own is there, which comes when it is in view. */
  readonly boxFor: (page: PreviewPage) => HTMLElement;
  /** Forgets the boxes that were asked for. */
  readonly clear: () => void;
}

interface Shown {
  readonly address: string;
  readonly picture: SVGElement;
}

/** How far outside the window a picture is fetched already. */
const AHEAD = '120% 0px';

export function openPictures(scroller: HTMLElement): Pictures {
  const shown = new Map<string, Shown>();
  const waiting = new Map<Element, PreviewPage>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const page = waiting.get(target);
        if (!isIntersecting || page === undefined) continue;
        observer.unobserve(target);
        waiting.delete(target);
        void fill(target, page);
      }
    },
    { root: scroller, rootMargin: AHEAD },
  );
  const fill = async (box: Element, page: PreviewPage): Promise<void> => {
    const before = shown.get(page.key);
    const picture = await fetchPicture(page.picture);
    if (picture === null || !box.isConnected) return;
    makeReachable(picture, page);
    shown.set(page.key, { address: page.picture, picture });
    box.replaceChildren(picture);
    box.classList.remove('is-waiting');
    if (before !== undefined) box.classList.add('is-fresh');
  };
  return {
    boxFor(page) {
      const box = make('div', { class: 'picture', 'data-key': page.key });
      const known = shown.get(page.key);
      if (known !== undefined) box.append(known.picture);
      else box.classList.add('is-waiting');
      if (known?.address === page.picture) return box;
      waiting.set(box, page);
      observer.observe(box);
      return box;
    },
    clear() {
      observer.disconnect();
      waiting.clear();
    },
  };
}

/** Null where the picture is gone, since the report changed once more. */
async function fetchPicture(address: string): Promise<SVGElement | null> {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const parsed = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  const picture = document.importNode(parsed.documentElement, true);
  return picture instanceof SVGElement ? picture : null;
}

/**
 * Numbers and claims can be reached one after the other; the picture is then no single image. What names a picture to
 * those who cannot see it becomes an attribute, since browsers show titles of an SVG as tips of their own.
 */
function makeReachable(picture: SVGElement, { stretches, claims }: PreviewPage): void {
  for (const title of picture.querySelectorAll('title')) {
    title.parentElement?.removeAttribute('aria-labelledby');
    title.parentElement?.setAttribute('aria-label', title.textContent);
    title.remove();
  }
  picture.setAttribute('role', 'group');
  const reached = new Set<string>();
  for (const part of picture.querySelectorAll('[data-bound]')) {
    const index = part.getAttribute('data-bound') ?? '';
    const stretch = stretches[Number(index)];
    if (stretch === undefined) continue;
    part.classList.add(stretch.claims.length > 0 && claims.length > 0 ? 'claim' : 'figure');
    part.setAttribute('role', 'button');
    if (!reached.has(index)) part.setAttribute('tabindex', '0');
    reached.add(index);
  }
}
