import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed } from '../canvas.js';
import { labelTooLong } from '../messages.js';
import { fitLabel } from '../shorten-label.js';
import { type Problem, type Row, round } from './chart-layout.js';

/** What stands under a column or a group of them. */
export interface ColumnName {
  readonly label: string;
  readonly sublabel: string;
  readonly highlight: boolean;
  /** Absent or null: nothing stands above the name. */
  readonly value?: number | null;
}

/** Names under the base line, in at most `lines` lines, with their sublabels; the first is centred at half a pitch. */
export function layPeriods(columns: readonly ColumnName[], canvas: Canvas, pitch: Points, lines = 2) {
  const axis = styleNamed(canvas, 'chart-axis');
  const small = styleNamed(canvas, 'chart-sublabel');
  const limit = { width: pitch - 4, lines };
  const set = columns.map((column) => ({
    label: fitLabel(canvas, column.label, axis, {
      ...limit,
      weight: column.highlight ? 'bold' : axis.weight,
    }),
    sublabel: fitLabel(canvas, column.sublabel, small, limit),
  }));
  const axisPitch = axis.size * axis.leading;
  const smallPitch = small.size * small.leading;
  const heights = set.map(
    ({ label, sublabel }) => label.lines.length * axisPitch + sublabel.lines.length * smallPitch,
  );
  const height = Math.max(axisPitch, ...heights) + axis.size * 0.55;
  const first = canvas.height - height + axis.size * 1.4;
  const problems: Problem[] = [];
  const rows = columns.flatMap((column, index): readonly Row[] => {
    const { label, sublabel } = set[index] ?? { label: NO_LINES, sublabel: NO_LINES };
    if (!label.fits || !sublabel.fits) problems.push(labelTooLong(canvas.exhibit, canvas, column.label));
    const x = round((index + 0.5) * pitch);
    const state = column.value === null ? 'missing' : column.highlight ? 'highlight' : 'ordinary';
    const below = first + label.lines.length * axisPitch - (axisPitch - smallPitch);
    return [
      ...label.lines.map((text, line) => ({ text, x, y: round(first + line * axisPitch), state })),
      ...sublabel.lines.map((text, line) => ({
        text,
        x,
        y: round(below + line * smallPitch),
        state: 'sublabel',
      })),
    ];
  });
  return { rows, height, problems };
}

const NO_LINES = { lines: [], width: 0, fits: true };
