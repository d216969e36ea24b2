import { formatQuantity, formatReading, sum, wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Question } from '../model/dataset.js';
import type { DataTable } from '../model/exhibit.js';
import type { Dimension, Figure } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import type { DerivedValue } from '../model/story.js';
import type { ExhibitContext } from './context.js';
import { itemOf, labelOf, metricLabel, questionOfFigure } from './labels.js';
import { drawable, MISSING } from './mark.js';
import { exhibitOf } from './shown-by.js';

type Row = readonly string[];

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
    rows: groups.flatMap(({ rows }) => rows),
    groups: groups.map(({ label }, index) => ({ row: starts[index] ?? 0, label })),
    align: ['left', 'left', 'left', 'right'],
    shares: [0.43, 0.145, 0.285, 0.14],
  };
}

/** One group an exhibit, in their order, and a last one for the questions that none shows. */
function figureGroups(
  context: ExhibitContext,
): readonly { readonly label: string; readonly rows: readonly Row[] }[] {
  const { dataset, plans, pack } = context;
  const shown = [...dataset.questions.values()].map((question) => ({
    question,
    plan: exhibitOf(question, context),
  }));
  const elsewhere = shown.flatMap(({ question, plan }) => (plan === null ? [question] : []));
  return [
    ...plans.map((plan) => {
      const questions = shown.flatMap((each) => (each.plan === plan ? [each.question] : []));
      return {
        label: groupLabel(plan, questions, context),
        rows: questions.flatMap((question) => figureRows(question, '', context)),
      };
    }),
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
    .filter(({ answer }) => answer.type !== 'series')
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
  return [...dataset.figures.values()]
    .filter(({ key }) => key.question === question.id)
    .filter(({ provenance, reading }) => provenance.derivation === null || reading.kind !== 'none')
    .map((figure) => [
      prefixed(prefix, itemOf(figure, dataset, pack)),
      statusWord(figure, pack),
      originOf(figure, context),
      formatReading(figure.reading, pack, MISSING),
    ]);
}

function prefixed(prefix: string, item: string): string {
  return [...new Set([prefix, item])].filter((part) => part !== '').join(' · ');
}

function statusWord(figure: Figure, { words }: LanguagePack): string {
  if (figure.status === 'not-published') return words.unpublished;
  if (figure.status === 'suppressed') return words.suppressed;
  return words[figure.status];
}

/** Section and paragraph by number, which the table's note explains; of a net or remainder its calculation. */
function originOf(figure: Figure, { dataset, pack }: ExhibitContext): string {
  const { derivation, sources } = figure.provenance;
  if (derivation !== null) {
    const printed = derivation.inputs.map((id) => printedValue(id, { dataset, pack }));
    return derivation.kind === 'net' ? printed.join(' + ') : ['100%', ...printed].join(' − ');
  }
  const sections = [...dataset.publication.sections.keys()];
  return pack.words.join(
    sources.map(({ section, paragraph }) => pack.words.where(sections.indexOf(section) + 1, paragraph)),
  );
}

function derivedRow({ expression, inputs, pattern, text }: DerivedValue, context: ExhibitContext): Row {
  const { dataset, pack } = context;
  const { words } = pack;
  const figures = inputs.flatMap((id) => dataset.figures.get(id) ?? []);
  const what = words.derivedBy.get(expression.split(' ')[0] ?? '') ?? words.derived;
  const printed = inputs.map((id) => printedValue(id, context));
  return [
    words.derivedName(what, namesOf(figures, context)),
    words.derived,
    combined(pattern, printed),
    text,
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
function combined(pattern: string, inputs: readonly string[]): string {
  return pattern
    .replace(/([−+÷]) /g, '$1\u00a0')
    .replace(/\{(\d+)\}/g, (_, index) => inputs[Number(index)] ?? '');
}

function printedValue(id: string, { dataset, pack }: Pick<ExhibitContext, 'dataset' | 'pack'>): string {
  const reading = dataset.figures.get(id)?.reading;
  return reading === undefined ? MISSING : formatReading(reading, pack, MISSING);
}

/** Sums from which an answer type was inferred are derived values too. */
function inferredSums({ dataset, pack }: ExhibitContext): readonly Row[] {
  return [...dataset.questions.values()].flatMap((question): readonly Row[] => {
    if (question.answer.type !== 'multiple' || question.answer.inferred === null) return [];
    const values = drawable([...dataset.figures.values()].filter(({ key }) => key.question === question.id));
    const [first] = values;
    if (first === undefined) return [];
    const quantities = values.map(({ quantity }) => quantity);
    return [
      [
        pack.words.derivedName(pack.words.derivedBy.get('sum') ?? '', wordingOf(question.label, pack)),
        pack.words.derived,
        pack.words.sumOf(values.length),
        formatQuantity(sum(quantities, first.quantity.unit), pack),
      ],
    ];
  });
}
