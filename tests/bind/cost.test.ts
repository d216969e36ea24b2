import { describe, expect, it } from 'vitest';
import { declaredWordings } from '../../src/bind/declared-wordings.js';
import { findQuantities } from '../../src/bind/find-quantities.js';
import { bind } from '../../src/bind/index.js';
import { packOf } from '../../src/language/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { counting, largeReport } from './large-report.js';

async function figuresLookedAt(figures: number, sections: number): Promise<number> {
  const { material, commentaries } = await largeReport(figures, sections);
  const counted = counting(material);
  expect(bind(commentaries, counted.material).diagnostics).toEqual([]);
  return counted.looked();
}

describe('the cost of binding', () => {
  it('grows with figures and sections alone: twice the report, twice the figures looked at', async () => {
    const small = await figuresLookedAt(200, 40);
    const large = await figuresLookedAt(400, 80);
    expect(small).toBeGreaterThan(200);
    expect(large / small).toBeLessThan(2.1);
  });

  it('of a section does not grow with figures that it has nothing to do with', async () => {
    const growth = async (sections: number): Promise<number> =>
      (await figuresLookedAt(400, sections)) - (await figuresLookedAt(200, sections));
    expect(Math.abs((await growth(40)) / (await growth(20)) - 1)).toBeLessThan(0.05);
  });

  it('does not grow with wordings that are declared', () => {
    const lookups = (count: number): number => {
      const { words, lengths } = declaredWordings(
        Array.from({ length: count }, (_, index) => `第${1000 + index}项`),
      );
      let asked = 0;
      const has = (word: string): boolean => {
        asked += 1;
        return words.has(word);
      };
      const text = '甲乙丙第1007项'.repeat(100);
      findQuantities(text, packOf('zh-CN'), { words: Object.assign(new Set(words), { has }), lengths });
      return asked;
    };
    expect(lookups(1000)).toBe(lookups(10));
  });
});

describe('hostile text', async () => {
  const { material } = await largeReport(20, 1);
  const problemsOf = (text: string, language = 'zh-CN'): readonly Diagnostic[] => {
    const file = `## 甲 {#s0}\n\n乙\n\n### Prose\n\n${text}\n`;
    const read = readCommentary('a.md', language, file);
    return [...read.diagnostics, ...bind(new Map([[language, read.value]]), material).diagnostics].filter(
      ({ code }) => code !== 'bind/languages-differ',
    );
  };

  const LENGTH = 100_000;

  it.each([
    ['numerals', '一'.repeat(LENGTH)],
    ['large numerals', '万亿'.repeat(LENGTH / 2)],
    ['parts', '百分之'.repeat(LENGTH / 3)],
    ['bounds', '不超过近约'.repeat(LENGTH / 5)],
    ['nested brackets', '\\['.repeat(LENGTH / 2)],
    ['conclusions', '说明因此'.repeat(LENGTH / 4)],
    ['spaces', `甲${' '.repeat(LENGTH)}乙`],
  ])('of %s is read', (_, text) => expect(problemsOf(text).length).toBeLessThanOrEqual(LENGTH));

  it('of digits is refused', () => {
    const problems = problemsOf('9'.repeat(LENGTH));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(LENGTH / 10);
  });

  it('of number words is refused, a run of them as one', () => {
    expect(problemsOf('two '.repeat(LENGTH / 4), 'en').length).toBeLessThan(LENGTH / 8);
  });

  it.each([
    ['[', 1],
    ['[甲]{highest ', 1],
    ['[甲]{free}', 0],
    ['{', 1],
    ['^[', 1],
  ])('of open brackets is refused: %s', (piece, least) => {
    expect(problemsOf(piece.repeat(LENGTH / piece.length)).length).toBeGreaterThanOrEqual(least);
  });
});
