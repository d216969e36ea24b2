import type { Language } from '../model/language.js';
import { isEastAsian } from './scripts.js';

/**
 * What may not be torn apart at a line's end, beyond the Unicode line breaking rules. After the W3C
 * requirements for Chinese text layout and GB/T 15834 (punctuation) and 15835 (numerals).
 */
export interface LineRules {
  /** Marks that no line begins with. */
  readonly noStart: ReadonlySet<string>;
  /** Marks that no line ends with. */
  readonly noEnd: ReadonlySet<string>;
  /** Stretches that stay on one line; each is a global expression. */
  readonly together: readonly RegExp[];
  /**
   * Characters whose Unicode line breaking class does not suit the language, with a character of the same
   * length that has the right one.
   */
  readonly standIns: ReadonlyMap<string, string>;
}

const NO_START = '，。、；：？！）》〉”’」』】〕〗〙〛｝］％‰℃～·—…%,.;:?!)]}';
const NO_END = '（《〈“‘「『【〔〖〘〚｛［([{';

/** Han units that follow a number directly; the longest that matches counts. */
const HAN_UNITS = words(
  '万亿美元 万亿元 亿美元 万美元 亿元 万元 美元 欧元 日元 港元 元 个百分点 百分点 个基点 亿人次 万人次 人次 亿人 万人',
  '万户 万家 万台 万个 个月 小时 分钟 年代 年度 季度 世纪 亿 万 千 百 年 月 日 天 周 时 分 秒 成 倍 个 项 类 名 人 家 次',
  '位 种 款 条 页 岁 号 台 户 件 份 级 档 度 期 轮 省 市',
);

const LATIN_UNITS = [
  ...['percentage points?', 'per cent', 'percent', 'points?'],
  ...words('trillion billion million bn pp'),
].map((unit) => `${unit}\\b`);

const DIGITS = '[\\d０-９]+(?:[.,．，:][\\d０-９]+)*';
const NUMBER = `[+\\-−±≈~～<>≤≥]?${DIGITS}(?:[ \u00a0]?[%％‰℃°])?`;

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

function numbersWith(units: readonly string[], space: string): RegExp {
  const longestFirst = [...units].sort((a, b) => b.length - a.length);
  const unit = `(?:${space}(?:${longestFirst.join('|')}))?`;
  return new RegExp(`${NUMBER}${unit}(?:[～—–~\\-−/]${NUMBER}${unit})*`, 'gu');
}

/** `RMB 45.2bn`: the code of a currency and its amount. */
const CURRENCY_BEFORE_AMOUNT = /[+\-−]?\b[A-Z]{3}[ \u00a0][+\-−]?\d/gu;

const SHARED_STRETCHES: readonly RegExp[] = [
  /—{2,}/gu,
  /…{2,}/gu,
  numbersWith(LATIN_UNITS, '[ \u00a0]?'),
  CURRENCY_BEFORE_AMOUNT,
];

const NUMBERS_WITH_HAN_UNITS = numbersWith(HAN_UNITS, '');

const EAST_ASIAN: LineRules = {
  noStart: new Set(NO_START),
  noEnd: new Set(NO_END),
  together: [...SHARED_STRETCHES, NUMBERS_WITH_HAN_UNITS, /(?:第|图表|图|表|近|约|逾|超)\d/gu],
  standIns: new Map([
    ['“', '「'],
    ['”', '」'],
    ['‘', '『'],
    ['’', '』'],
    ['～', '、'],
    ['·', '・'],
  ]),
};

const WESTERN: LineRules = {
  noStart: new Set([...NO_START].filter((mark) => mark !== '’' && mark !== '·')),
  noEnd: new Set(NO_END),
  together: SHARED_STRETCHES,
  standIns: new Map(),
};

/** The rules of a language. East Asian languages share one set, all others another. */
export function lineRules(language: Language): LineRules {
  return isEastAsian(language) ? EAST_ASIAN : WESTERN;
}
