/** A workbook as plain data: what is written and how it looks, no formulas. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The font that every cell names. */
  readonly font: string;
  /** What the file says about itself; null for a workbook inside another file, which says nothing. */
  readonly properties: WorkbookProperties | null;
}

export interface WorkbookProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** `YYYY-MM-DD`: the only date that is stamped. */
  readonly issued: string;
}

export interface Sheet {
  /** Made fit for Excel by `sheetNames`. */
  readonly name: string;
  /** In characters of the font's digits. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows stay in sight when one scrolls; 0 for none. */
  readonly frozen: number;
}

/** Null is an empty cell: what was not published is never a zero. */
export type Cell = NumberCell | TextCell | null;

export interface NumberCell {
  readonly value: number;
  /** As Excel writes it, such as `0.00"%"`. */
  readonly format: string;
}

export interface TextCell {
  readonly text: string;
  readonly look: 'plain' | 'wrapped' | 'head' | 'title' | 'quiet';
}

/** A plain text. */
export function text(words: string, look: TextCell['look'] = 'plain'): TextCell {
  return { text: words, look };
}

/** The cell's address, counted from 0: `cellName(1, 0)` is B1. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Longest name of a sheet in Excel. */
const LONGEST = 31;

/** The names with what Excel forbids left out, cut to 31 characters and told apart by a number where they are alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const allowed = name.replace(/[[\]:*?/\\\u0000-\u0020]+/g, ' ').trim();
    const plain = allowed.replace(/^'+|'+$/g, '').trim() || `Sheet${index + 1}`;
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` ${count}`;
      const fitting = cut(plain, LONGEST - ending.length) + ending;
      // Excel's own name of the list of changes, in every language of the program.
      if (taken.has(fitting.toLowerCase()) || fitting.toLowerCase() === 'history') continue;
      taken.add(fitting.toLowerCase());
      return fitting;
    }
  });
}

/** Cut without halving a character that takes two code units. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trim();
}
