import { describe, expect, it } from 'vitest';
import { build, type Compilation, type Explanation, explain, explanationText } from '../../src/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { withClaim } from '../sample-claims.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';

const CHANGES = withClaim('verb: highest\nof: drinks.green\namong: published');
const files = sampleReport(CHANGES);
const compilation = await compile(files);

async function compile(of: ReadonlyMap<string, Uint8Array>): Promise<Compilation> {
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const result = await build(openTestWorkspace(of), { folder: SAMPLE, tool, write: false });
  if (result.compilation === null) throw new Error(JSON.stringify(result.diagnostics));
  return result.compilation;
}

function explained(name: string, of: Compilation = compilation): Explanation {
  const found = explain(of, name);
  if (found.kind !== 'found') throw new Error(`${name} is unknown`);
  return found.explanation;
}

/** The words at a place of the sample. */
function written({
  file,
  line,
  column,
  length = 1,
}: {
  file: string;
  line: number;
  column: number;
  length?: number;
}): string {
  const text = new TextDecoder().decode(files.get(file));
  return text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? '';
}

describe('a figure', () => {
  const explanation = explained('drinks.green');

  it('is told with value, unit, interval, base and source', () => {
    expect(explanation.kind).toBe('figure');
    expect(explanation.figures).toHaveLength(1);
    expect(explanation.figures[0]).toMatchObject({
      id: 'drinks.green',
      value: { 'zh-CN': '61.5%', en: '61.5%' },
      amount: 61.5,
      unit: 'percent',
      interval: [61.45, 61.55],
      status: 'published',
      base: 1200,
      sources: [{ section: { en: 'Kinds of tea' }, paragraph: 1 }],
      place: { file: `${SAMPLE}/tables/drinks.csv`, line: 2 },
    });
  });

  it('is told with what is derived from it, and the interval that rounding permits', () => {
    const [derived, ...more] = explanation.derived;
    expect(more).toEqual([]);
    expect(derived).toMatchObject({
      expression: 'diff drinks.green drinks.black',
      unit: 'percentage-point',
      inputs: ['drinks.green', 'drinks.black'],
    });
    expect(Object.keys(derived?.value ?? {})).toEqual(['zh-CN', 'en']);
    const [low = 0, high = 0] = derived?.interval ?? [];
    expect(high - low).toBeCloseTo(0.2, 9);
    const printed = Number.parseFloat(derived?.value.en ?? '');
    expect((low + high) / 2).toBeCloseTo(printed, 9);
    const bounds = `exact value ${Number(low.toPrecision(6))} to ${Number(high.toPrecision(6))}`;
    expect(explanationText(explanation, 'en')).toContain(bounds);
    expect(explained('sales').derived.map(({ expression }) => expression)).not.toContain(derived?.expression);
  });

  it('is told with every place of use, in every language', () => {
    expect(new Set(explanation.uses.map(({ language }) => language))).toEqual(new Set(['zh-CN', 'en']));
    for (const { place, source, figures } of explanation.uses) {
      expect(figures).toContain('drinks.green');
      expect(written(place)).toContain(`{${source}}`);
    }
    const marks = ['commentary.zh-CN.md', 'commentary.en.md'].flatMap((name) => {
      const text = new TextDecoder().decode(files.get(`${SAMPLE}/${name}`));
      return [...text.matchAll(/\{[^{}#]*drinks\.green[^{}]*\}/g)];
    });
    expect(explanation.uses).toHaveLength(marks.length);
  });

  it('is told with the slides and pages that show it', () => {
    const sections = new Set(explanation.pages.map(({ section }) => section));
    expect(sections).toEqual(new Set(['cover', 'summary', 'drinks']));
    expect(explanation.pages.filter(({ medium }) => medium === 'deck').map(({ number }) => number)).toEqual([
      1, 2, 3, 1, 2, 3,
    ]);
    expect(explained('drinks.oolong').pages.map(({ section }) => section)).not.toContain('summary');
  });

  it('is told with the claims that rest on it, and what makes them false', () => {
    const [claim] = explanation.claims;
    expect(claim).toMatchObject({
      verb: 'highest',
      subjects: ['drinks.green'],
      margin: { amount: 13.3, at: 48.2 },
    });
    expect(explained('drinks.black').claims).toHaveLength(explanation.claims.length);
    expect(explained('drinks.oolong').claims).toEqual([]);
    expect(explanation.published.map(({ id, verdict }) => [id, verdict])).toEqual([['green-first', 'holds']]);
  });
});

describe('other names', () => {
  it('a question is all its figures', () => {
    expect(explained('habit').figures.map(({ id }) => id)).toEqual(['habit.daily', 'habit.rarely']);
  });

  it('a section is what it says and shows, and no more', () => {
    const { kind, figures, uses, pages, claims } = explained('sales');
    expect(kind).toBe('section');
    expect(figures.map(({ id }) => id)).toEqual(['sales.2028', 'sales.2029', 'sales.2030']);
    expect(new Set(uses.map(({ section }) => section))).toEqual(new Set(['sales']));
    expect(new Set(pages.map(({ section }) => section))).toEqual(new Set(['sales']));
    expect(new Set(claims.map(({ verb }) => verb))).toEqual(new Set(['rose']));
  });

  it('a claim of the publisher', () => {
    const { kind, figures, published } = explained('green-first');
    expect(kind).toBe('published-claim');
    expect(figures.map(({ id }) => id)).toEqual(['drinks.green', 'drinks.black']);
    expect(published[0]?.readings[0]).toMatchObject({
      outcome: 'holds',
      against: { subject: 'drinks.green', isNearTie: false },
    });
  });

  it('a claim by its place', () => {
    const [first] = explained('sales.2029').claims.filter(({ language }) => language === 'en');
    const { line, column } = first?.place ?? { line: 0, column: 0 };
    const { kind, claims, figures } = explained(`commentary.en.md:${line}:${column}`);
    expect([kind, claims]).toEqual(['claim', [first]]);
    expect(figures.map(({ id }) => id)).toEqual(['sales.2028', 'sales.2029']);
  });

  it('an unknown name is met with the one that it resembles', () => {
    expect(explain(compilation, 'drinks.gren')).toEqual({ kind: 'unknown', suggestion: 'drinks.green' });
    expect(explain(compilation, 'zzzzzzzz')).toEqual({ kind: 'unknown', suggestion: null });
  });
});

describe('in words', () => {
  it.each<['en' | 'zh', readonly string[]]>([
    [
      'en',
      [
        'exact value 61.45 to 61.55',
        'n = 1200',
        'published in Kinds of tea ¶1',
        'false once drinks.green reaches 48.2: 13.3 away',
        'significant at 95%',
        'green-first: holds',
        'slide 3',
      ],
    ],
    [
      'zh',
      [
        '精确值在61.45至61.55之间',
        'n=1200',
        '公布于饮茶种类',
        '尚差13.3',
        '在95%水平上显著',
        'green-first: 成立',
        '幻灯片 3',
      ],
    ],
  ])('%s', (language, words) => {
    const text = explanationText(explained('drinks.green'), language);
    for (const word of words) expect(text).toContain(word);
  });

  it('no base: no test, and the base that it would take', async () => {
    const open = await compile(
      sampleReport({
        ...CHANGES,
        'dataset.yaml': replacing(
          'base: 1200\n    answer: {type: multiple}',
          'base: not-published\n    answer: {type: multiple}',
        ),
      }),
    );
    expect(explanationText(explained('drinks.green', open), 'en')).toMatch(
      /n not published: no test; it would take n = \d+/,
    );
  });

  it('near ties, where there are some', async () => {
    const close = await compile(sampleReport({ ...CHANGES, 'tables/drinks.csv': replacing('48.2', '61.1') }));
    expect(explanationText(explained('green-first', close), 'en')).toContain('near tie');
  });
});
