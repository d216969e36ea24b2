import type { PreviewProblem, PreviewState, PreviewWords } from '../model/preview.js';
import { filled, make } from './dom.js';
import type { Pictures } from './pictures.js';
import { type OpenProblems, problemCards } from './problem-cards.js';
import { namingPage, pagesOf, type Row } from './view.js';

export interface Desk {
  readonly state: PreviewState;
  readonly words: PreviewWords;
  readonly pictures: Pictures;
  readonly open: OpenProblems;
}

/** All pages of a view, each with the problems that belong to it; those of the whole report come first. */
export function sheets(rows: readonly Row[], desk: Desk): readonly HTMLElement[] {
  const { state, words, open } = desk;
  const general = state.problems.filter(({ pages }) => pages.length === 0);
  const top =
    general.length === 0 && rows.length > 0
      ? []
      : [
          make(
            'section',
            { class: 'row general', 'aria-label': words.wholeReport },
            ...(rows.length === 0 ? [make('p', { class: 'empty' }, words.noPages)] : []),
            problemCards(general, words, open),
          ),
        ];
  return [...top, ...rows.map((row) => rowElement(row, desk))];
}

/** The problems that belong to any page of a row. */
export function problemsOn(row: Row, { problems }: PreviewState): readonly PreviewProblem[] {
  const keys = new Set(pagesOf(row).map(({ key }) => key));
  return problems.filter(({ pages }) => pages.some((key) => keys.has(key)));
}

/** What changed since the issue, in words; empty for nothing. */
export function changeWords(row: Row, { since }: PreviewState, words: PreviewWords): string {
  const changes = pagesOf(row).map(({ change }) => change);
  if (since === null || changes.every((change) => change === null)) return '';
  const isNew = changes.every((change) => change === 'added');
  return filled(isNew ? words.added : words.changed, { v: since.version });
}

function rowElement(row: Row, { state, words, pictures, open }: Desk): HTMLElement {
  const first = namingPage(row);
  const problems = problemsOn(row, state);
  const change = changeWords(row, state, words);
  const medium = row.sheets[0]?.document.medium ?? 'deck';
  const name = filled(medium === 'deck' ? words.slide : words.page, { n: first?.number ?? 0 });
  return make(
    'section',
    {
      class: `row ${medium}`,
      id: `row-${row.id}`,
      'data-page': row.id,
      tabindex: -1,
      'aria-label': `${name}: ${first?.title ?? ''}`,
    },
    make(
      'div',
      { class: 'row-head' },
      make('span', { class: 'row-number' }, String(first?.number ?? '')),
      make('span', { class: 'row-id' }, row.id),
      ...(change === '' ? [] : [make('span', { class: 'change' }, change)]),
    ),
    make(
      'div',
      { class: 'pages' },
      ...row.sheets.map(({ document, page }) => {
        const { width, height, language } = document;
        const sheet = make('div', { class: 'sheet', lang: language });
        sheet.style.setProperty('--shape', `${width} / ${height}`);
        sheet.append(page === null ? make('p', { class: 'empty' }, words.missing) : pictures.boxFor(page));
        return sheet;
      }),
    ),
    ...(problems.length === 0 ? [] : [problemCards(problems, words, open)]),
  );
}
