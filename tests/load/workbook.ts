import { writeZip } from '../../src/opc/index.js';

/** A sheet of a workbook for tests: its cells as XML inside `<sheetData>`, and what stands behind them. */
export interface SheetXml {
  readonly name: string;
  readonly rows: string;
  readonly state?: string;
  readonly merged?: readonly string[];
}

/** The bytes of a workbook with these sheets; `formats` are the number formats of styles 1, 2, 3 ... */
export function workbook(
  sheets: readonly SheetXml[],
  more: {
    readonly formats?: readonly string[];
    readonly strings?: readonly string[];
    readonly from1904?: boolean;
    readonly parts?: Readonly<Record<string, string>>;
  } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const { formats = [], strings = [], from1904 = false } = more;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([[`${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${
      from1904 ? ' date1904="1"' : ''
    }/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${
            state === undefined ? '' : ` state="${state}"`
          }/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => [
        `${office}/worksheet`,
        `worksheets/sheet${index + 1}.xml`,
      ]),
      [`${office}/styles`, 'styles.xml'],
      [`${office}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, merged = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${
          merged.length === 0
            ? ''
            : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        }</worksheet>`,
      ]),
    ),
    ...more.parts,
  };
  const encoder = new TextEncoder();
  return writeZip(new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
}

export type CellValue = string | number | readonly [number, number] | null;

/** Rows of cells from A1 on: numbers as numbers, `[style, number]` with a format, texts as inline strings. */
export function cells(...rows: readonly (readonly CellValue[])[]): string {
  return rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row
          .map((cell, column) => {
            const at = `r="${String.fromCharCode(65 + column)}${index + 1}"`;
            if (cell === null) return '';
            if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
            if (typeof cell === 'string')
              return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
            return `<c ${at} s="${cell[0]}"><v>${cell[1]}</v></c>`;
          })
          .join('')}</row>`,
    )
    .join('');
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
