import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../src/bind/claims/index.js';
import { packOf } from '../../../src/language/index.js';
import { verdictOn } from './figures.js';
import { CASES, INCOMPLETE, TABLES } from './verb-cases.js';

const ROWS = Object.entries(CASES).flatMap(([verb, verdicts]) =>
  Object.entries(verdicts).flatMap(([verdict, rests]) =>
    rests.map((rest) => [verdict, `${verb} ${rest}`] as const),
  ),
);

/** The claim in Chinese words, as far as the grammar has them. */
function inChinese(source: string): string {
  const words = new Map([...packOf('zh-CN').aliases].toReversed().map(([word, english]) => [english, word]));
  return source
    .replace('among published', 'among-published')
    .split(' ')
    .map((word) => words.get(word) ?? word)
    .join(' ');
}

describe('what becomes of a claim', () => {
  it.each(ROWS)('%s: {%s}', (verdict, source) => {
    expect(verdictOn(source, TABLES)).toBe(verdict);
    expect(inChinese(source)).not.toBe(source);
    expect(verdictOn(inChinese(source), TABLES, 'zh-CN')).toBe(verdict);
  });

  it('is tried for every verb, with true, false and refused', () => {
    const tried = Object.entries(CASES);
    for (const verb of CLAIMS.keys()) {
      const verdicts = Object.keys(tried.find(([name]) => name === verb)?.[1] ?? {});
      expect(verdicts.length, verb).toBeGreaterThanOrEqual(3);
      expect(verdicts, verb).toEqual(expect.arrayContaining(['true', 'false', INCOMPLETE]));
    }
  });

  it.each([
    ['top 2 tea.a tea.b among published', 'true'],
    ['second tea.b among published', 'true'],
    ['third tea.b among published', 'false'],
    ['multiple-of 2 shops.2023 shops.2022', 'true'],
    ['about two-thirds full.yes', 'true'],
    ['bottom 2 tea.a among published', 'false'],
  ])('in other words of English: {%s} is %s', (source, verdict) => {
    expect(verdictOn(source, TABLES)).toBe(verdict);
  });

  it.each([
    ['其次 tea.b 已公布', 'true'],
    ['第三 tea.b 已公布', 'false'],
    ['前 2 tea.a tea.b 已公布', 'true'],
    ['后 2 tea.a 已公布', 'false'],
    ['约 三分之二 full.yes', 'true'],
    ['约 四分之三 full.yes', 'false'],
    ['增长 money.2023 自 2021', 'true'],
    ['仅 高于 45 tea.a 已公布', 'true'],
    ['tea 均非 高于 55 已公布', 'true'],
  ])('in other words of Chinese: {%s} is %s', (source, verdict) => {
    expect(verdictOn(source, TABLES, 'zh-CN')).toBe(verdict);
  });
});
