import { describe, expect, it } from 'vitest';
import { type Case, check, ofKind, option, question } from './check.js';

const BASES = [
  option('a', ['甲', 'First'], 'base: 400'),
  option('b', ['乙', 'Second'], 'base: 50'),
  option('c', ['丙', 'Third'], 'base: not-published'),
].join('');
const RATED: Case = {
  questions: question(
    'rated',
    'answer: {type: scale}\n    options-complete: yes\n    period: 2025-2030\n    metrics:',
    `      good: {label: {zh-CN: 好, en: {text: Good, by: ours}}}
      bad: {label: {zh-CN: 差, en: {text: Bad, by: ours}}}
    options:
${BASES}    table: {file: t.csv, option: item, metrics: [good, bad]}
`,
  ),
  table: 'item,good,bad\na,60.00,40.00\nb,30.00,70.00\nc,20.00,80.00\n',
  exhibit: '{kind: likert, question: rated}',
};

describe('bases', () => {
  it('stand beside each row where rows have different ones', () => {
    const { zh, en } = check(RATED);
    expect(zh.unitLine).toBe('占饮茶者百分比，2025—2030年');
    expect(ofKind('likert', zh).rows.map(({ sublabel }) => sublabel)).toEqual(['n=400', 'n=50', undefined]);
    expect(en.table.rows.map(([name]) => name?.replaceAll('\u00a0', ' '))).toEqual([
      'First (n = 400)',
      'Second (n = 50)',
      'Third',
    ]);
  });

  it('stand once in the unit line where all rows share one', () => {
    const shared = {
      ...RATED,
      questions: RATED.questions.replace(/base: (400|50|not-published)/g, 'base: 1200'),
    };
    const { en } = check(shared);
    expect(en.unitLine.replaceAll('\u00a0', ' ')).toBe('% of tea drinkers, n = 1,200, 2025–2030');
    expect(ofKind('likert', en).rows.map(({ sublabel }) => sublabel)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('bases of waves', () => {
  const waves = question(
    'waves',
    'answer: {type: multiple}\n    bases: {2028: 980, 2030: 1204}',
    `    options:\n${option('a', ['甲', 'First'], 'values: {2028: 40.00, 2030: 44.00}')}${option('b', ['乙', 'Second'], 'values: {2028: 20.00, 2030: 18.00}')}`,
  );

  it('stand with the names of the waves, in chart and table', () => {
    const { en } = check({ questions: waves, exhibit: '{kind: slope, question: waves}' });
    const { series, items } = ofKind('slope', en);
    expect(series.map(({ sublabel }) => sublabel.replaceAll('\u00a0', ' '))).toEqual([
      'n = 980',
      'n = 1,204',
    ]);
    expect(items.map(({ sublabel }) => sublabel)).toEqual(['', '']);
    expect(en.table.header.map((head) => head.replaceAll('\u00a0', ' '))).toContain('2028 (n = 980)');
    expect(en.unitLine).not.toContain('n =');
  });

  it('stand under the columns of one series', () => {
    const daily = question(
      'daily',
      'answer: {type: series}\n    bases: {2029: 50}',
      '    values: {2028: 40.10, 2029: 45.00}\n',
    );
    const { zh } = check({ questions: daily, exhibit: '{kind: columns, question: daily}' });
    expect(ofKind('columns', zh).columns.map(({ sublabel }) => sublabel)).toEqual(['n=1200', 'n=50']);
  });
});

const VISITS: Case = {
  questions: `  visits:
    label: {zh-CN: 到店方式, en: {text: How they came, by: ours}}
    measure: {zh-CN: 次, en: {text: visits, by: ours}}
    unit: count
    counter: {zh-CN: 次, en: {text: visits, by: ours}}
    decimals: 0
    period: 2030
    scope: drinkers
    status: derived
    base: 1700
    answer: {type: single}
    options-complete: yes
    from: {section: annex}
    options:
${option('bus', ['公交', 'By bus'], 'value: 1200')}${option('foot', ['步行', 'On foot'], 'value: 500')}`,
  exhibit: '{kind: ranked-bar, question: visits}',
  headline: { zh: '步行{visits.foot}', en: '{visits.foot} on foot' },
};

describe('counts', () => {
  it('stand without their unit beside bars, and with it in the table', () => {
    const { zh, en } = check(VISITS);
    expect(ofKind('ranked-bar', en).bars.map(({ valueLabel }) => valueLabel)).toEqual(['1,200', '500']);
    expect(zh.unitLine).toBe('次，n=1700，2030年');
    expect(zh.table.rows).toEqual([
      ['公交', '1200次'],
      ['步行', '500次'],
    ]);
  });

  it('stand apart from their unit as key figures', () => {
    expect(check(VISITS).en.keyFigures).toEqual([
      {
        figure: 'visits.foot',
        text: '500',
        unit: '\u00a0visits',
        suffix: '',
        label: 'On foot',
        falls: false,
      },
    ]);
  });

  it('have no bar on their tiles, and no note on a scale', () => {
    const tiles = { ...VISITS, exhibit: '{kind: tiles, question: visits}' };
    const { zh } = check(tiles);
    expect(ofKind('tiles', zh).tiles.map(({ value, number, unit }) => [value, number, unit])).toEqual([
      [null, '1200', '次'],
      [null, '500', '次'],
    ]);
    expect(zh.notes).toEqual([]);
  });

  it('are listed as derived, from a section without paragraphs', () => {
    const { en } = check({
      ...VISITS,
      exhibit: '{kind: table, of: figures, label: {zh-CN: 值, en: {text: V, by: ours}}}',
    });
    expect(en.table.rows[0]).toEqual(expect.arrayContaining(['How they came · By bus', 'derived', '§2']));
  });

  it('have a change that says that it is computed here', () => {
    const series = question(
      'trips',
      'answer: {type: series}\n    status: derived\n    values:',
      '      2029: 10.00\n      2030: 12.00\n',
    ).replace('unit: percent', 'unit: 亿元');
    const { zh } = check({
      questions: series,
      exhibit: '{kind: columns, question: trips, change: [2029, 2030]}',
    });
    expect(zh.notes.map((runs) => runs[0]?.text).join()).toContain('为本处计算');
  });
});
