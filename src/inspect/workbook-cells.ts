import { findAll, openPackage, readZip, textOf, xmlPart } from '../opc/index.js';

/** The cells of a workbook's first sheet by address, as text; absent ones are empty. Null when it cannot be read. */
export function firstSheet(bytes: Uint8Array): ReadonlyMap<string, string> | null {
  const files = readZip(bytes);
  if (!files?.has('xl/worksheets/sheet1.xml') || !files.has('xl/sharedStrings.xml')) return null;
  const parts = openPackage(files);
  const texts = findAll(xmlPart(parts, 'xl/sharedStrings.xml'), 'si').map((one) => decoded(textOf(one)));
  const cells = findAll(xmlPart(parts, 'xl/worksheets/sheet1.xml'), 'c').map((cell): [string, string] => {
    const stored = textOf(findAll(cell, 'v')[0] ?? '');
    return [cell.attributes.r ?? '', cell.attributes.t === 's' ? (texts[Number(stored)] ?? '') : stored];
  });
  return new Map(cells);
}

/** The addresses of a reference such as `Data!$B$2:$B$6`, one column from top to bottom. */
export function addressesOf(reference: string): readonly string[] {
  const found = /!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference);
  const [, column = '', first = '0', , last = first] = found ?? [];
  const count = found ? Number(last) - Number(first) + 1 : 0;
  return Array.from({ length: Math.max(0, count) }, (_, index) => `${column}${Number(first) + index}`);
}

function decoded(text: string): string {
  return text.replaceAll('_x005F_', '_');
}
