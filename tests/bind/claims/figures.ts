import { CLAIMS } from '../../../src/bind/claims/index.js';
import { evidenceOf } from '../../../src/bind/evidence.js';
import { judgeClaim } from '../../../src/bind/judge-claim.js';
import { parseClaim } from '../../../src/bind/parse-claim.js';
import { figuresByQuestion } from '../../../src/bind/resolve-figure.js';
import { quantity } from '../../../src/figures/index.js';
import { packOf } from '../../../src/language/index.js';
import type { AnswerType, Dataset, Question } from '../../../src/model/dataset.js';
import type { Figure, Reading, Unit } from '../../../src/model/figure.js';
import type { Localized } from '../../../src/model/language.js';

/** A published number, a range, or null for one that is not published. */
type Cell = number | readonly [number, number] | null;

/** A question as few words as possible: what is left out is a question of several answers in percent. */
export interface Table {
  readonly options?: Readonly<Record<string, Cell>>;
  readonly periods?: Readonly<Record<string, Cell>>;
  /** Options by metric, instead of `options`. */
  readonly metrics?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  readonly unit?: Unit;
  readonly decimals?: number;
  readonly type?: AnswerType;
  readonly complete?: 'yes' | 'no' | 'unknown';
  readonly n?: number | Readonly<Record<string, number>>;
  readonly scope?: string;
  readonly measure?: string;
}

const PERCENT: Unit = { kind: 'percent' };
export const YUAN: Unit = { kind: 'money', currency: 'CNY', scale: 1e8 };
export const COUNT: Unit = { kind: 'count', counter: null };

const PLACE = { file: 'figures', line: 1, column: 1 };

function datasetOf(tables: Readonly<Record<string, Table>>): Dataset {
  const figures = Object.entries(tables).flatMap(([id, table]) => figuresIn(id, table));
  return {
    publication: {
      publisher: words('publisher'),
      title: words('title'),
      edition: words('edition'),
      notPublished: words('not published'),
      sections: new Map(),
    },
    questions: new Map(Object.entries(tables).map(([id, table]) => [id, questionOf(id, table)])),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    byQuestion: new Map(Object.entries(tables).map(([id, table]) => [id, figuresIn(id, table)])),
    disclosures: [],
    lowBase: null,
  };
}

/** What becomes of a claim: `true`, `fragile` (true, but not beyond rounding), `false`, or the code it is refused with. */
export function verdictOn(
  source: string,
  tables: Readonly<Record<string, Table>>,
  language: 'en' | 'zh-CN' = 'en',
): string {
  const judged = judge(source, tables, language);
  if (judged.kind === 'refused') return judged.problems.map(({ code }) => code).join(', ');
  if (judged.verdict.kind === 'fails') return 'false';
  return judged.evidence.isFragile ? 'fragile' : 'true';
}

/** The evidence of a claim that must hold. */
export function proofOf(source: string, tables: Readonly<Record<string, Table>>) {
  const judged = judge(source, tables, 'en');
  if (judged.kind === 'refused' || judged.verdict.kind === 'fails')
    throw new Error(`{${source}} does not hold`);
  return judged.evidence;
}

function judge(source: string, tables: Readonly<Record<string, Table>>, language: 'en' | 'zh-CN') {
  const dataset = datasetOf(tables);
  const pack = packOf(language);
  const claim = parseClaim(source, pack, new Set(CLAIMS.keys()));
  const judged = judgeClaim(claim, PLACE, { pack, dataset, figuresOf: figuresByQuestion(dataset) });
  if (judged.kind === 'refused') return judged;
  const rests = judged.verdict.kind === 'holds' ? judged.verdict.rests : [];
  return { ...judged, evidence: evidenceOf(rests, judged.subjects, dataset) };
}

function questionOf(id: string, table: Table): Question {
  const options = optionsOf(table);
  return {
    id,
    label: words(id),
    measure: words(table.measure ?? 'share'),
    unit: table.unit ?? PERCENT,
    decimals: table.decimals ?? 2,
    base: { kind: 'not-published' },
    answer: { type: table.type ?? (table.periods === undefined ? 'multiple' : 'series'), inferred: null },
    optionsComplete: table.complete ?? 'unknown',
    scope: { id: table.scope ?? 'people', label: words('people') },
    options: options.map((option) => ({
      id: option,
      label: words(option),
      detail: null,
      pinned: option === 'other',
    })),
    metrics: Object.keys(table.metrics ?? { value: {} }).map((metric) => ({
      id: metric,
      label: words(metric),
      derived: null,
    })),
    periods: Object.keys(table.periods ?? { 2025: 0 }),
    segments: [],
    gapRemark: null,
    place: PLACE,
  };
}

function optionsOf({ options, metrics }: Table): readonly string[] {
  return Object.keys(options ?? Object.values(metrics ?? {})[0] ?? { all: 0 });
}

function figuresIn(id: string, table: Table): readonly Figure[] {
  const figure = (path: readonly string[], key: Partial<Figure['key']>, cell: Cell): Figure => ({
    id: [id, ...path].join('.'),
    key: {
      question: id,
      option: 'all',
      metric: 'value',
      period: '2025',
      segment: 'all',
      scope: table.scope ?? 'people',
      ...key,
    },
    reading: readingOf(cell, table),
    status: 'published',
    base: baseOf(table, path[0] ?? ''),
    provenance: { sources: [], derivation: null },
    place: PLACE,
  });
  return [
    ...Object.entries(table.options ?? {}).map(([option, cell]) => figure([option], { option }, cell)),
    ...Object.entries(table.periods ?? {}).map(([period, cell]) => figure([period], { period }, cell)),
    ...Object.entries(table.metrics ?? {}).flatMap(([metric, cells]) =>
      Object.entries(cells).map(([option, cell]) => figure([option, metric], { option, metric }, cell)),
    ),
  ];
}

function readingOf(cell: Cell, { decimals = 2, unit = PERCENT }: Table): Reading {
  if (cell === null) return { kind: 'none' };
  if (typeof cell === 'number') return { kind: 'value', quantity: quantity(cell, decimals, unit) };
  const [low, high] = cell;
  return { kind: 'range', low: quantity(low, decimals, unit), high: quantity(high, decimals, unit) };
}

function baseOf({ n }: Table, option: string): Figure['base'] {
  const size = typeof n === 'number' ? n : n?.[option];
  return size === undefined ? { kind: 'not-published' } : { kind: 'n', n: size };
}

function words(text: string): Localized {
  return { en: { text, by: 'ours' }, 'zh-CN': { text, by: 'ours' } };
}
