import type { TextStyle, Weight } from '../../model/text.js';
import { type Canvas, type ChartStyle, styleNamed } from '../canvas.js';
import { type Row, round } from './chart-layout.js';

/** Where a text stands: the end of its baseline that `align` names, and what it says by its colour. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly tone: string;
  readonly weight?: Weight;
}

/**
 * A text as a template's one text layer draws it: size and weight are those that it was measured with, so that a
 * template cannot set it in others.
 */
export function textRow(style: TextStyle, text: string, at: TextPlace): Row {
  const weight = at.weight ?? style.weight;
  return {
    text,
    x: round(at.x),
    y: round(at.y),
    align: at.align,
    tone: at.tone,
    size: style.size,
    weight: weight === 'bold' ? 'bold' : 'normal',
  };
}

/** Lines of text under each other from the first baseline down. */
export function textRows(style: TextStyle, lines: readonly string[], at: TextPlace): readonly Row[] {
  return lines.map((text, line) =>
    textRow(style, text, { ...at, y: at.y + line * style.size * style.leading }),
  );
}

/** Rows of a label column, in the styles of their parts. */
export function nameRows(canvas: Canvas, rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    const part = String(row.part);
    const style = styleNamed(canvas, PART_STYLES[part] ?? 'chart-label');
    return textRow(style, String(row.text), {
      x: Number(row.x),
      y: Number(row.y),
      align: 'right',
      tone: part === 'sublabel' ? 'mute' : 'ink',
    });
  });
}

const PART_STYLES: { readonly [part: string]: ChartStyle } = {
  label: 'chart-label',
  strong: 'chart-label-strong',
  sublabel: 'chart-sublabel',
};

/** Rows of a legend: swatches in the tones of what they stand for, words beside them. */
export function legendRows(
  canvas: Canvas,
  rows: { readonly [name: string]: readonly Row[] },
): { readonly rects: readonly Row[]; readonly texts: readonly Row[]; readonly hatch: readonly Row[] } {
  const style = styleNamed(canvas, 'chart-legend');
  return {
    rects: rows.legendSwatches ?? [],
    hatch: rows.legendHatch ?? [],
    texts: (rows.legendLabels ?? []).map((row) =>
      textRow(style, String(row.text), { x: Number(row.x), y: Number(row.y), align: 'left', tone: 'ink2' }),
    ),
  };
}
