import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { load } from '../../src/load/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { JudgedClaim } from '../../src/model/published-claim.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { withClaim } from '../sample-claims.js';
import { type Change, replacing, SAMPLE, sampleReport } from '../sample-report.js';

interface Judged {
  readonly claim: JudgedClaim;
  readonly codes: readonly string[];
  /** Those of `claims.yaml`. */
  readonly own: readonly string[];
  /** Cells of the claim's row in English. */
  readonly cells: readonly string[];
}

async function judge(encoding: string, more: Readonly<Record<string, Change>> = {}): Promise<Judged> {
  const sources = await load(openTestWorkspace(sampleReport(withClaim(encoding, more))), SAMPLE);
  const material = sources.value === null ? null : validate(sources.value);
  if (sources.value === null || material?.value == null)
    throw new Error(JSON.stringify(material?.diagnostics));
  const before: readonly Diagnostic[] = [...sources.diagnostics, ...material.diagnostics];
  const { value, diagnostics } = bind(sources.value.commentaries, material.value);
  const [claim] = value.judged;
  if (claim === undefined) throw new Error('nothing was judged');
  const table = value.editions.find(({ language }) => language === 'en')?.wordings;
  const cells = (table?.groups[0]?.rows[0] ?? []).map((cell) => cell.map(({ text }) => text).join(''));
  const all = [...before, ...diagnostics];
  const own = all.filter(({ place }) => place?.file.endsWith('/claims.yaml'));
  return { claim, codes: all.map(({ code }) => code), own: own.map(({ code }) => code), cells };
}

/** The verdict, and what is missing for it. */
async function verdict(encoding: string, more: Readonly<Record<string, Change>> = {}): Promise<string> {
  const { claim, own } = await judge(encoding, more);
  expect(own).toEqual([]);
  return [claim.verdict, ...claim.readings.flatMap(({ missing }) => missing.map(({ kind }) => kind))].join(
    ' ',
  );
}

const GREEN = 'verb: highest\nof: drinks.green';
const COMPLETE = { 'dataset.yaml': replacing('options-complete: no', 'options-complete: yes') };

describe('the verdict is computed', () => {
  it.each<[string, string, string, Readonly<Record<string, Change>>]>([
    ['holds', 'true of a full list', GREEN, COMPLETE],
    ['holds', 'true among the published', `${GREEN}\namong: published`, {}],
    ['unverifiable options', 'true of a list that is not complete', GREEN, {}],
    [
      'contradicted',
      'false of a list that is not complete',
      GREEN,
      { 'tables/drinks.csv': replacing('61.5', '41.5') },
    ],
    [
      'unverifiable values',
      'a rival without a value',
      GREEN,
      { 'tables/drinks.csv': replacing('48.2', '-') },
    ],
    [
      'unverifiable values',
      'no value of its own',
      `${GREEN}\namong: published`,
      { 'tables/drinks.csv': replacing('61.5', '-') },
    ],
    ['unverifiable measure', 'a measure that is not published', `${GREEN}\nmeasure: taste`, {}],
    ['depends measure', 'true on one measure', `${GREEN}\nmeasure: [value, taste]\namong: published`, {}],
    [
      'contradicted measure',
      'false on one measure',
      'verb: lowest\nof: drinks.green\nmeasure: [value, taste]',
      {},
    ],
    ['holds', 'a rise', 'verb: rose\nof: sales.2029', {}],
    ['contradicted', 'no rise', 'verb: fell\nof: sales.2029', {}],
    [
      'unverifiable period',
      'a rise from what is not published',
      'verb: rose\nof: sales.2029\nsince: 2027',
      {},
    ],
    ['unverifiable period', 'a rise of the first value', 'verb: rose\nof: sales.2028', {}],
    ['unverifiable period', 'a period that is not there', 'verb: rose\nof: sales\nperiod: 2019', {}],
    ['unverifiable scope', 'figures of another scope', `${GREEN}\nscope: market`, {}],
    [
      'unverifiable comparable',
      'figures of two questions',
      'verb: highest\nof: [drinks.green, habit.daily]',
      {},
    ],
    ['unverifiable single-answer', 'a majority of several answers', 'verb: majority\nof: drinks.green', {}],
    ['holds', 'a majority', 'verb: majority\nof: habit.daily', {}],
    ['opinion', 'an opinion', `kind: opinion\n${GREEN}`, {}],
    ['opinion', 'an opinion that states nothing', 'kind: opinion\nof: drinks.green', {}],
  ])('%s: %s', async (expected, _, encoding, more) => {
    expect(await verdict(encoding, more)).toBe(expected);
  });

  it('an option published only as a range leaves a position open', async () => {
    const dataset = (range: string) =>
      replacing(
        'oolong: {label: {zh-CN: 乌龙茶, en: {text: Oolong, by: ours}}}\n    table: {file: tables/drinks.csv, option: tea, value: share, missing: {"-": not-published}}',
        `oolong: {label: {zh-CN: 乌龙茶, en: {text: Oolong, by: ours}}}\n      others: {label: {zh-CN: 其他, en: {text: Others, by: ours}}, range: ${range}}\n    table: {file: tables/drinks.csv, option: tea, value: share, missing: {"-": not-published}}`,
      );
    const black = 'verb: rank\nnumber: 2\nof: drinks.black\namong: published';
    expect(await verdict(black, { 'dataset.yaml': dataset('[10, 55]') })).toBe('unverifiable range');
    expect(await verdict(black, { 'dataset.yaml': dataset('[10, 45]') })).toBe('holds');
  });
});

describe('what the author got wrong is said, not judged', () => {
  it.each([
    ['bind/unknown-claim', 'verb: best\nof: drinks.green'],
    ['bind/unknown-figure', 'verb: highest\nof: drinks.greene'],
    [
      'bind/claim-not-true',
      `${GREEN}\ninstead: {zh-CN: "绿茶[垫底]{lowest drinks.green among published}", en: a}`,
    ],
    ['bind/unbound-quantity', `${GREEN}\ninstead: {zh-CN: 甲, en: "61.5%"}`],
  ])('%s', async (code, encoding) => {
    expect((await judge(encoding)).codes).toContain(code);
  });

  it('languages whose wordings rest on other figures', async () => {
    const own = `${GREEN}\ninstead: {zh-CN: "绿茶{habit.rarely}", en: a}`;
    expect((await judge(own)).codes).toContain('bind/languages-differ');
  });
});

describe('the row of a claim', () => {
  it('says what is said, what the figures are and the wording used', async () => {
    const { cells } = await judge(`${GREEN}\namong: published`);
    expect(cells).toEqual([
      'Green tea is “most liked”',
      'Green tea 61.5%, 13.3\u00a0pp above “Black tea” (48.2%)',
      'Used as it is',
    ]);
  });
});
