import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../src/bind/claims/index.js';
import { languages, packOf } from '../../src/language/index.js';
import { claimTable } from './claim-table.js';

const README = new URL('../../README.md', import.meta.url);
const BETWEEN = /(<!-- verbs: written by tests\/docs -->\n\n)[\s\S]*?(\n\n<!-- end of verbs -->)/;

describe('the table of claims', () => {
  it('in the README is the one that the code makes', () => {
    const text = readFileSync(README, 'utf8');
    expect(text).toMatch(BETWEEN);
    const made = text.replace(BETWEEN, (_, before, after) => `${before}${claimTable()}${after}`);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(README, made);
    else expect(text).toBe(made);
  });

  it('has a row for every verb, each with words in Chinese', () => {
    const rows = claimTable().split('\n').slice(2);
    expect(rows.length).toBe(CLAIMS.size);
    for (const [index, { verb }] of [...CLAIMS.values()].entries()) {
      expect(rows[index]).toContain(`\`${verb} `);
      expect(rows[index]?.split(' | ')[1], verb).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the words of a language', () => {
  it.each(languages)('lead to a verb, a function or a word of the grammar: %s', (language) => {
    const grammar = [
      'half',
      'all',
      'none',
      'only',
      'from',
      'among',
      'among-published',
      'quote',
      'opinion',
      'free',
      'exhibit',
      'differs',
    ];
    const functions = ['diff', 'change', 'cagr', 'share', 'ratio', 'index', 'sum', 'net', 'rest', 'count'];
    const known = new Set([...CLAIMS.keys(), ...grammar, ...functions]);
    const lost = [...packOf(language).aliases.values()].filter(
      (english) => !known.has(english.split(' ')[0] ?? '') && !/^\d\/\d$/.test(english),
    );
    expect(lost).toEqual([]);
  });
});
