import type { PathCommand } from '../../model/drawing.js';
import { arcToCurves } from './arc.js';
import type { Point } from './matrix.js';

/** Reads the `d` of a path into absolute moves, lines, cubic curves and closings. Throws on anything malformed. */
export function parsePathData(data: string): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  const scanner = new Scanner(data);
  let at: Point = { x: 0, y: 0 };
  let start: Point = at;
  /** The control point that S and T mirror, with the letter family that set it. */
  let control: Control | null = null;

  let letter = scanner.letter();
  while (letter !== null) {
    const family: string = letter.toUpperCase();
    const base: Point = letter === family ? { x: 0, y: 0 } : at;
    const point = (): Point => ({ x: base.x + scanner.number(), y: base.y + scanner.number() });
    const lineTo = (to: Point): void => {
      commands.push({ op: 'L', ...to });
      at = to;
    };
    const curveTo = (first: Point, second: Point, to: Point): void => {
      commands.push({ op: 'C', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: to.x, y: to.y });
      at = to;
    };
    const quadTo = (through: Point, to: Point): void => {
      curveTo(mix(at, through, 2 / 3), mix(to, through, 2 / 3), to);
    };
    const mirrored = (of: string): Point =>
      control?.family === of ? { x: 2 * at.x - control.point.x, y: 2 * at.y - control.point.y } : at;
    let next: Control | null = null;

    if (commands.length === 0 && family !== 'M') throw malformed(data);
    if (family === 'M') {
      at = point();
      start = at;
      commands.push({ op: 'M', ...at });
    } else if (family === 'L') lineTo(point());
    else if (family === 'H') lineTo({ x: base.x + scanner.number(), y: at.y });
    else if (family === 'V') lineTo({ x: at.x, y: base.y + scanner.number() });
    else if (family === 'C' || family === 'S') {
      const first = family === 'C' ? point() : mirrored('C');
      const second = point();
      curveTo(first, second, point());
      next = { family: 'C', point: second };
    } else if (family === 'Q' || family === 'T') {
      const through = family === 'Q' ? point() : mirrored('Q');
      quadTo(through, point());
      next = { family: 'Q', point: through };
    } else if (family === 'A') {
      const [rx, ry, tilt] = [scanner.number(), scanner.number(), scanner.number()];
      const [large, sweep] = [scanner.flag(), scanner.flag()];
      const to = point();
      const curves = arcToCurves(at, { rx, ry, tilt, large, sweep, to });
      if (curves === null) lineTo(to);
      else commands.push(...curves);
      at = to;
    } else if (family === 'Z') {
      commands.push({ op: 'Z' });
      at = start;
    } else throw malformed(data);

    control = next;
    // A command letter may be left out when it repeats; after a move it stands for a line.
    letter =
      scanner.letter() ??
      (scanner.atEnd() || family === 'Z'
        ? scanner.refuseRest()
        : letter === 'M'
          ? 'L'
          : letter === 'm'
            ? 'l'
            : letter);
  }
  return commands;
}

interface Control {
  readonly family: string;
  readonly point: Point;
}

function mix(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function malformed(data: string): Error {
  return new Error(`A path in a chart's SVG is not understood: ${data.slice(0, 120)}`);
}

class Scanner {
  readonly #data: string;
  #at = 0;

  constructor(data: string) {
    this.#data = data;
  }

  letter(): string | null {
    return this.#take(/[\s,]*([a-zA-Z])/y);
  }

  number(): number {
    const text = this.#take(/[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y);
    if (text === null) throw malformed(this.#data);
    return Number(text);
  }

  /** A flag is one digit and may touch what follows it. */
  flag(): boolean {
    const text = this.#take(/[\s,]*([01])/y);
    if (text === null) throw malformed(this.#data);
    return text === '1';
  }

  atEnd(): boolean {
    return this.#data.slice(this.#at).trim() === '';
  }

  refuseRest(): null {
    if (!this.atEnd()) throw malformed(this.#data);
    return null;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#data);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[1] ?? null;
  }
}
