import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/bind/index.js';
import type { ProvenClaim } from '../../../src/model/claim.js';
import { flagship } from '../../flagship-stages.js';
import { check } from '../check.js';
import { COUNT, proofOf, type Table, YUAN } from './figures.js';

const tea: Table = { options: { a: 49.82, b: 42.24, c: 41.76 } };
const one: Table = { options: { a: 60, b: 40 }, type: 'single', complete: 'yes', n: 1000 };
const waves: Table = { periods: { 2023: 40, 2024: 41, 2025: 50 }, n: 1000 };
const money: Table = { periods: { 2022: 452, 2023: 436 }, unit: YUAN, decimals: 0 };
const shops: Table = { periods: { 2022: 100, 2023: 200, 2024: 300 }, unit: COUNT, decimals: 0 };

describe('the margin of a claim', () => {
  it.each([
    ['highest q.a among published', tea, 7.58, 42.24, 'q.a', 'q.b'],
    ['highest 2 q.a among published', tea, 8.06, 41.76, 'q.a', 'q.c'],
    ['rank 2 q.b among published', tea, 0.48, 41.76, 'q.b', 'q.c'],
    ['lowest q.c among published', tea, 0.48, 42.24, 'q.c', 'q.b'],
    ['nearly half q.a', tea, 0.18, 50, 'q.a', null],
    ['all above 40 q among published', tea, 1.76, 40, 'q.c', null],
    ['none above 50 q among published', tea, 0.18, 50, 'q.a', null],
    ['level q.b q.c', tea, 0.52, 41.24, 'q.c', 'q.b'],
    ['more-than q.a q.b by 7', tea, 0.42, 50.24, 'q.a', 'q.b'],
    ['fell q.2023', money, 16, 452, 'q.2023', 'q.2022'],
    ['times 2 q.2023 q.2022', shops, 2.43902439, 97.56097561, 'q.2022', 'q.2023'],
    ['slowed q.2024', shops, 26.794919243, 173.205080757, 'q.2023', null],
    ['accelerated q.2025', waves, 4, 45, 'q.2024', null],
  ] as const)('{%s}', (source, table, amount, at, figure, rival) => {
    const { margin } = proofOf(source, { q: table });
    expect(margin).toMatchObject({ figure, rival });
    expect(margin?.amount).toBeCloseTo(amount, 6);
    expect(margin?.at).toBeCloseTo(at, 6);
  });

  it('is in points for shares, and in the unit of the figure otherwise', () => {
    expect(proofOf('highest q.a among published', { q: tea }).margin?.unit).toEqual({
      kind: 'percentage-point',
    });
    expect(proofOf('fell q.2023', { q: money }).margin?.unit).toEqual(YUAN);
  });

  it('is none where no figure decides', () => {
    expect(proofOf('complete q', { q: one })).toMatchObject({ margin: null, rivals: [] });
  });
});

describe('what else a claim rests on', () => {
  it('are the figures next to it', () => {
    expect(proofOf('rank 2 q.b among published', { q: tea }).rivals).toEqual(['q.c', 'q.a']);
    expect(proofOf('kept-rising q.2025', { q: waves }).rivals).toEqual(['q.2024', 'q.2023']);
    expect(proofOf('only above 45 q.a among published', { q: tea }).rivals).toEqual(['q.b', 'q.c']);
  });

  it('may be a near tie', () => {
    expect(proofOf('rank 2 q.b among published', { q: tea }).nearTie).toBe('q.c');
    expect(proofOf('more-than q.b q.c', { q: tea }).nearTie).toBe('q.c');
    expect(proofOf('highest q.a among published', { q: tea }).nearTie).toBeNull();
    expect(proofOf('level q.b q.c', { q: tea }).nearTie).toBeNull();
    expect(proofOf('more-than q.a q.b', { q: { options: { a: 41.99, b: 41 } } }).nearTie).toBe('q.b');
    expect(proofOf('more-than q.a q.b', { q: { options: { a: 42, b: 41 } } }).nearTie).toBeNull();
  });
});

describe('the test of a claim', () => {
  it.each([
    ['highest q.a', one, 'same-respondents-single', true],
    ['majority q.a', one, 'one-proportion', true],
    ['rose q.2024', waves, 'independent-samples', false],
    ['highest q.a', { ...one, n: { a: 900, b: 400 } }, 'independent-samples', true],
    ['highest q.a among published', { ...tea, n: 300 }, 'same-respondents-paired', false],
  ] as const)('{%s} is %s', (source, table, method, significant) => {
    expect(proofOf(source, { q: table }).test).toMatchObject({ kind: 'tested', method, significant });
  });

  it('tells of the weakest comparison', () => {
    expect(proofOf('kept-rising q.2025', { q: waves }).test).toEqual(
      proofOf('rose q.2024', { q: waves }).test,
    );
  });

  it.each([
    ['highest q.a among published', { q: tea }, 'n-not-published'],
    ['more-than q.a p.a', { q: tea, p: { options: { a: 20 } } }, 'samples-unknown'],
    ['fell q.2023', { q: money }, 'no-sample'],
    ['level q.b q.c', { q: tea }, 'no-sample'],
    ['complete q', { q: one }, 'no-sample'],
  ] as const)('{%s} is not made', (source, tables, reason) => {
    expect(proofOf(source, tables).test).toMatchObject({ kind: 'not-tested', reason });
  });
});

describe('a fragile claim', () => {
  const line = '[不低于45%]{at-least 45 daily.2029}';

  it('is warned of, and stands all the same', () => {
    const { diagnostics, problems, story } = check({ body: line });
    expect(problems).toEqual([`bind/fragile-claim '${line}'`]);
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(story.editions[0]?.claims).toHaveLength(1);
  });

  it('is not one that holds whatever was rounded', () => {
    expect(check({ body: '[不低于44.9%]{at-least 44.9 daily.2029}' }).problems).toEqual([]);
    expect(check({ body: '[不低于1500家]{at-least 1500 shops.2029}' }).problems).toEqual([]);
    expect(check({ body: '[居前]{highest 2 teas.black among published}' }).problems).toEqual([]);
  });
});

describe('the claims of the flagship', () => {
  it('are handed on in both languages, each with its place, margin and test', async () => {
    const { sources, material } = await flagship();
    const { value } = bind(sources.commentaries, material);
    expect(value.editions).toHaveLength(2);
    for (const { claims } of value.editions) {
      expect(claims.length).toBeGreaterThan(25);
      expect(claims.filter(({ verb, margin }) => margin === null && verb !== 'complete')).toEqual([]);
      const facts = claims.filter(({ part }) => part === 'headline').map(shown);
      expect(facts).toContain('nearly 50 scenes.mobile: 0.18 at 50, n 296420');
      expect(facts).toContain(
        'all at-least 37 scenes.mobile scenes.logistics scenes.shopping scenes.banking scenes.traffic: 0.42 at 37, n 50765',
      );
      expect(facts).toContain('fell market.2023: 16 at 452, n -');
    }
  });
});

function shown({ verb, numbers, quantifier, subjects, margin, test }: ProvenClaim): string {
  const n = test.kind === 'not-tested' ? (test.neededN ?? '-') : test.n;
  const words = [...(quantifier === null ? [] : [quantifier]), verb, ...numbers, ...subjects].join(' ');
  return `${words}: ${margin?.amount} at ${margin?.at}, n ${n}`;
}
