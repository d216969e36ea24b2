import type { Compilation } from '../model/compilation.js';
import type { JudgedClaim } from '../model/published-claim.js';
import { nearest } from '../schema/index.js';
import { explainDerived } from './explain-derived.js';
import { explainFigure, told } from './explain-figure.js';
import type { ExplainedClaim, ExplainedPublishedClaim, Explanation } from './explanation.js';

export { explainFigure } from './explain-figure.js';
export type * from './explanation.js';
export { claimFacts, explanationText, figureFacts, inTongue } from './words.js';

/** What was found under a name, or the known name that it resembles. */
export type Explained =
  | { readonly kind: 'found'; readonly explanation: Explanation }
  | { readonly kind: 'unknown'; readonly suggestion: string | null };

/** What is asked for, as the figures and the claims that it is about. */
interface Topic {
  readonly kind: Explanation['kind'];
  readonly figures: ReadonlySet<string>;
  readonly isAbout: (claim: ExplainedClaim) => boolean;
  readonly published: readonly JudgedClaim[];
  /** Uses and pages are those of this section alone; null: of all. */
  readonly section: string | null;
}

/**
 * Explains a figure (`scenes.mobile`), a claim of the publisher by its id, a section by its id, all figures of a
 * question, or the claims at a place (`commentary.en.md:12`, with the column where a line has several).
 */
export function explain(compilation: Compilation, name: string): Explained {
  const topic = topicOf(compilation, name);
  if (topic === null) return { kind: 'unknown', suggestion: nearest(name, namesOf(compilation)) };
  const { material, story, publications } = compilation;
  const isConcerned = (ids: readonly string[]): boolean => ids.some((id) => topic.figures.has(id));
  const isHere = (section: string): boolean => topic.section === null || topic.section === section;
  const explanation: Explanation = {
    name,
    kind: topic.kind,
    figures: [...material.dataset.figures.values()]
      .filter(({ id }) => topic.figures.has(id))
      .map((figure) => explainFigure(figure, material)),
    derived: explainDerived(story, isConcerned),
    claims: claimsOf(compilation).filter(topic.isAbout),
    published: topic.published.map((judged) => explainJudged(judged)),
    uses: story.editions.flatMap(({ language, uses }) =>
      uses
        .filter(({ figures, section }) => isConcerned(figures) && isHere(section))
        .map((use) => ({ ...use, language })),
    ),
    pages: publications.flatMap(({ medium, language, pages }) =>
      pages
        .filter(({ figures, section }) => (topic.section === null ? isConcerned(figures) : isHere(section)))
        .map(({ number, section, title }) => ({ medium, language, number, section, title })),
    ),
  };
  return { kind: 'found', explanation };
}

function topicOf(compilation: Compilation, name: string): Topic | null {
  const { material, story } = compilation;
  const ids = [...material.dataset.figures.keys()];
  if (ids.includes(name)) return ofFigures('figure', [name], compilation);
  const published = story.judged.filter(({ claim }) => claim.id === name);
  if (published.length > 0)
    return {
      kind: 'published-claim',
      figures: new Set(published.flatMap(figuresOf)),
      isAbout: () => false,
      published,
      section: null,
    };
  if (material.report.sections.some(({ id }) => id === name)) {
    const used = story.editions.flatMap(({ uses }) => uses.filter(({ section }) => section === name));
    const shows = material.report.sections.some(
      ({ id, exhibits }) =>
        id === name && exhibits.some((exhibit) => material.report.exhibits.get(exhibit)?.of === 'claims'),
    );
    return {
      kind: 'section',
      figures: new Set(used.flatMap(({ figures }) => figures)),
      isAbout: ({ section }) => section === name,
      published: shows ? story.judged : [],
      section: name,
    };
  }
  const several = ids.filter((id) => id.startsWith(`${name}.`));
  if (several.length > 0) return ofFigures('figure', several, compilation);
  const there = claimsOf(compilation).filter((claim) => standsAt(claim, name));
  const about = there.flatMap(({ subjects, rivals }) => [...subjects, ...rivals]);
  return there.length === 0
    ? null
    : {
        kind: 'claim',
        figures: new Set(about),
        isAbout: (claim) => standsAt(claim, name),
        published: [],
        section: null,
      };
}

function ofFigures(kind: 'figure', ids: readonly string[], { story }: Compilation): Topic {
  const figures = new Set(ids);
  const has = (some: readonly string[]): boolean => some.some((id) => figures.has(id));
  return {
    kind,
    figures,
    isAbout: ({ subjects, rivals }) => has([...subjects, ...rivals]),
    published: story.judged.filter((judged) => has(figuresOf(judged))),
    section: null,
  };
}

/** `commentary.en.md:12`, `data/report/commentary.en.md:12` or with the column behind it. */
function standsAt({ place }: ExplainedClaim, name: string): boolean {
  const line = `${place.file}:${place.line}`;
  return [line, `${line}:${place.column}`].some((at) => at === name || at.endsWith(`/${name}`));
}

function claimsOf({ story }: Compilation): readonly ExplainedClaim[] {
  return story.editions.flatMap(({ language, claims }) => claims.map((claim) => ({ ...claim, language })));
}

/** What a claim of the publisher is about and is held against. */
function figuresOf({ readings }: JudgedClaim): readonly string[] {
  return readings.flatMap(({ subjects, against }) => [
    ...subjects,
    ...(against?.rival.kind === 'figure' ? [against.rival.figure] : []),
  ]);
}

function explainJudged({ claim, verdict, readings }: JudgedClaim): ExplainedPublishedClaim {
  return {
    id: claim.id,
    verdict,
    readings: readings.map((reading) => ({
      ...reading,
      label: reading.label === null ? null : told(reading.label),
    })),
    place: claim.place,
  };
}

function namesOf({ material, story }: Compilation): readonly string[] {
  return [
    ...material.dataset.figures.keys(),
    ...material.dataset.questions.keys(),
    ...material.report.sections.map(({ id }) => id),
    ...story.judged.map(({ claim }) => claim.id),
  ];
}
