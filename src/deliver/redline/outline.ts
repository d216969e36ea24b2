import type { FigureChange, PageChange, Redline, TextChange } from '../../model/redline.js';
import { type RedlineWords, redlineWords, type Speech, toldIn } from './words.js';

/** A redline in words, before it is dressed as text, Markdown or a page. Chapters without content are left out. */
export interface RedlineOutline {
  readonly title: string;
  /** Stands alone where nothing changed; otherwise empty. */
  readonly nothing: string;
  readonly figures: Chapter<FigureLine>;
  readonly claims: Chapter<ClaimLine>;
  readonly texts: Chapter<TextLine>;
  readonly exhibits: Chapter<string>;
  readonly pages: Chapter<{ readonly document: string; readonly pages: readonly string[] }>;
  readonly figureColumns: RedlineWords['figureColumns'];
}

export interface Chapter<Line> {
  readonly heading: string;
  /** How many changes it tells of. */
  readonly count: number;
  readonly lines: readonly Line[];
}

export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Such as `−0.72 pp, −1.4%`, or the words for a new one. */
  readonly change: string;
}

export interface ClaimLine {
  readonly isGrave: boolean;
  readonly kind: string;
  readonly place: string;
  readonly language: string;
  readonly words: string;
  readonly source: string;
  /** What is said instead; empty for nothing. */
  readonly now: string;
}

export interface TextLine {
  readonly place: string;
  readonly language: string;
  /** Such as “figures only”; empty where the paragraph was reworded. */
  readonly remark: string;
  readonly pieces: TextChange['pieces'];
}

/** Stands where a figure was not there. */
const ABSENT = '–';

export function outlineOf(redline: Redline, language: Speech): RedlineOutline {
  const words = redlineWords(language);
  const { figures, claims, texts, exhibits, pages } = redline;
  const isSame = [figures, claims, texts, exhibits, pages].every(({ length }) => length === 0);
  return {
    title: words.title(redline.from, redline.to),
    nothing: isSame ? words.nothing : '',
    figureColumns: words.figureColumns,
    figures: {
      heading: words.figures,
      count: figures.length,
      lines: figures.map((change) => figureLine(change, words, language)),
    },
    claims: {
      heading: words.claims,
      count: claims.length,
      lines: claims.map(({ kind, language: tag, section, part, source, words: said, now }) => ({
        isGrave: kind === 'flipped',
        kind: words.claim[kind],
        place: words.place(section, part),
        language: tag,
        words: said,
        source,
        now: now === null || now === said ? '' : words.now(now),
      })),
    },
    texts: {
      heading: words.texts,
      count: texts.length,
      lines: texts.map(({ kind, language: tag, section, part, isFiguresOnly, pieces }) => ({
        place: words.place(section, part),
        language: tag,
        remark: isFiguresOnly ? words.figuresOnly : kind === 'changed' ? '' : words.change[kind],
        pieces,
      })),
    },
    exhibits: {
      heading: words.exhibits,
      count: exhibits.length,
      lines: exhibits.map(({ id, kind }) => (kind === 'changed' ? id : `${id} (${words.change[kind]})`)),
    },
    pages: { heading: words.pages, count: pages.length, lines: documentsOf(pages, words) },
  };
}

function figureLine(
  { id, kind, label, before, after, difference, relative }: FigureChange,
  words: RedlineWords,
  language: Speech,
): FigureLine {
  const moved = [difference, relative].flatMap((one) => (one === null ? [] : [toldIn(one, language)]));
  return {
    id,
    label: toldIn(label, language),
    before: before === null ? ABSENT : toldIn(before, language),
    after: after === null ? ABSENT : toldIn(after, language),
    change: moved.length > 0 ? moved.join(', ') : words.change[kind],
  };
}

function documentsOf(pages: readonly PageChange[], words: RedlineWords): RedlineOutline['pages']['lines'] {
  const documents = new Map<string, string[]>();
  for (const page of pages) {
    const document = words.document(page);
    const told =
      page.kind === 'changed' ? words.page(page) : `${words.page(page)} (${words.change[page.kind]})`;
    documents.set(document, [...(documents.get(document) ?? []), told]);
  }
  return [...documents].map(([document, told]) => ({ document, pages: told }));
}
