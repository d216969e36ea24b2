import type { PathCommand, PathShape, Shape, TextShape } from '../../../src/model/drawing.js';
import { COLORS } from './sample-theme.js';

/** A drawing of everything that a drawing may hold: bars, a hatch, a curve, dashes, half-transparent areas, words. */
export function sampleShapes(): readonly Shape[] {
  return [
    path(corners(110, 20, 220, 40), { fill: COLORS.accent }),
    path(corners(110, 90, 150, 40), { fill: '#8A96A1', fillOpacity: 0.5 }),
    path(segment(110, 150, 120, 140), { stroke: '#B3BDC6', strokeWidth: 1.1 }),
    path(segment(118, 150, 128, 140), { stroke: '#B3BDC6', strokeWidth: 1.1 }),
    path(segment(110, 10, 110, 160), { stroke: COLORS.ink2, strokeWidth: 0.75, dash: [3, 2] }),
    path(
      [
        { op: 'M', x: 200, y: 150 },
        { op: 'C', x1: 220, y1: 130, x2: 240, y2: 130, x: 260, y: 150 },
        { op: 'Z' },
      ],
      { fill: COLORS.tint, stroke: COLORS.ink2, strokeWidth: 1, cap: 'round', join: 'round' },
    ),
    words('散步', { x: 76, y: 46, width: 28, anchor: 'end' }),
    words('Sports & games', { x: 4, y: 116, width: 100, anchor: 'end', weight: 'bold' }),
    words('62.40%', { x: 336, y: 46, width: 48 }),
    words('turned', { x: 390, y: 120, width: 40, rotation: -90, anchor: 'middle' }),
  ];
}

export function path(commands: readonly PathCommand[], more: Partial<PathShape>): PathShape {
  return {
    kind: 'path',
    commands,
    fill: null,
    fillOpacity: 1,
    stroke: null,
    strokeOpacity: 1,
    strokeWidth: 0,
    dash: [],
    cap: 'butt',
    join: 'miter',
    clip: null,
    ...more,
  };
}

export function corners(x: number, y: number, width: number, height: number): readonly PathCommand[] {
  return [
    { op: 'M', x, y },
    { op: 'L', x: x + width, y },
    { op: 'L', x: x + width, y: y + height },
    { op: 'L', x, y: y + height },
    { op: 'Z' },
  ];
}

export function segment(x: number, y: number, toX: number, toY: number): readonly PathCommand[] {
  return [
    { op: 'M', x, y },
    { op: 'L', x: toX, y: toY },
  ];
}

function words(text: string, more: Partial<TextShape>): TextShape {
  const pieces = [{ text, offset: 0, face: 'latin-regular' as const }];
  const plain = { x: 0, y: 0, width: 40, rotation: 0, size: 14, weight: 'regular' as const };
  return { kind: 'text', text, ...plain, anchor: 'start', color: COLORS.ink, pieces, ...more };
}
