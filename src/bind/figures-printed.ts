import { formatReading, wordingOf } from '../figures/index.js';
import type { BindContext } from './context.js';

/** Ids of the figures that would print as this very text. */
export function figuresPrinted(text: string, { dataset, pack }: BindContext): readonly string[] {
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  return [...dataset.figures.values()]
    .filter(({ reading }) => reading.kind !== 'none' && formatReading(reading, pack, notPublished) === text)
    .map(({ id }) => id);
}
