import type { Points } from '../model/length.js';
import type { TextStyle, Weight } from '../model/text.js';
import { setText, tornNumbers } from '../text/index.js';
import { type Canvas, widthOf } from './canvas.js';

/** Text in lines. `fits` is false when it needs more lines than allowed or a word is wider than the line. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: Points;
  readonly fits: boolean;
}

/**
 * Breaks a label into at most `lines` lines of at most `width`, by the language's own rules, and then as evenly as
 * those rules allow, so that no word stands alone on the last line. Nothing is ever cut off.
 */
export function wrapLabel(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  limit: { readonly width: Points; readonly lines: number; readonly weight?: Weight },
): Wrapped {
  if (text.trim() === '') return { lines: [], width: 0, fits: true };
  const weighted = { ...style, weight: limit.weight ?? style.weight };
  const whole = widthOf(canvas, text, weighted);
  if (whole <= limit.width) return { lines: [text], width: whole, fits: true };
  const widest = breakAt(canvas, text, weighted, limit.width);
  if (!widest.fits || widest.lines.length > limit.lines) return { ...widest, fits: false };
  return evened(canvas, text, weighted, limit.width, widest);
}

/** The same number of lines, as even as the rules allow, preferring to break between the parts of a phrase. */
function evened(canvas: Canvas, text: string, style: TextStyle, width: Points, widest: Wrapped): Wrapped {
  const narrowest =
    (widest.lines.length > 1 ? 0.98 : 1) * (widthOf(canvas, text, style) / widest.lines.length);
  let best = widest;
  for (let tried = Math.min(width, narrowest); tried < width; tried += style.size / 2) {
    const broken = breakAt(canvas, text, style, tried);
    if (!broken.fits || broken.lines.length !== widest.lines.length) continue;
    if (roughness(broken, style) < roughness(best, style)) best = broken;
  }
  return best;
}

/** Width of the widest line; more for a line that ends inside a phrase, and for a last line of one short word. */
function roughness(wrapped: Wrapped, style: TextStyle): Points {
  const inside = wrapped.lines.slice(1).filter((line, index) => {
    return !PHRASE_END.test(wrapped.lines[index] ?? '') && !PHRASE_START.test(line);
  });
  const isOrphan = [...(wrapped.lines[wrapped.lines.length - 1] ?? '')].length < 3;
  return wrapped.width + (inside.length * 3.2 + (isOrphan ? 2 : 0)) * style.size;
}

/** Where a Chinese phrase may pause: after 的 or a mark, before a conjunction or an opening bracket. */
const PHRASE_END = /[的、，。；：！？）》”\p{Script=Latin}\p{N},.;:)]$/u;
const PHRASE_START = /^[（《“和与及或并]/u;

function breakAt(canvas: Canvas, text: string, style: TextStyle, width: Points): Wrapped {
  const paragraph = { runs: [{ text }], style, spaceBefore: 0, firstIndent: 0, mark: 'none' as const };
  const set = setText(canvas.faces, [paragraph], {
    width,
    language: canvas.language,
    hanLatinGap: 0,
    compressPunctuation: 'none',
  });
  const lines = set.lines.map((line) =>
    line.pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
  );
  const widths = lines.map((line) => widthOf(canvas, line, style));
  const widest = widths.reduce((most, each) => Math.max(most, each), 0);
  return { lines, width: widest, fits: widest <= width + 0.01 && !splitsWord(canvas, text, lines) };
}

/** True when a line ends inside a word, or in a number or between it and its unit: the width was too small for it. */
function splitsWord(canvas: Canvas, text: string, lines: readonly string[]): boolean {
  const torn = new Set(tornNumbers(text, canvas.language));
  let at = 0;
  return lines.slice(0, -1).some((line) => {
    at = text.indexOf(line, at) + line.length;
    if (torn.has(at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0))) return true;
    return WORD_CHARACTER.test(text[at - 1] ?? '') && WORD_CHARACTER.test(text[at] ?? '');
  });
}

const WORD_CHARACTER = /[\p{Script=Latin}\p{N}]/u;
