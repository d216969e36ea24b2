import type { Commentary } from '../../model/commentary.js';
import type { Compilation } from '../../model/compilation.js';
import type { Language } from '../../model/language.js';
import type { Page } from '../../model/page.js';
import type { Place } from '../../model/place.js';
import type { PreviewDocument } from '../../model/preview.js';

/** A page of any document, as far as problems are placed by it. */
export interface PlacedPage {
  readonly key: string;
  readonly language: Language;
  /** All sections that it shows something of. */
  readonly sections: readonly string[];
  readonly figures: readonly string[];
}

/** The pages that are told, with the sections and figures that they were laid out with. */
export function placedPages(
  documents: readonly PreviewDocument[],
  drawn: Compilation | null,
): readonly PlacedPage[] {
  return documents.flatMap(({ medium, language, pages }) => {
    const laidOut = drawn?.publications.find((one) => one.medium === medium && one.language === language);
    return pages.flatMap(({ key, id }) => {
      const page = laidOut?.pages.find((one) => one.id === id);
      return page === undefined ? [] : [{ key, language, sections: sectionsOf(page), figures: page.figures }];
    });
  });
}

/** Every section of which a page shows something. */
export function sectionsOf({ section, starts }: Pick<Page, 'section' | 'starts'>): readonly string[] {
  return [section, ...starts.map((start) => start.section)];
}

/** What is known of the sources: their sections as they are now, and what the pages were made of. */
export interface Known {
  readonly commentaries: ReadonlyMap<Language, Commentary>;
  readonly drawn: Compilation | null;
}

/**
 * The pages that a place in the sources belongs to: in a commentary those of its section in that language, in the
 * report's plan those of the section or exhibit, at a figure's value those that rest on the figure. Empty: no page of
 * its own.
 */
export function pagesOfPlace(place: Place, pages: readonly PlacedPage[], known: Known): readonly string[] {
  const written = sectionAt(place, known.commentaries);
  const planned = plannedAt(place, known.drawn);
  const figures = figuresAt(place, known.drawn);
  return pages
    .filter(({ language, sections, figures: shown }) =>
      written === null
        ? sections.some((id) => planned.has(id)) || shown.some((id) => figures.has(id))
        : language === written.language && sections.includes(written.section),
    )
    .map(({ key }) => key);
}

function sectionAt(
  { file, line }: Place,
  commentaries: Known['commentaries'],
): { readonly language: Language; readonly section: string } | null {
  for (const { language, file: own, sections } of commentaries.values()) {
    if (own !== file) continue;
    const section = sections.findLast(({ place }) => place.line <= line);
    return section === undefined ? null : { language, section: section.id };
  }
  return null;
}

/** The sections whose entry, or whose exhibit's entry, in report.yaml stands in that line. */
function plannedAt(place: Place, drawn: Known['drawn']): ReadonlySet<string> {
  if (drawn === null) return new Set();
  const { sections, exhibits } = drawn.material.report;
  const shown = [...exhibits.values()].filter((exhibit) => isLine(exhibit.place, place)).map(({ id }) => id);
  return new Set(
    sections
      .filter((section) => isLine(section.place, place) || section.exhibits.some((id) => shown.includes(id)))
      .map(({ id }) => id),
  );
}

/** The figures whose value is written at a place; several of a table may stand in one line. */
function figuresAt(place: Place, drawn: Known['drawn']): ReadonlySet<string> {
  const there = [...(drawn?.material.dataset.figures.values() ?? [])].filter((figure) =>
    isLine(figure.place, place),
  );
  const exact = there.filter((figure) => figure.place.column === place.column);
  return new Set((exact.length > 0 ? exact : there).map(({ id }) => id));
}

function isLine(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line;
}
