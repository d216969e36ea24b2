import type { Question } from '../../model/dataset.js';
import type { Sentence } from '../../model/diagnostic.js';
import type { Figure, Quantity } from '../../model/figure.js';
import type { Likeness } from '../comparable.js';

/** A figure that has a value. */
export interface Valued {
  readonly figure: Figure;
  readonly quantity: Quantity;
}

/** A claim with its references resolved: all that its check may look at. */
export interface ClaimCall {
  readonly numbers: readonly number[];
  /** What the claim is about, in the order written. */
  readonly subjects: readonly Valued[];
  readonly question: Question;
  /** All figures of the subjects' question. */
  readonly siblings: readonly Figure[];
  readonly all: boolean;
  readonly amongPublished: boolean;
  readonly from: string | null;
  /** True when a reference stands for several figures, such as all options of a question. */
  readonly isSet: boolean;
  /** Figures of such a set that have no single published value. */
  readonly unvalued: readonly Figure[];
}

export type Verdict =
  /** `tie` names a figure so close that a headline may not rest on the order. */
  | { readonly kind: 'holds'; readonly tie: Valued | null }
  | {
      readonly kind: 'fails';
      readonly found: Sentence;
      readonly hint: Sentence;
      readonly related: readonly Figure[];
    }
  /** The claim cannot be judged as written. */
  | { readonly kind: 'incomplete'; readonly needs: Sentence; readonly hint: Sentence };

/** A verb that commentary may use, with the test that decides it. */
export interface ClaimKind {
  readonly verb: string;
  /** How many numbers it can be told; one more would prove nothing. */
  readonly mostNumbers: 0 | 1;
  /** What its figures must share to be held against each other. */
  readonly among: Likeness;
  readonly check: (call: ClaimCall) => Verdict;
}

export const HOLDS: Verdict = { kind: 'holds', tie: null };

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

/** Digits as in the dataset's own unit, for messages. */
export function plain(quantity: Quantity): string {
  return `${quantity.amount.toFixed(quantity.decimals)}${quantity.unit.kind === 'percent' ? '%' : ''}`;
}

/** `scenes.mobile (49.82%)`. */
export function named(valued: Valued): string {
  return `${valued.figure.id} (${plain(valued.quantity)})`;
}

/** Several figures in a sentence. */
export function list(valued: readonly Valued[]): string {
  return valued.map(named).join(', ');
}
