import type { PathCommand, PathShape } from '../../../model/drawing.js';

type Point = { readonly x: number; readonly y: number };
type Clip = NonNullable<PathShape['clip']>;

/** Straight pieces that stand for a curve where it has to be cut. */
const PIECES = 16;

/** Office shapes have no clip: the path as it is seen through its own, its area and its outline apart; none if hidden. */
export function cutByClip(path: PathShape): readonly PathShape[] {
  const { clip, fill, stroke } = path;
  if (clip === null) return [path];
  const strokes = straight(path.commands);
  const area = fill === null ? [] : strokes.flatMap((points) => polygon(inside(points, clip)));
  const lines = stroke === null ? [] : strokes.flatMap((points) => segments(points, clip));
  const bare = { ...path, clip: null };
  return [
    ...(area.length > 0 ? [{ ...bare, commands: area, stroke: null, dash: [], strokeWidth: 0 }] : []),
    ...(lines.length > 0 ? [{ ...bare, commands: lines, fill: null }] : []),
  ];
}

/** The path as polygons, closed ones ending where they began. */
function straight(commands: readonly PathCommand[]): readonly (readonly Point[])[] {
  const strokes: Point[][] = [];
  for (const command of commands) {
    const stroke = strokes.at(-1);
    const from = stroke?.at(-1);
    if (command.op === 'M') strokes.push([{ x: command.x, y: command.y }]);
    else if (command.op === 'Z') stroke?.push(...stroke.slice(0, 1));
    else if (command.op !== 'C') stroke?.push({ x: command.x, y: command.y });
    else if (from) {
      for (let step = 1; step <= PIECES; step += 1) stroke?.push(onCurve(from, command, step / PIECES));
    }
  }
  return strokes;
}

function onCurve(from: Point, curve: Extract<PathCommand, { op: 'C' }>, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return {
    x: a * from.x + b * curve.x1 + c * curve.x2 + d * curve.x,
    y: a * from.y + b * curve.y1 + c * curve.y2 + d * curve.y,
  };
}

/** The polygon's part inside the rectangle, cut by one side after the other (Sutherland and Hodgman, 1974). */
function inside(points: readonly Point[], { x, y, width, height }: Clip): readonly Point[] {
  const depths: readonly ((point: Point) => number)[] = [
    (point) => point.x - x,
    (point) => x + width - point.x,
    (point) => point.y - y,
    (point) => y + height - point.y,
  ];
  return depths.reduce<readonly Point[]>(
    (left, depth) =>
      left.flatMap((point, index) => {
        const before = left.at(index - 1) ?? point;
        const [here, there] = [depth(point), depth(before)];
        const crossing = here < 0 !== there < 0 ? [between(before, point, there / (there - here))] : [];
        return here < 0 ? crossing : [...crossing, point];
      }),
    points,
  );
}

function polygon([first, ...rest]: readonly Point[]): readonly PathCommand[] {
  if (first === undefined) return [];
  return [{ op: 'M', ...first }, ...rest.map((point): PathCommand => ({ op: 'L', ...point })), { op: 'Z' }];
}

/** Each straight piece's part inside the rectangle, joined to the one before where they touch (Liang and Barsky, 1984). */
function segments(points: readonly Point[], clip: Clip): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  let end: Point | null = null;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const part = visible(from, to, clip);
    if (part === null) return;
    const [start, stop] = [between(from, to, part.enter), between(from, to, part.leave)];
    if (end === null || end.x !== start.x || end.y !== start.y) commands.push({ op: 'M', ...start });
    commands.push({ op: 'L', ...stop });
    end = stop;
  });
  return commands;
}

function visible(from: Point, to: Point, { x, y, width, height }: Clip) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave ? { enter, leave } : null;
}

function between(from: Point, to: Point, share: number): Point {
  if (share === 0) return from;
  if (share === 1) return to;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
