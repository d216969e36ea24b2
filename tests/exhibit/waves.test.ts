import { describe, expect, it } from 'vitest';
import { type Case, chartOf, check, option, question } from './check.js';

const GROUPS = `    segments:
      young: {label: {zh-CN: 青年, en: {text: Young, by: ours}}}
      old: {label: {zh-CN: 老年, en: {text: Old, by: ours}}}
    options:
`;
const ANSWERS = option('green', ['绿茶', 'Green'], '') + option('black', ['红茶', 'Black'], '');
const TABLE =
  'tea,group,wave,share,asked\n' +
  'green,young,2024,21,90\ngreen,young,2030,25,310\ngreen,old,2024,40,200\ngreen,old,2030,44,280\n' +
  'black,young,2024,79,90\nblack,young,2030,75,310\nblack,old,2024,60,200\nblack,old,2030,56,280\n';

/** Two waves of two groups, each with a base of its own. */
function tracked(exhibit: string): Case {
  return {
    questions: question(
      'teas',
      'answer: {type: single}\n    options-complete: yes',
      `${GROUPS}${ANSWERS}    table: {file: t.csv, option: tea, segment: group, period: wave, value: share, base: asked}\n`,
    ),
    table: TABLE,
    exhibit,
  };
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('bases of a wave and group together', () => {
  it('stand as their range where no name of the chart has one of them', () => {
    const { en, zh } = check(tracked('{kind: line, question: teas, only: [green]}'));
    expect(plain(en.unitLine)).toContain('n = 90–310');
    expect(zh.unitLine).toContain('n=90～310');
  });

  it('stand with the names where each name has one', () => {
    const { en } = check(tracked('{kind: stacked-bar, question: teas, only: [2030]}'));
    expect(en.unitLine).toBe('% of tea drinkers, 2030');
    const { rows } = chartOf('stacked-bar', tracked('{kind: stacked-bar, question: teas, only: [2030]}'));
    expect(rows.map(({ sublabel }) => sublabel)).toEqual(['n=310', 'n=280']);
  });
});

describe('what tells figures apart', () => {
  it('names the bars: groups of one answer by group, and says the answer once', () => {
    const { en } = check(tracked('{kind: ranked-bar, question: teas, only: [green, 2030]}'));
    expect(en.chart.kind === 'ranked-bar' && en.chart.bars.map(({ label }) => label)).toEqual([
      'Old',
      'Young',
    ]);
    expect(en.unitLine).toContain('Green');
    expect(en.table.rows.map(([name]) => name)).toEqual(['Young', 'Old']);
  });

  it('makes a table of stacked bars: a row a group, a column an answer', () => {
    const { en } = check(tracked('{kind: stacked-bar, question: teas, only: [2030]}'));
    expect(en.table.header.slice(1)).toEqual(['Green', 'Black']);
    expect(en.table.rows.map((row) => row.map(plain))).toEqual([
      ['Young (n = 310)', '25.00%', '75.00%'],
      ['Old (n = 280)', '44.00%', '56.00%'],
    ]);
    expect(plain(en.alt)).toContain('Young (n = 310)');
  });
});

describe('lines over years that are not evenly apart', () => {
  const over = (years: readonly number[]): Case => ({
    questions: question(
      'teas',
      'answer: {type: multiple}',
      `    options:\n${option('green', ['绿茶', 'Green'], `values: {${years.map((year, index) => `${year}: ${20 + index}`).join(', ')}}`)}`,
    ),
    exhibit: '{kind: line, question: teas}',
  });

  it('stand as far apart as they are', () => {
    expect(chartOf('line', over([1978, 1982, 1984, 1990])).steps).toEqual([0, 2, 3, 6]);
    expect(chartOf('line', over([2000, 2010, 2020])).steps).toBeUndefined();
  });

  it('have no editable twin, which would draw them evenly', () => {
    const { exhibit, ...rest } = over([1978, 1982, 1984]);
    const { native } = check({ ...rest, exhibit: exhibit.replace('}', ', charts: native}') }).en;
    expect(native).toBeUndefined();
  });
});
