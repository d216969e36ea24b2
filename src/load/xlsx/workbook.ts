import {
  childrenNamed,
  type Package,
  type Parts,
  parseXml,
  readZip,
  relationshipsOf,
  relationshipsPartOf,
  resolveTarget,
  type XmlElement,
} from '../../opc/index.js';
import { readSharedStrings } from './shared-strings.js';

/** A workbook with all but its sheets read. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: readonly string[];
  /** The number format of a cell by the index of its style. */
  readonly formats: readonly string[];
  /** True where days count from 1904, as old workbooks of the Mac do. */
  readonly from1904: boolean;
  readonly parts: Parts;
}

export interface SheetEntry {
  readonly name: string;
  /** The part that holds it. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** Why a file is no workbook that can be read. */
export type WorkbookFault = 'old-or-locked' | 'not-a-workbook' | 'damaged';

const WORKBOOK = /\/officeDocument$/;
const SHEET = /\/worksheet$/;
const STRINGS = /\/sharedStrings$/;
const STYLES = /\/styles$/;
/** Unpacked size of all parts; beyond it no table of a report is meant. */
const MOST_BYTES = 96 * 1024 * 1024;

/** Bytes of a part that becomes a tree, such as the list of sheets; the cells do not. */
const MOST_OF_TREE = 4 * 1024 * 1024;

export function readWorkbook(bytes: Uint8Array): Workbook | WorkbookFault {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'old-or-locked';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-a-workbook';
  const parts = readZip(bytes, MOST_BYTES);
  if (parts === null) return 'damaged';
  const part = targetOf(parts, '', WORKBOOK);
  if (part === null) return 'not-a-workbook';
  const root = treeOf(parts, part);
  if (root === null) return 'damaged';
  const strings = targetOf(parts, part, STRINGS);
  const sharedStrings = strings === null ? [] : readSharedStrings(textOfPart(parts, strings));
  if (sharedStrings === null) return 'damaged';
  const styles = targetOf(parts, part, STYLES);
  const styleRoot = styles === null ? null : treeOf(parts, styles);
  // Without its formats, a share that the cell shows as a percentage would be read as a hundredth of it.
  if (styles !== null && styleRoot === null) return 'damaged';
  return {
    sheets: sheetsOf(parts, part, root),
    sharedStrings,
    formats: styleRoot === null ? [] : formatsOf(styleRoot),
    from1904: isTrue(childrenNamed(root, 'workbookPr')[0]?.attributes.date1904),
    parts,
  };
}

function sheetsOf(parts: Parts, workbook: string, root: XmlElement): readonly SheetEntry[] {
  const relationships = relationshipsFrom(parts, workbook);
  return childrenNamed(root, 'sheets').flatMap((sheets) =>
    childrenNamed(sheets, 'sheet').flatMap(({ attributes }): readonly SheetEntry[] => {
      const found = relationships.find(({ id }) => id === attributes['r:id']);
      if (found === undefined || found.external || !SHEET.test(found.type)) return [];
      const state = attributes.state ?? 'visible';
      return [
        {
          name: attributes.name ?? '',
          part: resolveTarget(workbook, found.target),
          isHidden: state !== 'visible',
        },
      ];
    }),
  );
}

/** Codes of the formats that a workbook may use without declaring them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-mm-dd'],
  [15, 'yyyy-mm-dd'],
  [16, 'mm-dd'],
  [17, 'yyyy-mm'],
  [22, 'yyyy-mm-dd'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
]);

function formatsOf(root: XmlElement): readonly string[] {
  const declared = new Map(
    childrenNamed(root, 'numFmts').flatMap((list) =>
      childrenNamed(list, 'numFmt').map(({ attributes }): [number, string] => [
        Number(attributes.numFmtId),
        attributes.formatCode ?? '',
      ]),
    ),
  );
  return childrenNamed(root, 'cellXfs').flatMap((list) =>
    childrenNamed(list, 'xf').map(({ attributes }) => {
      const id = Number(attributes.numFmtId ?? 0);
      return declared.get(id) ?? BUILT_IN.get(id) ?? 'General';
    }),
  );
}

function targetOf(parts: Parts, part: string, type: RegExp): string | null {
  const found = relationshipsFrom(parts, part).find((each) => type.test(each.type) && !each.external);
  return found === undefined ? null : resolveTarget(part, found.target);
}

function relationshipsFrom(parts: Parts, part: string) {
  const name = relationshipsPartOf(part);
  const root = treeOf(parts, name);
  const tree: Package = root === null ? new Map() : new Map([[name, root]]);
  return relationshipsOf(tree, part);
}

function treeOf(parts: Parts, name: string): XmlElement | null {
  const size = parts.get(name)?.length ?? 0;
  return size > 0 && size <= MOST_OF_TREE ? parseXml(textOfPart(parts, name)).root : null;
}

/** The text of a part; Office writes UTF-8. */
export function textOfPart(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
