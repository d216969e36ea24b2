import { describe, expect, it } from 'vitest';
import { type Case, chartOf, check, option, question, registersOf } from './check.js';

const SEGMENTS = `    segments:
      young: {label: {zh-CN: 青年, en: {text: Young, by: ours}}, base: 734}
      old: {label: {zh-CN: 老年, en: {text: Old, by: ours}}, base: 96}
    options:
`;
const bySegment = (id: string, labels: readonly [string, string], values: string): string =>
  option(id, labels, `by-segment: ${values}`);
const TEAS =
  SEGMENTS +
  bySegment('other', ['其他', 'Other'], '{young: 40, old: 2}, pinned: true') +
  bySegment('green', ['绿茶', 'Green'], '{young: 21, old: 55}') +
  bySegment('black', ['红茶', 'Black'], '{young: 33, old: not-published}');

function grouped(exhibit: string, rest = TEAS, settings = 'answer: {type: multiple}'): Case {
  return { questions: question('teas', `period: 2030\n    ${settings}`, rest), exhibit };
}

const messages = (wanted: Case): readonly string[] =>
  registersOf(wanted).diagnostics.map(({ code, message }) => `${code} ${message.en}`);

describe('a grid', () => {
  it('has groups as series with their bases, and answers sorted with pinned ones last', () => {
    const { series, items } = chartOf('grouped-bar', grouped('{kind: grouped-bar, question: teas}'));
    expect(series.map(({ label, sublabel }) => [label, sublabel])).toEqual([
      ['青年', 'n=734'],
      ['老年', 'n=96'],
    ]);
    expect(items.map(({ id }) => id)).toEqual(['black', 'green', 'other']);
    expect(items[0]?.cells.map(({ value, label }) => [value, label])).toEqual([
      [33, '33.00%'],
      [null, '—'],
    ]);
  });

  it('is sorted by the series that the plan names, and keeps the written order on demand', () => {
    const by = chartOf('heatmap', grouped('{kind: heatmap, question: teas, order: old}'));
    expect(by.items.map(({ id }) => id)).toEqual(['green', 'black', 'other']);
    const written = chartOf('heatmap', grouped('{kind: heatmap, question: teas, order: as-written}'));
    expect(written.items.map(({ id }) => id)).toEqual(['other', 'green', 'black']);
  });

  it('may be turned, so that answers become series', () => {
    const { series, items } = chartOf(
      'grouped-columns',
      grouped('{kind: grouped-columns, question: teas, by: option}'),
    );
    expect(series.map(({ id }) => id)).toEqual(['other', 'green', 'black']);
    expect(items.map(({ id, sublabel }) => [id, sublabel])).toEqual([
      ['young', 'n=734'],
      ['old', 'n=96'],
    ]);
  });

  it('highlights what the plan names in place of the headline', () => {
    const { items } = chartOf(
      'grouped-bar',
      grouped('{kind: grouped-bar, question: teas, highlight: [teas.green.old]}'),
    );
    expect(
      items.flatMap(({ cells }) => cells.filter(({ highlight }) => highlight).map(({ id }) => id)),
    ).toEqual(['teas.green.old']);
  });

  it('says what a dash stands for and that several answers were possible, and its table has the same cells', () => {
    const { zh } = check(grouped('{kind: grouped-bar, question: teas}'));
    expect(zh.notes.map((runs) => runs[0]?.text)).toContain('“—”表示摘要未公布。');
    expect(zh.notes.map((runs) => runs[0]?.text)).toContain('多选，合计可超过100%。');
    expect(zh.table.header).toEqual(['项目', '青年（n=734）', '老年（n=96）']);
    expect(zh.table.rows[0]).toEqual(['红茶', '33.00%', '—']);
    expect(zh.figures).toHaveLength(6);
  });

  it('narrowed to one group says which', () => {
    const { zh } = check(grouped('{kind: ranked-bar, question: teas, only: [young]}'));
    expect(zh.unitLine).toContain('青年');
    expect(zh.unitLine).toContain('n=734');
  });

  it('leaves what has no place to a note', () => {
    const rest = TEAS.replace('young: 33, old: not-published', 'young: not-published, old: not-published');
    const { zh } = check(grouped('{kind: dumbbell, question: teas}', rest));
    expect(zh.chart.kind === 'dumbbell' && zh.chart.items.map(({ id }) => id)).toEqual(['green', 'other']);
    expect(zh.notes.map((runs) => runs[0]?.text)).toContain('红茶：摘要未公布。');
  });

  it.each([
    [
      'one series where two are compared',
      '{kind: slope, question: teas, only: [young]}',
      'exhibit/not-drawable',
    ],
    [
      'a name that is no member',
      '{kind: heatmap, question: teas, only: [yuong]}',
      'validate/unknown-reference',
    ],
    ['answers that do not exclude each other', '{kind: stacked-bar, question: teas}', 'exhibit/not-drawable'],
    ['several figures as one number', '{kind: number, question: teas}', 'exhibit/not-drawable'],
    ['no scale points', '{kind: diverging, question: teas}', 'exhibit/not-drawable'],
  ])('is refused with %s', (_, exhibit, code) => {
    const found = messages(grouped(exhibit));
    expect(found.map((text) => text.split(' ')[0])).toContain(code);
  });

  it('is refused with more lines than can be told apart, with two proposals', () => {
    const many =
      SEGMENTS +
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => bySegment(id, [id, id], '{young: 3, old: 4}')).join('');
    const { diagnostics } = registersOf(grouped('{kind: grouped-bar, question: teas, by: option}', many));
    expect(diagnostics[0]?.code).toBe('exhibit/does-not-fit');
    expect(diagnostics[0]?.hints).toHaveLength(2);
  });
});

describe('a waterfall', () => {
  const steps = (end: number): string =>
    `    options:\n${option('all', ['发出', 'Sent'], 'value: 100')}${option('lost', ['流失', 'Lost'], 'value: 30')}${option('new', ['补充', 'Added'], 'value: 5')}${option('valid', ['有效', 'Valid'], `value: ${end}`)}`;
  const flow = (end: number, minus = '[lost]'): Case => ({
    questions: question('flow', 'answer: {type: unknown}', steps(end)),
    exhibit: `{kind: waterfall, question: flow, start: all, end: valid, minus: ${minus}}`,
  });

  it('hangs each step where the one before ended', () => {
    const { steps: drawn } = chartOf('waterfall', flow(75));
    expect(drawn.map(({ role, from, to, valueLabel }) => [role, from, to, valueLabel])).toEqual([
      ['level', 0, 100, '100.00%'],
      ['fall', 100, 70, '−30.00'],
      ['rise', 70, 75, '+5.00'],
      ['level', 0, 75, '75.00%'],
    ]);
  });

  it('is refused when its steps do not lead to its end', () => {
    expect(messages(flow(76))).toEqual([
      'exhibit/not-drawable The steps of the exhibit “x” lead to 75, but flow.valid is 76.',
    ]);
  });
});
