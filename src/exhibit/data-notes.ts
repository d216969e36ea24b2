import { difference, formatQuantity, formatReading, sum, wordingOf } from '../figures/index.js';
import type { Figure } from '../model/figure.js';
import type { Run } from '../model/text.js';
import type { BuiltChart, ExhibitContext } from './context.js';
import { questionOf } from './context.js';
import { labelOf, metricLabel, questionOfFigure } from './labels.js';
import { drawable } from './mark.js';
import { meaningfulChange } from './relative-change.js';

/** What a reader must know to read the exhibit rightly, as far as the data tell it. One entry a sentence. */
export function dataNotes(
  context: ExhibitContext,
  { chart, figures }: BuiltChart,
): readonly (readonly Run[])[] {
  const { pack } = context;
  const sentences = [
    ...(chart.kind === 'tiles' || chart.kind === 'tracks' ? scale(context, figures) : []),
    ...inferredAnswer(context, figures),
    ...derivations(context),
    ...(context.plan.of === 'figures' ? [] : ranges(context, figures)),
    ...change(context, figures),
    ...bases(context, figures),
  ];
  return sentences.map((sentence) => [{ text: pack.words.sentence(sentence) }]);
}

/** An answer type that was inferred says from what; `{sum}` in the wording stands for the sum of the published values. */
function inferredAnswer(context: ExhibitContext, figures: readonly Figure[]): readonly string[] {
  const question = questionOf(context);
  const { pack } = context;
  if (question === null || question.answer.inferred === null) return [];
  const inferred = wordingOf(question.answer.inferred, pack);
  const values = drawable(figures).map(({ quantity }) => quantity);
  const [first] = values;
  if (question.answer.type === 'scale') return [];
  const total = first === undefined ? '' : formatQuantity(sum(values, first.unit), pack);
  return [inferred.replace('{sum}', total)];
}

function derivations(context: ExhibitContext): readonly string[] {
  const question = questionOf(context);
  const { pack } = context;
  if (question === null) return [];
  return question.metrics.flatMap(({ label, derived }) => {
    if (derived === null) return [];
    const parts = derived.of.map((id) => metricLabel(question, id, pack));
    return [
      derived.kind === 'net'
        ? pack.words.netNote(wordingOf(label, pack), parts)
        : pack.words.remainderNote(wordingOf(label, pack)),
    ];
  });
}

function ranges({ pack, dataset }: ExhibitContext, figures: readonly Figure[]): readonly string[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'range'
      ? [pack.words.rangeNote(labelOf(figure, dataset, pack), formatReading(figure.reading, pack, ''))]
      : [],
  );
}

function change({ plan, pack }: ExhibitContext, figures: readonly Figure[]): readonly string[] {
  if (plan.change === null) return [];
  const [from, to] = plan.change.map((period) => figures.find(({ key }) => key.period === period));
  if (from?.reading.kind !== 'value' || to?.reading.kind !== 'value') return [];
  const before = formatQuantity(from.reading.quantity, pack);
  const after = formatQuantity(to.reading.quantity, pack);
  const isPublished = from.status !== 'derived' && to.status !== 'derived';
  const note = isPublished ? pack.words.changeNote : pack.words.changeHereNote;
  const points = difference(to.reading.quantity, from.reading.quantity);
  const relative = meaningfulChange(to.reading.quantity, from.reading.quantity);
  if (points.unit.kind === 'percentage-point' || relative === null) {
    const taken = from.reading.quantity.amount < 0 ? pack.words.brackets(before).trim() : before;
    return [note(`${after} − ${taken} = ${formatQuantity(points, pack)}`)];
  }
  return [note(`(${after} − ${before}) ÷ ${before} = ${formatQuantity(relative, pack)}`)];
}

/** What the bars of single shares run to; where bases are open, also that the shares do not add up. */
function scale({ pack, dataset }: ExhibitContext, figures: readonly Figure[]): readonly string[] {
  const shares = figures.filter((figure) => questionOfFigure(figure, dataset).unit.kind === 'percent');
  if (shares.length === 0) return [];
  const { tracksNote, tracksScale } = pack.words;
  return [shares.some(({ base }) => base.kind === 'not-published') ? tracksNote : tracksScale];
}

/** Shares without a base say so; amounts of money have none. */
function bases({ pack, dataset }: ExhibitContext, figures: readonly Figure[]): readonly string[] {
  const open = figures.some(
    (figure) =>
      figure.base.kind === 'not-published' && questionOfFigure(figure, dataset).unit.kind === 'percent',
  );
  return open ? [pack.words.baseNotPublished(wordingOf(dataset.publication.notPublished, pack))] : [];
}
