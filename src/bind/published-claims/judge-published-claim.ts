import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type {
  ClaimVerdict,
  JudgedClaim,
  JudgedReading,
  PublishedClaim,
} from '../../model/published-claim.js';
import { type Figures, judgeReading } from './judge-reading.js';

/** Judges a claim of the publisher by the figures: each of its readings, and then the whole. */
export function judgePublishedClaim(claim: PublishedClaim, figures: Figures): Staged<JudgedClaim> {
  const judged = claim.readings.map((reading) => judgeReading(reading, claim, figures));
  const readings = judged.map(({ value }) => value);
  const diagnostics: readonly Diagnostic[] = judged.flatMap((one) => one.diagnostics);
  return { value: { claim, readings, verdict: verdictOf(claim, readings) }, diagnostics };
}

/**
 * True in every reading: it holds. True in some: it depends. False in one and true in none: the figures contradict
 * it. Otherwise nothing is published that could tell.
 */
function verdictOf({ isOpinion }: PublishedClaim, readings: readonly JudgedReading[]): ClaimVerdict {
  if (isOpinion) return 'opinion';
  const has = (outcome: JudgedReading['outcome']): boolean => readings.some((one) => one.outcome === outcome);
  if (has('holds')) return has('fails') || has('unknown') ? 'depends' : 'holds';
  return has('fails') ? 'contradicted' : 'unverifiable';
}
