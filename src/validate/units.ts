import type { Unit } from '../model/figure.js';
import type { Localized } from '../model/language.js';

/**
 * A unit as authors write it: `percent`, `percentage-point`, `count`, `ratio`, `measure` (of which `symbol` must be
 * known), Chinese money such as 亿元 or 亿美元, or a currency
 * code with a scale such as `CNY 100 million` or `USD billion`. Null for anything else.
 */
export function parseUnit(
  written: string,
  counter: Localized | null,
  symbol: Localized | null = null,
): Unit | null {
  switch (written) {
    case 'percent':
    case 'percentage-point':
    case 'ratio':
      return { kind: written };
    case 'count':
      return { kind: 'count', counter };
    case 'measure':
      return symbol === null ? null : { kind: 'measure', symbol };
    default:
      return chineseMoney(written) ?? codedMoney(written);
  }
}

/** Units to choose from when one is not known. */
export const UNIT_EXAMPLES: readonly string[] = [
  'percent',
  'count',
  'ratio',
  'percentage-point',
  'measure',
  '元',
  '万元',
  '百万元',
  '亿元',
  '万亿元',
  'CNY million',
  'CNY 100 million',
  'USD million',
  'USD billion',
];

const TENS: { readonly [word: string]: number } = { '': 1, 十: 10, 百: 100, 千: 1000 };
const MYRIADS: { readonly [word: string]: number } = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const CURRENCIES: { readonly [word: string]: string } = {
  元: 'CNY',
  元人民币: 'CNY',
  美元: 'USD',
  港元: 'HKD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  韩元: 'KRW',
  新台币: 'TWD',
};

function chineseMoney(written: string): Unit | null {
  const [, tens = '', myriads = '', name = ''] = written.match(/^([十百千]?)(万亿|万|亿)?(\D+)$/) ?? [];
  const currency = CURRENCIES[name];
  const scale = (TENS[tens] ?? 1) * (MYRIADS[myriads] ?? 1);
  return currency === undefined ? null : { kind: 'money', currency, scale };
}

const WORDS: { readonly [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

function codedMoney(written: string): Unit | null {
  const parts = written.match(/^([A-Z]{3})(?: (\d{1,3}))?(?: (thousand|million|billion|trillion))?$/);
  if (parts === null) return null;
  const [, code = '', factor = '1', word] = parts;
  const currency = code === 'RMB' ? 'CNY' : code;
  return { kind: 'money', currency, scale: Number(factor) * (word === undefined ? 1 : (WORDS[word] ?? 1)) };
}
