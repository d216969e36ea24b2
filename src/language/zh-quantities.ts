import { arabicNumber, type QuantityMeaning, type QuantityPattern } from './quantity.js';
import { hanNumber } from './zh-numerals.js';

/** Words that look like quantities and are none; they are taken out of a text before it is searched. */
export const zhIdioms: RegExp = new RegExp(
  [
    '统一|万一|唯一|十分(?![之钟])|万分(?!之)|百分百|(?<!个)百分点|千万(?=[要别不小注记])',
    '第一(?:时间|手|线|步|反应|印象)|第[二三][者方]|第三产业|第二天',
    '一成不变|年过半百|一知半解|大半[天夜生辈]|一半[是句]',
    '三天两头|[三两]番[五两三]次|两次三番|三分钟热度|[三五]成群|四两拨千斤|一千道一万|十有八九',
    '千百年|(?<![一二两三四五六七八九几数上])[百千万]年|十年(?:树木|寒窗|磨)|千家万户|万家灯火|百家争鸣',
    '四周(?!岁)|二次元|两条心|五大三粗|四大皆空|一次次|三分[像靠]|三分[一二两]',
  ].join('|'),
  'g',
);

const NUMERAL = '[零〇一二两三四五六七八九十百千]';
/** A numeral in characters. It holds a digit: 百 and 千 alone are none. */
const HAN = `(?:(?=[百千万]{0,2}[一二两三四五六七八九十])${NUMERAL}{1,9}(?:[万亿]{1,2}${NUMERAL}{0,9}){0,3}(?:点[零〇一二三四五六七八九]{1,8})?)`;
const NUMBER = '[+±−-]?(?:\\d{1,3}(?:,\\d{3}){1,5}|[\\d０-９]{1,18})(?:[.．][\\d０-９]{1,9})?';
/** Words that bound a number; 最近, 经过 and 节约 are other words. */
const BOUND =
  '(?:不(?:低于|少于|超过|高于|多于|足|到)|将近|接近|大约|超过|多达|至少|至多|(?<![最附临])近|(?<![节预制合])约|逾|超|(?<![经通不超度])过)';
const BEFORE = `(${BOUND})?`;
const AFTER = '(以上|以下|以内|左右|上下|多)?';
const TO = '[～~—–\\-−至到]';
const MONEY = '(?:人民币|美|欧|港|日|韩)?元|英镑';
const COUNTERS =
  '个百分点|个基点|个工作日|个月|个小时|平方米|平方公里|立方米|公里|千米|厘米|毫米|公斤|千克|摄氏度|人次|小时|分钟|季度|世纪|毫秒|[个项倍类种家名次年款大条分人份页场位秒天周岁户件张颗米吨克台辆套组期届批国省市本部层]';
const SCALE = '(?:万亿|[十百千]?[万亿]|千)';
const UNIT = `(?:${SCALE}?[多余]?(?:${MONEY}|基点|${COUNTERS}|[%％‰月日成度级代])|${SCALE}[多余]?|[多余])`;
const ARABIC = `${NUMBER}(?:\\s?${UNIT})?`;
/** One of something is said of anything; one 倍 or 成 is a quantity. */
const COUNTED = `(?!一(?!倍)(?:${COUNTERS}))${HAN}[多余来几]?[万亿]?(?:${MONEY}|${COUNTERS})`;
const ROUND = `[十百千万]{1,2}亿?`;
const HALF = '(?:半数|一半|半)';
const ONE_TO_NINE = '[一二两三四五六七八九\\d]';

/** Quantities in Chinese, those first that hold others. */
export const zhQuantities: readonly QuantityPattern[] = [
  {
    pattern: every(
      `${BEFORE}([百千万]|${HAN}|\\d{1,4})分之(${HAN}|${NUMBER}|百)(${TO}(?:[百千万]分之)?${HAN})?${AFTER}`,
    ),
    meaning: (m) => (m[4] === undefined ? share(m[1], m[5], (100 * number(m[3])) / number(m[2])) : null),
  },
  { pattern: /零下[\d.]{1,8}(?:摄氏)?度/g, meaning: unknown },
  { pattern: /翻了?[近约超]?(?:[一两三四\d]番|番|[一两三四五六七八九十\d]?倍)/g, meaning: unknown },
  { pattern: every(`${BOUND}?${ONE_TO_NINE}(?:成?${TO})?${ONE_TO_NINE}成`), meaning: unknown },
  {
    pattern: every(`${BEFORE}(${ONE_TO_NINE})成([一二三四五六七八九半])?${AFTER}`),
    meaning: (m) =>
      share(m[1], m[4], 10 * number(m[2]) + (m[3] === '半' ? 5 : m[3] === undefined ? 0 : number(m[3]))),
  },
  { pattern: every(`不(?:超)?过${HALF}`), meaning: () => share('不超过', undefined, 50) },
  {
    pattern: every(`(将近|接近|(?<![最附临])近|超过|过|逾|超|不到|不足|大约|约)${HALF}(?!百)数?`),
    meaning: (m) => share(m[1], undefined, 50),
  },
  {
    pattern: /(?:半数|一半)(以上|左右)?|大半/g,
    meaning: (m) => (m[1] === undefined ? null : share(undefined, m[1], 50)),
  },
  {
    pattern: every(`\\d{4}年?${TO}\\d{2,4}年|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日`),
    meaning: unknown,
  },
  { pattern: /第?[一二三四]季度/g, meaning: unknown },
  {
    pattern: every(`第(${HAN}|\\d{1,4})(?:([位名])|([届期批号]))?`),
    meaning: (m) => (m[3] === undefined ? { verb: 'rank', number: number(m[1]) } : null),
  },
  {
    pattern:
      /(?<![以之眼面目当从跟提身生])前(?:[二两三四五六七八九十]{1,2}|\d{1,3})(?:[名位强甲]|(?=[，。；、的没！？]|$))/g,
    meaning: unknown,
  },
  { pattern: /\d{1,9}(?:\.\d{1,9})?[:：/]\d{1,9}(?:\.\d{1,9})?/g, meaning: unknown },
  {
    pattern: every(`${BEFORE}(${ARABIC})(${TO}${ARABIC})?${AFTER}`),
    meaning: (m) => {
      if (m[3] !== undefined) return null;
      const value = arabicNumber(m[2] ?? '');
      return /[%％]/.test(m[0]) ? share(m[1], m[4], value) : { verb: null, number: value };
    },
  },
  {
    pattern: every(`${BEFORE}(?:${HAN}${TO})?${COUNTED}${AFTER}`),
    meaning: (m) => ({
      verb: null,
      number: number(m[0].replace(/[^零〇一二两三四五六七八九十百千万亿点]/g, '')),
    }),
  },
  { pattern: every(`(?:[几数上]|十几)${ROUND}[多余]?(?:${MONEY}|${COUNTERS})`), meaning: unknown },
  { pattern: every(`${ROUND}[多余几来](?:${MONEY}|${COUNTERS})`), meaning: unknown },
  { pattern: every(`${BOUND}${ROUND}(?:${MONEY}|${COUNTERS})`), meaning: unknown },
  { pattern: every(`[百千万]亿(?:${MONEY})?|[二两三四五六七八九][百千万亿]{1,2}`), meaning: unknown },
];

/** 近 is `nearly`, 四分之三以上 is `over`; a word that no claim states makes the meaning unknown. */
function share(
  before: string | undefined,
  after: string | undefined,
  percent: number,
): QuantityMeaning | null {
  if (before === undefined && (after === undefined || after === '以上'))
    return { verb: null, number: percent };
  const verb = VERBS.get(before ?? after ?? '');
  return verb === undefined ? null : { verb, number: percent };
}

const VERBS: ReadonlyMap<string, string> = new Map([
  ...['近', '将近', '接近'].map((word) => [word, 'nearly'] as const),
  ...['过', '逾', '超', '超过'].map((word) => [word, 'over'] as const),
  ...['约', '大约', '左右'].map((word) => [word, 'about'] as const),
  ...['不低于', '不少于', '至少'].map((word) => [word, 'at-least'] as const),
  ...['不超过', '不高于', '不多于', '至多'].map((word) => [word, 'at-most'] as const),
]);

function number(text: string | undefined): number {
  if (text === '百' || text === '千' || text === '万') return hanNumber(`一${text}`);
  return /[\d０-９]/.test(text ?? '') ? arabicNumber(text ?? '') : hanNumber(text ?? '');
}

function every(source: string): RegExp {
  return new RegExp(source, 'g');
}

function unknown(): null {
  return null;
}
