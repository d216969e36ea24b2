import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { didYouMean, problem, withRelated } from './messages.js';

/** What this room says about numbers. */

export interface PlacedAmount {
  readonly amount: number;
  readonly place: Place;
}

export function percentOutOfRange(place: Place, name: string, amount: number): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    {
      en: `${name} is ${amount}%; a share lies between 0% and 100%.`,
      zh: `${name} 为 ${amount}%，占比应在 0% 至 100% 之间。`,
    },
    {
      en: 'compare the number with its source; a multiple is declared with `unit: ratio`',
      zh: '请核对原文数值；倍数请声明 `unit: ratio`',
    },
  );
}

export function negativeAmount(place: Place, name: string, amount: number): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    {
      en: `${name} is ${amount}; an amount or a count is never below 0.`,
      zh: `${name} 为 ${amount}，金额或数量不应为负。`,
    },
    {
      en: 'compare the number with its source; a change is declared with `unit: percentage-point`',
      zh: '请核对原文数值；变动请声明 `unit: percentage-point`',
    },
  );
}

export function tooManyDecimals(place: Place, name: string, written: string, decimals: number): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    {
      en: `${name} is written ${written}; its question declares ${decimals} decimals.`,
      zh: `${name} 写作 ${written}，而题目声明保留 ${decimals} 位小数。`,
    },
    {
      en: 'write the number as published, or correct `decimals:`',
      zh: '请按原文书写数值，或更正 `decimals:`',
    },
  );
}

export function reversedRange(place: Place, name: string, low: number, high: number): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    {
      en: `The range of ${name} runs from ${low} down to ${high}.`,
      zh: `${name} 的区间由 ${low} 降至 ${high}。`,
    },
    { en: `write \`range: [${high}, ${low}]\``, zh: `请写作 \`range: [${high}, ${low}]\`` },
  );
}

export function impossibleDate(place: Place, date: string): Diagnostic {
  return problem(
    'validate/wrong-type',
    place,
    { en: `There is no day ${date}.`, zh: `日期 ${date} 不存在。` },
    {
      en: 'write a day of the calendar as year-month-day, such as 2026-01-31',
      zh: '请按年-月-日书写真实日期，如 2026-01-31',
    },
  );
}

/** `parts` are the shares that were added up. */
export function singleDoesNotSum(
  place: Place,
  name: string,
  total: string,
  complete: boolean,
  parts: readonly PlacedAmount[],
): Diagnostic {
  return withRelated(
    problem(
      'validate/does-not-sum',
      place,
      complete
        ? {
            en: `The answers to ${name} add up to ${total}%; one answer each and all options published make 100%.`,
            zh: `${name} 各项合计为 ${total}%；单选且选项完整时应为 100%。`,
          }
        : {
            en: `The answers to ${name} add up to ${total}%; with one answer each that cannot exceed 100%.`,
            zh: `${name} 各项合计为 ${total}%；单选题不应超过 100%。`,
          },
      {
        en: 'correct a share, or declare `answer: {type: multiple}`',
        zh: '请更正占比，或声明 `answer: {type: multiple}`',
      },
    ),
    partsOf(parts),
  );
}

/** `parts` are the counts that were added up. */
export function countsMissBase(
  place: Place,
  name: string,
  sums: { readonly total: string; readonly base: number },
  parts: readonly PlacedAmount[],
): Diagnostic {
  return withRelated(
    problem(
      'validate/does-not-sum',
      place,
      {
        en: `The counts of ${name} add up to ${sums.total}, and its base is ${sums.base}; one answer each makes the same number.`,
        zh: `${name} 各项计数合计为 ${sums.total}，而基数为 ${sums.base}；单选时两者应相等。`,
      },
      {
        en: 'correct a count or `base:`, or declare that options are missing: `options-complete: no`',
        zh: '请更正计数或 `base:`；如选项不全，请声明 `options-complete: no`',
      },
    ),
    parts.map(({ amount, place: at }) => ({ place: at, message: { en: `${amount}`, zh: `${amount}` } })),
  );
}

export function scaleExceeds(
  place: Place,
  name: string,
  total: string,
  parts: readonly PlacedAmount[],
): Diagnostic {
  return withRelated(
    problem(
      'validate/does-not-sum',
      place,
      {
        en: `The scale points of ${name} add up to ${total}%, more than all who answered.`,
        zh: `${name} 各分值占比合计为 ${total}%，超过 100%。`,
      },
      { en: 'compare these shares with their source', zh: '请核对这些占比与原文' },
    ),
    partsOf(parts),
  );
}

function partsOf(parts: readonly PlacedAmount[]): Diagnostic['related'] {
  return parts.map(({ amount, place }) => ({ place, message: { en: `${amount}%`, zh: `${amount}%` } }));
}

export function duplicateFigure(place: Place, name: string, first: Place, values: Sentence): Diagnostic {
  return withRelated(
    problem(
      'validate/duplicate-figure',
      place,
      { en: `${name} is given twice: ${values.en}.`, zh: `${name} 给出了两次：${values.zh}。` },
      { en: 'keep the one that was published', zh: '请保留原文公布的那一个' },
    ),
    [{ place: first, message: { en: 'it stands here first', zh: '首次出现于此' } }],
  );
}

export function optionWithoutValue(place: Place, name: string): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    { en: `${name} has no value.`, zh: `${name} 没有数值。` },
    { en: 'add `value: not-published` if none was published', zh: '若未公布，请添加 `value: not-published`' },
  );
}

export function optionWithoutRow(place: Place, name: string, table: string): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    { en: `${name} has no row in ${table}.`, zh: `${table} 中没有 ${name} 的行。` },
    { en: 'add a row for it, or remove the option', zh: '请为其添加一行，或删除该选项' },
  );
}

export function unevenPeriods(
  place: Place,
  name: string,
  before: string,
  missing: string,
  after: string,
): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    {
      en: `${name} skips ${missing}: ${before} is followed by ${after}, and other steps are shorter.`,
      zh: `${name} 缺少 ${missing}：${before} 之后直接是 ${after}，与其他间隔不一致。`,
    },
    { en: `add \`${missing}: not-published\``, zh: `请添加 \`${missing}: not-published\`` },
  );
}

export function unknownUnit(place: Place, written: string, suggestion: string | null): Diagnostic {
  return problem(
    'validate/wrong-type',
    place,
    { en: `"${written}" is not a known unit.`, zh: `“${written}”不是已知单位。` },
    suggestion === null
      ? {
          en: 'write `percent`, `count`, `ratio`, 亿元, `CNY million` or the like',
          zh: '请写 `percent`、`count`、`ratio`、亿元、`CNY million` 等',
        }
      : didYouMean(suggestion),
  );
}

export function mixedUnits(place: Place, exhibit: string, figures: readonly string[]): Diagnostic {
  return problem(
    'validate/mixed-units',
    place,
    {
      en: `Exhibit ${exhibit} draws ${figures.join(' and ')} on one scale, but their units differ.`,
      zh: `图表 ${exhibit} 将单位不同的 ${figures.join('与')} 画在同一刻度上。`,
    },
    {
      en: 'show figures of one unit, or use `kind: table`',
      zh: '请只展示同一单位的指标，或使用 `kind: table`',
    },
  );
}

/** A cell that should hold a plain number. */
export function notANumber(place: Place, name: string, text: string): Diagnostic {
  return problem(
    'validate/wrong-type',
    place,
    { en: `${name} is "${text}", which is not a plain number.`, zh: `${name} 为“${text}”，不是普通数字。` },
    cellHint(text),
  );
}

function cellHint(text: string): Sentence {
  const mended = text
    .normalize('NFKC')
    .replace(/−/g, '-')
    .replace(/[%\s]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
    .replace(/^-?0+(?=\d)|^-(?=0(?:\.0*)?$)/, '');
  if (/^-?\d+(\.\d+)?$/.test(mended)) return { en: `write ${mended}`, zh: `请写 ${mended}` };
  return {
    en: `write a number such as 12.5, or list this mark under the table's \`missing:\``,
    zh: '请写数字，如 12.5；或在表格的 `missing:` 中列出此标记',
  };
}
