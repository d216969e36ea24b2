import { describe, expect, it } from 'vitest';
import { check, option, question } from './check.js';

const TEAS = question(
  'teas',
  'answer: {type: multiple}\n    options-complete: no\n    period: 2030\n    options:',
  option('green', ['绿茶', 'Green tea'], 'value: 49.82') +
    option('black', ['红茶', 'Black tea'], 'value: not-published') +
    option('rare', ['稀有茶', 'Rare teas'], 'range: [15, 40], decimals: 0'),
);
const SCALE = question(
  'taste',
  'answer: {type: scale}\n    options-complete: unknown\n    period: 2030\n    metrics:',
  `      five: {label: {zh-CN: 5分, en: {text: 5 points, by: ours}}}
      four: {label: {zh-CN: 4分, en: {text: 4 points, by: ours}}}
      top2: {label: {zh-CN: 前两档, en: {text: Top two, by: ours}}, net: [five, four]}
      rest: {label: {zh-CN: 其余档, en: {text: Lower, by: ours}}, remainder: [five, four]}
    options:
      aroma: {label: {zh-CN: 香气, en: {text: Aroma, by: ours}}}
      price: {label: {zh-CN: 价格, en: {text: Price, by: ours}}}
    table: {file: t.csv, option: item, metrics: [five, four], missing: {"-": not-published}}
`,
);
const SALES = `  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: [{section: all, paragraph: 2}, {section: annex, paragraph: 1}]
    values: {2028: not-published, 2029: 436, 2030: {value: 470, status: forecast}}
`;
const TABLE = 'item,five,four\naroma,40.91,31.05\nprice,30.57,-\n';
const register = '{kind: table, of: figures, label: {zh-CN: 全部数值, en: {text: All values, by: ours}}}';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the data table of a chart', () => {
  it('has a row for every option, with what was published of it', () => {
    const { zh, en } = check({ questions: TEAS, exhibit: '{kind: ranked-bar, question: teas}' });
    expect(zh.table).toMatchObject({
      header: ['项目', '数值'],
      rows: [
        ['绿茶', '49.82%'],
        ['红茶', '摘要未公布'],
        ['稀有茶', '15%～40%'],
      ],
      align: ['left', 'right'],
      shares: [0.62, 0.38],
    });
    expect(en.table.rows[1]).toEqual(['Black tea', 'Not published in the abstract']);
  });

  it('says of every row in which sections of the source its figures stand, each leading there', () => {
    const { zh, en } = check({ questions: SALES, exhibit: '{kind: columns, question: sales}' });
    const [row] = en.table.sources ?? [];
    expect(en.table.sources).toHaveLength(en.table.rows.length);
    expect(zh.table.sources?.[0]?.map(({ text }) => text).join('')).toBe('第1节、第2节');
    expect(row?.map(({ text, target }) => [text, target])).toEqual([
      ['§1', { kind: 'note', note: 'source.all' }],
      [' and ', undefined],
      ['§2', { kind: 'note', note: 'source.annex' }],
    ]);
  });

  it('has a row for every period of a series', () => {
    const { zh, en } = check({ questions: SALES, exhibit: '{kind: columns, question: sales}' });
    expect(zh.table.rows).toEqual([
      ['2028年', '摘要未公布'],
      ['2029年', '436亿元'],
      ['2030年', '470亿元'],
    ]);
    expect(en.table.rows.map((row) => row.map(plain))).toEqual([
      ['2028', 'Not published in the abstract'],
      ['2029', 'RMB 43.6bn'],
      ['2030', 'RMB 47bn'],
    ]);
  });

  it('has a column for every metric of a scale but the remainder', () => {
    const { zh } = check({
      questions: SCALE,
      exhibit: '{kind: likert, question: taste, total: top2}',
      table: TABLE,
    });
    expect(zh.table.header).toEqual(['项目', '5分', '4分', '前两档']);
    expect(zh.table.rows).toEqual([
      ['香气', '40.91%', '31.05%', '71.96%'],
      ['价格', '30.57%', '—', '—'],
    ]);
    expect(zh.table.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('the register of all figures', () => {
  const { zh, en } = check({
    questions: `${TEAS}${SCALE}${SALES}`,
    exhibit: register,
    table: TABLE,
    prose: {
      zh: '高出{diff teas.green taste.aroma.five}，增长{change sales.2030 sales.2029}。',
      en: 'Ahead by {diff teas.green taste.aroma.five}, up {change sales.2030 sales.2029}.',
    },
  });

  it('is an appendix table with a number of its own', () => {
    expect([zh.number, zh.chart.kind, zh.unitLine]).toEqual(['A1', 'table', '']);
  });

  it('gives name, value, status and place of every figure', () => {
    expect(zh.table.header).toEqual(['项目', '性质', '出处或算式', '数值']);
    expect(zh.table.rows.slice(0, 4)).toEqual([
      ['常喝的茶 · 绿茶', '公布', '第1节第1段', '49.82%'],
      ['常喝的茶 · 红茶', '未公布', '第1节第1段', '—'],
      ['常喝的茶 · 稀有茶', '公布', '第1节第1段', '15%～40%'],
      ['常喝的茶 · 香气 · 5分', '公布', '第1节第1段', '40.91%'],
    ]);
    expect(zh.table.rows).toContainEqual(['常喝的茶 · 香气 · 前两档', '推算', '40.91% + 31.05%', '71.96%']);
    expect(zh.table.rows).toContainEqual([
      '茶饮市场规模 · 2030年',
      '预计',
      '第1节第2段、第2节第1段',
      '470亿元',
    ]);
  });

  it('leaves out derivations that have no value, and lists those of the commentary last', () => {
    expect(zh.table.rows.map(([id]) => id)).not.toContain('常喝的茶 · 价格 · 前两档');
    expect(zh.table.rows.slice(-2)).toEqual([
      ['差值：绿茶、香气 · 5分', '推算', '49.82% −\u00a040.91%', '8.91个百分点'],
      ['增减幅度：茶饮市场规模，2029—2030年', '推算', '(470亿元 −\u00a0436亿元) ÷\u00a0436亿元', '7.8%'],
    ]);
  });

  it('says which numbered section is which', () => {
    expect(zh.table.legend?.[0]?.text).toBe('出处各节为：（1）全文；（2）附录。');
    expect(en.table.legend?.[0]?.text).toBe('Sections of the source: (1)\u00a0The text; (2)\u00a0Annex.');
  });

  it('leads from every row to the source, from a calculation by each of its inputs', () => {
    const targets = (zh.table.prose ?? []).map((row) =>
      row.flat().flatMap(({ text, target }) => (target?.kind === 'note' ? [[text, target.note]] : [])),
    );
    expect(targets).toHaveLength(zh.table.rows.length);
    expect(targets.filter((found) => found.length === 0)).toEqual([]);
    expect(targets.at(-1)).toEqual([
      ['470亿元', 'source.all'],
      ['436亿元', 'source.all'],
      ['436亿元', 'source.all'],
    ]);
  });

  it('names the figures that each row prints', () => {
    const printed = (zh.table.prose ?? []).map((row) => row.flat().flatMap(({ figures = [] }) => figures));
    expect(printed[0]).toEqual(['teas.green']);
    expect(printed.at(-1)).toEqual(['sales.2030', 'sales.2029']);
  });

  it('holds every figure once', () => {
    const ids = zh.table.rows.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(en.table.rows).toHaveLength(ids.length);
    expect(zh.figures).toHaveLength(14);
  });
});

describe('the disclosures', () => {
  it('say what is not published', () => {
    const { zh, en } = check({
      questions: TEAS,
      exhibit: '{kind: table, of: disclosures, label: {zh-CN: 披露, en: {text: Disclosure, by: ours}}}',
      disclosures: `  - {label: {zh-CN: 样本量, en: {text: Sample size, by: ours}}, value: not-published}
  - {label: {zh-CN: 机构, en: {text: Publisher, by: ours}}, value: {zh-CN: 茶叶研究所, en: Leaf Institute}}
`,
    });
    expect(zh.table.rows).toEqual([
      ['样本量', '摘要未公布'],
      ['机构', '茶叶研究所'],
    ]);
    expect(en.table.rows[0]).toEqual(['Sample size', 'Not published in the abstract']);
    expect(zh.figures).toEqual([]);
  });
});
