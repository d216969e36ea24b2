import { expect, it } from 'vitest';
import { quantity } from '../../src/figures/index.js';
import type { Question } from '../../src/model/dataset.js';
import type { Figure } from '../../src/model/figure.js';
import { chooseKind } from '../../src/validate/choose-kind.js';

interface Shape {
  readonly type: Question['answer']['type'];
  readonly options?: number;
  readonly metrics?: number;
  readonly periods?: number;
  readonly segments?: number;
}

function shaped({ type, options = 1, metrics = 1, periods = 1, segments = 1 }: Shape) {
  const names = (count: number, letter: string) =>
    Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const figures = names(options, 'o').flatMap((option) =>
    names(metrics, 'm').flatMap((metric) =>
      names(periods, 'p').flatMap((period) =>
        names(segments, 's').map(
          (segment): Figure => ({
            id: [option, metric, period, segment].join('.'),
            key: { question: 'q', option, metric, period, segment, scope: 'all' },
            reading: { kind: 'value', quantity: quantity(10, 0, { kind: 'percent' }) },
            status: 'published',
            base: { kind: 'not-published' },
            provenance: { sources: [], derivation: null },
            place: { file: 'x', line: 1, column: 1 },
          }),
        ),
      ),
    ),
  );
  const question: Question = {
    id: 'q',
    label: {},
    measure: {},
    unit: { kind: 'percent' },
    decimals: 0,
    base: { kind: 'not-published' },
    answer: { type, inferred: null },
    optionsComplete: 'yes',
    scope: { id: 'all', label: {} },
    options: names(options, 'o').map((id) => ({ id, label: {}, detail: null, pinned: false })),
    metrics: names(metrics, 'm').map((id) => ({ id, label: {}, derived: null })),
    periods: names(periods, 'p'),
    segments: names(segments, 's').map((id) => ({ id, label: {} })),
    gapRemark: null,
    place: { file: 'x', line: 1, column: 1 },
  };
  return { question, figures };
}

it.each<[string, Shape]>([
  ['number', { type: 'multiple' }],
  ['ranked-bar', { type: 'multiple', options: 8 }],
  ['diverging', { type: 'scale', options: 5, metrics: 5 }],
  ['stacked-bar', { type: 'single', options: 4, segments: 3 }],
  ['grouped-bar', { type: 'multiple', options: 4, segments: 3 }],
  ['small-multiples', { type: 'multiple', options: 9, segments: 3 }],
  ['heatmap', { type: 'multiple', options: 9, segments: 6 }],
  ['slope', { type: 'multiple', options: 6, periods: 2 }],
  ['line', { type: 'series', periods: 8 }],
  ['columns', { type: 'series', periods: 4 }],
])('%s is chosen for its shape of data, and said why in both languages', (kind, shape) => {
  const { question, figures } = shaped(shape);
  const chosen = chooseKind(question, figures);
  expect(chosen.kind).toBe(kind);
  expect(chosen.why.en).toMatch(/[a-z]/);
  expect(chosen.why.zh).toMatch(/\p{Script=Han}/u);
});

it('figures of several questions stand in tiles', () => {
  const { figures } = shaped({ type: 'multiple', options: 3 });
  expect(chooseKind(null, figures).kind).toBe('tiles');
});

it('scale points that were not all published are hatched, not placed around a middle', () => {
  const { question, figures } = shaped({ type: 'scale', options: 3, metrics: 3 });
  const some = figures.map(
    (figure, index): Figure => (index === 4 ? { ...figure, reading: { kind: 'none' } } : figure),
  );
  expect(chooseKind(question, some).kind).toBe('likert');
});
