import { formatQuantity, formatReading, sum, wordingOf } from '../figures/index.js';
import type { Dataset } from '../model/dataset.js';
import type { DataTable } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { ownBase } from './bases.js';
import type { BuiltChart, ExhibitContext } from './context.js';
import { questionOf } from './context.js';
import { itemOf, labelOf, questionOfFigure } from './labels.js';
import { drawable } from './mark.js';

/** Stands where a table has no value. */
export const MISSING = '—';

/** The exhibit's values as a table: for the briefing, for screen readers, for the native chart. */
export function dataTable(context: ExhibitContext, { chart, figures }: BuiltChart): DataTable {
  const { plan } = context;
  if (plan.of === 'disclosures') return disclosures(context);
  if (plan.of === 'figures') return register(context);
  if (chart.kind === 'likert') return byMetric(context, figures);
  return simple(context, figures);
}

function simple({ pack, dataset }: ExhibitContext, figures: readonly Figure[]): DataTable {
  const { columns } = pack.words;
  return {
    header: [columns.item, columns.value],
    rows: figures.map((figure) => [
      figure.reading.kind === 'none' || questionOfFigure(figure, dataset).answer.type === 'series'
        ? itemOf(figure, dataset, pack)
        : labelOf(figure, dataset, pack),
      formatReading(figure.reading, pack, wordingOf(dataset.publication.notPublished, pack)),
    ]),
    align: ['left', 'right'],
    shares: [0.62, 0.38],
  };
}

function byMetric(context: ExhibitContext, figures: readonly Figure[]): DataTable {
  const { pack } = context;
  const question = questionOf(context);
  if (question === null) return simple(context, figures);
  const metrics = question.metrics.filter(({ derived }) => derived?.kind !== 'remainder');
  const width = 0.6 / metrics.length;
  const baseOf = (option: string): string => {
    const figure = figures.find(({ key }) => key.option === option);
    const base = figure === undefined ? '' : ownBase(figure, figures, pack);
    return base === '' ? '' : pack.words.brackets(base);
  };
  return {
    header: [pack.words.columns.item, ...metrics.map(({ label }) => wordingOf(label, pack))],
    rows: question.options.map((option) => [
      `${wordingOf(option.label, pack)}${baseOf(option.id)}`,
      ...metrics.map((metric) => {
        const figure = figures.find(({ key }) => key.option === option.id && key.metric === metric.id);
        return figure === undefined ? MISSING : formatReading(figure.reading, pack, MISSING);
      }),
    ]),
    align: ['left', ...metrics.map(() => 'right' as const)],
    shares: [0.4, ...metrics.map(() => width)],
  };
}

function disclosures({ pack, dataset }: ExhibitContext): DataTable {
  const { columns } = pack.words;
  return {
    header: [columns.item, columns.value],
    rows: dataset.disclosures.map(({ label, value }) => [
      wordingOf(label, pack),
      wordingOf(value ?? dataset.publication.notPublished, pack),
    ]),
    align: ['left', 'left'],
    shares: [0.35, 0.65],
  };
}

/** Every figure with its id, status and place, then the values that the commentary derives with their formulas. */
function register({ pack, dataset, derived }: ExhibitContext): DataTable {
  const { columns } = pack.words;
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  const shown = [...dataset.figures.values()].filter(
    ({ provenance, reading }) => provenance.derivation === null || reading.kind !== 'none',
  );
  return {
    header: [columns.id, columns.item, columns.value, columns.status, columns.where],
    rows: [
      ...shown.map((figure) => [
        figure.id,
        registerItem(figure, dataset, pack),
        formatReading(figure.reading, pack, notPublished),
        statusWord(figure, pack.words),
        whereOf(figure, dataset, pack),
      ]),
      ...inferredSums({ pack, dataset }),
      ...derived.map(({ expression, text, formula }) => [
        expression,
        formula,
        text,
        pack.words.derived,
        MISSING,
      ]),
    ],
    align: ['left', 'left', 'right', 'left', 'left'],
    shares: [0.29, 0.26, 0.17, 0.13, 0.15],
  };
}

/** A period alone does not say what of: a series is named with it. */
function registerItem(figure: Figure, dataset: Dataset, pack: ExhibitContext['pack']): string {
  const question = questionOfFigure(figure, dataset);
  const item = itemOf(figure, dataset, pack);
  return question.answer.type === 'series' ? `${wordingOf(question.label, pack)} · ${item}` : item;
}

/** Sums from which an answer type was inferred are derived values too. */
function inferredSums({
  pack,
  dataset,
}: Pick<ExhibitContext, 'pack' | 'dataset'>): readonly (readonly string[])[] {
  return [...dataset.questions.values()].flatMap((question) => {
    if (question.answer.type !== 'multiple' || question.answer.inferred === null) return [];
    const values = drawable([...dataset.figures.values()].filter(({ key }) => key.question === question.id));
    const [first] = values;
    if (first === undefined) return [];
    const total = sum(
      values.map(({ quantity }) => quantity),
      first.quantity.unit,
    );
    return [
      [
        `sum ${question.id}`,
        pack.words.sumOf(values.length),
        formatQuantity(total, pack),
        pack.words.derived,
        MISSING,
      ],
    ];
  });
}

function statusWord(figure: Figure, words: ExhibitContext['pack']['words']): string {
  switch (figure.status) {
    case 'published':
      return words.published;
    case 'forecast':
      return words.forecast;
    case 'derived':
      return words.derived;
    case 'not-published':
      return MISSING;
  }
}

/** Section and paragraph by number; the table's note says which section is which. */
function whereOf(figure: Figure, dataset: Dataset, pack: ExhibitContext['pack']): string {
  const { derivation, sources } = figure.provenance;
  if (derivation !== null) return MISSING;
  const sections = [...dataset.publication.sections.keys()];
  return pack.words.join(
    sources.map(({ section, paragraph }) => pack.words.where(sections.indexOf(section) + 1, paragraph)),
  );
}
