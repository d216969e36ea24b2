import type { DrawnChart } from '../model/drawing.js';
import type { Item, Page, Publication, Table } from '../model/page.js';
import type { RecordedPage, RecordedPublication } from '../model/record.js';
import type { Run } from '../model/text.js';
import { digest } from './digest.js';
import { ANEW, type LastMade } from './last-made.js';

/** A document as it is printed: its pages, and the charts on them by their key. */
export interface PrintedPublication {
  readonly publication: Pick<Publication, 'medium' | 'language' | 'pages'>;
  readonly charts: ReadonlyMap<string, Pick<DrawnChart, 'svg'>>;
  /** Each figure as it is printed in this language, by id. */
  readonly values: ReadonlyMap<string, string>;
}

export function recordPublication(
  { publication, charts, values }: PrintedPublication,
  made: LastMade = ANEW,
): RecordedPublication {
  const { medium, language, pages } = publication;
  const madeHere: LastMade = (name, from, make) => made(`${medium} ${language} ${name}`, from, make);
  return {
    medium,
    language,
    pages: pages.map((page) => recordPage(page, { charts, values }, madeHere)),
    exhibits: exhibitsOn(pages, charts, madeHere),
  };
}

function recordPage(
  page: Page,
  { charts, values }: Pick<PrintedPublication, 'charts' | 'values'>,
  made: LastMade,
): RecordedPage {
  const printed = runsOnPage(page).flatMap(({ text, figures = [] }) =>
    figures.length > 0 ? [{ text, figures }] : [],
  );
  const alone = new Map(
    printed
      .flatMap(({ text, figures }) => (figures.length === 1 ? [[figures[0] ?? '', text] as const] : []))
      .reverse(),
  );
  return {
    number: page.number,
    id: page.id,
    title: page.title,
    figures: Object.fromEntries(
      [...new Set([...page.figures, ...printed.flatMap((run) => run.figures)])]
        .sort()
        .map((figure) => [figure, values.get(figure) ?? alone.get(figure) ?? null]),
    ),
    printed,
    drawn: made(`page ${page.number}`, [page, ...drawingsOn(page, charts)], () => drawnOn(page, charts)),
  };
}

/** A digest of what a page draws. */
function drawnOn(page: Page, charts: PrintedPublication['charts']): string {
  return digest([
    page.layout,
    page.items.filter(isContent).map((item) => shownBy(item, charts)),
    page.notes.map(({ runs }) => runs),
  ]);
}

function drawingsOn({ items }: Page, charts: PrintedPublication['charts']): readonly unknown[] {
  return items.flatMap((item) => (item.kind === 'picture' ? [charts.get(item.key)?.svg] : []));
}

/** Footers and folios differ when a page merely moves, or when the version does. */
function isContent({ role }: Item): boolean {
  return role !== 'footer' && role !== 'folio';
}

/** What an item shows: a picture's drawing instead of the key that names it. */
function shownBy(item: Item, charts: PrintedPublication['charts']): unknown {
  if (item.kind !== 'picture') return item;
  return [item.box, item.alt, charts.get(item.key)?.svg ?? null];
}

/** A digest of everything that shows an exhibit, by its id; what it is called and where it stands do not matter. */
function exhibitsOn(
  pages: readonly Page[],
  charts: PrintedPublication['charts'],
  made: LastMade,
): RecordedPublication['exhibits'] {
  const shown = new Map<string, (string | Table['rows'] | null)[]>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'picture' && item.kind !== 'table') continue;
    if (item.exhibit === undefined) continue;
    const content = item.kind === 'picture' ? (charts.get(item.key)?.svg ?? null) : item.rows;
    shown.set(item.exhibit, [...(shown.get(item.exhibit) ?? []), content]);
  }
  return Object.fromEntries(
    [...shown].map(([exhibit, contents]) => [
      exhibit,
      made(`exhibit ${exhibit}`, contents, () => digest(contents.map(toldBy))),
    ]),
  );
}

/** A drawing, or the words in the cells of a table. */
function toldBy(content: string | Table['rows'] | null): unknown {
  if (content === null || typeof content === 'string') return content;
  return content.map(({ cells }) => cells.map(({ paragraph }) => paragraph.runs.map(({ text }) => text)));
}

/** Every stretch of text on a page, in reading order. */
export function runsOnPage({ items }: Page): readonly Run[] {
  return items.flatMap(runsOf);
}

function runsOf(item: Item): readonly Run[] {
  if (item.kind === 'text') return item.paragraphs.flatMap((paragraph) => paragraph.runs);
  if (item.kind !== 'table') return [];
  return item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraph.runs));
}
