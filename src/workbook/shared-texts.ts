import { element, type XmlElement, xmlSafe } from '../opc/index.js';
import type { Workbook } from './workbook.js';

/** The texts of a workbook, each stored once. */
export interface SharedTexts {
  /** The number that a cell names its text by. */
  readonly numberOf: (text: string) => number;
  readonly root: XmlElement;
}

/** Longest text that a cell of Excel holds. */
const LONGEST = 32767;

export function sharedTexts({ sheets }: Workbook): SharedTexts {
  let count = 0;
  const numbers = new Map<string, number>();
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row) {
        if (cell === null || !('text' in cell)) continue;
        count += 1;
        if (!numbers.has(cell.text)) numbers.set(cell.text, numbers.size);
      }
    }
  }
  const root = element(
    'sst',
    {
      xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      count,
      uniqueCount: numbers.size,
    },
    [...numbers.keys()].map((text) =>
      element('si', {}, [element('t', { 'xml:space': 'preserve' }, [stored(text)])]),
    ),
  );
  return { numberOf: (text) => numbers.get(text) ?? 0, root };
}

/** Excel reads `_x0041_` as the letter A: an underscore that would begin such a code is written as a code itself. */
function stored(text: string): string {
  return xmlSafe(text)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .slice(0, LONGEST);
}
