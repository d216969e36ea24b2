import type { Tracks } from '../model/exhibit.js';
import { type BuiltChart, type ExhibitContext, shownFigures } from './context.js';
import { drawable, markOf } from './mark.js';

/** Single shares, each on its own 0-100% track, in the order of report.yaml. */
export function tracks(context: ExhibitContext): BuiltChart | null {
  const figures = shownFigures(context);
  const shown = drawable(figures);
  if (shown.length === 0) return null;
  const chart: Tracks = {
    kind: 'tracks',
    tracks: shown.map((track) => ({ ...markOf(track, context), value: track.quantity.amount })),
  };
  return { chart, figures };
}
