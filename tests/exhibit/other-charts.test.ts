import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../src/model/exhibit.js';
import { chartOf, check, ofKind, option, question, registersOf } from './check.js';

const SALES = `  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: [{section: all, paragraph: 2}, {section: annex, paragraph: 1}]
    values: {2026: not-published, 2027: not-published, 2028: 452, 2029: 436, 2030: {value: 475, status: forecast}}
    gap-remark: {zh-CN: 原文仅称“扩大”, en: {text: the text says only that it grew, by: ours}}
`;

const DAILY = question(
  'daily',
  'answer: {type: series}',
  '    values: {2028: 40.10, 2029: 45.00, 2030: 44.20}\n',
);

const notesOf = ({ notes }: Exhibit): readonly string[] =>
  notes.map((runs) => runs.map(({ text }) => text).join(''));

const LOSSES = SALES.replace(
  'unit: 亿元',
  'unit: measure\n    symbol: {zh-CN: 分, en: {text: points, by: ours}}',
)
  .replace('2028: 452, 2029: 436', '2028: -45, 2029: 36')
  .replaceAll('sales', 'losses');

describe('a change that begins below zero', () => {
  it('is an amount without a percentage', () => {
    const asked = '{kind: columns, question: losses, change: [2028, 2029]}';
    const { zh } = check({ questions: LOSSES, exhibit: asked });
    expect(ofKind('columns', zh).change?.label).toBe('+81分');
    const note = notesOf(zh).join('');
    expect(note).toContain('36分 − （−45分） = 81分');
    expect(note).not.toContain('%');
  });

  it('has no mean yearly growth', () => {
    const asked = '{kind: columns, question: losses, growth: [2028, 2029]}';
    const [only, ...others] = registersOf({ questions: LOSSES, exhibit: asked }).diagnostics;
    expect([only?.code, others]).toEqual(['exhibit/not-drawable', []]);
    expect(only?.message.en).toContain('no mean yearly growth from 2028 to 2029');
  });
});

const column = '{kind: columns, question: sales, change: [2028, 2029]}';

describe('columns', () => {
  const { zh, en } = check({
    questions: SALES,
    exhibit: column,
    headline: { zh: '[降至{sales.2029}]{fell sales.2029}', en: 'It [fell to {sales.2029}]{fell sales.2029}' },
  });
  const chart = ofKind('columns', zh);

  it('tell gaps and forecasts from values', () => {
    expect(
      chart.columns.map(({ label, value, valueLabel, status }) => [label, value, valueLabel, status]),
    ).toEqual([
      ['2026年', null, '', 'not-published'],
      ['2027年', null, '', 'not-published'],
      ['2028年', 452, '452', 'actual'],
      ['2029年', 436, '436', 'actual'],
      ['2030年（预计）', 475, '475', 'forecast'],
    ]);
    expect(ofKind('columns', en).columns.map(({ label, valueLabel }) => [label, valueLabel])).toEqual([
      ['2026', ''],
      ['2027', ''],
      ['2028', '45.2'],
      ['2029', '43.6'],
      ['2030E', '47.5'],
    ]);
  });

  it('say what is not published, in the words of the source where there are any', () => {
    expect(chart.gap).toEqual({ title: '逐年数值：摘要未公布', detail: '原文仅称“扩大”' });
    expect(ofKind('columns', en).gap).toEqual({
      title: 'Yearly values: not published in the abstract',
      detail: 'the text says only that it grew',
    });
    expect(
      chartOf('columns', { questions: DAILY, exhibit: '{kind: columns, question: daily}' }).gap.detail,
    ).toBe('');
  });

  it('bracket a change in the unit of the values and in percent', () => {
    expect(chart.change).toEqual({
      from: 'sales.2028',
      to: 'sales.2029',
      label: '−16亿元（−3.5%）',
      falls: true,
    });
    expect(ofKind('columns', en).change?.label.replaceAll('\u00a0', ' ')).toBe('−RMB 1.6bn (−3.5%)');
    expect(
      chartOf('columns', {
        questions: SALES,
        exhibit: '{kind: columns, question: sales, change: [2029, 2030]}',
      }).change,
    ).toMatchObject({ label: '+39亿元（+8.9%）', falls: false });
    expect(
      chartOf('columns', { questions: SALES, exhibit: '{kind: columns, question: sales}' }).change,
    ).toBeNull();
  });

  it('bracket a change of shares in percentage points, and note it so', () => {
    const { zh: daily } = check({
      questions: DAILY,
      exhibit: '{kind: columns, question: daily, change: [2028, 2029]}',
    });
    expect(ofKind('columns', daily).change?.label).toBe('+4.90个百分点');
    expect(ofKind('columns', daily).columns[0]?.valueLabel).toBe('40.10%');
    expect(daily.notes.map((runs) => runs[0]?.text)).toEqual([
      '增减幅度由公布值计算：45.00% − 40.10% = 4.90个百分点。',
    ]);
  });

  it('note how the change is computed, and show no base for money', () => {
    expect(zh.notes.map((runs) => runs[0]?.text)).toEqual([
      '增减幅度由公布值计算：(436亿元 − 452亿元) ÷ 452亿元 = −3.5%。',
    ]);
    expect(zh.unitLine).toBe('亿元，2026—2030年');
    expect(en.unitLine).toBe('RMB billion, 2026–2030');
  });

  it('highlight the period of the headline', () => {
    expect(chart.columns.filter(({ highlight }) => highlight).map(({ id }) => id)).toEqual(['sales.2029']);
    expect(zh.keyFigures).toEqual([
      { figure: 'sales.2029', text: '436亿元', suffix: '', label: '茶饮市场规模，2029年', falls: true },
    ]);
  });
});

const SHARES = question(
  'met',
  'answer: {type: single}\n    options-complete: yes\n    period: 2030\n    options:',
  option(
    'yes',
    ['饮茶', 'Drink tea'],
    'value: 95.08, detail: {zh-CN: 每周至少一次, en: {text: once a week, by: ours}}',
  ) + option('no', ['不饮茶', 'Do not'], 'value: 4.92'),
);

describe('tiles and tracks', () => {
  const label = 'label: {zh-CN: 核心指标, en: {text: Headline measures, by: ours}}';

  it('stand in the order of report.yaml', () => {
    const tiles = chartOf('tiles', {
      questions: SHARES,
      exhibit: `{kind: tiles, figures: [met.no, met.yes], ${label}}`,
    });
    expect(tiles.tiles.map(({ id }) => id)).toEqual(['met.no', 'met.yes']);
    const tracks = chartOf('tracks', {
      questions: SHARES,
      exhibit: `{kind: tracks, figures: [met.no, met.yes], ${label}}`,
    });
    expect(tracks.tracks.map(({ id, value }) => [id, value])).toEqual([
      ['met.no', 4.92],
      ['met.yes', 95.08],
    ]);
  });

  it('take a number apart from its unit', () => {
    const questions = `${SALES}`;
    const { zh, en } = check({ questions, exhibit: `{kind: tiles, figures: [sales.2028], ${label}}` });
    expect(ofKind('tiles', zh).tiles[0]).toMatchObject({
      number: '452',
      unit: '亿元',
      valueLabel: '452亿元',
    });
    expect(ofKind('tiles', en).tiles[0]).toMatchObject({ unit: 'bn' });
    expect(ofKind('tiles', en).tiles[0]?.number.replaceAll('\u00a0', ' ')).toBe('RMB 45.2');
    expect(
      chartOf('tiles', { questions: SHARES, exhibit: `{kind: tiles, figures: [met.yes], ${label}}` })
        .tiles[0],
    ).toMatchObject({
      number: '95.08',
      unit: '%',
      label: '饮茶',
      sublabel: '不饮茶：4.92%',
    });
  });

  it('say that their items do not add up where bases are not published', () => {
    const questions = SHARES.replace('base: 1200', 'base: not-published');
    const { zh, en } = check({ questions, exhibit: `{kind: tracks, figures: [met.yes], ${label}}` });
    expect(zh.notes[0]?.[0]?.text).toContain('各项不可相加');
    expect(en.notes[0]?.[0]?.text).toContain('cannot be added');
    expect(zh.title).toBe('核心指标');
    expect(
      notesOf(check({ questions: SHARES, exhibit: `{kind: tracks, figures: [met.yes], ${label}}` }).zh),
    ).toEqual(['横条按0～100%绘制。']);
  });
});

describe('an exhibit with nothing to draw', () => {
  it('is refused at its plan', () => {
    const questions = question(
      'met',
      'answer: {type: single}\n    options-complete: yes\n    period: 2030\n    options:',
      option('yes', ['饮茶', 'Drink tea'], 'value: not-published') +
        option('no', ['不饮茶', 'Do not'], 'value: not-published'),
    );
    const { diagnostics, zh } = registersOf({ questions, exhibit: '{kind: ranked-bar, question: met}' });
    expect(diagnostics.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['exhibit/not-drawable', 10, 3],
    ]);
    expect(diagnostics[0]?.message.en).toContain('“x” has no published value to draw as ranked-bar');
    expect(diagnostics[0]?.hints[0]?.zh).not.toBe('');
    expect(zh.exhibits.has('x')).toBe(false);
  });
});

describe('figures that stand alone', () => {
  it('are told in the strip with what they are', () => {
    const { zh, en } = registersOf({
      questions: `${SHARES}${SALES}`,
      exhibit: '{kind: ranked-bar, question: met}',
      strip: 'met.yes, sales.2029, sales.2030',
    });
    expect(zh.strip).toEqual([
      { figure: 'met.yes', text: '95.08%', suffix: '', label: '饮茶', falls: false },
      { figure: 'sales.2029', text: '436亿元', suffix: '', label: '茶饮市场规模，2029年', falls: true },
      {
        figure: 'sales.2030',
        text: '475亿元',
        suffix: '（预计）',
        label: '茶饮市场规模，2030年',
        falls: false,
      },
    ]);
    expect(en.strip.map(({ suffix }) => suffix)).toEqual(['', '', ' (forecast)']);
  });

  it('stand beside a section as its context', () => {
    const { zh } = registersOf({
      questions: `${SHARES}${SALES}`,
      exhibit: '{kind: ranked-bar, question: met}',
      context: 'sales.2030',
    });
    expect(zh.contexts.get('main')).toMatchObject({ figure: 'sales.2030', suffix: '（预计）' });
    expect(zh.values.get('sales.2026')).toBe('摘要未公布');
    expect(zh.publisher).toBe('茶叶研究所');
  });
});
