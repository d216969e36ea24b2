import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/schema/read-number.js';

const share = (text: string) => readNumber(text, { decimal: 'point', isPercent: true });
const comma = (text: string) => readNumber(text, { decimal: 'comma', isPercent: false });

describe('a number in a table', () => {
  it.each([
    ['49.82', '49.82'],
    ['49.80', '49.80'],
    ['４９．８２％', '49.82'],
    ['49.82 %', '49.82'],
    ['−3.5', '-3.5'],
    ['1,234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1 234 567', '1234567'],
    ["1'234", '1234'],
    ['0', '0'],
  ])('%s is %s', (text, expected) => {
    expect(share(text)).toBe(expected);
  });

  it.each([
    '49,82',
    '1,23,456',
    '12,34',
    '1.234.567',
    'NaN',
    '1e5',
    '1e999',
    '-0',
    '-0.0',
    '',
    '—',
    'N/A',
    '007',
    '+5',
    '0x10',
    '49.82％％',
    '1,234 567',
    '.5',
    '5.',
  ])('%s is none', (text) => {
    expect(share(text)).toBeNull();
  });

  it.each([
    ['49,82', '49.82'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['-3,5', '-3.5'],
  ])('%s is %s where a comma stands before decimals', (text, expected) => {
    expect(comma(text)).toBe(expected);
  });

  it.each(['49.82', '1,234,567', '12 %'])('%s is none there', (text) => {
    expect(comma(text)).toBeNull();
  });

  it('reads back every grouped number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, rest) => {
        const decimals = String(rest).padStart(2, '0');
        const plain = `${whole === 0 ? 1 : whole}.${decimals}`;
        const grouped = plain.replace(/\B(?=(?:\d{3})+\.)/g, ',');
        expect(share(grouped)).toBe(plain);
        expect(comma(grouped.replace(/,/g, ' ').replace('.', ','))).toBe(plain);
      }),
    );
  });
});
