import { difference, exact, isNearTie } from '../../figures/index.js';
import type { Question } from '../../model/dataset.js';
import type { Figure, Quantity } from '../../model/figure.js';
import type { ClaimReading, HeldAgainst } from '../../model/published-claim.js';
import type { Valued } from '../claims/index.js';

/** What a reading is about, and the figures of its question. */
interface Field {
  readonly reading: ClaimReading;
  readonly subjects: readonly Valued[];
  readonly question: Question;
  readonly siblings: readonly Figure[];
}

/** Claims on positions, by the end from which they count. */
const RANKINGS: ReadonlyMap<string, 1 | -1> = new Map([
  ['highest', 1],
  ['rank', 1],
  ['lowest', -1],
]);

const MOVEMENTS: ReadonlyMap<string, 1 | -1> = new Map([
  ['rose', 1],
  ['fell', -1],
  ['kept-rising', 1],
  ['kept-falling', -1],
]);

/** True for claims on positions, which an option without a single value could upset. */
export function isRanking({ verb }: ClaimReading): boolean {
  return RANKINGS.has(verb?.name ?? '');
}

/** What a subject is held against, and on which side of it the claim wants the subject; 0: near it. */
interface Rival {
  readonly than: Valued | Quantity;
  readonly wanted: 1 | -1 | 0;
}

/** On which side of its numbers a bound wants the value. */
const BOUNDS: ReadonlyMap<string, readonly (1 | -1)[]> = new Map<string, readonly (1 | -1)[]>([
  ['over', [1]],
  ['above', [1]],
  ['below', [-1]],
  ['at-least', [1]],
  ['at-most', [-1]],
  ['nearly', [-1]],
  ['between', [1, -1]],
]);

/**
 * The comparison on which a reading turns: with the figure that takes or could take the position, with the period
 * before, or with the number that is claimed. What speaks against the claim most comes first, then what comes
 * closest to it.
 */
export function heldAgainst(field: Field): HeldAgainst | null {
  const verb = field.reading.verb?.name ?? '';
  const found = field.subjects.flatMap((subject) =>
    rivalsOf(subject, verb, field).map(({ than, wanted }) => {
      const held = compare(subject, than);
      return { held, margin: wanted === 0 ? size(held.difference) : wanted * held.difference.amount };
    }),
  );
  return [...found].sort((a, b) => a.margin - b.margin)[0]?.held ?? null;
}

function rivalsOf(subject: Valued, verb: string, field: Field): readonly Rival[] {
  const { numbers } = field.reading;
  const end = RANKINGS.get(verb);
  if (end !== undefined) return rankRivals(subject, end, verb === 'rank', field);
  const direction = MOVEMENTS.get(verb);
  if (direction !== undefined) return earlier(subject, field).map((than) => ({ than, wanted: direction }));
  const sides = BOUNDS.get(verb) ?? [];
  return verb === 'sum'
    ? []
    : numbers.map((number, index) => ({
        than: exact(number, subject.quantity.unit),
        wanted: sides[index] ?? 0,
      }));
}

/** Those at the edges of the wanted position once the subject is taken out: it must stay between them. */
function rankRivals(subject: Valued, end: 1 | -1, exactly: boolean, field: Field): readonly Rival[] {
  const { reading, question } = field;
  const pinned = new Set(question.options.filter((option) => option.pinned).map(({ id }) => id));
  const wanted = reading.numbers[0] ?? 1;
  const others = valued(field.siblings)
    .filter(({ figure }) => figure.id !== subject.figure.id && !pinned.has(figure.key.option))
    .filter(({ figure }) => isInOneField(figure, subject.figure, question))
    .sort((a, b) => end * (b.quantity.amount - a.quantity.amount));
  const before = exactly ? others.slice(Math.max(0, wanted - 2), wanted - 1) : [];
  return [
    ...before.map((than) => ({ than, wanted: end === 1 ? (-1 as const) : (1 as const) })),
    ...others.slice(wanted - 1, wanted).map((than) => ({ than, wanted: end })),
  ];
}

function isInOneField({ key }: Figure, { key: other }: Figure, { answer }: Question): boolean {
  return key.metric === other.metric && (answer.type === 'series' || key.period === other.period);
}

function earlier({ figure }: Valued, { reading, question, siblings }: Field): readonly Valued[] {
  const at = question.periods.indexOf(figure.key.period);
  const period = reading.since ?? question.periods[at - 1];
  return valued(siblings).filter(
    ({ figure: { key } }) =>
      key.period === period && key.option === figure.key.option && key.metric === figure.key.metric,
  );
}

function valued(figures: readonly Figure[]): readonly Valued[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
  );
}

function compare({ figure, quantity }: Valued, rival: Valued | Quantity): HeldAgainst {
  const isFigure = 'figure' in rival;
  const other = isFigure ? rival.quantity : rival;
  return {
    subject: figure.id,
    rival: isFigure ? { kind: 'figure', figure: rival.figure.id } : { kind: 'number', value: other },
    // A number of the claim is exact: the difference keeps all decimals of the figure.
    difference: difference(quantity, isFigure ? other : { ...other, decimals: quantity.decimals }),
    isNearTie: isFigure && isNearTie(quantity, other),
  };
}

function size({ amount }: Quantity): number {
  return Math.abs(amount);
}
