import { isNearTie } from '../../figures/index.js';
import type { Figure } from '../../model/figure.js';
import { type ClaimCall, type ClaimKind, isFullList, named, type Valued, type Verdict } from './claim.js';

/** From which end positions count, and whether a claim means one position exactly or all up to it. */
interface FieldOrder {
  readonly from: 'top' | 'bottom';
  readonly exactly: boolean;
}

interface RankingWords {
  readonly en: string;
  readonly zh: string;
}

/** A claim on positions. `says` words the wanted position for messages; the number defaults to 1. */
export function ranking(
  verb: string,
  order: FieldOrder,
  says: (number: number | undefined) => RankingWords,
): ClaimKind {
  return {
    verb,
    mostNumbers: 1,
    among: 'question',
    check: (asked): Verdict => {
      const call = { ...asked, siblings: contenders(asked) };
      const [number] = call.numbers;
      const wanted = number ?? 1;
      const open = missingQualifier(call, verb);
      if (open !== null) return open;
      for (const subject of call.subjects) {
        const field = ordered(subject, call.siblings, order.from);
        const position = positionOf(subject, field);
        const intruder = unplaced(subject, call.siblings, order.from);
        const isWanted = order.exactly ? position === wanted : position <= wanted;
        if (!isWanted || intruder !== null)
          return failure({ subject, position, field }, says(number), intruder);
      }
      return { kind: 'holds', tie: closest(call, order, wanted) };
    },
  };
}

/** A pinned option, such as Other, gathers what has no place of its own: it has no rank unless the claim is about it. */
function contenders({ siblings, question, subjects }: ClaimCall): readonly Figure[] {
  const pinned = new Set(question.options.filter((option) => option.pinned).map(({ id }) => id));
  return siblings.filter(
    ({ id, key }) => !pinned.has(key.option) || subjects.some(({ figure }) => figure.id === id),
  );
}

/** Where a figure stands among its rivals. */
interface Standing {
  readonly subject: Valued;
  /** 1 is first. Equal values share a position. */
  readonly position: number;
  readonly field: readonly Valued[];
}

/** Without the full list of options and all their values a rank can only be claimed among what was published. */
function missingQualifier(call: ClaimCall, verb: string): Verdict | null {
  if (call.amongPublished) return null;
  const gap = call.subjects
    .flatMap(({ figure }) => rivals(figure, call.siblings))
    .find(({ reading }) => reading.kind === 'none');
  if (gap === undefined && isFullList(call.question)) return null;
  return {
    kind: 'incomplete',
    needs:
      gap === undefined
        ? {
            en: `“${verb}” needs the full list of options, and ${call.question.id} is not known to be complete.`,
            zh: `“${verb}”需要完整的选项列表，而${call.question.id}的选项是否完整未知。`,
          }
        : {
            en: `“${verb}” needs all values of ${call.question.id}, and ${gap.id} is not published.`,
            zh: `“${verb}”需要${call.question.id}的全部数值，而${gap.id}未公布。`,
          },
    hint: {
      en: `{${verb} ${call.subjects.map(({ figure }) => figure.id).join(' ')} among published}, and say so in the words`,
      zh: `{${verb} ${call.subjects.map(({ figure }) => figure.id).join(' ')} among published}，并在文字中写明“已公布”`,
    },
  };
}

function ordered(subject: Valued, siblings: readonly Figure[], from: 'top' | 'bottom'): readonly Valued[] {
  const sign = from === 'top' ? 1 : -1;
  return rivals(subject.figure, siblings)
    .flatMap((figure) =>
      figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
    )
    .sort((a, b) => sign * (b.quantity.amount - a.quantity.amount));
}

function positionOf(subject: Valued, field: readonly Valued[]): number {
  return field.findIndex(({ quantity }) => quantity.amount === subject.quantity.amount) + 1;
}

/** Figures that may be ranked together: same question, metric, segment and scope, and same period or a series. */
function rivals(figure: Figure, siblings: readonly Figure[]): readonly Figure[] {
  const sharesOption = siblings.every((other) => other.key.option === figure.key.option);
  return siblings.filter(
    ({ key }) =>
      key.metric === figure.key.metric &&
      key.segment === figure.key.segment &&
      key.scope === figure.key.scope &&
      (sharesOption || key.period === figure.key.period),
  );
}

/** A published range that could lie ahead of the subject: its single values are unknown. */
function unplaced(subject: Valued, siblings: readonly Figure[], from: 'top' | 'bottom'): Figure | null {
  const found = rivals(subject.figure, siblings).find(
    ({ reading }) =>
      reading.kind === 'range' &&
      (from === 'top'
        ? reading.high.amount > subject.quantity.amount
        : reading.low.amount < subject.quantity.amount),
  );
  return found ?? null;
}

/** A figure outside the claim that is a near tie with a subject, so that the order could as well be the other way. */
function closest(call: ClaimCall, field: FieldOrder, cut: number): Valued | null {
  const ids = new Set(call.subjects.map(({ figure }) => figure.id));
  for (const subject of call.subjects) {
    const outside = ordered(subject, call.siblings, field.from).filter(
      ({ figure }, index) => !ids.has(figure.id) && (field.exactly || index >= cut),
    );
    const tie = outside.find((other) => isNearTie(other.quantity, subject.quantity));
    if (tie !== undefined) return tie;
  }
  return null;
}

function failure(standing: Standing, wanted: RankingWords, intruder: Figure | null): Verdict {
  const { subject, position, field } = standing;
  if (intruder !== null) {
    return {
      kind: 'fails',
      found: {
        en: `${named(subject)} cannot be called ${wanted.en}: an option within ${intruder.id}, published only as a range, may stand before it`,
        zh: `${named(subject)}不能称为${wanted.zh}：${intruder.id}只公布了区间，其中可能有选项排在它之前`,
      },
      hint: { en: `print the value alone: {${subject.figure.id}}`, zh: `只写数值：{${subject.figure.id}}` },
      related: [subject.figure, intruder],
    };
  }
  return {
    kind: 'fails',
    found: {
      en: `${named(subject)} is not ${wanted.en}: it ranks ${position} of ${field.length}; in that order: ${field.map(named).join(', ')}`,
      zh: `${named(subject)}并非${wanted.zh}：在${field.length}项中列第${position}；依次为：${field.map(named).join('、')}`,
    },
    hint: {
      en: `say it of ${field[0]?.figure.id ?? subject.figure.id}, or print the value: {${subject.figure.id}}`,
      zh: `改指${field[0]?.figure.id ?? subject.figure.id}，或只写数值：{${subject.figure.id}}`,
    },
    related: field.map(({ figure }) => figure),
  };
}
