import type { PreviewState, PreviewWords } from '../model/preview.js';
import { button, byId, counted, make } from './dom.js';
import { listenToKeys } from './keys.js';
import { openPictures } from './pictures.js';
import { changeWords, sheets } from './sheets.js';
import { contentsList, detailsOf } from './side-panels.js';
import { openTip } from './tip.js';
import { languagesOf, mediaOf, type Row, rowsOf, type View, viewOf } from './view.js';

const words: PreviewWords = JSON.parse(document.body.dataset.words ?? '{}');
const desk = byId('sheets');
const pictures = openPictures(desk);
const open = new Set<string>();
let state: PreviewState | null = null;
let view: View | null = null;
let rows: readonly Row[] = [];
let isLed = false;

const tip = openTip(
  (key) => {
    for (const { language, pages } of state?.documents ?? []) {
      const page = pages.find((one) => one.key === key);
      if (page !== undefined) return { page, language };
    }
    return null;
  },
  () =>
    state ?? { title: '', version: '', since: null, isStale: true, documents: [], problems: [], figures: {} },
  words,
);

/** Shows everything anew; what is looked at stays where it is on the screen. */
function show(next: PreviewState, wanted: View | null): void {
  const before = desk.querySelector(`[data-page="${view?.page ?? ''}"]`)?.getBoundingClientRect().top;
  const focused = document.activeElement?.closest('#sheets .row')?.id ?? '';
  const isSame = view?.medium === wanted?.medium && view?.language === wanted?.language;
  tip.hide();
  pictures.clear();
  state = next;
  view = viewOf(next, wanted);
  rows = rowsOf(next, view);
  desk.replaceChildren(...sheets(rows, { state: next, words, pictures, open }));
  document.title = next.title;
  byId('title').textContent = next.title;
  byId('version').textContent = next.version === '' ? '' : `v${next.version}`;
  byId('contents').replaceChildren(contentsList(rows, next, words));
  showSwitches(next, view);
  showStatus(next);
  showCurrent();
  document.getElementById(focused)?.focus({ preventScroll: true });
  const row = rowOf(view.page);
  if (row === null) return;
  if (isSame && before !== undefined) desk.scrollTop += row.getBoundingClientRect().top - before;
  else if (wanted !== null) row.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function showSwitches(next: PreviewState, { medium, language }: View): void {
  const media = mediaOf(next).map((one) =>
    button({ 'aria-pressed': String(one === medium) }, () => change({ medium: one }), words.media[one]),
  );
  const all = languagesOf(next);
  const languages = (all.length > 1 ? [null, ...all] : []).map((one) =>
    button(
      { 'aria-pressed': String(one === language), ...(one === null ? {} : { lang: one }) },
      () => change({ language: one }),
      one === null ? words.both : languageName(one),
    ),
  );
  byId('media').replaceChildren(...(media.length > 1 ? media : []));
  byId('languages').replaceChildren(...languages);
}

/** In its own words. */
function languageName(tag: string): string {
  return (
    new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(
      tag.split('-')[0] ?? tag,
    ) ?? tag
  );
}

function showStatus(next: PreviewState): void {
  const { problems, isStale } = next;
  const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  const counts = [
    ['error', words.errors],
    ['warning', words.warnings],
    ['note', words.notes],
  ] as const;
  const told = counts.flatMap(([severity, wording]) =>
    count(severity) === 0
      ? []
      : [button({ class: `dot-text ${severity}` }, nextProblem, counted(wording, count(severity)))],
  );
  const first = make('span', { class: isStale ? 'stale' : 'fresh' }, isStale ? words.stale : words.upToDate);
  const changed = rows.filter((row) => changeWords(row, next, words) !== '').length;
  const moved =
    changed === 0
      ? []
      : [button({ class: 'dot-text changed' }, nextChanged, counted(words.changedPages, changed))];
  byId('status').replaceChildren(first, ...moved, ...told);
  document.body.classList.toggle('is-stale', isStale);
}

/** Shows which page is looked at, and what it rests on. */
function showCurrent(): void {
  if (state === null || view === null) return;
  for (const link of byId('contents').querySelectorAll('a')) {
    const isHere = link.dataset.page === view.page;
    if (isHere) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (isHere) link.scrollIntoView({ block: 'nearest' });
  }
  for (const row of desk.querySelectorAll('.row'))
    row.classList.toggle('is-current', row === rowOf(view.page));
  const details = byId('details');
  details.replaceChildren(
    ...detailsOf(
      rows.find(({ id }) => id === view?.page),
      state,
      words,
    ),
  );
  details.scrollTop = 0;
}

function rowOf(page: string): HTMLElement | null {
  return document.getElementById(`row-${page}`);
}

function change(part: Partial<View>): void {
  if (state !== null && view !== null) show(state, { ...view, ...part });
}

function goTo(page: string): void {
  const row = rowOf(page);
  if (row === null || view === null) return;
  view = { ...view, page };
  showCurrent();
  row.focus({ preventScroll: true });
  isLed = true;
  row.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function step(by: 1 | -1): void {
  const at = rows.findIndex(({ id }) => id === view?.page);
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (next !== undefined) goTo(next.id);
}

/** The next problem below the one that has the focus, or the first. */
function nextProblem(): void {
  const heads = [...desk.querySelectorAll<HTMLElement>('.problem-head')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? heads.indexOf(focused) : -1;
  const next = heads[(at + 1) % heads.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

function nextChanged(): void {
  const now = state;
  if (now === null) return;
  const at = rows.findIndex(({ id }) => id === view?.page);
  const later = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  const found = later.find((row) => changeWords(row, now, words) !== '');
  if (found !== undefined) goTo(found.id);
}

function nextLanguage(): void {
  if (state === null) return;
  const all = [null, ...languagesOf(state)];
  if (all.length > 2)
    change({ language: all[(all.indexOf(view?.language ?? null) + 1) % all.length] ?? null });
}

function nextMedium(): void {
  const media = state === null ? [] : mediaOf(state);
  const medium = media[(media.indexOf(view?.medium ?? 'deck') + 1) % media.length];
  if (medium !== undefined) change({ medium });
}

function turnDetails(): void {
  const isHidden = document.body.classList.toggle('without-details');
  byId('details-button').setAttribute('aria-expanded', String(!isHidden));
}

function showHelp(): void {
  const dialog = byId('help');
  if (!(dialog instanceof HTMLDialogElement)) return;
  const rowsOfKeys = words.keys.flatMap(([keys, does]) => [
    make('dt', {}, ...keys.split('  ').map((key) => make('kbd', {}, key))),
    make('dd', {}, does),
  ]);
  dialog.replaceChildren(
    make('h2', {}, words.help),
    make('dl', {}, ...rowsOfKeys),
    button({ class: 'close' }, () => dialog.close(), words.close),
  );
  dialog.showModal();
}

async function reload(): Promise<void> {
  const answer = await fetch('state.json');
  if (answer.ok) show(await answer.json(), view);
}

/** The page that stands at the top third of the window is the one that is looked at. */
function followScroll(): void {
  const line = desk.getBoundingClientRect().top + desk.clientHeight / 3;
  const at = [...desk.querySelectorAll<HTMLElement>('[data-page]')].findLast(
    (row) => row.getBoundingClientRect().top <= line,
  );
  const page = at?.dataset.page;
  if (page === undefined || view === null || page === view.page) return;
  view = { ...view, page };
  showCurrent();
}

function listenToServer(): void {
  const events = new EventSource('events');
  let isLost = false;
  events.addEventListener('message', () => void reload());
  events.addEventListener('open', () => {
    if (isLost) void reload();
    isLost = false;
  });
  events.addEventListener('error', () => {
    isLost = true;
    byId('status').replaceChildren(make('span', { class: 'stale' }, words.gone));
  });
}

desk.addEventListener(
  'scroll',
  () => {
    // A page that was gone to stays the one that is looked at, though the last ones cannot reach the top.
    if (!isLed) followScroll();
    isLed = false;
  },
  { passive: true },
);
byId('contents').addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  event.preventDefault();
  goTo(link.dataset.page ?? '');
});
// Where there is little room it is for the pages.
if (matchMedia('(max-width: 1000px)').matches) turnDetails();
byId('details-button').addEventListener('click', turnDetails);
byId('help-button').addEventListener('click', showHelp);
listenToKeys({
  page: step,
  language: nextLanguage,
  chosenLanguage: (index) => {
    const language = state === null ? undefined : languagesOf(state)[index];
    if (language !== undefined) change({ language });
  },
  medium: nextMedium,
  problem: nextProblem,
  changed: nextChanged,
  details: turnDetails,
  help: showHelp,
  escape: tip.hide,
});
listenToServer();
await reload();
