import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDiskWorkspace } from '../../src/platform/index.js';
import { checkReport, checkSample, sampleMaterial, shown } from './check-sample.js';

describe('the sample report', () => {
  it('has no fault', async () => {
    expect((await checkSample()).diagnostics.map(shown)).toEqual([]);
  });

  it('has figures with ids of the dimensions that tell them apart, in the order of the files', async () => {
    const { dataset } = await sampleMaterial();
    expect([...dataset.figures.keys()]).toEqual([
      'drinks.green',
      'drinks.black',
      'drinks.oolong',
      'habit.daily',
      'habit.rarely',
      'sales.2027',
      'sales.2028',
      'sales.2029',
      'sales.2030',
    ]);
    expect(dataset.figures.get('sales.2030')).toMatchObject({
      key: {
        question: 'sales',
        option: 'all',
        metric: 'value',
        period: '2030',
        segment: 'all',
        scope: 'market',
      },
      status: 'forecast',
      reading: {
        kind: 'value',
        quantity: {
          amount: 150,
          decimals: 0,
          low: 149.5,
          high: 150.5,
          unit: { kind: 'money', currency: 'CNY', scale: 1e8 },
        },
      },
      provenance: { sources: [{ section: 'market', paragraph: 1 }], derivation: null },
    });
    expect(dataset.figures.get('drinks.green')).toMatchObject({
      base: { kind: 'n', n: 1200 },
      place: { file: 'data/tea-2030/tables/drinks.csv', line: 2, column: 7, length: 4 },
    });
    expect(dataset.figures.get('sales.2027')).toMatchObject({
      status: 'not-published',
      reading: { kind: 'none' },
    });
  });

  it('has wordings that say whose they are', async () => {
    const { dataset } = await sampleMaterial();
    expect(dataset.questions.get('drinks')?.label).toEqual({
      'zh-CN': { text: '常喝的茶', by: 'publisher' },
      en: { text: 'Teas they drink', by: 'ours' },
    });
  });

  it('numbers charts in the order of the sections', async () => {
    const { report } = await sampleMaterial({
      'report.yaml': (text) =>
        text
          .replace('  - {id: drinks, deck: exhibit', '  - {id: moved, deck: exhibit')
          .replace('exhibit: drinks}\n  - {id: sales', 'exhibit: sales}\n  - {id: sales'),
      'commentary.en.md': (text) => text.replace('{#drinks}', '{#moved}'),
      'commentary.zh-CN.md': (text) => text.replace('{#drinks}', '{#moved}'),
    });
    expect([...report.exhibits.values()].map(({ id, number }) => [id, number])).toEqual([
      ['drinks', '2'],
      ['sales', '1'],
    ]);
  });
});

describe('nets and remainders', () => {
  const scale = (text: string): string =>
    text
      .replace('answer: {type: multiple}', 'answer: {type: scale}')
      .replace(
        '    options-complete: no\n',
        `    options-complete: no
    metrics:
      best: {label: {zh-CN: 5分, en: 5 points}}
      good: {label: {zh-CN: 4分, en: 4 points}}
      top: {label: {zh-CN: 合计, en: Top two}, net: [best, good]}
      rest: {label: {zh-CN: 其余, en: Rest}, remainder: [best, good]}
`,
      )
      .replace('value: share, missing', 'metrics: [best, good], missing');
  const table = 'tea,best,good\ngreen,40.1,30.2\nblack,20.0,-\noolong,0.3,0.6\n';

  it('adds exactly, widens the interval, and keeps the inputs', async () => {
    const { dataset } = await sampleMaterial({
      'dataset.yaml': scale,
      'tables/drinks.csv': table,
      'report.yaml': (text) => text.replace('drinks.green,', 'drinks.green.best,'),
    });
    expect(dataset.figures.get('drinks.green.top')).toMatchObject({
      status: 'derived',
      reading: { kind: 'value', quantity: { amount: 70.3, decimals: 1 } },
      provenance: { derivation: { kind: 'net', inputs: ['drinks.green.best', 'drinks.green.good'] } },
    });
    const rest = dataset.figures.get('drinks.oolong.rest')?.reading;
    if (rest?.kind !== 'value') throw new Error('no remainder');
    expect(rest.quantity.amount).toBe(99.1);
    expect(rest.quantity.low).toBeCloseTo(99, 9);
    expect(rest.quantity.high).toBeCloseTo(99.2, 9);
  });

  it('has none where an input is not published', async () => {
    const { dataset } = await sampleMaterial({
      'dataset.yaml': scale,
      'tables/drinks.csv': table,
      'report.yaml': (text) => text.replace('drinks.green,', 'drinks.green.best,'),
    });
    for (const id of ['drinks.black.top', 'drinks.black.rest']) {
      expect(dataset.figures.get(id)).toMatchObject({ status: 'not-published', reading: { kind: 'none' } });
    }
  });

  it('finds shares of one option that exceed the whole', async () => {
    const { diagnostics } = await checkSample({
      'dataset.yaml': scale,
      'tables/drinks.csv': table.replace('40.1,30.2', '70.1,30.2'),
      'report.yaml': (text) => text.replace('drinks.green,', 'drinks.green.best,'),
    });
    expect(diagnostics.map(shown)).toEqual(['tables/drinks.csv:2:7 validate/does-not-sum']);
  });
});

describe('the report in this repository', () => {
  it('has no fault, and as many figures as its source', async () => {
    const workspace = await openDiskWorkspace(fileURLToPath(new URL('../../', import.meta.url)));
    const { material, diagnostics } = await checkReport(workspace, 'data/smart-cs-2025');
    expect(diagnostics.map(shown)).toEqual([]);
    const figures = [...(material?.dataset.figures.values() ?? [])];
    const published = figures.filter(({ status }) => status === 'published' || status === 'forecast');
    const ofKind = (kind: string) => published.filter(({ reading }) => reading.kind === kind);
    expect(ofKind('value').filter(({ key }) => key.scope !== 'publication')).toHaveLength(25);
    expect(
      ofKind('value')
        .filter(({ key }) => key.scope === 'publication')
        .map(({ id }) => id),
    ).toEqual(['full-report']);
    expect(ofKind('range').map(({ id }) => id)).toEqual(['expectations.others']);
    expect(ofKind('rank')).toHaveLength(2);
    expect(material?.report.sections.find(({ id }) => id === 'market')?.context).toBe('ai-core.2025');
    expect(material?.themes.map(({ medium, language }) => `${medium} ${language}`)).toEqual([
      'deck zh-CN',
      'deck en',
      'briefing zh-CN',
      'briefing en',
    ]);
  });
});
