import type { KeyFigure } from '../model/exhibit.js';
import type { Points } from '../model/length.js';
import type { Run } from '../model/text.js';

/** A key figure in its paragraph's size, and behind it what is counted or measured, in the size of its label. */
export function keyFigureRuns(
  figure: KeyFigure,
  look: { readonly color: string; readonly unitSize: Points },
): readonly Run[] {
  const { color, unitSize } = look;
  const { text, suffix, unit } = figure;
  return [
    { text: `${text}${unit === undefined ? suffix : ''}`, color, figures: [figure.figure] },
    ...(unit === undefined ? [] : [{ text: `${unit}${suffix}`, color, size: unitSize }]),
  ];
}
