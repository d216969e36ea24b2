import { formatParts, formatReading } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset } from '../model/dataset.js';
import type { KeyFigure } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { itemOf, labelOf, questionOfFigure } from './labels.js';

/**
 * A figure on its own with a label that says what it is; null when it has no value. `id` may be a question
 * with a single figure.
 */
export function keyFigure(id: string, dataset: Dataset, pack: LanguagePack): KeyFigure | null {
  const figure = dataset.figures.get(id) ?? onlyFigureOf(id, dataset);
  if (figure === null || figure.reading.kind === 'none') return null;
  return {
    figure: figure.id,
    ...printed(figure, pack),
    suffix: figure.status === 'forecast' ? pack.words.brackets(pack.words.forecast) : '',
    label: labelFor(figure, dataset, pack),
    falls: isBelowPeriodBefore(figure, dataset),
  };
}

/** The word for what is counted or measured apart from its number, so that it can be set smaller. */
function printed({ reading }: Figure, pack: LanguagePack): Pick<KeyFigure, 'text' | 'unit'> {
  if (reading.kind !== 'value') return { text: formatReading(reading, pack, '') };
  const { whole, prefix, number, unit } = formatParts(reading.quantity, pack);
  const { kind } = reading.quantity.unit;
  const isApart = (kind === 'count' || kind === 'measure') && unit !== '';
  return isApart ? { text: `${prefix}${number}`, unit } : { text: whole };
}

function onlyFigureOf(question: string, dataset: Dataset): Figure | null {
  const [first, ...more] = dataset.byQuestion.get(question) ?? [];
  return first === undefined || more.length > 0 ? null : first;
}

function labelFor(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const question = questionOfFigure(figure, dataset);
  if (question.answer.type !== 'series') return itemOf(figure, dataset, pack);
  return pack.words.clause([labelOf(figure, dataset, pack), pack.words.period(figure.key.period)]);
}

function isBelowPeriodBefore(figure: Figure, dataset: Dataset): boolean {
  const { periods } = questionOfFigure(figure, dataset);
  const before = periods[periods.indexOf(figure.key.period) - 1];
  const earlier = dataset.byQuestion
    .get(figure.key.question)
    ?.find(
      ({ key }) =>
        key.option === figure.key.option &&
        key.metric === figure.key.metric &&
        key.segment === figure.key.segment &&
        key.period === before,
    );
  return (
    figure.reading.kind === 'value' &&
    earlier?.reading.kind === 'value' &&
    figure.reading.quantity.amount < earlier.reading.quantity.amount
  );
}
