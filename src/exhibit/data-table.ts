import { formatReading, wordingOf } from '../figures/index.js';
import type { DataTable } from '../model/data-table.js';
import type { Figure } from '../model/figure.js';
import { ownBase } from './bases.js';
import { type BuiltChart, type ExhibitContext, questionOf } from './context.js';
import { figureRegister } from './figure-register.js';
import { gridTable } from './grid-table.js';
import { itemOf, nameAmong, questionOfFigure, whyMissing } from './labels.js';
import { MISSING } from './mark.js';
import { tableOfProse } from './prose-table.js';
import { sectionsInSource } from './source-notes.js';
import { wholesOf } from './stacked-bar.js';
import { wordingTable } from './wording-table.js';

/** The exhibit's values as a table: for the briefing, for screen readers, for the native chart. */
export function dataTable(context: ExhibitContext, { chart, figures }: BuiltChart): DataTable {
  const { plan } = context;
  if (plan.of === 'disclosures') return disclosures(context);
  if (plan.of === 'figures') return figureRegister(context);
  if (plan.of === 'claims') return wordingTable(context.wordings);
  if (chart.kind === 'likert') return byMetric(context, figures);
  const stacked = chart.kind === 'stacked-bar' ? wholesOf(context) : null;
  if (stacked !== null) return gridTable(stacked, context);
  if ('items' in chart) return gridTable(chart, context);
  return simple(context, figures);
}

function simple(context: ExhibitContext, figures: readonly Figure[]): DataTable {
  const { pack, dataset } = context;
  const { columns } = pack.words;
  return {
    header: [columns.item, columns.value],
    ...tableOfProse(
      figures.map((figure) => [
        [{ text: rowName(figure, figures, context) }],
        [
          {
            text: formatReading(figure.reading, pack, whyMissing(figure, dataset, pack)),
            figures: [figure.id],
          },
        ],
      ]),
    ),
    align: ['left', 'right'],
    shares: [0.62, 0.38],
    sources: figures.map((figure) => sectionsInSource(figure.provenance.sources, context)),
  };
}

function rowName(figure: Figure, among: readonly Figure[], context: ExhibitContext): string {
  const { dataset, pack } = context;
  const isSeries = questionOfFigure(figure, dataset).answer.type === 'series';
  return figure.reading.kind === 'none' || isSeries
    ? itemOf(figure, dataset, pack)
    : nameAmong(figure, among, context);
}

function byMetric(context: ExhibitContext, figures: readonly Figure[]): DataTable {
  const { pack } = context;
  const question = questionOf(context);
  if (question === null) return simple(context, figures);
  const metrics = question.metrics.filter(({ derived }) => derived?.kind !== 'remainder');
  const width = 0.6 / metrics.length;
  const baseOf = (option: string): string => {
    const figure = figures.find(({ key }) => key.option === option);
    const base = figure === undefined ? '' : ownBase(figure, figures, context);
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
    sources: question.options.map(({ id }) => {
      const own = figures.filter(({ key }) => key.option === id);
      return sectionsInSource(
        own.flatMap(({ provenance }) => provenance.sources),
        context,
      );
    }),
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
