import { wordingOf } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { DataRow } from '../model/data-row.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure, Quantity, Reading, Unit } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import { questionOfFigure } from './labels.js';

/** Every figure of the dataset in its order: numbers for programs, the key in the words of a language. */
export function dataRows(
  dataset: Dataset,
  shownBy: ReadonlyMap<string, ExhibitPlan>,
  pack: LanguagePack,
): readonly DataRow[] {
  return [...dataset.figures.values()].map((figure): DataRow => {
    const { id, key, reading, status } = figure;
    const question = questionOfFigure(figure, dataset);
    const option = question.options.find((one) => one.id === key.option && one.id !== 'all');
    const metric = question.metrics.find((one) => one.id === key.metric && question.metrics.length > 1);
    const segment = question.segments.find((one) => one.id === key.segment);
    return {
      id,
      question: wordingOf(question.label, pack),
      option: option === undefined ? '' : wordingOf(option.label, pack),
      metric: metric === undefined ? '' : wordingOf(metric.label, pack),
      period: key.period === 'all' ? '' : key.period,
      segment: segment === undefined ? '' : wordingOf(segment.label, pack),
      scope: wordingOf(question.scope.label, pack),
      ...readingColumns(reading, question.unit, pack),
      status,
      exhibit: shownBy.get(question.id)?.number ?? '',
      source: sourceOf(figure, dataset, pack),
    };
  });
}

function readingColumns(
  reading: Reading,
  unit: Unit,
  pack: LanguagePack,
): Pick<DataRow, 'value' | 'upTo' | 'unit'> {
  if (reading.kind === 'rank') return { value: String(reading.rank), upTo: '', unit: 'rank' };
  if (reading.kind === 'none') return { value: '', upTo: '', unit: unitName(unit, pack) };
  if (reading.kind === 'value') {
    return { value: decimalText(reading.quantity), upTo: '', unit: unitName(reading.quantity.unit, pack) };
  }
  const { low, high } = reading;
  return { value: decimalText(low), upTo: decimalText(high), unit: unitName(low.unit, pack) };
}

/** For programs: a full stop, no separators, a plain minus sign. */
function decimalText({ amount, decimals }: Quantity): string {
  return amount.toFixed(decimals);
}

function unitName(unit: Unit, pack: LanguagePack): string {
  if (unit.kind === 'percent') return '%';
  if (unit.kind === 'percentage-point') return 'pp';
  if (unit.kind === 'money') return `${unit.currency} ${unit.scale.toExponential().replace('+', '')}`;
  if (unit.kind === 'measure') return wordingOf(unit.symbol, pack);
  return unit.kind === 'count' && unit.counter !== null ? wordingOf(unit.counter, pack) : unit.kind;
}

/** Section and paragraph of every place where it stands; of a net or remainder its inputs. */
function sourceOf({ provenance }: Figure, { publication }: Dataset, pack: LanguagePack): string {
  const { derivation, sources } = provenance;
  if (derivation !== null) {
    return (derivation.kind === 'net' ? derivation.inputs : ['100', ...derivation.inputs]).join(
      derivation.kind === 'net' ? ' + ' : ' - ',
    );
  }
  return sources
    .map(({ section, paragraph }) => {
      const heading = publication.sections.get(section);
      return [heading === undefined ? section : wordingOf(heading, pack), paragraph ?? '']
        .join(' ¶')
        .replace(/ ¶$/, '');
    })
    .join('; ');
}
