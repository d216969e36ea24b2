import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, chartOf, check, ofKind, question } from './check.js';

const SETTINGS = 'answer: {type: scale}\n    options-complete: unknown\n    period: 2030\n    metrics:';
const METRICS = `      five: {label: {zh-CN: 5分, en: {text: 5 points, by: ours}}}
      four: {label: {zh-CN: 4分, en: {text: 4 points, by: ours}}}
      top2: {label: {zh-CN: 前两档, en: {text: Top two, by: ours}}, net: [five, four]}
      rest: {label: {zh-CN: 其余档, en: {text: Lower, by: ours}}, remainder: [five, four]}
    options:
`;
const TABLE_KEYS =
  '    table: {file: t.csv, option: item, metrics: [five, four], missing: {"-": not-published}}\n';
const OPTIONS = ['a', 'b', 'c', 'd'].map(
  (id) => `      ${id}: {label: {zh-CN: ${id}项, en: {text: Item ${id}, by: ours}}}\n`,
);

const caseOf = (rows: readonly string[], changes: Partial<Case> = {}): Case => ({
  questions: question('q', SETTINGS, METRICS + OPTIONS.slice(0, rows.length).join('') + TABLE_KEYS),
  exhibit: '{kind: likert, question: q, order: five, total: top2}',
  table: `item,five,four\n${rows.map((row, index) => `${'abcd'[index]},${row}\n`).join('')}`,
  ...changes,
});

const ROWS = ['40.91,31.05', '31.89,33.57', '30.57,-', '45.00,44.40'];

describe('a Likert chart', () => {
  const { zh, en } = check(caseOf(ROWS));
  const { rows, legend, totalLabel } = ofKind('likert', zh);

  it('sorts by the metric that it is told', () => {
    expect(rows.map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
    expect(
      chartOf('likert', caseOf(ROWS, { exhibit: '{kind: likert, question: q, order: as-written}' })).rows.map(
        ({ id }) => id,
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(
      chartOf('likert', caseOf(ROWS, { exhibit: '{kind: likert, question: q, order: four}' })).rows.map(
        ({ id }) => id,
      ),
    ).toEqual(['d', 'b', 'a', 'c']);
    expect(zh.unitLine).toBe('占饮茶者百分比，n=1200，按5分占比排序，2030年');
  });

  it('shows published points, then the derived rest', () => {
    expect(rows[1]?.parts).toEqual([
      { tone: 'likert-1', value: 40.91, label: '40.91%' },
      { tone: 'likert-2', value: 31.05, label: '31.05%' },
      { tone: 'rest', value: 28.04, label: '28.04%' },
    ]);
    expect(rows[1]?.total).toEqual({ value: 71.96, label: '71.96%', highlight: false });
  });

  it('hatches what is not published, in words, and totals nothing', () => {
    expect(rows[3]?.parts).toEqual([
      { tone: 'likert-1', value: 30.57, label: '30.57%' },
      { tone: 'hatch', value: 69.43, label: '5分以外：摘要未公布' },
    ]);
    expect(rows[3]?.total).toBeNull();
    expect(ofKind('likert', en).rows[3]?.parts[1]?.label).toBe('Lower: not published in the abstract');
  });

  it('explains every tone that it uses, best first', () => {
    expect(legend.map(({ label, tone }) => [tone, label])).toEqual([
      ['likert-1', '5分'],
      ['likert-2', '4分'],
      ['rest', '其余档'],
      ['hatch', '摘要未公布'],
    ]);
    expect(chartOf('likert', caseOf(['40.91,31.05'])).legend.map(({ tone }) => tone)).toEqual([
      'likert-1',
      'likert-2',
      'rest',
    ]);
    expect(totalLabel).toBe('前两档');
  });

  it('marks the row and the total that the headline is about', () => {
    const chart = chartOf(
      'likert',
      caseOf(ROWS, {
        headline: { zh: 'a项占{q.a.five}，d项占{q.d.top2}', en: 'Items at {q.a.five} and {q.d.top2}' },
      }),
    );
    expect(chart.rows.map(({ id, strong, total }) => [id, strong, total?.highlight ?? null])).toEqual([
      ['d', true, true],
      ['a', true, false],
      ['b', false, false],
      ['c', false, null],
    ]);
    expect(chart.rows.slice(0, 2).map(({ parts }) => parts.map(({ highlight }) => highlight))).toEqual([
      [false, false, false],
      [true, false, false],
    ]);
  });

  it('leaves all numbers of bars alike where the headline is about totals alone', () => {
    const headline = { zh: 'd项占{q.d.top2}', en: 'Item d at {q.d.top2}' };
    const { rows: shown } = chartOf('likert', caseOf(ROWS, { headline }));
    expect(shown.flatMap(({ parts }) => parts.flatMap(({ highlight }) => highlight ?? []))).toEqual([]);
  });

  it('shows a later point although an earlier one is not published', () => {
    expect(chartOf('likert', caseOf(['40.91,31.05', '-,33.57'])).rows[1]?.parts).toEqual([
      { tone: 'likert-2', value: 33.57, label: '33.57%' },
      { tone: 'hatch', value: 66.43, label: '4分以外：摘要未公布' },
    ]);
  });

  it('shows an item of which nothing is published as a hatched row', () => {
    const { rows: shown } = chartOf('likert', caseOf(['40.91,31.05', '-,-']));
    expect(shown[1]?.parts).toEqual([{ tone: 'hatch', value: 100, label: '摘要未公布' }]);
  });

  it('has no rest where the published points make 100 or, by rounding, a little more', () => {
    const { rows: shown, legend: explained } = chartOf('likert', caseOf(['60.00,40.00', '60.01,40.00']));
    expect(shown.map(({ parts }) => parts.map(({ value }) => value))).toEqual([
      [60.01, 40],
      [60, 40],
    ]);
    expect(explained.map(({ tone }) => tone)).toEqual(['likert-1', 'likert-2']);
  });

  it('says how nets and remainders come about', () => {
    expect(zh.notes.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      '前两档为5分与4分之和。',
      '其余档由公布值推算，假设各档合计为100%。',
    ]);
    expect(en.notes[0]?.[0]?.text).toBe('“Top two” is the sum of 5 points and 4 points.');
  });

  it('sums to 100 exactly in every row, whatever was published', () => {
    const share = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
    const rowsOf = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rowsOf, (shares) => {
        fc.pre(shares.some((pair) => pair.some((value) => value !== null)));
        const text = shares.map((pair) =>
          pair.map((value) => (value === null ? '-' : (value / 100).toFixed(2))).join(','),
        );
        const chart = chartOf('likert', caseOf(text));
        expect(chart.rows).toHaveLength(shares.length);
        for (const { parts } of chart.rows) {
          const hundredths = parts.map(({ value }) => value * 100);
          for (const value of hundredths) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6);
          expect(hundredths.reduce((sum, value) => sum + Math.round(value), 0)).toBe(10_000);
        }
      }),
      { numRuns: 20 },
    );
  });
});
