import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitByLanguage } from '../../../src/render/pptx/office-language.js';

function written(text: string, language: string): string {
  return splitByLanguage(text, language)
    .map((stretch) => `${stretch.lang}:${stretch.text}`)
    .join('|');
}

test.each([
  ['散步占62.40%，', 'zh-CN', 'zh-CN:散步占62.40%，'],
  ['2025年', 'zh-CN', 'zh-CN:2025年'],
  ['49.82%', 'zh-CN', 'zh-CN:49.82%'],
  ['使用AI客服', 'zh-CN', 'zh-CN:使用|en-US:AI|zh-CN:客服'],
  ['“AI”', 'zh-CN', 'zh-CN:“|en-US:AI|zh-CN:”'],
  ['“散步”', 'zh-CN', 'zh-CN:“散步”'],
  ['Park App 2.0 for iOS', 'zh-CN', 'en-US:Park App 2.0 for iOS'],
  ['Walking (散步), “first”', 'en', 'en-US:Walking (|zh-CN:散步|en-US:), “first”'],
  ['A colour', 'en-GB', 'en-GB:A colour'],
  ['😀', 'zh-CN', 'zh-CN:😀'],
])('%s in a frame of %s', (text, language, expected) => {
  expect(written(text, language)).toBe(expected);
});

test('Chinese names English beside it, English nothing', () => {
  expect(splitByLanguage('A中', 'zh-CN').map(({ altLang }) => altLang)).toEqual([null, 'en-US']);
});

test('no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('zh-CN', 'en'), (text, language) => {
      expect(
        splitByLanguage(text, language)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
