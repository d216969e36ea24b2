import type { LanguagePack } from '../language/index.js';
import type { Dataset } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';
import { wordingOf } from './format.js';

/** A figure's whole name: its question, and the option, metric, period and segment that tell it apart. */
export function figureName({ id, key }: Figure, dataset: Dataset, pack: LanguagePack): string {
  const question = dataset.questions.get(key.question);
  if (question === undefined) throw new Error(`${id} belongs to no question`);
  const { options, metrics, periods, segments } = question;
  const option = options.length > 1 ? options.find((one) => one.id === key.option)?.label : undefined;
  const metric = metrics.length > 1 ? metrics.find((one) => one.id === key.metric)?.label : undefined;
  const segment = segments.find((one) => one.id === key.segment)?.label;
  const names = [question.label, option, metric, segment].flatMap((label) =>
    label === undefined ? [] : [wordingOf(label, pack)],
  );
  const period = periods.length > 1 ? [pack.words.period(key.period)] : [];
  return [...names, ...period].join(' · ');
}
