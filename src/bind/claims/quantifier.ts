import type { Figure, Quantity } from '../../model/figure.js';
import {
  type ClaimCall,
  isFullList,
  rivalsOf,
  unprovenOf,
  type Valued,
  type Verdict,
  valuesOf,
} from './claim.js';
import { isInside, type Span } from './comparison.js';

export interface RangeFigure {
  readonly figure: Figure;
  readonly low: Quantity;
  readonly high: Quantity;
}

/** Of which figures a word must be true, and of which it must not. */
export interface Field {
  readonly required: readonly Valued[];
  readonly barred: readonly Valued[];
  readonly rangesRequired: readonly RangeFigure[];
  readonly rangesBarred: readonly RangeFigure[];
}

/** `none`: of no subject. `only`: of the subjects and of no other option. Otherwise: of each subject. */
export function fieldOf(call: ClaimCall): Field {
  const { subjects, quantifier, unvalued } = call;
  if (quantifier === 'none')
    return { required: [], barred: subjects, rangesRequired: [], rangesBarred: rangesOf(unvalued) };
  const others = quantifier === 'only' ? othersOf(call) : [];
  return {
    required: subjects,
    barred: valuesOf(others),
    rangesRequired: rangesOf(unvalued),
    rangesBarred: rangesOf(others),
  };
}

/** Words about several figures must say which of them they mean. */
export function needsQuantifier(call: ClaimCall, says: string): Verdict | null {
  const { subjects, isSet, quantifier, question } = call;
  if (quantifier !== null || (subjects.length === 1 && !isSet)) return null;
  return {
    kind: 'incomplete',
    needs: {
      en: `“${says}” is about several figures here; say “all” if each must satisfy it.`,
      zh: `“${says}”在此涉及多个数值；如每个都须满足，请写all。`,
    },
    hint: { en: `{all ${question.id} ${says}}`, zh: `{all ${question.id} ${says}}` },
  };
}

/** A set must be known in full and published in full, or the claim must be about the published figures. */
export function unprovenSet(call: ClaimCall, says: string): Verdict | null {
  const { quantifier, unvalued, isSet, amongPublished, question } = call;
  const others = quantifier === 'only' ? othersOf(call) : [];
  const gap = [...unvalued, ...others].find(
    ({ reading }) => reading.kind === 'none' || reading.kind === 'rank',
  );
  if (gap !== undefined) return unprovenOf(call, says, gap);
  if ((!isSet && quantifier !== 'only') || amongPublished || isFullList(question)) return null;
  const figures = isSet ? question.id : call.subjects.map(({ figure }) => figure.id).join(' ');
  const fix = `{${quantifier ?? 'all'} ${figures} ${says} among published}`;
  return {
    kind: 'incomplete',
    needs: {
      en: `“${quantifier ?? 'all'}” needs the full list of options, and ${question.id} is not known to be complete.`,
      zh: `“${quantifier ?? 'all'}”需要完整的选项列表，而${question.id}的选项是否完整未知。`,
    },
    hint: { en: `${fix}, and say so in the words`, zh: `${fix}，并在文字中写明“已公布”` },
  };
}

/** True when no value of a range lies inside. */
export function isApart({ figure, low, high }: RangeFigure, { above, from, below, upTo }: Span): boolean {
  const isAtLeast = isInside({ figure, quantity: high }, { above, from });
  return !isAtLeast || !isInside({ figure, quantity: low }, { below, upTo });
}

/** The figures beside the subjects: the other options, or the other periods of a series. */
function othersOf({ siblings, subjects }: ClaimCall): readonly Figure[] {
  const named = new Set(subjects.map(({ figure }) => figure.id));
  const rivals = new Set(subjects.flatMap(({ figure }) => rivalsOf(figure, siblings)));
  return [...rivals].filter(({ id }) => !named.has(id));
}

function rangesOf(figures: readonly Figure[]): readonly RangeFigure[] {
  return figures.flatMap((figure) =>
    figure.reading.kind === 'range' ? [{ figure, low: figure.reading.low, high: figure.reading.high }] : [],
  );
}
