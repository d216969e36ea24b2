import fc from 'fast-check';
import type { Drawing, PathCommand, Shape } from '../../../../src/model/drawing.js';
import { COLORS } from '../sample-theme.js';
import { anyWords } from './any-text.js';

const anyLength = fc.oneof(fc.constantFrom(0, 12), fc.double({ min: -100, max: 900, noNaN: true }));
const anyPoint = fc.record({ x: anyLength, y: anyLength });

const anyStep: fc.Arbitrary<PathCommand> = fc.oneof(
  anyPoint.map((to): PathCommand => ({ op: 'L', ...to })),
  anyPoint.map((to): PathCommand => ({ op: 'M', ...to })),
  fc
    .tuple(anyPoint, anyPoint, anyPoint)
    .map(([one, two, to]): PathCommand => ({ op: 'C', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...to })),
  fc.constant<PathCommand>({ op: 'Z' }),
);

const anyColor: fc.Arbitrary<string> = fc.constantFrom(COLORS.accent, '#123456', '#abcdef');

const anyClip = fc.record({
  x: anyLength,
  y: anyLength,
  width: fc.constant(200),
  height: fc.constant(50),
});

const anyPath: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constant('path'),
  commands: fc
    .tuple(anyPoint, anyPoint, fc.array(anyStep, { maxLength: 5 }))
    .map(([from, to, steps]): readonly PathCommand[] => [{ op: 'M', ...from }, { op: 'L', ...to }, ...steps]),
  fill: fc.option(anyColor, { nil: null }),
  fillOpacity: fc.constantFrom(1, 0.5, 0.001),
  stroke: fc.option(anyColor, { nil: null }),
  strokeOpacity: fc.constantFrom(1, 0.25),
  strokeWidth: fc.constantFrom(0.25, 1, 30),
  dash: fc.constantFrom([], [3], [3, 2], [1, 0], [4, 0, 2, 1]),
  cap: fc.constantFrom('butt', 'round', 'square'),
  join: fc.constantFrom('miter', 'round', 'bevel'),
  clip: fc.option(anyClip, { nil: null }),
});

const anyTextShape: fc.Arbitrary<Shape> = fc
  .record({
    text: anyWords,
    x: anyLength,
    y: anyLength,
    width: fc.constantFrom(0, 7.5, 400),
    rotation: fc.constantFrom(0, -90, 45, 359.9),
    anchor: fc.constantFrom('start', 'middle', 'end'),
    size: fc.constantFrom(9, 13.5),
    weight: fc.constantFrom('regular', 'bold'),
    color: anyColor,
  })
  .map((words) => ({ kind: 'text', pieces: [], ...words }));

/** A drawing of anything, hidden shapes among it, down to one without a shape. */
export const anyDrawing: fc.Arbitrary<Drawing> = fc.record({
  width: fc.constantFrom(400, 12.345),
  height: fc.constantFrom(180, 1),
  shapes: fc.array(fc.oneof(anyPath, anyTextShape), { maxLength: 8 }),
});
