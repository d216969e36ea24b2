import type { Table, TableRow } from '../../model/page.js';
import { addElement, type Desk, drawArtifact } from './desk.js';
import { pdfString, type StructureElement } from './pdfkit.js';
import { writeParagraphs } from './write-text.js';

/**
 * Fills `element` (which may hold a caption already): header rows in THead, the others in TBody. The first cell of a row names
 * the row, as every table of a report does, unless it is empty or the only one.
 */
export function writeTable(table: Table, element: StructureElement, desk: Desk): void {
  const { dictionary } = element;
  if (table.alt !== '') dictionary.data.A = { O: 'Table', Summary: pdfString(table.alt) };
  const header = table.rows.filter((row) => row.header);
  const body = table.rows.filter((row) => !row.header);
  if (table.rows.some((row, index) => row.header && index >= header.length)) {
    throw new Error(`Table ${table.name} has a header row below a body row.`);
  }
  for (const [type, rows] of [
    ['THead', header],
    ['TBody', body],
  ] as const) {
    if (rows.length === 0) continue;
    const group = addElement(desk, element, type);
    for (const row of rows) writeRow(row, table, group, desk);
    group.end();
  }
  element.end();
}

function writeRow(row: TableRow, table: Table, group: StructureElement, desk: Desk): void {
  if (row.cells.length !== table.columns.length) {
    throw new Error(
      `A row of table ${table.name} has ${row.cells.length} cells for ${table.columns.length} columns.`,
    );
  }
  const element = addElement(desk, group, 'TR');
  let x = table.box.x;
  const y = table.box.y + row.y;
  const shown = row.group === true ? row.cells.slice(0, 1) : row.cells;
  for (const [index, cell] of shown.entries()) {
    const namesRow = index === 0 && row.cells.length > 1 && cell.lines.some((line) => line.pieces.length > 0);
    const scope = row.header ? 'Column' : namesRow ? 'Row' : null;
    const child = addElement(desk, element, scope === null ? 'TD' : 'TH', scope === null ? {} : { scope });
    if (row.group === true) spanAll(child, table);
    writeParagraphs(
      { paragraphs: [cell.paragraph], lines: cell.lines, origin: { x, y } },
      () => ({ element: child, tag: scope === null ? 'TD' : 'TH' }),
      desk,
    );
    child.end();
    x += table.columns[index]?.width ?? 0;
  }
  element.end();
  const bottom = y + row.height;
  const right = table.columns.reduce((sum, { width }) => sum + width, table.box.x);
  if (row.rule.thickness > 0) {
    drawArtifact(desk, 'Layout', () =>
      desk.canvas.drawRule(
        { x1: table.box.x, y1: bottom, x2: right, y2: bottom },
        { ...row.rule, dash: false },
      ),
    );
  }
}

/** A heading over a group of rows runs across all columns. */
function spanAll({ dictionary }: StructureElement, { columns }: Table): void {
  dictionary.data.A = { O: 'Table', Scope: 'Row', ColSpan: columns.length };
}
