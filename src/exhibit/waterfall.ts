import { add, formatQuantity } from '../figures/index.js';
import type { Waterfall } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { type Built, type ExhibitContext, figuresOf, questionOf } from './context.js';
import { type Drawable, drawable, largestOf, markOf, valueUnderUnitLine } from './mark.js';
import { needsEveryStep, stepsDoNotAddUp } from './messages.js';

/**
 * From one level to another by what comes and goes between them, in written order. The steps must lead exactly from
 * the start to the end, within the rounding of what was published.
 */
export function waterfall(context: ExhibitContext): Built {
  const { plan } = context;
  const question = questionOf(context);
  if (question === null || plan.steps === null) return null;
  const figures = figuresOf(question, context);
  const { start, end, minus } = plan.steps;
  const values = drawable(figures);
  const named = (id: string): Drawable | undefined => values.find(({ figure }) => figure.key.option === id);
  const [first, last] = [named(start), named(end)];
  if (first === undefined || last === undefined || values.length < figures.length)
    return needsEveryStep(plan);
  const between = values.filter((value) => value !== first && value !== last);
  const sign = ({ figure }: Drawable): number => (minus.includes(figure.key.option) ? -1 : 1);
  const label = ({ quantity }: Drawable): string => valueUnderUnitLine(quantity, values, context.pack);
  const steps: Waterfall['steps'][number][] = [
    {
      ...markOf(first, context),
      valueLabel: label(first),
      from: 0,
      to: first.quantity.amount,
      role: 'level',
    },
  ];
  let level = first.quantity.amount;
  for (const step of between) {
    const change = sign(step) * step.quantity.amount;
    const to = add([level, change], question.decimals);
    const told = { ...step.quantity, amount: change };
    const valueLabel = formatQuantity(told, context.pack, {
      signed: true,
      bare: true,
      scaleOf: largestOf(values) ?? first.quantity,
    });
    steps.push({ ...markOf(step, context), valueLabel, from: level, to, role: change < 0 ? 'fall' : 'rise' });
    level = to;
  }
  const slack = (between.length + 2) * 0.5 * 10 ** -question.decimals;
  const isExact = question.unit.kind === 'count';
  if (Math.abs(level - last.quantity.amount) > (isExact ? 0 : slack)) {
    return stepsDoNotAddUp(plan, idOf(last.figure), String(level), String(last.quantity.amount));
  }
  steps.push({
    ...markOf(last, context),
    valueLabel: label(last),
    from: 0,
    to: last.quantity.amount,
    role: 'level',
  });
  return {
    chart: { kind: 'waterfall', steps },
    figures: values.map(({ figure }) => figure),
    notes: between.length === 0 ? [] : [context.pack.words.stepsNote(new Set(steps.map(({ role }) => role)))],
  };
}

function idOf({ id }: Figure): string {
  return id;
}
