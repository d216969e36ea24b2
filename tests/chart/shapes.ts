import type { DrawnChart, PathShape, TextShape } from '../../src/model/drawing.js';

export function texts(chart: DrawnChart | undefined): readonly TextShape[] {
  return (chart?.drawing.shapes ?? []).filter((shape) => shape.kind === 'text');
}

export function textOf(chart: DrawnChart | undefined, text: string): TextShape {
  const found = texts(chart).find((shape) => shape.text === text);
  if (found === undefined) throw new Error(`"${text}" is not drawn.`);
  return found;
}

export function filled(chart: DrawnChart | undefined, color: string): readonly PathShape[] {
  return (chart?.drawing.shapes ?? []).filter(
    (shape) => shape.kind === 'path' && shape.fill === color,
  ) as PathShape[];
}

export function extent(shape: PathShape | undefined) {
  const points = (shape?.commands ?? []).flatMap((command) => (command.op === 'Z' ? [] : [command]));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}
