import { describe, expect, it } from 'vitest';
import { type Change, replacing } from '../sample-report.js';
import { checkSample, onlyProblem, sampleMaterial, shown } from './check-sample.js';

const inDataset = (from: string, to: string): Readonly<Record<string, Change>> => ({
  'dataset.yaml': replacing(from, to),
});

const VISITS = `  visits:
    label: {zh-CN: 到店方式, en: {text: How they came, by: ours}}
    measure: {zh-CN: 次, en: {text: visits, by: ours}}
    unit: count
    counter: {zh-CN: 次, en: {text: visits, by: ours}}
    decimals: 0
    period: 2025-2030
    scope: drinkers
    status: derived
    base: 100
    answer: {type: single}
    options-complete: yes
    from: {section: drinks}
    options:
      foot: {label: {zh-CN: 步行, en: {text: On foot, by: ours}}, value: 60, base: 70}
      bus: {label: {zh-CN: 公交, en: {text: By bus, by: ours}}, value: 40}
  heat:
    label: {zh-CN: 水温, en: {text: Heat of the water, by: ours}}
    measure: {zh-CN: 摄氏度, en: {text: degrees Celsius, by: ours}}
    unit: measure
    symbol: {zh-CN: ℃, en: {text: °C, by: ours}}
    decimals: 1
    period: 2030
    scope: drinkers
    answer: {type: unknown}
    from: {section: drinks}
    value: -3.5
`;
const withVisits = (change: (text: string) => string = (text) => text) =>
  inDataset('  habit:\n', `${change(VISITS)}  habit:\n`);

describe('bases by period', () => {
  it('belong to periods of the question', async () => {
    const { diagnostics } = await checkSample(
      withVisits((text) =>
        text.replace('    period: 2025-2030\n', '    period: 2025-2030\n    bases: {2031: 80}\n'),
      ),
    );
    const found = onlyProblem(diagnostics);
    expect(found.code).toBe('validate/unknown-reference');
    expect(found.message.en).toBe('There is no period with a value "2031".');
  });
});

describe('counts with a base', () => {
  it('are read with what differs from question to option', async () => {
    const { dataset } = await sampleMaterial(withVisits());
    expect(dataset.questions.get('visits')?.base).toEqual({ kind: 'n', n: 100 });
    expect(dataset.figures.get('visits.foot')?.base).toEqual({ kind: 'n', n: 70 });
    expect(dataset.figures.get('visits.bus')).toMatchObject({
      base: { kind: 'n', n: 100 },
      status: 'derived',
      provenance: { sources: [{ section: 'drinks', paragraph: null }], derivation: null },
      key: { period: '2025-2030' },
    });
    expect(dataset.figures.get('drinks.green')).toMatchObject({
      status: 'published',
      provenance: { sources: [{ section: 'drinks', paragraph: 1 }] },
    });
  });

  it.each([
    ['too few', 'value: 40', 'value: 39', 99],
    ['too many', 'value: 40', 'value: 41', 101],
  ])('are refused when %s of a complete list', async (_, from, to, total) => {
    const problem = onlyProblem((await checkSample(withVisits(replacing(from, to)))).diagnostics);
    expect(problem.code).toBe('validate/does-not-sum');
    expect(problem.message.en).toContain(`add up to ${total}, and its base is 100`);
    expect(problem.related).toHaveLength(2);
  });

  it('may fall short where options are missing, and never exceed the base', async () => {
    const open = (text: string) => replacing('options-complete: yes', 'options-complete: no')(text);
    const short = await checkSample(withVisits((text) => replacing('value: 40', 'value: 3')(open(text))));
    expect(short.diagnostics.map(shown)).toEqual([]);
    const long = await checkSample(withVisits((text) => replacing('value: 40', 'value: 43')(open(text))));
    expect(onlyProblem(long.diagnostics).message.en).toContain('add up to 103');
  });

  it('are not added up where several answers are allowed', async () => {
    const several = (text: string) => replacing('type: single', 'type: multiple')(text);
    const { diagnostics } = await checkSample(
      withVisits((text) => replacing('value: 40', 'value: 90')(several(text))),
    );
    expect(diagnostics.map(shown)).toEqual([]);
  });
});

describe('what is measured', () => {
  it('has a symbol, and may be below zero', async () => {
    const { dataset } = await sampleMaterial(withVisits());
    expect(dataset.figures.get('heat')?.reading).toMatchObject({
      kind: 'value',
      quantity: { amount: -3.5, decimals: 1, unit: { kind: 'measure', symbol: { en: { text: '°C' } } } },
    });
  });

  it('is refused without one', async () => {
    const change = replacing('    symbol: {zh-CN: ℃, en: {text: °C, by: ours}}\n', '');
    const problem = onlyProblem((await checkSample(withVisits(change))).diagnostics);
    expect(problem.code).toBe('validate/missing-key');
    expect(problem.message.en).toMatch(/symbol/);
  });
});

describe('tiles', () => {
  const inReport = (figures: string): Readonly<Record<string, Change>> => ({
    ...withVisits(),
    'report.yaml': replacing(
      '{kind: ranked-bar, question: drinks}',
      `{kind: tiles, figures: [${figures}], label: {zh-CN: 茶, en: {text: Tea, by: ours}}}`,
    ),
  });

  it('may show amounts of different units, but no share among them', async () => {
    const mixed = await checkSample(inReport('heat, visits.bus, sales.2029'));
    expect(mixed.diagnostics.map(shown)).toEqual([]);
    const { diagnostics } = await checkSample(inReport('heat, drinks.green'));
    expect(onlyProblem(diagnostics).code).toBe('validate/mixed-units');
  });
});
