import type { Points } from '../../model/length.js';
import type { PlacedGlyph } from '../../text/index.js';
import { number } from './number.js';
import type { EmbeddedFont } from './pdfkit.js';

/** A text of one face and size as a document draws it, wherever it stands. */
export interface DrawnText {
  /** Operators that show its glyphs; empty for a text without any. */
  readonly operators: string;
  /** What its glyphs read back as: those that serve two characters read as the one they were first used for. */
  readonly extracted: string;
}

/** Takes a text's glyphs into the document's font; only what is not a glyph's own advance is written beside them. */
export function drawnText(font: EmbeddedFont, glyphs: readonly PlacedGlyph[], size: Points): DrawnText {
  const { scale, subset, widths, unicode } = font;
  const shown: string[] = [];
  const points: number[] = [];
  let array = '';
  let open = '';
  const closeString = (): void => {
    if (open !== '') array += `<${open}>`;
    open = '';
  };
  const closeArray = (): void => {
    closeString();
    if (array !== '') shown.push(`[${array}] TJ`);
    array = '';
  };
  const move = (thousandths: number): void => {
    if (Math.abs(thousandths) < 0.01) return;
    closeString();
    array += ` ${number(-thousandths)} `;
  };
  for (const { id, codePoints, width, advance, right, up } of glyphs) {
    const own = subset.includeGlyph(id);
    widths[own] ??= width * scale;
    unicode[own] ??= codePoints;
    points.push(...(unicode[own] ?? []));
    const isRaised = Math.abs(up * scale) > 0.01;
    if (isRaised) {
      closeArray();
      shown.push(`${number((up * scale * size) / 1000)} Ts`);
    }
    move(right * scale);
    open += own.toString(16).padStart(4, '0');
    move(advance * scale - width * scale - right * scale);
    if (isRaised) {
      closeArray();
      shown.push('0 Ts');
    }
  }
  closeArray();
  return { operators: shown.join(' '), extracted: String.fromCodePoint(...points) };
}
