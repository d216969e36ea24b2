/** A rectangle of cells; rows and columns count from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that a sheet can have. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `B3:F20`, with or without `$`; null for anything else and for what lies outside a sheet. */
export function readRange(text: string): CellRange | null {
  const [, from, to] =
    /^([A-Z]{1,3}\d{1,7})(?::([A-Z]{1,3}\d{1,7}))?$/.exec(text.replace(/\$/g, '').toUpperCase()) ?? [];
  const first = from === undefined ? null : readReference(from);
  const last = to === undefined ? first : readReference(to);
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** `C7` as row and column; null where it is none. Read sign by sign, since a sheet has one for each cell. */
export function readReference(text: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = text.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  let row = 0;
  const digits = text.length - at;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return null;
    row = row * 10 + digit;
  }
  if (digits > 7) return null;
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN ? { row, column } : null;
}

/** `C` for 3. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** `B3:F20`. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${columnName(left)}${top}:${columnName(right)}${bottom}`;
}
