import type { Point } from './matrix.js';

export interface Curve {
  readonly op: 'C';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly x: number;
  readonly y: number;
}

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Tilt of the ellipse in degrees. */
  readonly tilt: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly to: Point;
}

/**
 * An elliptical arc as cubic curves of at most a quarter turn each. Null means that the arc is a straight line.
 * From end points to centre: SVG 1.1, appendix F.6.
 */
export function arcToCurves(from: Point, arc: Arc): readonly Curve[] | null {
  const { to } = arc;
  if (from.x === to.x && from.y === to.y) return [];
  if (arc.rx === 0 || arc.ry === 0) return null;

  const tilt = (arc.tilt * Math.PI) / 180;
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  const halfX = (from.x - to.x) / 2;
  const halfY = (from.y - to.y) / 2;
  const px = cos * halfX + sin * halfY;
  const py = -sin * halfX + cos * halfY;

  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  const tooSmall = (px / rx) ** 2 + (py / ry) ** 2;
  if (tooSmall > 1) {
    rx *= Math.sqrt(tooSmall);
    ry *= Math.sqrt(tooSmall);
  }

  const rest = rx ** 2 * ry ** 2 - rx ** 2 * py ** 2 - ry ** 2 * px ** 2;
  const factor =
    (arc.large === arc.sweep ? -1 : 1) *
    Math.sqrt(Math.max(0, rest) / (rx ** 2 * py ** 2 + ry ** 2 * px ** 2));
  const cx = (factor * rx * py) / ry;
  const cy = (-factor * ry * px) / rx;

  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  const end = Math.atan2((-py - cy) / ry, (-px - cx) / rx);
  let turn = end - start;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;

  const centre = {
    x: cos * cx - sin * cy + (from.x + to.x) / 2,
    y: sin * cx + cos * cy + (from.y + to.y) / 2,
  };
  const onPage = (x: number, y: number): Point => ({
    x: centre.x + cos * rx * x - sin * ry * y,
    y: centre.y + sin * rx * x + cos * ry * y,
  });

  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): Curve => {
    const a = start + index * step;
    const b = a + step;
    const first = onPage(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a));
    const second = onPage(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b));
    const last = index === count - 1 ? to : onPage(Math.cos(b), Math.sin(b));
    return { op: 'C', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: last.x, y: last.y };
  });
}
