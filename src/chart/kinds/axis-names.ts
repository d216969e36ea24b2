import { type Canvas, styleNamed } from '../canvas.js';
import type { Row } from './chart-layout.js';
import { textRow } from './marks.js';

/** Names under columns as rows of a template's one text layer. */
export function axisNames(canvas: Canvas, rows: readonly Row[], left = 0): readonly Row[] {
  return rows.map(({ text, x, y, state }) => {
    const style = styleNamed(canvas, state === 'sublabel' ? 'chart-sublabel' : 'chart-axis');
    return textRow(style, String(text), {
      x: left + Number(x),
      y: Number(y),
      align: 'center',
      tone: state === 'sublabel' || state === 'missing' ? 'mute' : state === 'highlight' ? 'ink' : 'ink2',
      weight: state === 'highlight' ? 'bold' : 'regular',
    });
  });
}
