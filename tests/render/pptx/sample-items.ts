import type { Box } from '../../../src/model/length.js';
import type { Item, Page, Panel, Picture, Rule, Table, TextFrame } from '../../../src/model/page.js';
import type { Line, Paragraph, Run, TextStyle } from '../../../src/model/text.js';
import { COLORS, STYLES } from './sample-theme.js';

export const LEFT = 43.2;
export const CHART_KEY = 'parks-400x180';

export function paragraph(
  style: TextStyle,
  runs: string | readonly Run[],
  more: Partial<Paragraph> = {},
): Paragraph {
  const texts = typeof runs === 'string' ? [{ text: runs }] : runs;
  return { runs: texts, style, spaceBefore: 0, firstIndent: 0, mark: 'none', ...more };
}

export function frame(
  name: string,
  role: TextFrame['role'],
  box: Box,
  paragraphs: readonly Paragraph[],
  more: Partial<TextFrame> = {},
): TextFrame {
  return { kind: 'text', name, role, box, paragraphs, lines: [], anchor: 'top', language: 'zh-CN', ...more };
}

export function page(
  number: number,
  id: string,
  title: string,
  items: readonly Item[],
  more: Partial<Page> = {},
): Page {
  const place = { file: 'commentary.md', line: 1, column: 1 };
  return {
    number,
    id,
    section: id,
    starts: [{ section: id, title, item: 0, top: 0 }],
    layout: 'exhibit',
    title,
    items,
    notes: [],
    figures: [],
    place,
    ...more,
  };
}

export function panel(name: string, box: Box, more: Partial<Panel>): Panel {
  return { kind: 'panel', role: 'decoration', name, box, fill: null, stroke: null, ...more };
}

export function rule(name: string, box: Box, more: Partial<Rule>): Rule {
  return {
    kind: 'rule',
    role: 'decoration',
    name,
    box,
    color: COLORS.line,
    thickness: 1,
    dash: false,
    ...more,
  };
}

export function picture(name: string): Picture {
  const box = { x: LEFT, y: 140, width: 400, height: 180 };
  const alt = '条形图：公园用途。散步62.40%，运动54.82%。';
  return {
    kind: 'picture',
    role: 'exhibit',
    name,
    box,
    exhibit: 'parks',
    key: CHART_KEY,
    alt,
    language: 'zh-CN',
  };
}

const ROW = 20;
const COLUMNS = [
  { width: 300, align: 'left' },
  { width: 120, align: 'right' },
] as const;

export function table(
  alt: string,
  language: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  return {
    kind: 'table',
    role: 'table',
    name: 'table',
    language,
    alt,
    box: { x: LEFT, y: 402, width: 420, height: ROW * 3 },
    gutter: 6,
    columns: COLUMNS,
    rows: [head, ...rows].map((cells, index) => ({
      height: ROW,
      header: index === 0,
      y: index * ROW,
      rule: { color: index === 0 ? COLORS.ink2 : COLORS.line, thickness: index === 0 ? 1 : 0.5 },
      cells: cells.map((text, column) => ({
        paragraph: paragraph(index === 0 ? STYLES.head : STYLES.cell, text),
        lines: [cellLine(text, column)],
      })),
    })),
  };
}

/** A line as it is measured in a cell with 6 pt of padding left and right. */
function cellLine(text: string, column: number): Line {
  const width = text.length * 6;
  const x = column === 0 ? 6 : 120 - 6 - width;
  const style = { face: 'latin-regular', size: 11, color: COLORS.ink } as const;
  return { paragraph: 0, baseline: 14, width, pieces: [{ text, x, width, ...style }] };
}
