import type { PreviewState, PreviewWords } from '../model/preview.js';
import { filled, make } from './dom.js';
import { claimEntry, figureEntry } from './facts.js';
import { changeWords, problemsOn } from './sheets.js';
import { namingPage, pagesOf, type Row } from './view.js';

/** The list of pages, with marks where something changed or is wrong. */
export function contentsList(rows: readonly Row[], state: PreviewState, words: PreviewWords): HTMLElement {
  return make(
    'ol',
    {},
    ...rows.map((row) => {
      const page = namingPage(row);
      const change = changeWords(row, state, words);
      const worst = problemsOn(row, state).map(({ severity }) => severity);
      const severity = (['error', 'warning', 'note'] as const).find((one) => worst.includes(one));
      return make(
        'li',
        {},
        make(
          'a',
          { href: `#row-${row.id}`, 'data-page': row.id },
          make('span', { class: 'contents-number' }, String(page?.number ?? '')),
          make('span', { class: 'contents-title' }, page?.title ?? row.id),
          ...(change === ''
            ? []
            : [make('span', { class: 'dot changed', title: change, role: 'img', 'aria-label': change })]),
          ...(severity === undefined
            ? []
            : [
                make('span', {
                  class: `dot ${severity}`,
                  title: words.severity[severity],
                  role: 'img',
                  'aria-label': words.severity[severity],
                }),
              ]),
        ),
      );
    }),
  );
}

/** What the page that is looked at claims, and the figures that it prints. */
export function detailsOf(
  row: Row | undefined,
  state: PreviewState,
  words: PreviewWords,
): readonly HTMLElement[] {
  if (row === undefined) return [];
  const languages = row.sheets.map(({ document }) => document.language);
  const ids = [
    ...new Set(pagesOf(row).flatMap(({ stretches }) => stretches.flatMap(({ figures }) => figures))),
  ];
  const figures = ids.flatMap((id) => {
    const figure = state.figures[id];
    return figure === undefined ? [] : [figureEntry(id, figure, languages)];
  });
  const claims = row.sheets.flatMap(({ document, page }) =>
    (page?.claims ?? []).map((claim) => claimEntry(claim, document.language)),
  );
  const first = namingPage(row);
  const medium = row.sheets[0]?.document.medium;
  const number = filled(medium === 'deck' ? words.slide : words.page, { n: first?.number ?? 0 });
  return [
    make('p', { class: 'details-page' }, number),
    make('h2', { class: 'details-title' }, first?.title ?? ''),
    ...(claims.length === 0 && figures.length === 0 ? [make('p', { class: 'fact' }, words.nothingHere)] : []),
    ...chapter(words.claims, claims),
    ...chapter(words.figures, figures),
  ];
}

function chapter(title: string, entries: readonly HTMLElement[]): readonly HTMLElement[] {
  if (entries.length === 0) return [];
  const count = make('span', { class: 'count' }, String(entries.length));
  return [make('h3', {}, title, ' ', count), ...entries];
}
