import { element, type XmlElement } from '../opc/index.js';
import type { SharedTexts } from './shared-texts.js';
import { type Cell, cellName, type Sheet } from './workbook.js';
import type { Styles } from './write-styles.js';

/** A worksheet: its rows, the widths of its columns, and what stays in sight. */
export function writeSheet(
  sheet: Sheet,
  {
    styles,
    texts,
    isFirst,
  }: { readonly styles: Styles; readonly texts: SharedTexts; readonly isFirst: boolean },
): XmlElement {
  const writeCell = (cell: Cell, column: number, row: number): readonly XmlElement[] => {
    if (cell === null) return [];
    const place = { r: cellName(column, row), s: styles.numberOf(cell) };
    return 'text' in cell
      ? [element('c', { ...place, t: 's' }, [element('v', {}, [String(texts.numberOf(cell.text))])])]
      : [element('c', place, [element('v', {}, [String(cell.value)])])];
  };
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
    element(
      'sheetData',
      {},
      sheet.rows.map((row, index) =>
        element(
          'row',
          { r: index + 1 },
          row.flatMap((cell, column) => writeCell(cell, column, index)),
        ),
      ),
    ),
    element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  ]);
}

function frozenPane({ frozen }: Sheet): readonly XmlElement[] {
  if (frozen === 0) return [];
  const topLeftCell = cellName(0, frozen);
  return [element('pane', { ySplit: frozen, topLeftCell, activePane: 'bottomLeft', state: 'frozen' })];
}
