import type { Across, Quantifier } from '../../model/claim.js';
import type { Question } from '../../model/dataset.js';
import type { Sentence } from '../../model/diagnostic.js';
import type { Figure, Quantity } from '../../model/figure.js';
import type { Likeness } from '../comparable.js';
import type { Comparison } from './comparison.js';

/** A figure that has a value. */
export interface Valued {
  readonly figure: Figure;
  readonly quantity: Quantity;
}

/** A verb that commentary may use: what it says in plain words, what it needs, and the check that decides it. */
export interface ClaimKind {
  readonly verb: string;
  /** How it is written, with `N` a number, `P` a period, `x y ...` figures and brackets around what may be absent. */
  readonly form: string;
  /** What must be so, in plain words. `v` is the value of `x`. */
  readonly means: Sentence;
  /** The fewest and the most numbers that it takes. */
  readonly numbers: readonly [number, number];
  /** The fewest and the most figures that it takes. */
  readonly figures: readonly [number, number];
  /** What its figures must share to be held against each other. */
  readonly among: Likeness;
  /** What else it needs, such as a full list of options; null: nothing. */
  readonly needs: Sentence | null;
  /** True when `none` and `only` make sense before it. */
  readonly isQuantifiable: boolean;
  /** Which way its words must not contradict: upwards, downwards, or neither. */
  readonly direction: 'rose' | 'fell' | null;
  readonly check: (call: ClaimCall) => Verdict;
}

/** A claim with its references resolved: all that its check may look at. */
export interface ClaimCall {
  readonly numbers: readonly number[];
  /** True when a number is written as a share: 37%, half, 2/3. */
  readonly isShare: boolean;
  /** What the claim is about, in the order written. */
  readonly subjects: readonly Valued[];
  readonly question: Question;
  /** All figures of the subjects' question. */
  readonly siblings: readonly Figure[];
  readonly quantifier: Quantifier | null;
  readonly amongPublished: boolean;
  /** What a rank is a place among; absent: the options, or the periods of a series. */
  readonly among?: Across | null;
  readonly from: string | null;
  /** True when a reference stands for several figures, such as all options of a question. */
  readonly isSet: boolean;
  /** Figures of such a set that have no single published value. */
  readonly unvalued: readonly Figure[];
}

export type Verdict =
  /** `rests` are the comparisons that all hold and whose turning would make it false. */
  | { readonly kind: 'holds'; readonly rests: readonly Comparison[] }
  | {
      readonly kind: 'fails';
      readonly found: Sentence;
      readonly hint: Sentence;
      readonly related: readonly Figure[];
    }
  /** The claim cannot be judged as written. */
  | { readonly kind: 'incomplete'; readonly needs: Sentence; readonly hint: Sentence };

/** True when no option is left out: a series tells of its own periods, and of a question it must be known. */
export function isFullList({ answer, optionsComplete }: Question): boolean {
  return answer.type === 'series' || optionsComplete === 'yes';
}

/** What is claimed of a set is proven only when every member is published, or when it says that it is about those. */
export function unprovenOf(call: ClaimCall, verb: string, gap: Figure | undefined): Verdict | null {
  if (gap === undefined || call.amongPublished) return null;
  return {
    kind: 'incomplete',
    needs: {
      en: `“${verb}” needs every value of the set, and ${gap.id} has none that is published.`,
      zh: `“${verb}”需要每一项的数值，而${gap.id}没有公布。`,
    },
    hint: {
      en: 'add “among published” to the claim, and say so in the words',
      zh: '在声明中加上among published，并在文字中写明“已公布”',
    },
  };
}

/**
 * Figures that may stand beside one: same metric, segment and scope, and same period, or all periods of a series.
 * Among segments or periods: the same answer in every group or wave.
 */
export function rivalsOf(
  { key: own }: Figure,
  siblings: readonly Figure[],
  among: Across | null = null,
): readonly Figure[] {
  if (among !== null) {
    const shared = (['option', 'metric', 'period', 'segment', 'scope'] as const).filter(
      (dimension) => `${dimension}s` !== among,
    );
    return siblings.filter(({ key }) => shared.every((dimension) => key[dimension] === own[dimension]));
  }
  const isSeries = siblings.every(({ key }) => key.option === own.option);
  return siblings.filter(
    ({ key }) =>
      key.metric === own.metric &&
      key.segment === own.segment &&
      key.scope === own.scope &&
      (isSeries || key.period === own.period),
  );
}

/** The published values among figures; ranges, ranks and gaps have none. */
export function valuesOf(figures: readonly Figure[]): readonly Valued[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
  );
}

export function isPercent(quantity: Quantity): boolean {
  return quantity.unit.kind === 'percent';
}

/** Digits as in the dataset's own unit, for messages. */
export function plain(quantity: Quantity): string {
  return `${quantity.amount.toFixed(quantity.decimals)}${isPercent(quantity) ? '%' : ''}`;
}

/** `scenes.mobile (49.82%)`. */
export function named(valued: Valued): string {
  return `${valued.figure.id} (${plain(valued.quantity)})`;
}

/** Several figures in a sentence. */
export function list(valued: readonly Valued[]): string {
  return valued.map(named).join(', ');
}
