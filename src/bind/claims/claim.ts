import type { Question } from '../../model/dataset.js';
import type { Sentence } from '../../model/diagnostic.js';
import type { Figure, Quantity } from '../../model/figure.js';

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
  readonly check: (call: ClaimCall) => Verdict;
}

export const HOLDS: Verdict = { kind: 'holds', tie: null };

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
