import type { Points } from '../model/length.js';
import type { TextStyle, Weight } from '../model/text.js';
import type { Canvas } from './canvas.js';
import { type Wrapped, wrapLabel } from './wrap-label.js';

/** Stands for the rest of a name. */
const REST = '…';
/** What is left of a name must still tell what it names: this many ideographs, or letters that take as much room. */
const LEAST: Points = 4;

/**
 * A name in its lines; where it needs more than there are, its beginning up to the end of a word or of an ideograph,
 * with an ellipsis. The data table of the exhibit has it whole. `fits` is false where hardly a word of it would be left.
 */
export function fitLabel(
  canvas: Canvas,
  text: string,
  style: TextStyle,
  limit: { readonly width: Points; readonly lines: number; readonly weight?: Weight },
): Wrapped {
  const whole = wrapLabel(canvas, text, style, limit);
  if (whole.fits) return whole;
  const beginnings = beginningsOf(text);
  const set = (index: number): Wrapped =>
    wrapLabel(canvas, `${beginnings[index] ?? ''}${REST}`, style, limit);
  // What fits is followed only by longer beginnings that do not.
  let [fitting, longer] = [-1, beginnings.length];
  while (longer - fitting > 1) {
    const middle = Math.floor((fitting + longer) / 2);
    if (set(middle).fits) fitting = middle;
    else longer = middle;
  }
  if (fitting < 0) return whole;
  const short = set(fitting);
  const room = short.lines.length > 1 ? short.width * 1.5 : short.width;
  return room >= (LEAST + 1) * style.size ? short : whole;
}

/** Where a name may end: behind a word, number or ideograph, never behind an opening bracket or a mark. */
function beginningsOf(text: string): readonly string[] {
  const ends = [...text.matchAll(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.'’%-]*|\p{L}/gu)];
  return ends.map((found) => text.slice(0, found.index + found[0].length));
}

/** True when a text stands for the name: the name itself, or its beginning with an ellipsis. */
export function standsFor(printed: string, name: string): boolean {
  if (printed.includes(name)) return true;
  for (let end = name.length - 1; end > 0; end -= 1) {
    if (printed.includes(`${name.slice(0, end)}${REST}`)) return true;
  }
  return false;
}
