import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testAgainst, testIndependent, testSameRespondents } from '../../src/figures/index.js';

const share = (percent: number, n: number | null = null) => ({ share: percent / 100, n });

describe('what it would take', () => {
  it('for two independent samples follows the textbook', () => {
    // 1.96² × (0.4224 × 0.5776 + 0.4176 × 0.5824) ÷ 0.0048² = 81,231.9
    const note = testIndependent(share(42.24), share(41.76));
    expect(note).toMatchObject({ kind: 'not-tested', reason: 'n-not-published' });
    expect(note).toMatchObject({ neededN: 81_232 });
  });

  it('for one share against a number is taken at the number', () => {
    // 1.96² × 0.25 ÷ 0.0103² = 9052.7
    expect(testAgainst(share(51.03), 0.5)).toMatchObject({ neededN: 9053 });
  });

  it('for answers of the same respondents counts those who gave one of the two', () => {
    // 1.96² × (0.9206 − 0.0758²) ÷ 0.0758² = 611.7
    expect(testSameRespondents('same-respondents-paired', share(49.82), share(42.24))).toMatchObject({
      neededN: 612,
    });
  });

  it('is nothing where there is no difference', () => {
    expect(testIndependent(share(40), share(40))).toMatchObject({ neededN: null });
  });
});

describe('a test', () => {
  it('tells the difference in standard errors', () => {
    // 0.0758 ÷ √((0.9206 − 0.0758²) ÷ 1200) = 2.745
    const note = testSameRespondents('same-respondents-single', share(49.82, 1200), share(42.24, 1200));
    expect(note).toMatchObject({
      kind: 'tested',
      method: 'same-respondents-single',
      significant: true,
      n: 1200,
    });
    expect(note.kind === 'tested' ? note.statistic : 0).toBeCloseTo(2.745, 3);
    expect(testAgainst(share(51.03, 1000), 0.5)).toMatchObject({ kind: 'tested', significant: false });
    expect(testIndependent(share(40, 500), share(50, 300))).toMatchObject({ n: 300, significant: true });
  });

  it('says the same as the number that it would take', () => {
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 2, max: 100_000 }), (a, b, n) => {
        fc.pre(a !== b);
        const needed = testIndependent(share(a), share(b));
        const note = testIndependent(share(a, n), share(b, n));
        if (needed.kind === 'tested' || note.kind !== 'tested') throw new Error('mixed up');
        expect(note.significant).toBe(n >= (needed.neededN ?? Number.POSITIVE_INFINITY));
      }),
    );
  });

  it('of the same respondents never finds more than any overlap allows', () => {
    const cell = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, onlyA, onlyB, neither) => {
        const n = both + onlyA + onlyB + neither;
        const difference = (onlyA - onlyB) / n;
        const known = (onlyA + onlyB) / n - difference ** 2;
        const note = testSameRespondents(
          'same-respondents-paired',
          { share: (both + onlyA) / n, n },
          { share: (both + onlyB) / n, n },
        );
        if (note.kind !== 'tested') throw new Error('not tested');
        expect(note.statistic).toBeLessThanOrEqual(Math.abs(difference) / Math.sqrt(known / n) + 1e-9);
      }),
    );
  });
});
