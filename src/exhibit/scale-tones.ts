import type { LikertTone } from '../model/exhibit.js';

/** The most points of a scale that can be told apart by their colours. */
export const MOST_POINTS = 7;

/** The tones of scales with two to seven points, from the best to the worst; none for others. */
export function scaleTones(points: number): readonly LikertTone[] {
  return TONES[points] ?? [];
}

const TONES: { readonly [points: number]: readonly LikertTone[] } = {
  2: ['diverging-1', 'diverging-5'],
  3: ['diverging-1', 'diverging-3', 'diverging-5'],
  4: ['diverging-1', 'diverging-2', 'diverging-4', 'diverging-5'],
  5: ['diverging-1', 'diverging-2', 'diverging-3', 'diverging-4', 'diverging-5'],
  6: ['diverging-1', 'between-1', 'diverging-2', 'diverging-4', 'between-2', 'diverging-5'],
  7: ['diverging-1', 'between-1', 'diverging-2', 'diverging-3', 'diverging-4', 'between-2', 'diverging-5'],
};
