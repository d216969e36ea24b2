import { wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { SourceNote } from '../model/data-table.js';
import type { Dataset } from '../model/dataset.js';
import type { Provenance } from '../model/figure.js';
import type { Prose } from '../model/story.js';
import type { LinkTarget, Run } from '../model/text.js';
import type { ExhibitContext } from './context.js';
import { sourceLine } from './furniture.js';

type Places = Provenance['sources'];

/** What the figures were published in: the publication, then its sections by number. */
export function sourceNotes(dataset: Dataset, pack: LanguagePack): readonly SourceNote[] {
  const sections = [...dataset.publication.sections].map(([section, heading], index) => ({
    name: { id: noteId(section), label: pack.words.where(index + 1, null) },
    text: wordingOf(heading, pack),
  }));
  return [{ name: { id: 'source', label: '' }, text: sourceLine(dataset, pack) }, ...sections];
}

/** Places by section and paragraph, such as `§4 ¶1`, each leading to the note of its section. */
export function placesInSource(places: Places, context: ExhibitContext): Prose {
  return listed(
    places.map((place) => markOf(place, context)),
    context,
  );
}

/** The sections of places, each once. */
export function sectionsInSource(places: Places, context: ExhibitContext): Prose {
  const sections = [...new Set(places.map(({ section }) => section))];
  return placesInSource(
    sections.map((section) => ({ section, paragraph: null })),
    context,
  );
}

/** The note of the first of these places; undefined where there is none. */
export function noteOf([first]: Places): LinkTarget | undefined {
  return first === undefined ? undefined : { kind: 'note', note: noteId(first.section) };
}

function markOf(place: Places[number], { sectionNumbers, pack }: ExhibitContext): Run {
  const text = pack.words.where(sectionNumbers.get(place.section) ?? 0, place.paragraph);
  return { text, target: { kind: 'note', note: noteId(place.section) } };
}

/** Runs as the language lists them. */
function listed(runs: readonly Run[], { pack }: ExhibitContext): Prose {
  const pattern = pack.words.join(runs.map((_, index) => `{${index}}`));
  return filled(pattern, runs);
}

/** A pattern such as `{0} − {1}` with runs in its places. */
export function filled(pattern: string, runs: readonly Run[]): Prose {
  return pattern
    .split(/\{(\d+)\}/)
    .flatMap(
      (part, index): Prose =>
        index % 2 === 0 ? [{ text: part }] : runs.slice(Number(part), Number(part) + 1),
    )
    .filter(({ text }) => text !== '');
}

function noteId(section: string): string {
  return `source.${section}`;
}
