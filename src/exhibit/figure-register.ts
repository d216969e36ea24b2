import { formatQuantity, formatReading, sum, wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { DataTable } from '../model/data-table.js';
import type { Question } from '../model/dataset.js';
import type { Dimension, Figure } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import type { DerivedValue, Prose } from '../model/story.js';
import type { Run } from '../model/text.js';
import type { ExhibitContext } from './context.js';
import { itemOf, labelOf, metricLabel, questionOfFigure, whyMissing } from './labels.js';
import { drawable, MISSING } from './mark.js';
import { tableOfProse } from './prose-table.js';
import { filled, noteOf, placesInSource } from './source-notes.js';

type Row = readonly Prose[];

/**
 * Every figure with its status and its place in the source, by the exhibit that shows it; then what was derived, with
 * its calculation in digits.
 */
export function figureRegister(context: ExhibitContext): DataTable {
  const { columns, derivedGroup } = context.pack.words;
  const groups = [
    ...figureGroups(context),
    {
      label: derivedGroup,
      rows: [...inferredSums(context), ...context.derived.map((value) => derivedRow(value, context))],
    },
  ].filter(({ rows }) => rows.length > 0);
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((rows, group) => rows + group.rows.length, 0),
  );
  return {
    header: [columns.item, columns.status, columns.origin, columns.value],
    ...tableOfProse(groups.flatMap(({ rows }) => rows)),
    groups: groups.map(({ label }, index) => ({ row: starts[index] ?? 0, label })),
    align: ['left', 'left', 'left', 'right'],
    shares: [0.43, 0.145, 0.285, 0.14],
    legend: sectionsByNumber(context),
  };
}

/** One group an exhibit, in their order, and a last one for the questions that none shows. */
function figureGroups(
  context: ExhibitContext,
): readonly { readonly label: string; readonly rows: readonly Row[] }[] {
  const { dataset, plans, shownBy, pack } = context;
  const elsewhere: Question[] = [];
  const byPlan = new Map<ExhibitPlan, Question[]>(plans.map((plan) => [plan, []]));
  for (const question of dataset.questions.values()) {
    const plan = shownBy.get(question.id);
    (plan === undefined ? elsewhere : byPlan.get(plan))?.push(question);
  }
  return [
    ...[...byPlan].map(([plan, questions]) => ({
      label: groupLabel(plan, questions, context),
      rows: questions.flatMap((question) => figureRows(question, '', context)),
    })),
    {
      label: pack.words.elsewhere,
      rows: elsewhere.flatMap((question) => figureRows(question, wordingOf(question.label, pack), context)),
    },
  ];
}

/** `Exhibit 2 · Where users meet it, % of users, 2025`: what tells values apart stands in their rows. */
function groupLabel(plan: ExhibitPlan, questions: readonly Question[], { pack }: ExhibitContext): string {
  const { words } = pack;
  const [first] = questions;
  const measures = [...new Set(questions.map(({ measure }) => wordingOf(measure, pack)))];
  const periods = questions
    .filter(({ answer, periods }) => answer.type !== 'series' && periods.length === 1)
    .flatMap((question) => question.periods.filter((id) => id !== 'all'));
  const topic = plan.label ?? first?.label;
  return `${words.exhibit(plan.number)} · ${words.clause([
    ...(topic === undefined ? [] : [wordingOf(topic, pack)]),
    ...(measures.length === 1 ? measures : []),
    ...[...new Set(periods)].map(words.period),
  ])}`;
}

/** The figures of a question; `prefix` tells them apart from those of others, empty where the heading does. */
function figureRows(question: Question, prefix: string, context: ExhibitContext): readonly Row[] {
  const { dataset, pack } = context;
  return (dataset.byQuestion.get(question.id) ?? [])
    .filter(({ provenance, reading }) => provenance.derivation === null || reading.kind !== 'none')
    .map((figure) => [
      [{ text: prefixed(prefix, itemOf(figure, dataset, pack)) }],
      [{ text: statusWord(figure, pack) }],
      originOf(figure, context),
      [{ text: formatReading(figure.reading, pack, missingWord(figure, context)), figures: [figure.id] }],
    ]);
}

function prefixed(prefix: string, item: string): string {
  return [...new Set([prefix, item])].filter((part) => part !== '').join(' · ');
}

/** A value on too low a base says so, as in every other table. */
function missingWord(figure: Figure, { dataset, pack }: ExhibitContext): string {
  return figure.status === 'suppressed' ? whyMissing(figure, dataset, pack) : MISSING;
}

function statusWord(figure: Figure, { words }: LanguagePack): string {
  if (figure.status === 'not-published') return words.unpublished;
  if (figure.status === 'suppressed') return words.suppressed;
  return words[figure.status];
}

/** Section and paragraph by number; of a net or remainder its calculation. Both lead to notes of the source. */
function originOf({ provenance }: Figure, context: ExhibitContext): Prose {
  const { derivation, sources } = provenance;
  if (derivation === null) return placesInSource(sources, context);
  const terms = derivation.inputs.map((_, index) => `{${index}}`);
  return derivation.kind === 'net'
    ? filled(terms.join(' + '), inputRuns(derivation.inputs, context))
    : filled(['100%', ...terms].join(' − '), inputRuns(derivation.inputs, context));
}

function derivedRow({ expression, inputs, pattern, text }: DerivedValue, context: ExhibitContext): Row {
  const { dataset, pack } = context;
  const { words } = pack;
  const figures = inputs.flatMap((id) => dataset.figures.get(id) ?? []);
  const what = words.derivedBy.get(expression.split(' ')[0] ?? '') ?? words.derived;
  return [
    [{ text: words.derivedName(what, namesOf(figures, context)) }],
    [{ text: words.derived }],
    combined(pattern, inputRuns(inputs, context)),
    [{ text, figures: inputs }],
  ];
}

/** The inputs of a derived value: a series by its name and years, figures of one scale point by their options. */
function namesOf(figures: readonly Figure[], { dataset, pack }: ExhibitContext): string {
  const { words } = pack;
  const [first] = figures;
  if (first === undefined) return '';
  const question = questionOfFigure(first, dataset);
  const { answer, label, options, metrics } = question;
  const isOne = (dimension: Dimension): boolean =>
    figures.every(({ key }) => key.question === question.id && key[dimension] === first.key[dimension]);
  if (answer.type === 'series' && isOne('option')) {
    const years = figures.map(({ key }) => key.period).sort();
    const period = words.periodRange(years[0] ?? '', years.at(-1) ?? '');
    return words.clause([
      prefixed(wordingOf(label, pack), options.length > 1 ? labelOf(first, dataset, pack) : ''),
      period,
    ]);
  }
  const isOfOneScalePoint = metrics.length > 1 && isOne('metric') && isOne('period') && isOne('segment');
  return isOfOneScalePoint
    ? `${words.join(figures.map((figure) => labelOf(figure, dataset, pack)))}${words.brackets(metricLabel(question, first.key.metric, pack))}`
    : words.join(figures.map((figure) => itemOf(figure, dataset, pack)));
}

/** Fills a pattern such as `{0} − {1}`; an operator stays with what follows it. */
function combined(pattern: string, inputs: readonly Run[]): Prose {
  return filled(pattern.replace(/([−+÷]) /g, '$1\u00a0'), inputs);
}

/** Figures as printed, each leading to where it was published. */
function inputRuns(ids: readonly string[], { dataset, pack }: ExhibitContext): readonly Run[] {
  return ids.map((id) => {
    const figure = dataset.figures.get(id);
    const text = figure === undefined ? MISSING : formatReading(figure.reading, pack, MISSING);
    return linked(text, figure?.provenance.sources ?? []);
  });
}

function linked(text: string, places: Figure['provenance']['sources']): Run {
  const target = noteOf(places);
  return target === undefined ? { text } : { text, target };
}

/** Which numbered section of the publication is which. */
function sectionsByNumber({ dataset, pack }: ExhibitContext): Prose {
  const headings = [...dataset.publication.sections.values()];
  const named = headings.map((heading, index) => pack.words.numbered(index + 1, wordingOf(heading, pack)));
  return [{ text: pack.words.sentence(pack.words.sectionsNote(named)) }];
}

/** Sums from which an answer type was inferred are derived values too. */
function inferredSums({ dataset, pack }: ExhibitContext): readonly Row[] {
  const { derivedName, derivedBy, derived, sumOf } = pack.words;
  return [...dataset.questions.values()].flatMap((question): readonly Row[] => {
    if (question.answer.type !== 'multiple' || question.answer.inferred === null) return [];
    const values = drawable(dataset.byQuestion.get(question.id) ?? []);
    const [first] = values;
    if (first === undefined) return [];
    const quantities = values.map(({ quantity }) => quantity);
    const ids = values.map(({ figure }) => figure.id);
    return [
      [
        [{ text: derivedName(derivedBy.get('sum') ?? '', wordingOf(question.label, pack)) }],
        [{ text: derived }],
        [linked(sumOf(values.length), first.figure.provenance.sources)],
        [{ text: formatQuantity(sum(quantities, first.quantity.unit), pack), figures: ids }],
      ],
    ];
  });
}
