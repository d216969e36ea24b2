import { COUNTING, denominator, ORDINAL, ordinalNumber, smallNumber } from './en-numerals.js';
import { arabicNumber, type QuantityMeaning, type QuantityPattern } from './quantity.js';

/** Words that look like quantities and are none; they are taken out of a text before it is searched. */
export const enIdioms: RegExp = new RegExp(
  `\\b(?:${[
    'second(?:-hand|-guess\\w*| thoughts?| nature| to none)',
    '(?:a|per|each|every|this|split|the next) second|seconds ago',
    'third[- ](?:part(?:y|ies)|rate)|(?:zero[- ](?:tolerance|sum)|(?:above|below|from|non-?)[ -]?zero)',
    'in two minds|in the first place|(?:at )?sixes and sevens|to the nines|two to tango|saves nine|fifty-fifty|back to square one',
    'million dollars after|like a million(?: dollars)?|a dime a dozen|nine to five|cloud nine',
    'half[- ](?:heart\\w*|way|baked|mast|life|open|done|empty|full)|(?:better|other) hal(?:f|ves)|halfway',
    'two-way|three-dimensional|two-dimensional',
  ].join('|')})\\b`,
  'gi',
);

const DIGITS = '\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18}';
const NUMBER = `[+±−-]?(?<![A-Za-z\\d])(?:${DIGITS})(?:\\.\\d{1,9})?`;
const BIG = 'hundred|thousand|million|billion|trillion|dozen';
const NEXT = `(?:[ -](?:and )?(?:${COUNTING}|${BIG})\\b){0,8}(?: point(?: (?:${COUNTING})\\b){1,8})?`;
/** A number in words; `one` alone is said of anything. */
const WORDS = `(?:(?!one\\b(?! (?:${BIG}|point|per ?cent)))(?:${COUNTING})\\b${NEXT}|(?:half )?(?:a|an|several|a few) (?:${BIG})\\b${NEXT}|(?:tens|hundreds|thousands|millions|billions|trillions|dozens)\\b(?: of (?:thousands|millions|billions)\\b)?)`;
const CURRENCY = '(?:(?:RMB|CNY|USD|EUR|US\\$|HK\\$|JP¥|[$€£¥])\\s?)';
const SCALE = '(?:\\s?(?:thousand|million|billion|trillion|bn|tn|mn|m|k)\\b)';
const UNIT =
  '(?:\\s?[%‰]|[ \\u00a0-](?:per ?cent|percentage points?|basis points?|square met(?:re|er)s?|yuan|dollars?|euros?|pounds?|yen|points?|times|fold|seconds?|minutes?|hours?|days?|weeks?|months?|years?|tonnes?)\\b|\\s?(?:pp|bps?|km/h|km|kg|°C|x)(?![A-Za-z]))';
const BOUND =
  '(?:(?:just |well )?(?:over|under)|nearly|almost|about|around|roughly|approximately|some|up to|at least|at most|no more than|no less than|not more than|more than|less than|fewer than|as many as|close to)';
const BEFORE = `(?:\\b(${BOUND})\\s)?`;
const AMOUNT = `(?:${CURRENCY}?${NUMBER}|\\b${WORDS})${SCALE}?${UNIT}?`;
const PLAIN = `(?:\\b(?:${COUNTING})\\b|\\b\\d{1,9}(?:\\.\\d{1,3})?)`;
const PART = 'half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Quantities in English, those first that hold others. */
export const enQuantities: readonly QuantityPattern[] = [
  {
    pattern: every(`\\b\\d{1,2} ${MONTH} \\d{4}\\b|\\b${MONTH} \\d{1,2}, \\d{4}\\b|\\b${MONTH} \\d{4}\\b`),
    meaning: unknown,
  },
  { pattern: /\bQ[1-4](?: \d{4})?\b|\b\d{4}s\b/g, meaning: unknown },
  { pattern: every(`\\b(?:first|second|third|fourth) (?:quarter|half)\\b`), meaning: unknown },
  {
    pattern: every('\\b(?:top|bottom) (?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})\\b'),
    meaning: unknown,
  },
  {
    pattern: every('\\b(?:No\\.\\s?|number )(\\d{1,3}|one|two|three|four|five)\\b'),
    meaning: (m) => ({ verb: 'rank', number: numberOf(m[1]) }),
  },
  {
    pattern: every(`${BEFORE}(${PLAIN}) (?:in|out of) (?:every )?(${PLAIN})`),
    meaning: (m) => share(m[1], (100 * numberOf(m[2])) / numberOf(m[3])),
  },
  {
    pattern: every(
      `${BEFORE}\\b(a|one|two|three|four|five|six|seven|eight|nine)[ -](${PART})\\b(?: of (?:a|one) per ?cent\\b)?`,
    ),
    meaning: (m) => (/cent$/i.test(m[0]) ? null : share(m[1], (100 * smallNumber(m[2])) / denominator(m[3]))),
  },
  { pattern: every('\\bhalf (?:a|of one|of a) per ?cent\\b'), meaning: unknown },
  {
    pattern: every(`${BEFORE}(?:a )?\\bhalf\\b(?![ -]a? ?(?:${BIG})\\b)(?!-)`),
    meaning: (m) => share(m[1], 50),
  },
  {
    pattern: every(
      `${BEFORE}\\b(?:doubl(?:ed|es|ing)|tripl(?:ed|es|ing|e)|quadrupl(?:ed|es|ing|e)|hal(?:ved|ving|ve)|twice|thrice|(?:two|three|four|five|ten)fold)\\b`,
    ),
    meaning: unknown,
  },
  {
    pattern: every(
      `\\b(?:(?:almost|nearly|more than|about) double|(?<=\\b(?:to|will|would|may|can|could|should) )double)\\b`,
    ),
    meaning: unknown,
  },
  { pattern: /\b\d{1,9}(?:\.\d{1,9})?[:/]\d{1,9}(?:\.\d{1,9})?\b/g, meaning: unknown },
  { pattern: every(`${BEFORE}(?<=\\bbetween )(?:${AMOUNT}) and (?:${AMOUNT})`), meaning: unknown },
  {
    pattern: every(
      `${BEFORE}(${AMOUNT})((?:\\s?[–—]\\s?|(?<=\\d)-(?=\\d)|(?<!\\bfrom \\S{1,15}%) to )${AMOUNT})?(\\+| or more\\b|-plus\\b)?`,
    ),
    meaning: (m) => {
      if (m[3] !== undefined) return null;
      const value = numberOf(m[2]);
      if (m[4] !== undefined) return m[1] === undefined ? { verb: 'at-least', number: value } : null;
      return /(?:%|per ?cent)$/i.test(m[0]) ? share(m[1], value) : { verb: null, number: value };
    },
  },
  {
    pattern: every(
      `\\b(?:(?<=\\b(?:rank(?:s|ed)?|c[ao]mes?|stands?|placed|is|in) )first\\b|first(?= place\\b)|(${ORDINAL.replace('first|', '')})\\b)(?:-(?:largest|biggest|highest|lowest|smallest|best)\\b)?`,
    ),
    meaning: (m) => ({ verb: 'rank', number: m[1] === undefined ? 1 : ordinalNumber(m[1]) }),
  },
];

const VERBS: ReadonlyMap<string, string> = new Map([
  ...['nearly', 'almost', 'close to'].map((word) => [word, 'nearly'] as const),
  ...['over', 'just over', 'more than'].map((word) => [word, 'over'] as const),
  ...['about', 'around', 'roughly', 'approximately'].map((word) => [word, 'about'] as const),
  ...['at least', 'no less than'].map((word) => [word, 'at-least'] as const),
  ...['at most', 'no more than', 'not more than', 'up to'].map((word) => [word, 'at-most'] as const),
]);

/** `nearly` 80 is the claim `nearly 80`; a word that no claim states makes the meaning unknown. */
function share(before: string | undefined, percent: number): QuantityMeaning | null {
  if (before === undefined) return { verb: null, number: percent };
  const verb = VERBS.get(before.toLowerCase());
  return verb === undefined ? null : { verb, number: percent };
}

function numberOf(text: string | undefined): number {
  const word = (text ?? '').trim();
  if (/\d/.test(word)) return arabicNumber(word.replace(/\/h/, ''));
  return smallNumber(word.replace(/ per ?cent$/i, ''));
}

function every(source: string): RegExp {
  return new RegExp(source, 'gi');
}

function unknown(): null {
  return null;
}
