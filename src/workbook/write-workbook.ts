import {
  closePackage,
  element,
  type Pack,
  type Package,
  type PackedPart,
  packPart,
  type Relationship,
  writeContentTypes,
  writeRelationships,
  writeZip,
  type XmlElement,
} from '../opc/index.js';
import { sharedTexts } from './shared-texts.js';
import { sheetNames, type Workbook } from './workbook.js';
import { coreProperties, extendedProperties } from './write-properties.js';
import { writeSheet } from './write-sheet.js';
import { stylesOf, writeStyles } from './write-styles.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Gives what was made of these bytes before, or makes it. */
export type KeepPacked = (bytes: Uint8Array, make: () => PackedPart) => PackedPart;

/** The workbook as an .xlsx file. Equal workbooks give equal bytes. */
export function writeWorkbook(workbook: Workbook, kept: KeepPacked = (_, make) => make()): Uint8Array {
  const styles = stylesOf(workbook);
  const texts = sharedTexts(workbook);
  const sheets = workbook.sheets.map((sheet, index) => ({
    part: `xl/worksheets/sheet${index + 1}.xml`,
    bytes: writeSheet(sheet, { styles, texts, isFirst: index === 0 }),
  }));
  const parts = new Map<string, XmlElement | Uint8Array>([
    ['xl/workbook.xml', writeMain(sheetNames(workbook.sheets.map(({ name }) => name)))],
    ['xl/styles.xml', writeStyles(styles, workbook.font)],
    ['xl/sharedStrings.xml', texts.root],
    ...sheets.map(({ part, bytes }) => [part, bytes] as const),
  ]);
  const links: readonly Relationship[] = [
    ...sheets.map((_, index) => link(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    link(sheets.length + 1, 'styles', 'styles.xml'),
    link(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  parts.set('xl/_rels/workbook.xml.rels', writeRelationships(links));
  const { properties } = workbook;
  if (properties) {
    parts.set('docProps/core.xml', coreProperties(properties));
    parts.set('docProps/app.xml', extendedProperties());
  }
  parts.set('_rels/.rels', writeRelationships(properties ? [MAIN_LINK, ...PROPERTY_LINKS] : [MAIN_LINK]));
  const pack: Pack = (name, bytes) => kept(bytes, () => packPart(name, bytes));
  return writeZip(closePackage(withTypes(parts)), pack);
}

function writeMain(names: readonly string[]): XmlElement {
  return element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, [
    element('bookViews', {}, [element('workbookView', { activeTab: 0 })]),
    element(
      'sheets',
      {},
      names.map((name, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
    ),
  ]);
}

function link(number: number, type: string, target: string): Relationship {
  return { id: `rId${number}`, type: `${RELATIONSHIPS}/${type}`, target, external: false };
}

const MAIN_LINK = link(1, 'officeDocument', 'xl/workbook.xml');
const PROPERTY_LINKS: readonly Relationship[] = [
  {
    ...link(2, '', 'docProps/core.xml'),
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  link(3, 'extended-properties', 'docProps/app.xml'),
];

function withTypes(parts: Package): Package {
  const overrides = [...parts.keys()].filter((name) => !name.endsWith('.rels'));
  const types = writeContentTypes({
    defaults: new Map([['rels', 'application/vnd.openxmlformats-package.relationships+xml']]),
    overrides: new Map(overrides.map((name) => [name, typeOf(name)])),
  });
  return new Map([...parts, ['[Content_Types].xml', types]]);
}

function typeOf(name: string): string {
  if (name === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
  if (name === 'docProps/app.xml')
    return 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  const kind = name === 'xl/workbook.xml' ? 'sheet.main' : (/([a-zA-Z]+)\d*\.xml$/.exec(name)?.[1] ?? '');
  return `${SHEET_TYPES}${kind === 'sheet' ? 'worksheet' : kind}+xml`;
}
