import { describe, expect, it } from 'vitest';
import { hyphenPlaces } from '../../src/text/hyphenate.js';

/** The text with a hyphen at every place. */
function hyphenated(text: string, language = 'en'): string {
  const places = hyphenPlaces(text, language);
  return [...text].map((character, index) => (places.has(index) ? `-${character}` : character)).join('');
}

describe('words', () => {
  it.each([
    ['intelligent customer satisfaction', 'intel-li-gent cus-tomer sat-is-fac-tion'],
    ['expectations, (representation).', 'expec-ta-tions, (rep-re-sen-ta-tion).'],
  ])('%s', (text, expected) => {
    expect(hyphenated(text)).toBe(expected);
  });

  it.each([
    ['names and abbreviations', 'Research Association NASDAQ iiMedia'],
    ['what holds digits', 'version2number 45.2billion'],
    ['what has a hyphen already', 'mobile-services self-explanatory'],
    ['short words', 'table users often after'],
    ['addresses', 'example.organisation/description someone@organisation'],
    ['what a no-break space binds', 'number\u00a0published'],
  ])('%s stay whole', (_, text) => {
    expect(hyphenated(text)).toBe(text);
  });

  it('keep two letters before and three after', () => {
    const text = 'everybody ability already nationality reality';
    for (const place of hyphenPlaces(text, 'en')) {
      const before = /[a-z]*$/.exec(text.slice(0, place))?.[0] ?? '';
      const after = /^[a-z]*/.exec(text.slice(place))?.[0] ?? '';
      expect([before.length >= 2, after.length >= 3]).toEqual([true, true]);
    }
    expect(hyphenPlaces(text, 'en').size).toBeGreaterThan(3);
  });

  it.each(['zh-CN', 'ja', 'ko'])('of a language without patterns stay whole: %s', (language) => {
    expect(hyphenated('expectations', language)).toBe('expectations');
  });
});
