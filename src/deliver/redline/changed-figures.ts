import { difference, formatQuantity, isSameUnit, relativeChange } from '../../figures/index.js';
import { packOf } from '../../language/index.js';
import type { Quantity, Reading } from '../../model/figure.js';
import type { InEach, RecordedFigure, ReportRecord } from '../../model/record.js';
import type { FigureChange } from '../../model/redline.js';

/** Figures whose value, unit or status differs, then those that are new, then those that are gone. */
export function changedFigures(from: ReportRecord, to: ReportRecord): readonly FigureChange[] {
  const earlier = new Map(from.figures.map((figure) => [figure.id, figure]));
  const later = new Map(to.figures.map((figure) => [figure.id, figure]));
  return [
    ...to.figures.flatMap((after) => {
      const before = earlier.get(after.id);
      return before === undefined || isSame(before, after) ? [] : [changed(before, after)];
    }),
    ...to.figures.filter(({ id }) => !earlier.has(id)).map((after) => alone(after, 'added')),
    ...from.figures.filter(({ id }) => !later.has(id)).map((before) => alone(before, 'removed')),
  ];
}

/** A label that was corrected is a change of words, and stands in the texts and pages that print it. */
function isSame(before: RecordedFigure, after: RecordedFigure): boolean {
  return before.status === after.status && isSameReading(before.reading, after.reading);
}

function isSameReading(before: Reading, after: Reading): boolean {
  if (before.kind === 'value' && after.kind === 'value')
    return isSameQuantity(before.quantity, after.quantity);
  if (before.kind === 'range' && after.kind === 'range')
    return isSameQuantity(before.low, after.low) && isSameQuantity(before.high, after.high);
  if (before.kind === 'rank' && after.kind === 'rank') return before.rank === after.rank;
  return before.kind === after.kind;
}

/** 49.8 and 49.80 are two: one is known more finely. */
function isSameQuantity(before: Quantity, after: Quantity): boolean {
  return (
    before.amount === after.amount &&
    before.decimals === after.decimals &&
    isSameUnit(before.unit, after.unit)
  );
}

function changed(before: RecordedFigure, after: RecordedFigure): FigureChange {
  return {
    id: after.id,
    kind: 'changed',
    label: after.label,
    before: before.printed,
    after: after.printed,
    ...distance(before, after),
  };
}

function alone({ id, label, printed }: RecordedFigure, kind: 'added' | 'removed'): FigureChange {
  const [before, after] = kind === 'added' ? [null, printed] : [printed, null];
  return { id, kind, label, before, after, difference: null, relative: null };
}

/** How far a value moved, where both are single values of one unit. */
function distance(
  before: RecordedFigure,
  after: RecordedFigure,
): Pick<FigureChange, 'difference' | 'relative'> {
  const none = { difference: null, relative: null };
  if (before.reading.kind !== 'value' || after.reading.kind !== 'value') return none;
  const [was, is] = [before.reading.quantity, after.reading.quantity];
  if (!isSameUnit(was.unit, is.unit) || was.amount === is.amount) return none;
  const languages = Object.keys(after.printed);
  return {
    difference: inEach(difference(is, was), languages),
    relative: was.low > 0 && is.low >= 0 ? inEach(relativeChange(is, was), languages) : null,
  };
}

function inEach(change: Quantity, languages: readonly string[]): InEach {
  return Object.fromEntries(
    languages.map((language) => [language, formatQuantity(change, packOf(language), { signed: true })]),
  );
}
