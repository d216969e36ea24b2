import type { Drawing, TextShape } from '../model/drawing.js';
import type { Chart } from '../model/exhibit.js';
import type { Box } from '../model/length.js';
import { withoutControls } from './finish-svg.js';
import type { Problem } from './kinds/chart-layout.js';
import { printedWords } from './kinds/lay-chart.js';
import { textMissing, textOutside, textsOverlap } from './messages.js';
import { standsFor } from './shorten-label.js';

/**
 * Looks at a chart as it was drawn, whatever drew it: no text leaves the box, no two texts overlap, and every
 * printed word of the exhibit is there.
 */
export function checkDrawing(exhibit: string, chart: Chart, drawing: Drawing): readonly Problem[] {
  const texts = drawing.shapes.filter((shape) => shape.kind === 'text');
  const boxes = texts.map(inkBox);
  return [
    ...texts
      .filter((_, index) => leaves(boxes[index], drawing))
      .map((text) => textOutside(exhibit, text.text)),
    ...overlaps(texts, boxes).map(([one, other]) => textsOverlap(exhibit, one.text, other.text)),
    ...missing(chart, texts).map((text) => textMissing(exhibit, text)),
  ];
}

/** How far ink may leave its box before it counts: what rounding and hinting may do. */
const SLACK = 0.5;

/** The rectangle around a text's ink: between the tops of ideographs and the tails of letters. */
function inkBox(text: TextShape): Box {
  const turn = (text.rotation * Math.PI) / 180;
  const [top, bottom] = [-0.84 * text.size, 0.14 * text.size];
  const corners = [
    [0, top],
    [text.width, top],
    [0, bottom],
    [text.width, bottom],
  ] as const;
  const xs = corners.map(([x, y]) => text.x + x * Math.cos(turn) - y * Math.sin(turn));
  const ys = corners.map(([x, y]) => text.y + x * Math.sin(turn) + y * Math.cos(turn));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function leaves(box: Box | undefined, drawing: Drawing): boolean {
  if (box === undefined) return false;
  if (box.x < -SLACK || box.y < -SLACK) return true;
  return box.x + box.width > drawing.width + SLACK || box.y + box.height > drawing.height + SLACK;
}

function overlaps(
  texts: readonly TextShape[],
  boxes: readonly Box[],
): readonly (readonly [TextShape, TextShape])[] {
  const found: [TextShape, TextShape][] = [];
  for (const [first, text] of texts.entries()) {
    for (let second = first + 1; second < texts.length; second += 1) {
      const [one, other, otherText] = [boxes[first], boxes[second], texts[second]];
      if (one === undefined || other === undefined || otherText === undefined) continue;
      if (touches(one, other)) found.push([text, otherText]);
    }
  }
  return found;
}

function touches(one: Box, other: Box): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > SLACK && high > SLACK;
}

/** Values must stand alone as one text; labels may have been broken into lines, or shortened. */
function missing(chart: Chart, texts: readonly TextShape[]): readonly string[] {
  const expected = printedWords(chart);
  const left = texts.map((text) => plain(text.text));
  const all = left.join('');
  const lost = expected.values.filter((value) => {
    const at = left.indexOf(plain(value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...lost, ...expected.labels.filter((label) => !standsFor(all, plain(label)))];
}

function plain(text: string): string {
  return withoutControls(text).replace(/[\s\u00AD]/gu, '');
}
