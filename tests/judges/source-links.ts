import { annotationsOf, type PdfReading, type TagNode, tagsOf } from './pdf-reader.js';

/** Id of the note that names the publication; those of its sections go on with a stop and the section's id. */
const PUBLICATION = 'source';

/** How a briefing leads from what it shows to where that was published, as its tags say. */
export interface SourceLinks {
  /** Rows with figures, in tables that lead to sections of the source. */
  readonly rows: number;
  /** What leads nowhere, or says nothing. */
  readonly problems: readonly string[];
}

export function readSourceLinks({ tags, destinations, ids }: PdfReading): SourceLinks {
  const tables = tagsOf(tags, 'Table')
    .map(bodyRows)
    .filter((rows) => rows.some(leadsToSection));
  const rows = tables.flat();
  const links = annotationsOf(tags).filter(({ destination }) => isSource(destination));
  return {
    rows: rows.length,
    problems: [
      ...rows.flatMap((row, index) =>
        leadsToSection(row) ? [] : [`row ${index + 1} of ${rows.length} leads to no source`],
      ),
      ...figuresWithoutSource(tags),
      ...links.flatMap(({ destination, contents }) => [
        ...(destinations.has(destination) && ids.includes(destination)
          ? []
          : [`${destination} is on no page`]),
        ...(contents.trim() === '' ? [`a link to ${destination} says nothing`] : []),
      ]),
    ],
  };
}

/** Rows of a table but for headings over several. */
function bodyRows(table: TagNode): readonly TagNode[] {
  const rows = tagsOf(table, 'TBody').flatMap((body) => tagsOf(body, 'TR'));
  return rows.filter(({ children }) => !children.some(({ attributes }) => attributes.has('ColSpan')));
}

function leadsToSection(row: TagNode): boolean {
  return annotationsOf(row).some(({ destination }) => destination.startsWith(`${PUBLICATION}.`));
}

/** A figure's source line stands between it and the next one. */
function figuresWithoutSource(tags: TagNode): readonly string[] {
  const order = inReadingOrder(tags);
  return order.flatMap((what, index) =>
    what !== 'source line' && order[index + 1] !== 'source line' ? [`${what} has no source line`] : [],
  );
}

/** Alternative texts of figures, and source lines. */
function inReadingOrder(node: TagNode): readonly string[] {
  if (node.type === 'Figure') return [node.alt ?? 'a figure'];
  const own = node.annotations
    .filter(({ destination }) => destination === PUBLICATION)
    .map(() => 'source line');
  return [...own, ...node.children.flatMap(inReadingOrder)];
}

function isSource(destination: string): boolean {
  return destination === PUBLICATION || destination.startsWith(`${PUBLICATION}.`);
}
