import { formatReading, wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset } from '../model/dataset.js';
import type { BindContext } from './context.js';

/** Ids of the figures that print as a text, for every such text. */
export function printedFigures(dataset: Dataset, pack: LanguagePack): ReadonlyMap<string, readonly string[]> {
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  const ids = new Map<string, string[]>();
  for (const { id, reading } of dataset.figures.values()) {
    if (reading.kind === 'none') continue;
    const text = plain(formatReading(reading, pack, notPublished));
    ids.set(text, [...(ids.get(text) ?? []), id]);
  }
  return ids;
}

/** Ids of the figures that would print as this very text, full-width digits and spaces that do not break aside. */
export function figuresPrinted(text: string, { printed }: BindContext): readonly string[] {
  return printed.get(plain(text)) ?? [];
}

function plain(text: string): string {
  return text.normalize('NFKC');
}
