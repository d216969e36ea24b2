import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NOTHING_DECLARED } from '../../src/bind/declared-wordings.js';
import { type FoundQuantity, findQuantities } from '../../src/bind/find-quantities.js';
import { packOf } from '../../src/language/index.js';
import { linesOf, markedSentences } from './golden-corpus.js';

const quantitiesIn = (text: string, language: string): readonly FoundQuantity[] =>
  findQuantities(text, packOf(language), NOTHING_DECLARED);

describe.each(['zh-CN', 'en'])('marked sentences in %s', (language) => {
  const sentences = markedSentences(`quantities.${language.slice(0, 2)}`);

  it('are found with their extent, ninety-nine in a hundred', () => {
    const wanted = sentences.flatMap(({ text, quantities }) => {
      const found = quantitiesIn(text, language).map((one) => `${one.index} ${one.text}`);
      return quantities.map(({ index, text: words }) => ({
        words: `${words} in: ${text}`,
        isFound: found.includes(`${index} ${words}`),
      }));
    });
    const missed = wanted.filter(({ isFound }) => !isFound).map(({ words }) => words);
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(missed.length / wanted.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('hold no other quantity', () => {
    const extra = sentences.flatMap(({ text, quantities }) =>
      quantitiesIn(text, language)
        .filter((one) => !quantities.some((wanted) => overlap(wanted, one)))
        .map((one) => `${one.text} in: ${text}`),
    );
    expect(extra).toEqual([]);
  });
});

interface Stretch {
  readonly index: number;
  readonly text: string;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

describe('prose without numbers has no quantity', () => {
  it('in Chinese', () => {
    const prose = linesOf('number-free.zh');
    expect(prose.join('').length).toBeGreaterThanOrEqual(10_000);
    expect(alarms(prose, 'zh-CN')).toEqual([]);
  });

  it('in English, idioms first', () => {
    const prose = linesOf('number-free.en');
    expect(prose.length).toBeGreaterThan(8);
    expect(alarms(prose, 'en')).toEqual([]);
  });

  it('in English, as packages tell of themselves', () => {
    const prose = packageProse(['fast-check', 'vega-statistics', 'smol-toml', 'picomatch', 'expect-type']);
    expect(prose.join('').length).toBeGreaterThanOrEqual(10_000);
    expect(alarms(prose, 'en')).toEqual([]);
  });
});

function alarms(prose: readonly string[], language: string): readonly string[] {
  return prose.flatMap((line) => quantitiesIn(line, language).map(({ text }) => `${text} in: ${line}`));
}

/** Plain number words; a sentence with one of them may well hold a quantity, and is left out. */
const MAY_COUNT =
  /\d|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|twice|half|double\w*|hundreds?|thousands?|millions?|second|third|fourth|quarter|number one)\b/i;

/** Sentences of READMEs without code, links and anything that may count. */
function packageProse(packages: readonly string[]): readonly string[] {
  const installed = fileURLToPath(new URL('../../node_modules', import.meta.url));
  return packages.flatMap((name) =>
    readFileSync(`${installed}/${name}/README.md`, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`|<[^>\n]*>|\]\([^)\n]*\)|https?:\S+/g, ' ')
      .split(/\n+|(?<=[.!?])\s/)
      .filter((sentence) => /[a-z]{3,} [a-z]{2,}/.test(sentence) && !MAY_COUNT.test(sentence)),
  );
}
