import { element, serializeXml, type XmlElement } from '../opc/index.js';
import type { SharedTexts } from './shared-texts.js';
import { cellName, columnName, type Sheet } from './workbook.js';
import type { Styles } from './write-styles.js';

interface SheetContext {
  readonly styles: Styles;
  readonly texts: SharedTexts;
  readonly isFirst: boolean;
}

/** A worksheet as XML: its rows, the widths of its columns, and what stays in sight. */
export function writeSheet(sheet: Sheet, context: SheetContext): Uint8Array {
  const rows = writeRows(sheet, context);
  const xml = serializeXml(frameOf(sheet, context)).replace('<sheetData/>', (empty) =>
    rows === '' ? empty : `<sheetData>${rows}</sheetData>`,
  );
  return new TextEncoder().encode(xml);
}

/** Rows are most of a workbook, and hold nothing but numbers and the names of cells: nothing that XML would escape. */
function writeRows({ rows }: Sheet, { styles, texts }: SheetContext): string {
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, index) =>
    columnName(index),
  );
  let xml = '';
  for (const [index, row] of rows.entries()) {
    let cells = '';
    for (const [column, cell] of row.entries()) {
      if (cell === null) continue;
      const start = `<c r="${columns[column]}${index + 1}" s="${styles.numberOf(cell)}"`;
      cells +=
        'text' in cell
          ? `${start} t="s"><v>${texts.numberOf(cell.text)}</v></c>`
          : `${start}><v>${cell.value}</v></c>`;
    }
    xml += cells === '' ? `<row r="${index + 1}"/>` : `<row r="${index + 1}">${cells}</row>`;
  }
  return xml;
}

/** Everything but the rows. */
function frameOf(sheet: Sheet, { isFirst }: Pick<SheetContext, 'isFirst'>): XmlElement {
  return element('worksheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    element('sheetViews', {}, [
      element('sheetView', { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }, frozenPane(sheet)),
    ]),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    ...(sheet.widths.length === 0
      ? []
      : [
          element(
            'cols',
            {},
            sheet.widths.map((width, index) =>
              element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
            ),
          ),
        ]),
    element('sheetData'),
    element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  ]);
}

function frozenPane({ frozen }: Sheet): readonly XmlElement[] {
  if (frozen === 0) return [];
  const topLeftCell = cellName(0, frozen);
  return [element('pane', { ySplit: frozen, topLeftCell, activePane: 'bottomLeft', state: 'frozen' })];
}
