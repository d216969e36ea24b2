import type { SignificanceMethod, SignificanceNote } from '../model/claim.js';
import { round } from './decimal.js';

/** A share of a sample, from 0 to 1; `n` is null where it is not published. */
export interface SampledShare {
  readonly share: number;
  readonly n: number | null;
}

/** Two-sided at 95%, as for a simple random sample. */
const CRITICAL = 1.96;

/** A share against a fixed number: the standard error is that of the number. */
export function testAgainst({ share, n }: SampledShare, limit: number): SignificanceNote {
  return noteOf('one-proportion', share - limit, limit * (1 - limit), n);
}

/**
 * Two shares of the same respondents. Of each respondent the difference is 1, 0 or −1, and differs from 0 for those
 * who gave exactly one of the answers. With one answer each, those are all who gave either; with several, at most
 * these, and at most those who left out either: the largest variance that any overlap permits.
 */
export function testSameRespondents(
  method: 'same-respondents-single' | 'same-respondents-paired',
  a: SampledShare,
  b: SampledShare,
): SignificanceNote {
  const both = a.share + b.share;
  const difference = a.share - b.share;
  return noteOf(method, difference, Math.min(both, 2 - both) - difference ** 2, smaller(a.n, b.n));
}

/** Shares of two samples that have nothing to do with each other, such as two waves. */
export function testIndependent(a: SampledShare, b: SampledShare): SignificanceNote {
  const difference = a.share - b.share;
  const [one, other] = [a.share * (1 - a.share), b.share * (1 - b.share)];
  const n = smaller(a.n, b.n);
  const variance = n === null || a.n === null || b.n === null ? one + other : n * (one / a.n + other / b.n);
  return noteOf('independent-samples', difference, variance, n);
}

/** `variance` is that of one respondent's contribution, so that the standard error is its root over the root of n. */
function noteOf(
  method: SignificanceMethod,
  difference: number,
  variance: number,
  n: number | null,
): SignificanceNote {
  if (variance <= 0) return { kind: 'not-tested', reason: 'no-sample', neededN: null };
  if (n === null) {
    const neededN =
      difference === 0 ? null : Math.floor(round((CRITICAL / difference) ** 2 * variance, 6)) + 1;
    return { kind: 'not-tested', reason: 'n-not-published', neededN };
  }
  const statistic = Math.abs(difference) / Math.sqrt(variance / n);
  return { kind: 'tested', method, significant: statistic > CRITICAL, statistic, critical: CRITICAL, n };
}

function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}
