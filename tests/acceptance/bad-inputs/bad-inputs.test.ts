import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/index.js';
import { type BadInput, outputsAround, tellOf } from './bad-input.js';
import { COMMENTARIES } from './commentaries.js';
import { DOCUMENTS } from './documents.js';
import { NUMBERS, TABLES } from './tables.js';
import { type ToldGroup, toldList } from './told-list.js';
import { WORKBOOKS } from './workbooks.js';

const DOC = new URL('../../../docs/bad-inputs.md', import.meta.url);
const BETWEEN = /(<!-- written by tests\/acceptance\/bad-inputs -->\n\n)[\s\S]*?(\n\n<!-- end -->)/;

const GROUPS: readonly { readonly title: string; readonly inputs: readonly BadInput[] }[] = [
  { title: 'CSV files', inputs: TABLES },
  { title: 'Cells', inputs: NUMBERS },
  { title: 'Workbooks', inputs: WORKBOOKS },
  { title: 'dataset.yaml and report.yaml', inputs: DOCUMENTS },
  { title: 'Commentary', inputs: COMMENTARIES },
];

/** What each was told, filled as the tests run. */
const told = new Map<BadInput, readonly Diagnostic[]>();
/** How many were refused, with the last good outputs as they were. */
let refused = 0;

describe.each(GROUPS)('$title', ({ inputs }) => {
  it.each(inputs)('$what', async (input) => {
    const diagnostics = await tellOf(input);
    told.set(input, diagnostics);
    if (input.isFine === true) expect(diagnostics).toEqual([]);
    else expect(diagnostics.length).toBeGreaterThan(0);
    for (const { place, hints, message } of diagnostics) {
      expect([place?.line ?? 0, place?.column ?? 0, hints.length].every((one) => one > 0)).toBe(true);
      expect(message.en + message.zh + JSON.stringify(hints)).not.toMatch(/undefined|\[object/);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
    if (diagnostics.some(({ severity }) => severity === 'error')) {
      const [before, after] = await outputsAround(input);
      expect(after).toBe(before);
      refused += 1;
    }
  });
});

describe('docs/bad-inputs.md', () => {
  it('lists them all as they are told', () => {
    const groups = GROUPS.map(
      ({ title, inputs }): ToldGroup => ({
        title,
        inputs: inputs.map((input) => ({ input, told: told.get(input) ?? [] })),
      }),
    );
    expect(told.size).toBe(GROUPS.flatMap(({ inputs }) => inputs).length);
    expect(told.size).toBeGreaterThan(80);
    expect(refused).toBeGreaterThan(100);
    const text = readFileSync(DOC, 'utf8');
    expect(text).toMatch(BETWEEN);
    const made = text.replace(BETWEEN, (_, before, after) => `${before}${toldList(groups)}${after}`);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(DOC, made);
    else expect(text).toBe(made);
  });
});
