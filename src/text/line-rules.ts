import { languages, packOf } from '../language/index.js';
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
  /** Characters that are not parted inside a word. */
  readonly word: RegExp;
}

const LATIN_WORD = /^[\p{Script=Latin}\p{Nd}]/u;

const NO_START = '，。、；：？！）》〉”’」』】〕〗〙〛｝］％‰℃～·—…%,.;:?!)]}';
const NO_END = '（《〈“‘「『【〔〖〘〚｛［([{';

const DIGITS = '[\\d０-９]+(?:[.,．，:][\\d０-９]+)*';
const NUMBER = `[+\\-−±≈~～<>≤≥]?${DIGITS}(?:[ \u00a0]?[%％‰℃°])?`;

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
  numbersWith(unitsOf('en'), '[ \u00a0]?'),
  CURRENCY_BEFORE_AMOUNT,
];

/** Units as expressions; one that ends in a Latin letter ends a word. */
function unitsOf(language: Language): readonly string[] {
  return packOf(language).units.map((unit) => (/[a-z]\??$/i.test(unit) ? `${unit}\\b` : unit));
}

/** Quotes are brackets, and a wave or a middle dot begins no line. */
const EAST_ASIAN_STAND_INS: LineRules['standIns'] = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
  ['～', '、'],
  ['·', '・'],
]);

function eastAsian(language: Language): LineRules {
  return {
    noStart: new Set(NO_START),
    noEnd: new Set(NO_END),
    together: [
      ...SHARED_STRETCHES,
      numbersWith(unitsOf(language), ''),
      /(?:第|图表|図表|图|図|表|近|约|約|逾|超)\d/gu,
    ],
    standIns: EAST_ASIAN_STAND_INS,
    word: LATIN_WORD,
  };
}

const WESTERN: LineRules = {
  noStart: new Set([...NO_START].filter((mark) => mark !== '’' && mark !== '·')),
  noEnd: new Set(NO_END),
  together: SHARED_STRETCHES,
  standIns: new Map(),
  word: LATIN_WORD,
};

/** Korean puts spaces between words and Western marks behind them; its words stay whole. */
const KOREAN: LineRules = {
  ...WESTERN,
  together: [
    ...SHARED_STRETCHES,
    numbersWith(['퍼센트', '포인트', '억원', '만원', '원', '년', '월', '일', '명'], ''),
  ],
  word: /^[\p{Script=Latin}\p{Script=Hangul}\p{Nd}]/u,
};

const RULES: ReadonlyMap<Language, LineRules> = new Map(
  languages.filter(isEastAsian).map((language) => [language, eastAsian(language)]),
);

/** The rules of a language: Chinese and Japanese each with its own units, Korean, and one set for all others. */
export function lineRules(language: Language): LineRules {
  if (/^ko\b/i.test(language)) return KOREAN;
  return RULES.get(language) ?? WESTERN;
}
