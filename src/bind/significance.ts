import { type SampledShare, testAgainst, testIndependent, testSameRespondents } from '../figures/index.js';
import type { SignificanceNote } from '../model/claim.js';
import type { Dataset } from '../model/dataset.js';
import type { Comparison, Valued } from './claims/index.js';

/** What chance could have made of a claim: of all its comparisons, the weakest is told. */
export function significanceOf(rests: readonly Comparison[], dataset: Dataset): SignificanceNote {
  const notes = rests.map(({ states }) => noteOf(states, dataset));
  return notes.reduce<SignificanceNote>((a, b) => (weakness(b) > weakness(a) ? b : a), NO_SAMPLE);
}

const NO_SAMPLE: SignificanceNote = { kind: 'not-tested', reason: 'no-sample', neededN: null };

/** Orders notes: tested ones by their statistic, before what could not be tested by how many it would take. */
function weakness(note: SignificanceNote): number {
  if (note.kind === 'tested') return 1 / (1 + note.statistic);
  if (note.reason === 'no-sample') return -1;
  return note.reason === 'samples-unknown' ? 2 : 2 + (note.neededN ?? Number.POSITIVE_INFINITY);
}

function noteOf(states: Comparison['states'], { questions }: Dataset): SignificanceNote {
  if (states === null) return NO_SAMPLE;
  const subject = states.kind === 'order' ? states.ahead : states.valued;
  if (subject.quantity.unit.kind !== 'percent') return NO_SAMPLE;
  if (states.kind === 'bound') return testAgainst(sampled(subject), states.limit / 100);
  const { ahead, behind } = states;
  const [one, other] = [ahead.figure.key, behind.figure.key];
  if (one.question !== other.question)
    return { kind: 'not-tested', reason: 'samples-unknown', neededN: null };
  const [a, b] = [sampled(ahead), sampled(behind)];
  if (one.period !== other.period || a.n !== b.n) return testIndependent(a, b);
  const isSingle = questions.get(one.question)?.answer.type === 'single';
  const method = isSingle ? 'same-respondents-single' : 'same-respondents-paired';
  return testSameRespondents(method, a, b);
}

function sampled({ figure: { base }, quantity }: Valued): SampledShare {
  return { share: quantity.amount / 100, n: base.kind === 'n' ? base.n : null };
}
