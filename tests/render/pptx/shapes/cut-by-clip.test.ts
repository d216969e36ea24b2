import { describe, expect, it } from 'vitest';
import type { PathCommand } from '../../../../src/model/drawing.js';
import { cutByClip } from '../../../../src/render/pptx/shapes/cut-by-clip.js';
import { corners, path, segment } from '../sample-shapes.js';

const CLIP = { x: 0, y: 0, width: 10, height: 10 };

function points(commands: readonly PathCommand[] = []): readonly string[] {
  return commands.map((command) => (command.op === 'Z' ? 'Z' : `${command.op} ${command.x} ${command.y}`));
}

describe('what a clip leaves of a path', () => {
  it('is the path where there is no clip', () => {
    const whole = path(corners(-5, -5, 20, 8), { fill: '#123456' });
    expect(cutByClip(whole)).toEqual([whole]);
  });

  it('is an area cut at every side', () => {
    const [cut, ...more] = cutByClip(path(corners(-5, -5, 20, 8), { fill: '#123456', clip: CLIP }));
    expect(more).toEqual([]);
    expect(cut).toMatchObject({ clip: null, fill: '#123456', stroke: null });
    const found = points(cut?.commands);
    expect(new Set(found.map((one) => one.replace(/^[ML] /, '')))).toEqual(
      new Set(['0 0', '10 0', '10 3', '0 3', 'Z']),
    );
  });

  it('is the part of a stroke that is seen, and nothing of one that is not', () => {
    const stroke = { stroke: '#123456', strokeWidth: 1, clip: CLIP };
    const [cut] = cutByClip(path(segment(-10, 5, 20, 5), stroke));
    expect(points(cut?.commands)).toEqual(['M 0 5', 'L 10 5']);
    expect(cutByClip(path(segment(-10, 25, 20, 25), stroke))).toEqual([]);
  });

  it('is an area without the outline of the cut, and the outline beside it', () => {
    const both = path(corners(2, 2, 20, 4), {
      fill: '#123456',
      stroke: '#654321',
      strokeWidth: 1,
      clip: CLIP,
    });
    const [area, outline] = cutByClip(both);
    expect(area).toMatchObject({ fill: '#123456', stroke: null });
    expect(outline).toMatchObject({ fill: null, stroke: '#654321' });
    expect(points(outline?.commands)).toEqual(['M 2 2', 'L 10 2', 'M 10 6', 'L 2 6', 'L 2 2']);
  });

  it('is cut out of a curve, too', () => {
    const bow = path(
      [
        { op: 'M', x: 2, y: 8 },
        { op: 'C', x1: 2, y1: -12, x2: 8, y2: -12, x: 8, y: 8 },
      ],
      { stroke: '#123456', strokeWidth: 1, clip: CLIP },
    );
    const [cut] = cutByClip(bow);
    const ys = (cut?.commands ?? []).flatMap((command) => (command.op === 'Z' ? [] : [command.y]));
    expect(ys.length).toBeGreaterThan(6);
    expect(Math.min(...ys)).toBe(0);
    expect(points(cut?.commands).filter((one) => one.startsWith('M'))).toHaveLength(2);
  });
});
