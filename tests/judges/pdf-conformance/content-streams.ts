import type * as mupdf from 'mupdf';
import { pageOperators } from '../pdf-reader.js';

/** What a page's content says, without its meaning: who paints outside tags, and which glyphs of which fonts. */
export interface ContentStream {
  /** Painting operators that stand in no tag and in no artifact. */
  readonly unmarked: readonly string[];
  /** Tags inside artifacts, artifacts inside tags, and stretches that are closed but never opened. */
  readonly misnested: readonly string[];
  /** MCIDs in the order of painting. */
  readonly mcids: readonly number[];
  /** Operators that set a colour in a space other than RGB or grey. */
  readonly foreignColors: readonly string[];
  /** Glyphs shown, as four hexadecimal digits, by font resource. */
  readonly glyphs: ReadonlyMap<string, ReadonlySet<string>>;
}

export const TOKEN =
  /<<|>>|<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const PAINT = new Set(['f', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', 'Do', 'sh']);
const FOREIGN_COLORS = new Set(['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);

export function contentStreams(page: mupdf.PDFObject): ContentStream {
  const unmarked: string[] = [];
  const misnested: string[] = [];
  const mcids: number[] = [];
  const foreignColors: string[] = [];
  const glyphs = new Map<string, Set<string>>();
  const open: ('artifact' | 'tag' | 'span')[] = [];
  let font = '';
  let operands: string[] = [];
  for (const [token] of pageOperators(page).matchAll(TOKEN)) {
    const isOperator = /^[A-Za-z'"*]+$/.test(token) && !['true', 'false', 'null'].includes(token);
    if (!isOperator) {
      operands.push(token);
      continue;
    }
    if (token === 'BMC' || token === 'BDC') {
      const kind = operands[0] === '/Artifact' ? 'artifact' : operands.includes('/MCID') ? 'tag' : 'span';
      if (kind === 'tag' && open.some((one) => one !== 'span'))
        misnested.push('a tag inside a tag or an artifact');
      if (kind === 'artifact' && open.length > 0) misnested.push('an artifact inside a tag');
      if (kind === 'tag') mcids.push(Number(operands[operands.indexOf('/MCID') + 1]));
      open.push(kind);
    } else if (token === 'EMC') {
      if (open.pop() === undefined) misnested.push('an end of what never began');
    } else if (token === 'Tf') font = operands[0]?.slice(1) ?? '';
    else if (token === 'TJ' || token === 'Tj') {
      const shown = glyphs.get(font) ?? new Set<string>();
      for (const code of operands.flatMap((operand) => codesOf(operand))) shown.add(code);
      glyphs.set(font, shown);
    }
    if (PAINT.has(token) && open.every((one) => one === 'span')) unmarked.push(token);
    if (FOREIGN_COLORS.has(token)) foreignColors.push(token);
    operands = [];
  }
  if (open.length > 0) misnested.push('a stretch that does not end');
  return { unmarked, misnested, mcids, foreignColors, glyphs };
}

function codesOf(operand: string): readonly string[] {
  if (!operand.startsWith('<') || operand === '<<') return [];
  return operand.slice(1, -1).toLowerCase().match(/.{4}/g) ?? [];
}
