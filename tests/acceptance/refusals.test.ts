import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.js';
import { replacing } from '../sample-report.js';
import { type Changes, checkFlagship, FLAGSHIP, flagshipFiles, textOf } from './flagship.js';

const BOTH = ['commentary.zh-CN.md', 'commentary.en.md'];

/** `file code words`: the words are those that the problem underlines. */
function told({ place, code }: Diagnostic, changes: Changes): string {
  if (place === undefined) throw new Error(`${code} has no place`);
  const line =
    textOf(flagshipFiles(changes).get(place.file) ?? new Uint8Array()).split('\n')[place.line - 1] ?? '';
  const words = line.slice(place.column - 1, place.column - 1 + (place.length ?? 1));
  return `${place.file.replace(`${FLAGSHIP}/`, '')} ${code} ${words}`;
}

function expectSentences(diagnostics: readonly Diagnostic[]): void {
  for (const { message, hints } of diagnostics) {
    expect(hints.length).toBeGreaterThan(0);
    for (const { en, zh } of [message, ...hints]) {
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(/undefined|NaN|\[object/);
      // A hint may be nothing but what is to be written, which is the same in every language.
      if (zh !== en) expect(zh).toMatch(/\p{Script=Han}/u);
    }
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  }
}

/** Faults of five kinds, each made by one change of a file that is sound. */
const FAULTS: Changes = {
  'dataset.yaml': (text) =>
    [
      replacing('value: 49.82', 'value: 149.82'),
      replacing('value: 4.92}', 'value: 34.92}'),
      replacing('counter: {zh-CN: 页', 'conuter: {zh-CN: 页'),
    ].reduce((changed, change) => change(changed), text),
  'commentary.zh-CN.md': replacing('银行为{scenes.banking}', '银行为{scenes.bankng}'),
  'commentary.en.md': replacing('Next: satisfaction.', 'Next: satisfaction, at 37%.'),
};

describe('a report with five faults', () => {
  it('hears of all five in one run, and of each once', async () => {
    const diagnostics = await checkFlagship(FAULTS);
    expect(diagnostics.map((one) => told(one, FAULTS)).sort()).toEqual([
      'commentary.en.md bind/unbound-quantity 37%',
      'commentary.zh-CN.md bind/unknown-figure {scenes.bankng}',
      'dataset.yaml validate/does-not-sum options',
      'dataset.yaml validate/out-of-range 149.82',
      'dataset.yaml validate/unknown-key conuter',
    ]);
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
    expectSentences(diagnostics);
  });

  it('is told what was found and what would mend it', async () => {
    const byCode = new Map((await checkFlagship(FAULTS)).map((one) => [one.code, one]));
    expect(byCode.get('validate/out-of-range')?.message.en).toContain('149.82');
    expect(byCode.get('validate/does-not-sum')?.message.en).toContain('130');
    expect(byCode.get('validate/unknown-key')?.hints[0]?.en).toContain('counter');
    expect(byCode.get('bind/unknown-figure')?.hints[0]?.en).toContain('{scenes.banking}');
    expect(byCode.get('bind/unbound-quantity')?.message.zh).toContain('37%');
  });
});

describe('49.82 changed to 52.10 in the dataset', () => {
  const changes: Changes = { 'dataset.yaml': replacing('value: 49.82', 'value: 52.10') };

  it('makes the words that are no longer true an error, in both languages, at the claim', async () => {
    const diagnostics = await checkFlagship(changes);
    expect(diagnostics.map((one) => told(one, changes)).sort()).toEqual([
      'commentary.en.md bind/claim-not-true [Nearly half]{nearly half scenes.mobile}',
      'commentary.en.md bind/claim-not-true [Nearly half]{nearly half scenes.mobile}',
      'commentary.zh-CN.md bind/claim-not-true [接近半数]{nearly half scenes.mobile}',
      'commentary.zh-CN.md bind/claim-not-true [近半数]{nearly half scenes.mobile}',
    ]);
    expectSentences(diagnostics);
    for (const { message, related } of diagnostics) {
      expect(message.en).toContain('52.10%');
      expect(related.map(({ place }) => place.file)).toEqual([`${FLAGSHIP}/dataset.yaml`]);
    }
  });
});

describe('a value that is wrong', () => {
  it.each<[string, Changes, string]>([
    [
      'above a hundred',
      { 'dataset.yaml': replacing('value: 41.76', 'value: 141.76') },
      'validate/out-of-range',
    ],
    ['below zero', { 'dataset.yaml': replacing('value: 41.76', 'value: -41.76') }, 'validate/out-of-range'],
    ['in a table', { 'tables/satisfaction.csv': replacing('40.91', '140.91') }, 'validate/out-of-range'],
    [
      'too much for its scale',
      { 'tables/satisfaction.csv': replacing('44.40', '74.40') },
      'validate/does-not-sum',
    ],
    ['not a number', { 'dataset.yaml': replacing('2023: 436', '2023: 4a36') }, 'validate/wrong-type'],
  ])('%s is told once, and not again at every text that rests on it', async (_, changes, code) => {
    expect((await checkFlagship(changes)).map((one) => one.code)).toEqual([code]);
  });
});

describe('a false claim', () => {
  it.each<[string, Changes, string]>([
    [
      'of rank',
      { 'commentary.en.md': replacing('[lead]{highest scenes.mobile', '[lead]{highest scenes.logistics') },
      'commentary.en.md bind/claim-not-true [lead]{highest scenes.logistics among published}',
    ],
    [
      'of direction',
      {
        'commentary.zh-CN.md': replacing(
          '数据显示[回落]{fell market.2023}',
          '数据显示[扩大]{rose market.2023}',
        ),
      },
      'commentary.zh-CN.md bind/claim-not-true [扩大]{rose market.2023}',
    ],
    [
      'of a bound',
      {
        'commentary.zh-CN.md': replacing(
          '[均不低于37%]{all scenes at-least 37',
          '[均不低于40%]{all scenes at-least 40',
        ),
      },
      'commentary.zh-CN.md bind/claim-not-true [均不低于40%]{all scenes at-least 40 among published}',
    ],
  ])('%s is refused at its place', async (_, changes, expected) => {
    const diagnostics = await checkFlagship(changes);
    expect(diagnostics.map((one) => told(one, changes))).toContain(expected);
    expectSentences(diagnostics);
  });
});

describe('text that cannot be set', () => {
  const glyph = '\u{13080}';
  const changes: Changes = {
    'commentary.zh-CN.md': (text) =>
      [
        replacing('## 方法与数据说明 {#method}', `## ${'调查的方法与数据的全部说明'.repeat(9)} {#method}`),
        replacing('**接触不等于偏好', `**接触不等于${glyph}偏好`),
      ].reduce((changed, change) => change(changed), text),
    'commentary.en.md': (text) =>
      [
        replacing(
          '## Method and data notes {#method}',
          `## ${'A long story of methods '.repeat(12)} {#method}`,
        ),
        replacing('**Contact is not preference', `**Contact is not ${glyph} preference`),
      ].reduce((changed, change) => change(changed), text),
  };
  let diagnostics: readonly Diagnostic[];

  beforeAll(async () => {
    diagnostics = await checkFlagship(changes);
  });

  it.each(BOTH)('is all told in one run: a headline that is too long, at its place in %s', (file) => {
    const overflows = diagnostics.filter(({ code }) => code === 'compose/overflow');
    const lines = textOf(flagshipFiles(changes).get(`${FLAGSHIP}/${file}`) ?? new Uint8Array()).split('\n');
    const line = lines.findIndex((text) => text.endsWith('{#method}')) + 1;
    expect(overflows.map(({ place }) => `${place?.file}:${place?.line}`)).toContain(
      `${FLAGSHIP}/${file}:${line}`,
    );
  });

  it.each(BOTH)('and a character that no font has, in %s', (file) => {
    const missing = diagnostics.filter(({ code }) => code === 'text/missing-glyph');
    const own = missing.filter(({ place }) => place?.file === `${FLAGSHIP}/${file}`);
    expect(own.length).toBeGreaterThan(0);
    for (const { message } of own) expect(message.en).toContain(glyph);
  });

  it('with nothing else', () => {
    const codes = [...new Set(diagnostics.map(({ code }) => code))];
    expect(codes.sort()).toEqual(['compose/overflow', 'text/missing-glyph']);
    expectSentences(diagnostics);
  });
});
