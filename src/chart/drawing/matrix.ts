/** An affine transform: x' = a x + c y + e, y' = b x + d y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The transform that applies `inner` first and `outer` after it. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

export function place(matrix: Matrix, x: number, y: number): Point {
  return { x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f };
}

/** How much lengths grow. Throws when the transform stretches, shears or mirrors: a stroke or a letter would be bent. */
export function scaleOf(matrix: Matrix): number {
  const near = (left: number, right: number): boolean => Math.abs(left - right) < 1e-6;
  if (!near(matrix.a, matrix.d) || !near(matrix.b, -matrix.c)) {
    throw new Error("A stroke or text in a chart's SVG is stretched, sheared or mirrored.");
  }
  return Math.hypot(matrix.a, matrix.b);
}

/** Clockwise, in degrees, as seen on a page whose y grows downwards. */
export function rotationOf(matrix: Matrix): number {
  return (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
}

/** Reads a `transform` attribute. Throws on a function it does not know. */
export function parseTransform(value: string): Matrix {
  let matrix = IDENTITY;
  const functions = /\s*([a-zA-Z]+)\s*\(([^)]*)\)\s*,?/y;
  while (functions.lastIndex < value.length) {
    const found = functions.exec(value);
    if (found === null) throw new Error(`A chart's SVG has a transform that is not understood: ${value}`);
    const [, name = '', list = ''] = found;
    matrix = combine(matrix, transformFunction(name, list));
  }
  return matrix;
}

function transformFunction(name: string, list: string): Matrix {
  const numbers = list
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [first = 0, second, third, fourth, fifth, sixth] = numbers;
  const count = numbers.length;
  if (numbers.every(Number.isFinite)) {
    if (name === 'translate' && count <= 2) return { ...IDENTITY, e: first, f: second ?? 0 };
    if (name === 'scale' && count <= 2) return { ...IDENTITY, a: first, d: second ?? first };
    if (name === 'rotate' && (count === 1 || count === 3)) return rotate(first, second ?? 0, third ?? 0);
    if (name === 'matrix' && count === 6) {
      return { a: first, b: second ?? 0, c: third ?? 0, d: fourth ?? 0, e: fifth ?? 0, f: sixth ?? 0 };
    }
  }
  throw new Error(`A chart's SVG has a transform that is not understood: ${name}(${list})`);
}

/** A clockwise turn about a point. */
export function rotate(degrees: number, x: number, y: number): Matrix {
  const turned = (((degrees % 360) + 360) % 360) / 90;
  // Quarter turns are exact, so that horizontal lines stay horizontal.
  const quarter = Number.isInteger(turned) ? turned : null;
  const radians = (degrees * Math.PI) / 180;
  const cos = quarter === null ? Math.cos(radians) : ([1, 0, -1, 0][quarter] ?? 1);
  const sin = quarter === null ? Math.sin(radians) : ([0, 1, 0, -1][quarter] ?? 0);
  return { a: cos, b: sin, c: -sin, d: cos, e: x - cos * x + sin * y, f: y - sin * x - cos * y };
}
