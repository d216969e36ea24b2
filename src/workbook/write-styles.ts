import { element, type XmlElement } from '../opc/index.js';
import type { Cell, TextCell, Workbook } from './workbook.js';

/** The looks of a workbook's cells by number: first the looks of texts, then a number format each. */
export interface Styles {
  readonly formats: readonly string[];
  readonly numberOf: (cell: Exclude<Cell, null>) => number;
}

const LOOKS: readonly TextCell['look'][] = ['plain', 'wrapped', 'head', 'title', 'quiet'];

export function stylesOf({ sheets }: Workbook): Styles {
  const found = new Set<string>();
  for (const { rows } of sheets) {
    for (const row of rows)
      for (const cell of row) if (cell !== null && 'format' in cell) found.add(cell.format);
  }
  const formats = [...found];
  return {
    formats,
    numberOf: (cell) =>
      'look' in cell ? LOOKS.indexOf(cell.look) : LOOKS.length + formats.indexOf(cell.format),
  };
}

/** Own number formats begin here; those below are built into Excel. */
const FIRST_FORMAT = 164;

export function writeStyles({ formats }: Styles, font: string): XmlElement {
  const main = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };
  return element('styleSheet', main, [
    ...(formats.length === 0
      ? []
      : [
          list(
            'numFmts',
            formats.map((code, index) =>
              element('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode: code }),
            ),
          ),
        ]),
    list('fonts', [
      fontOf(font, 11),
      fontOf(font, 11, { isBold: true }),
      fontOf(font, 14, { isBold: true }),
      fontOf(font, 10, { color: 'FF5F6C78' }),
    ]),
    list('fills', [pattern('none'), pattern('gray125')]),
    list('borders', [border(), border('thin')]),
    list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', [
      ...LOOKS.map(lookOf),
      ...formats.map((_, index) =>
        element(
          'xf',
          {
            numFmtId: FIRST_FORMAT + index,
            fontId: 0,
            fillId: 0,
            borderId: 0,
            xfId: 0,
            applyNumberFormat: 1,
            applyAlignment: 1,
          },
          [element('alignment', { vertical: 'top' })],
        ),
      ),
    ]),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ]);
}

const FONT_OF: { readonly [look in TextCell['look']]: number } = {
  plain: 0,
  wrapped: 0,
  head: 1,
  title: 2,
  quiet: 3,
};

function lookOf(look: TextCell['look']): XmlElement {
  const isWrapped = look === 'wrapped' || look === 'head';
  const shared = {
    numFmtId: 0,
    fontId: FONT_OF[look],
    fillId: 0,
    borderId: look === 'head' ? 1 : 0,
    xfId: 0,
  };
  return element('xf', { ...shared, applyFont: 1, applyBorder: 1, applyAlignment: 1 }, [
    element('alignment', { vertical: 'top', wrapText: isWrapped ? 1 : undefined }),
  ]);
}

function fontOf(
  name: string,
  size: number,
  { isBold = false, color }: { readonly isBold?: boolean; readonly color?: string } = {},
): XmlElement {
  return element('font', {}, [
    ...(isBold ? [element('b')] : []),
    element('sz', { val: size }),
    ...(color === undefined ? [] : [element('color', { rgb: color })]),
    element('name', { val: name }),
  ]);
}

function pattern(patternType: string): XmlElement {
  return element('fill', {}, [element('patternFill', { patternType })]);
}

function border(bottom?: string): XmlElement {
  const sides = ['left', 'right', 'top'].map((side) => element(side));
  return element('border', {}, [...sides, element('bottom', { style: bottom }), element('diagonal')]);
}

function list(name: string, children: readonly XmlElement[]): XmlElement {
  return element(name, { count: children.length }, children);
}
