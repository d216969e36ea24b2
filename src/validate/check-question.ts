import { sum } from '../figures/index.js';
import type { Question } from '../model/dataset.js';
import { below } from '../schema/index.js';
import { keyPlace, type Ledger } from './ledger.js';
import {
  countsMissBase,
  type PlacedAmount,
  scaleExceeds,
  singleDoesNotSum,
  unevenPeriods,
} from './number-messages.js';
import type { Published } from './published.js';

/** What must hold between the numbers of one question. */
export function checkQuestion(
  ledger: Ledger,
  pointer: string,
  question: Question,
  published: readonly Published[],
): void {
  const { type } = question.answer;
  if (type === 'series') checkPeriods(ledger, pointer, question);
  if (published.some((figure) => !figure.sound)) return;
  if (type === 'single' && question.unit.kind === 'count') checkCounts(ledger, pointer, question, published);
  if (question.unit.kind !== 'percent') return;
  if (type === 'single') checkSingle(ledger, pointer, question, published);
  if (type === 'scale') checkScale(ledger, question, published);
}

/** With one answer each, the options of one metric and period make 100, or less when some are unpublished. */
function checkSingle(
  ledger: Ledger,
  pointer: string,
  question: Question,
  published: readonly Published[],
): void {
  for (const group of groupBy(published, eachWave)) {
    const parts = amounts(group);
    const complete =
      question.optionsComplete === 'yes' && group.every(({ reading }) => reading.kind === 'value');
    const total = add(parts, question);
    const off = total - 100;
    if (off > tolerance(question, parts.length) || (complete && -off > tolerance(question, parts.length))) {
      const place = keyPlace(ledger, below(pointer, 'options'));
      ledger.problems.push(singleDoesNotSum(place, question.id, shown(total, question), complete, parts));
    }
  }
}

/** With one answer each, counts make up the base, or less when options are missing. */
function checkCounts(
  ledger: Ledger,
  pointer: string,
  question: Question,
  published: readonly Published[],
): void {
  const { base } = question;
  if (base.kind !== 'n' || question.segments.length > 0) return;
  for (const group of groupBy(published, eachWave)) {
    const parts = amounts(group);
    const complete =
      question.optionsComplete === 'yes' && group.every(({ reading }) => reading.kind === 'value');
    const total = add(parts, question);
    if (total <= base.n && (!complete || total === base.n)) continue;
    const place = keyPlace(ledger, below(pointer, 'options'));
    ledger.problems.push(
      countsMissBase(place, question.id, { total: shown(total, question), base: base.n }, parts),
    );
  }
}

/** The shares of the scale points of one option are parts of one whole. */
function checkScale(ledger: Ledger, question: Question, published: readonly Published[]): void {
  const groups = groupBy(published, ({ option, period, segment }) => `${option} ${period} ${segment}`);
  for (const group of groups) {
    const parts = amounts(group);
    const [first] = group;
    const total = add(parts, question);
    if (first === undefined || total - 100 <= tolerance(question, parts.length)) continue;
    ledger.problems.push(
      scaleExceeds(first.place, `${question.id}.${first.option}`, shown(total, question), parts),
    );
  }
}

/** One metric of one segment at one time: what the answers of one question add up in. */
function eachWave({ metric, period, segment }: Published): string {
  return `${metric} ${period} ${segment}`;
}

function groupBy(
  figures: readonly Published[],
  key: (figure: Published) => string,
): readonly (readonly Published[])[] {
  const groups = new Map<string, Published[]>();
  for (const figure of figures) groups.set(key(figure), [...(groups.get(key(figure)) ?? []), figure]);
  return [...groups.values()];
}

/** Of a range, at least its low end is taken. */
function amounts(figures: readonly Published[]): readonly PlacedAmount[] {
  return figures.flatMap(({ reading, place }) => {
    if (reading.kind === 'value') return [{ amount: reading.quantity.amount, place }];
    return reading.kind === 'range' ? [{ amount: reading.low.amount, place }] : [];
  });
}

function add(parts: readonly PlacedAmount[], { unit, decimals }: Question): number {
  return sum(
    parts.map(({ amount }) => ({ amount, decimals, unit, low: amount, high: amount })),
    unit,
  ).amount;
}

function shown(total: number, { decimals }: Question): string {
  return total.toFixed(decimals);
}

/** Each part may be off by half a unit of its last decimal; sums of published tables wander by 0.1 besides. */
function tolerance({ decimals }: Question, parts: number): number {
  return Math.max(0.1, 0.5 * 10 ** -decimals * parts) + 1e-9;
}

/** Columns stand at even distances, so years must not be skipped without a word. */
function checkPeriods(ledger: Ledger, pointer: string, question: Question): void {
  const years = question.periods.map(Number);
  if (years.some((year) => !Number.isInteger(year)) || years.length < 3) return;
  const steps = years.slice(1).map((year, index) => year - (years[index] ?? year));
  const shortest = Math.min(...steps);
  const skip = steps.findIndex((step) => step !== shortest);
  const before = years[skip];
  const after = years[skip + 1];
  if (shortest <= 0 || before === undefined || after === undefined) return;
  const place = keyPlace(ledger, below(pointer, 'values', after));
  ledger.problems.push(
    unevenPeriods(place, question.id, String(before), String(before + shortest), String(after)),
  );
}
