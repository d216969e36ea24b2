import type { Sentence } from '../../model/diagnostic.js';
import type { Figure } from '../../model/figure.js';
import {
  type ClaimCall,
  type ClaimKind,
  isFullList,
  named,
  rivalsOf,
  type Valued,
  type Verdict,
  valuesOf,
} from './claim.js';
import { type Comparison, compare, compareFromBelow } from './comparison.js';

/** A word that gives a figure its place among its rivals. */
interface Ranking {
  readonly verb: string;
  readonly form: string;
  readonly means: Sentence;
  /** From which end positions count, and whether it means one position exactly or all up to it. */
  readonly from: 'top' | 'bottom';
  readonly exactly: boolean;
  /** Words the wanted position for messages. */
  readonly says: (number: number | undefined) => Sentence;
}

/** A claim on positions; the number defaults to 1. Equal values share a position. */
export function ranking(word: Ranking): ClaimKind {
  return {
    ...word,
    numbers: word.exactly ? [1, 1] : [0, 1],
    figures: [1, Number.POSITIVE_INFINITY],
    among: 'question',
    needs: { en: 'the full list of options, or `among published`', zh: '完整的选项列表，或写“已公布”' },
    isQuantifiable: false,
    direction: null,
    check: (asked) => {
      const call = { ...asked, siblings: contenders(asked) };
      return missingQualifier(word, call) ?? emptyPlace(word, call) ?? judge(word, call);
    },
  };
}

function judge(word: Ranking, call: ClaimCall): Verdict {
  const [number] = call.numbers;
  const subjects = new Set(call.subjects.map(({ figure }) => figure.id));
  const rests: Comparison[] = [];
  for (const subject of call.subjects) {
    const rivals = ordered(rivalsOf(subject.figure, call.siblings, call.among), word.from);
    const intruder = unplaced(subject, call, word.from);
    const needed = neighbors(word, number ?? 1, subject, rivals, subjects);
    if (needed === null || intruder !== null || needed.some(({ holds }) => !holds))
      return failure(subject, rivals, word, word.says(number), intruder, call);
    rests.push(...needed);
  }
  return { kind: 'holds', rests };
}

/**
 * The comparisons that hold a subject at its place: with the rival that would push it out by coming before it and,
 * for an exact place, with the one that keeps the place before. Null where nobody is before it as there should be.
 */
function neighbors(
  { from, exactly }: Ranking,
  place: number,
  subject: Valued,
  rivals: readonly Valued[],
  subjects: ReadonlySet<string>,
): readonly Comparison[] | null {
  const others = rivals.filter(({ figure }) => figure.id !== subject.figure.id);
  const outsider = others.slice(place - 1).find(({ figure }) => !subjects.has(figure.id));
  const after = [
    ...new Set([...others.slice(place - 1, place), ...(outsider === undefined ? [] : [outsider])]),
  ];
  const before = exactly ? others.slice(place - 2, place - 1) : [];
  if (exactly && place > 1 && before.length === 0) return null;
  const isTop = from === 'top';
  const hold = (other: Valued): Comparison => {
    const held = isTop ? compare(subject, '≥', other) : compareFromBelow(subject, '≤', other);
    // Of two figures that are claimed together no order is stated.
    return subjects.has(other.figure.id) ? { ...held, states: null } : held;
  };
  return [
    ...after.map(hold),
    ...(place > 1 ? before : []).map((other) => compareFromBelow(subject, '<', other)),
  ];
}

/** A pinned option, such as Other, gathers what has no place of its own: it has no rank unless the claim is about it. */
function contenders({ siblings, question, subjects }: ClaimCall): readonly Figure[] {
  const pinned = new Set(question.options.filter((option) => option.pinned).map(({ id }) => id));
  return siblings.filter(
    ({ key }) => !pinned.has(key.option) || subjects.some(({ figure }) => figure.key.option === key.option),
  );
}

/** Without the full list of options and all their values a rank can only be claimed among what was published. */
function missingQualifier(
  { verb }: Ranking,
  { amongPublished, among = null, subjects, siblings, question }: ClaimCall,
): Verdict | null {
  if (amongPublished) return null;
  const gap = subjects
    .flatMap(({ figure }) => rivalsOf(figure, siblings, among))
    .find(({ reading }) => reading.kind === 'none' || reading.kind === 'rank');
  if (gap === undefined && (among !== null || isFullList(question))) return null;
  const ids = subjects.map(({ figure }) => figure.id).join(' ');
  const fix = `{${verb} ${ids}${among === null ? '' : ` among ${among}`} among published}`;
  return {
    kind: 'incomplete',
    needs:
      gap === undefined
        ? {
            en: `“${verb}” needs the full list of options, and ${question.id} is not known to be complete.`,
            zh: `“${verb}”需要完整的选项列表，而${question.id}的选项是否完整未知。`,
          }
        : {
            en: `“${verb}” needs all values of ${question.id}, and ${gap.id} is not published.`,
            zh: `“${verb}”需要${question.id}的全部数值，而${gap.id}未公布。`,
          },
    hint: { en: `${fix}, and say so in the words`, zh: `${fix}，并在文字中写明“已公布”` },
  };
}

/** A place is a whole number, and one that every rival would have says nothing. */
function emptyPlace(word: Ranking, { numbers, subjects, siblings, among }: ClaimCall): Verdict | null {
  const place = numbers[0] ?? 1;
  const [first] = subjects;
  const count = first === undefined ? 0 : valuesOf(rivalsOf(first.figure, siblings, among)).length;
  const isWhole = Number.isInteger(place) && place >= 1;
  if (isWhole && (word.exactly ? count > 1 : place < count)) return null;
  return {
    kind: 'incomplete',
    needs: {
      en: `“${[word.verb, ...numbers].join(' ')}” needs a whole number and more published values to be among; here there ${count === 1 ? 'is 1' : `are ${count}`}.`,
      zh: `“${[word.verb, ...numbers].join(' ')}”需要整数，并需要更多已公布的数值作比较；这里有${count}项。`,
    },
    hint: {
      en: `print the value alone: {${first?.figure.id ?? ''}}`,
      zh: `只写数值：{${first?.figure.id ?? ''}}`,
    },
  };
}

function ordered(rivals: readonly Figure[], from: 'top' | 'bottom'): readonly Valued[] {
  const sign = from === 'top' ? 1 : -1;
  return valuesOf(rivals).toSorted((a, b) => sign * (b.quantity.amount - a.quantity.amount));
}

/** A published range that could lie ahead of the subject: its single values are unknown. */
function unplaced(subject: Valued, { siblings, among }: ClaimCall, from: 'top' | 'bottom'): Figure | null {
  const found = rivalsOf(subject.figure, siblings, among).find(
    ({ reading }) =>
      reading.kind === 'range' &&
      (from === 'top'
        ? reading.high.amount > subject.quantity.amount
        : reading.low.amount < subject.quantity.amount),
  );
  return found ?? null;
}

function failure(
  subject: Valued,
  field: readonly Valued[],
  word: Ranking,
  wanted: Sentence,
  intruder: Figure | null,
  call: ClaimCall,
): Verdict {
  const { id } = subject.figure;
  const { from } = word;
  if (intruder !== null) {
    return {
      kind: 'fails',
      found: {
        en: `${named(subject)} cannot be called ${wanted.en}: an option within ${intruder.id}, published only as a range, may stand before it`,
        zh: `${named(subject)}不能称为${wanted.zh}：${intruder.id}只公布了区间，其中可能有选项排在它之前`,
      },
      hint: { en: `print the value alone: {${id}}`, zh: `只写数值：{${id}}` },
      related: [subject.figure, intruder],
    };
  }
  const position = field.findIndex(({ quantity }) => quantity.amount === subject.quantity.amount) + 1;
  const [leader] = field;
  const other = otherField(subject, call, word);
  const end = from === 'top' ? { en: '', zh: '' } : { en: ' from the bottom', zh: '（由低到高）' };
  return {
    kind: 'fails',
    found: {
      en: `${named(subject)} is not ${wanted.en}: it ranks ${position} of ${field.length}${end.en}; in that order: ${field.map(named).join(', ')}`,
      zh: `${named(subject)}并非${wanted.zh}：在${field.length}项中列第${position}${end.zh}；依次为：${field.map(named).join('、')}`,
    },
    hint: {
      en: `say it of ${leader?.figure.id ?? id}, ${other === null ? '' : `or, where that is meant, write ${other}, `}or print the value: {${id}}`,
      zh: `改指${leader?.figure.id ?? id}，${other === null ? '' : `若所指如此，写${other}，`}或只写数值：{${id}}`,
    },
    related: field.map(({ figure }) => figure),
  };
}

/** The claim with the field that its figure would have the place in: the groups or waves of the same answer. */
function otherField(
  subject: Valued,
  { siblings, among, numbers }: ClaimCall,
  { verb, from }: Ranking,
): string | null {
  const fields = (['segments', 'periods'] as const).filter((field) => field !== among);
  const held = fields.find((field) => {
    const rivals = ordered(rivalsOf(subject.figure, siblings, field), from);
    const place = rivals.findIndex(({ quantity }) => quantity.amount === subject.quantity.amount) + 1;
    return rivals.length > 1 && place === (numbers[0] ?? 1);
  });
  return held === undefined ? null : `{${[verb, ...numbers, subject.figure.id].join(' ')} among ${held}}`;
}
