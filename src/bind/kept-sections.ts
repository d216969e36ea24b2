import type { CommentarySection, Token } from '../model/commentary.js';
import type { Dataset } from '../model/dataset.js';
import type { Workspace } from '../model/workspace.js';
import { type BoundSection, bindSection, everyText } from './bind-section.js';
import type { BindContext } from './context.js';

/** A section that was bound, with what it rests on besides what is written in it and what is the same for all. */
interface Kept {
  readonly from: string;
  /** Null where it rests on more than the questions that it names: it is bound anew each time. */
  readonly bound: BoundSection | null;
}

/**
 * Binds the sections of an edition. A process that binds again keeps those in which nothing has changed: what is kept
 * was bound from a context that holds no other questions than those which the section names or shows, so it cannot rest
 * on any other. A section with problems, or one that asks which figures print as a text, is bound from the whole.
 */
export function sectionBinder(
  context: BindContext,
  keep: Workspace['keep'] | undefined,
): (written: CommentarySection) => BoundSection {
  if (keep === undefined) return (written) => bindSection(written, context);
  const sections = keep(`bound sections\n${sharedBy(context)}`, () => new WeakMap<CommentarySection, Kept>());
  return (written) => {
    const named = questionsOf(written, context);
    const { dataset, figuresOf } = context;
    const from = JSON.stringify(named.map((id) => [dataset.questions.get(id), figuresOf.get(id)]));
    const last = sections.get(written);
    const kept = last?.from === from ? last : { from, bound: boundAlone(written, named, context) };
    sections.set(written, kept);
    return kept.bound ?? bindSection(written, context);
  };
}

/** All of a context that a section does not have of its own. */
function sharedBy({ pack, dataset, report, declared }: BindContext): string {
  const { publication } = dataset;
  return JSON.stringify([
    pack.tag,
    { ...publication, sections: [...publication.sections] },
    { ...report, exhibits: [...report.exhibits] },
    { ...declared, words: [...declared.words] },
  ]);
}

function boundAlone(
  written: CommentarySection,
  named: readonly string[],
  context: BindContext,
): BoundSection | null {
  let asksWhatPrints = false;
  const { printed, dataset, figuresOf } = context;
  const bound = bindSection(written, {
    ...context,
    dataset: partOf(dataset, named),
    figuresOf: new Map(named.map((id) => [id, figuresOf.get(id) ?? []])),
    printed: {
      get(text) {
        asksWhatPrints = true;
        return printed.get(text);
      },
    },
  });
  return asksWhatPrints || bound.diagnostics.length > 0 ? null : bound;
}

/** The dataset with these questions and their figures alone. */
function partOf(dataset: Dataset, named: readonly string[]): Dataset {
  const byQuestion = new Map(named.map((id) => [id, dataset.byQuestion.get(id) ?? []]));
  return {
    ...dataset,
    questions: new Map(
      named.flatMap((id) => {
        const question = dataset.questions.get(id);
        return question === undefined ? [] : [[id, question] as const];
      }),
    ),
    byQuestion,
    disclosures: [],
    lowBase: null,
    figures: new Map([...byQuestion.values()].flat().map((figure) => [figure.id, figure])),
  };
}

/** The questions that a section's text names, and those that its exhibits show. */
function questionsOf(
  { id, headline, tracker, parts }: CommentarySection,
  { dataset, report }: Pick<BindContext, 'dataset' | 'report'>,
): readonly string[] {
  const texts = [headline, tracker, ...parts.flatMap(({ blocks }) => blocks.flatMap(everyText))];
  const words = texts
    .flat()
    .flatMap(sourcesIn)
    .join(' ')
    .split(/[\s.]+/);
  const shown = report.sections.find((section) => section.id === id)?.exhibits ?? [];
  const plans = shown.flatMap((exhibit) => report.exhibits.get(exhibit) ?? []);
  const asked = plans.flatMap(({ question, figures }) => [
    ...(question === null ? [] : [question]),
    ...figures.flatMap((figure) => dataset.figures.get(figure)?.key.question ?? []),
  ]);
  return [...new Set([...words, ...asked])].filter((name) => dataset.questions.has(name));
}

function sourcesIn(token: Token): readonly string[] {
  switch (token.kind) {
    case 'text':
      return [];
    case 'expression':
      return [token.source];
    case 'claim':
      return [token.source, ...token.words.flatMap(sourcesIn)];
    case 'footnote':
    case 'link':
      return token.words.flatMap(sourcesIn);
  }
}
