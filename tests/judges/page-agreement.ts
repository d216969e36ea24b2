import type { Box } from '../../src/model/length.js';
import type { Item, Page } from '../../src/model/page.js';
import type { Line, Piece } from '../../src/model/text.js';
import type { PaintedGlyph, PaintedPage } from './pdf-places.js';

/** How far one thing on a page stands from where it was laid out. */
export interface Deviation {
  readonly page: number;
  readonly kind: 'text' | 'picture' | 'panel' | 'rule';
  /** The item's name; for a cell with row and column, both counted from 0. */
  readonly name: string;
  /** The larger of the two offsets, in points; Infinity for what is not there at all. */
  readonly distance: number;
}

/** Every visible item of a page, held against what another program painted for it. */
export function deviationsOf(page: Page, painted: PaintedPage): readonly Deviation[] {
  return page.items.flatMap((item) =>
    measure(item, painted).map((found): Deviation => ({ page: page.number, ...found })),
  );
}

type Found = Omit<Deviation, 'page'>;

function measure(item: Item, painted: PaintedPage): readonly Found[] {
  const { name, box } = item;
  switch (item.kind) {
    case 'text':
      return firstLine(name, item.lines, box, {
        align: item.paragraphs[0]?.style.align ?? 'left',
        isField: item.role === 'footer',
        painted,
      });
    case 'table': {
      const lefts = item.columns.map((_, index) =>
        item.columns.slice(0, index).reduce((x, { width }) => x + width, box.x),
      );
      const width = item.columns.reduce((sum, column) => sum + column.width, 0);
      return item.rows.flatMap((row, index) => {
        const y = box.y + row.y;
        const cells = row.cells.flatMap((cell, column) => {
          const corner = { x: lefts[column] ?? 0, y };
          const { align } = cell.paragraph.style;
          const how = { align, isField: false, painted };
          return firstLine(`${name} ${index},${column}`, cell.lines, corner, how);
        });
        const rule = { x: box.x, y: y + row.height, width, height: 0 };
        return [
          ...cells,
          { kind: 'rule', name: `${name} ${index}`, distance: nearest(rule, pathsOf(painted)) },
        ];
      });
    }
    case 'picture':
      return [{ kind: 'picture', name, distance: nearest(box, painted.images) }];
    case 'panel':
    case 'rule':
      return [{ kind: item.kind, name, distance: nearest(box, pathsOf(painted)) }];
  }
}

function pathsOf({ fills, strokes }: PaintedPage): readonly Box[] {
  return [...fills, ...strokes];
}

/** How many characters tell a line from others on its page. */
const LETTERS = 6;

/**
 * LibreOffice makes fields of links and footers. A line with a field of Chinese text stands higher there, in em: it
 * takes the field for as tall as its font (1.448 em), whatever the line spacing, and other text for 1.2 em.
 */
const FIELD_RISE = 1.448 - 1.2;

/**
 * The first line's beginning, or its end where it is set flush right: what a program adds between Chinese and Latin
 * letters moves the other end.
 */
function firstLine(
  name: string,
  lines: readonly Line[],
  corner: { readonly x: number; readonly y: number },
  how: {
    readonly align: 'left' | 'right' | 'center';
    readonly isField: boolean;
    readonly painted: PaintedPage;
  },
): readonly Found[] {
  const line = lines.find(({ pieces }) => pieces.length > 0);
  const [first, last] = [line?.pieces[0], line?.pieces.at(-1)];
  if (line === undefined || first === undefined || last === undefined) return [];
  const isRight = how.align === 'right';
  const letters = [...textOf(line.pieces)];
  const wanted = isRight ? letters.slice(-LETTERS) : letters.slice(0, LETTERS);
  const x = corner.x + (isRight ? last.x + last.width : first.x);
  const y = corner.y + line.baseline;
  const hasField = how.isField || line.pieces.some(({ target }) => target !== undefined);
  const baselines = hasField ? [y, y - FIELD_RISE * first.size] : [y];
  const distances = occurrences(wanted, how.painted.glyphs).flatMap((glyphs) => {
    const at = (isRight ? glyphs.at(-1)?.end : glyphs[0]?.x) ?? Infinity;
    const height = glyphs[0]?.y ?? Infinity;
    return baselines.map((baseline) => Math.max(Math.abs(at - x), Math.abs(height - baseline)));
  });
  return [{ kind: 'text', name, distance: Math.min(Infinity, ...distances) }];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Every place where these characters were painted one after the other, spaces aside. */
function occurrences(
  wanted: readonly string[],
  glyphs: readonly PaintedGlyph[],
): readonly (readonly PaintedGlyph[])[] {
  const visible = glyphs.filter(({ text }) => !/\s/.test(text));
  return visible.flatMap((_, start) => {
    const stretch = visible.slice(start, start + wanted.length);
    return stretch.map(({ text }) => text).join('') === wanted.join('') ? [stretch] : [];
  });
}

/** The largest offset of any edge from the painted box that comes nearest. */
function nearest(box: Box, painted: readonly Box[]): number {
  const distances = painted.map((other) =>
    Math.max(
      Math.abs(other.x - box.x),
      Math.abs(other.y - box.y),
      Math.abs(other.x + other.width - box.x - box.width),
      Math.abs(other.y + other.height - box.y - box.height),
    ),
  );
  return Math.min(Infinity, ...distances);
}
