import type { DrawnChart } from '../model/drawing.js';
import type { Item, Page, Publication } from '../model/page.js';
import type { RecordedPage, RecordedPublication } from '../model/record.js';
import type { Run } from '../model/text.js';
import { digest } from './digest.js';

/** A document as it is printed: its pages, and the charts on them by their key. */
export interface PrintedPublication {
  readonly publication: Pick<Publication, 'medium' | 'language' | 'pages'>;
  readonly charts: ReadonlyMap<string, Pick<DrawnChart, 'svg'>>;
  /** Each figure as it is printed in this language, by id. */
  readonly values: ReadonlyMap<string, string>;
}

export function recordPublication({ publication, charts, values }: PrintedPublication): RecordedPublication {
  const { medium, language, pages } = publication;
  return {
    medium,
    language,
    pages: pages.map((page) => recordPage(page, { charts, values })),
    exhibits: exhibitsOn(pages, charts),
  };
}

function recordPage(
  page: Page,
  { charts, values }: Pick<PrintedPublication, 'charts' | 'values'>,
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
    drawn: digest([
      page.layout,
      page.items.filter(isContent).map((item) => shownBy(item, charts)),
      page.notes.map(({ runs }) => runs),
    ]),
  };
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
): RecordedPublication['exhibits'] {
  const shown = new Map<string, unknown[]>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'picture' && item.kind !== 'table') continue;
    if (item.exhibit === undefined) continue;
    const content =
      item.kind === 'picture'
        ? (charts.get(item.key)?.svg ?? null)
        : item.rows.map(({ cells }) => cells.map(({ paragraph }) => paragraph.runs.map(({ text }) => text)));
    shown.set(item.exhibit, [...(shown.get(item.exhibit) ?? []), content]);
  }
  return Object.fromEntries([...shown].map(([exhibit, content]) => [exhibit, digest(content)]));
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
