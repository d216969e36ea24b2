import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { flagship } from '../flagship-stages.js';
import { type Case, check, option, question } from './check.js';

const multiple = (inferred: string, base: string, options: string): string =>
  question(
    'teas',
    `answer: {type: multiple${inferred}}\n    options-complete: no\n    period: 2030\n    options:`,
    options,
  ).replace('base: 1200', `base: ${base}`);
const GREEN = option('green', ['绿茶', 'Green tea'], 'value: 61.50');
const BLACK = option('black', ['红茶', 'Black tea'], 'value: 48.20');
const bars = '{kind: ranked-bar, question: teas}';

const notesOf = (wanted: Case): readonly (readonly string[])[] => {
  const { zh, en } = check(wanted);
  return [zh, en].map(({ notes }) => notes.map((runs) => runs.map(({ text }) => text).join('')));
};

describe('notes that follow from the data', () => {
  it('are none where all is published', () => {
    expect(notesOf({ questions: multiple('', '1200', GREEN), exhibit: bars })).toEqual([[], []]);
  });

  it('give an inferred answer type with the sum that it was inferred from', () => {
    const inferred = ', inferred: {zh-CN: "合计{sum}，可多选", en: {text: "the sum is {sum}", by: ours}}';
    expect(notesOf({ questions: multiple(inferred, '1200', GREEN + BLACK), exhibit: bars })).toEqual([
      ['合计109.70%，可多选。'],
      ['The sum is 109.70%.'],
    ]);
  });

  it('say that bases are not published', () => {
    expect(notesOf({ questions: multiple('', 'not-published', GREEN), exhibit: bars })).toEqual([
      ['样本量与基数摘要未公布。'],
      ['Sample size and bases: not published in the abstract.'],
    ]);
  });
});

const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

describe('alternative text', () => {
  it('says the kind, what is measured, the finding and all values', () => {
    const { zh, en } = check({
      questions: multiple('', '1200', GREEN + BLACK),
      exhibit: bars,
      headline: {
        zh: '绿茶[居首]{highest teas.green among published}',
        en: 'Green tea [leads]{highest teas.green among published}',
      },
    });
    expect(zh.alt).toBe(
      '横条图：常喝的茶，占饮茶者百分比，n=1200，2030年。绿茶居首。绿茶61.50%，红茶48.20%。',
    );
    expect(en.alt.replaceAll('\u00a0', ' ')).toBe(
      'Bar chart: Teas they drink, % of tea drinkers, n = 1,200, 2030. Green tea leads. Green tea 61.50%; Black tea 48.20%.',
    );
  });

  it('says what is not published, once for all', () => {
    const questions = `  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: {section: all, paragraph: 2}
    values: {2027: not-published, 2028: not-published, 2029: 436}
`;
    const { zh, en } = check({ questions, exhibit: '{kind: columns, question: sales}' });
    expect(zh.alt).toMatch(/。2029年436亿元。2027年、2028年：摘要未公布。$/);
    expect(en.alt).toMatch(/2027 and 2028: Not published in the abstract\.$/);
  });

  it('reads out the first and the last of more than eight values, and what the headline is about', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      option(`o${index}`, [`第${index}茶`, `Tea ${index}`], `value: ${90 - index * 10}.00`),
    ).join('');
    const { zh } = check({
      questions: multiple('', '1200', many),
      exhibit: bars,
      headline: { zh: '占{teas.o4}', en: 'At {teas.o4}' },
    });
    expect(zh.alt).toContain('第0茶90.00%，第4茶50.00%，第8茶10.00%。');
    expect(zh.table.rows).toHaveLength(9);
  });

  it('keeps to its length as long as kind, measure and finding do, whatever the labels', () => {
    const label = fc.integer({ min: 2, max: 30 });
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 8 }), (lengths) => {
        const options = lengths
          .map((length, index) =>
            option(`o${index}`, ['茶'.repeat(length), 'Tea'.repeat(length)], `value: ${50 - index}.00`),
          )
          .join('');
        const { zh, en } = check({ questions: multiple('', '1200', options), exhibit: bars });
        for (const { alt } of [zh, en]) {
          expect(lengthOf(alt)).toBeLessThanOrEqual(300);
          expect(alt).toMatch(/常喝的茶|Teas they drink/);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('of the flagship keeps to its length, tells its gaps and no table cell by cell', async () => {
    const { sources, material } = await flagship();
    const registers = exhibit(bind(sources.commentaries, material).value, material).value;
    const alts = [...registers].flatMap(([language, { exhibits }]) =>
      [...exhibits.values()].map(({ id, alt }) => ({ language, id, alt })),
    );
    expect(alts.length).toBeGreaterThan(10);
    for (const { id, alt } of alts) expect(lengthOf(alt), `${id}: ${alt}`).toBeLessThanOrEqual(300);
    expect(new Set(alts.map(({ alt }) => alt)).size).toBe(alts.length);
    const { alt = '' } = alts.find(({ language, id }) => language === 'en' && id === 'satisfaction') ?? {};
    expect(alt).toContain(
      'Speed of answers and Recognition accuracy, 4 points: Not published in the excerpt.',
    );
  });
});
