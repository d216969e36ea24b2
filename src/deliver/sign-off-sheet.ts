import type { Dataset } from '../model/dataset.js';
import type { FinishedPublication } from '../model/delivery.js';
import type { Language } from '../model/language.js';
import type { Page } from '../model/page.js';
import { type Cell, type Sheet, text } from '../workbook/index.js';
import { said, statusSaid } from './data-words.js';
import { printedIn, sourceOf } from './question-sheet.js';
import { runsOnPage } from './record-pages.js';

/** A figure on a page of a document. */
interface Use {
  readonly document: string;
  readonly page: number;
  readonly headline: string;
  /** The stretches of text that print it or rest on it; empty where a chart or table alone shows it. */
  readonly words: readonly string[];
}

/** Figure by figure: where it comes from and every place where it is used, with room for the initials of who checked. */
export function signOffSheet(
  dataset: Dataset,
  outputs: readonly FinishedPublication[],
  languages: readonly Language[],
): Sheet {
  const uses = usesOf(outputs, languages);
  const word = (name: Parameters<typeof said>[0]): string => said(name, languages);
  const head = [
    word('figure'),
    ...languages.map(() => word('printed')),
    word('status'),
    word('source'),
    word('document'),
    word('page'),
    word('headline'),
    word('words'),
    word('checked'),
  ];
  const rows = [...dataset.figures.values()].flatMap((figure): readonly (readonly Cell[])[] => {
    const known: readonly Cell[] = [
      text(figure.id),
      ...languages.map((language) => text(printedIn(figure, dataset, language))),
      text(statusSaid(figure.status, languages)),
      text(sourceOf(figure, dataset, languages), 'wrapped'),
    ];
    const own = uses.get(figure.id) ?? [];
    if (own.length === 0) return [[...known, text(word('unused'), 'quiet')]];
    return own.map(({ document, page, headline, words }) => [
      ...known,
      text(document),
      { value: page, format: 'General' },
      text(headline, 'wrapped'),
      words.length === 0 ? text(word('inChart'), 'quiet') : text(words.join(' | '), 'wrapped'),
    ]);
  });
  return {
    name: word('signOff'),
    widths: [30, ...languages.map(() => 18), 16, 40, 22, 8, 50, 40, 16],
    frozen: 1,
    rows: [head.map((words) => text(words, 'head')), ...rows],
  };
}

function usesOf(
  outputs: readonly FinishedPublication[],
  languages: readonly Language[],
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { publication } of outputs) {
    const document = `${said(publication.medium, languages.slice(0, 1))} ${publication.language}`;
    for (const page of publication.pages) {
      const words = wordsByFigure(page);
      for (const figure of page.figures) {
        const own = uses.get(figure) ?? [];
        own.push({
          document,
          page: page.number,
          headline: page.title,
          words: [...(words.get(figure) ?? [])],
        });
        uses.set(figure, own);
      }
    }
  }
  return uses;
}

/** The texts on a page by the figures that they print or rest on, each once. */
function wordsByFigure(page: Page): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { text, figures = [] } of runsOnPage(page)) {
    for (const figure of figures) words.set(figure, (words.get(figure) ?? new Set()).add(text));
  }
  return words;
}
