import type { PathCommand, PathShape } from '../../model/drawing.js';
import { hides, holds } from './clip.js';
import { type Matrix, type Point, place, scaleOf } from './matrix.js';
import type { Rect, State } from './state.js';

/** A path with its paint and place, or null when nothing of it is visible. */
export function pathShape(local: readonly PathCommand[], state: State): PathShape | null {
  const fillOpacity = state.opacity * state.fillOpacity * (state.fill?.opacity ?? 0);
  const strokeOpacity = state.opacity * state.strokeOpacity * (state.stroke?.opacity ?? 0);
  const isFilled = state.fill !== null && fillOpacity > 0;
  const isStroked = state.stroke !== null && strokeOpacity > 0 && state.strokeWidth > 0;
  if ((!isFilled && !isStroked) || local.length === 0) return null;

  const commands = local.map((command) => placeCommand(command, state.matrix));
  const scale = isStroked ? scaleOf(state.matrix) : 1;
  const strokeWidth = isStroked ? round(state.strokeWidth * scale) : 0;
  const bounds = boundsOf(commands, strokeWidth);
  if (state.clip !== null && hides(state.clip, bounds)) return null;
  return {
    kind: 'path',
    commands,
    fill: isFilled ? (state.fill?.color ?? null) : null,
    fillOpacity: isFilled ? round(fillOpacity) : 1,
    stroke: isStroked ? (state.stroke?.color ?? null) : null,
    strokeOpacity: isStroked ? round(strokeOpacity) : 1,
    strokeWidth,
    dash: isStroked ? state.dash.map((length) => round(length * scale)) : [],
    cap: state.cap,
    join: state.join,
    clip: state.clip === null || holds(state.clip, bounds) ? null : roundRect(state.clip),
  };
}

/** Coordinates to a ten-thousandth of a point: far below what is visible, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}

function roundRect(rect: Rect): Rect {
  return { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
}

function placeCommand(command: PathCommand, matrix: Matrix): PathCommand {
  if (command.op === 'Z') return command;
  const { x, y } = rounded(place(matrix, command.x, command.y));
  if (command.op !== 'C') return { op: command.op, x, y };
  const first = rounded(place(matrix, command.x1, command.y1));
  const second = rounded(place(matrix, command.x2, command.y2));
  return { op: 'C', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x, y };
}

function rounded(point: Point): Point {
  return { x: round(point.x), y: round(point.y) };
}

/** A rectangle that surely holds the path: its control points, widened by half the stroke. */
function boundsOf(commands: readonly PathCommand[], strokeWidth: number): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const command of commands) {
    if (command.op === 'Z') continue;
    include(command.x, command.y);
    if (command.op === 'C') {
      include(command.x1, command.y1);
      include(command.x2, command.y2);
    }
  }
  const half = strokeWidth / 2;
  return {
    x: left - half,
    y: top - half,
    width: right - left + strokeWidth,
    height: bottom - top + strokeWidth,
  };
}
