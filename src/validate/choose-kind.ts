import type { Question } from '../model/dataset.js';
import type { Sentence } from '../model/diagnostic.js';
import type { ChartKind } from '../model/exhibit.js';
import type { Dimension, Figure } from '../model/figure.js';

/** The kind that suits what is to be shown, and why. */
export interface ChosenKind {
  readonly kind: ChartKind;
  readonly why: Sentence;
}

/** Periods from which a line reads better than columns, and the most columns, groups and options of the other kinds. */
const LINE_FROM = 6;
const MOST_GROUPS = 4;
const MOST_GROUPED_OPTIONS = 5;
const MOST_WAVES = 2;
/** The most scale points that a bar can tell apart. */
const MOST_POINTS = 7;

/** The first rule that fits decides (visual standard, section 10). */
export function chooseKind(question: Question | null, figures: readonly Figure[]): ChosenKind {
  const shape = { question, ...shapeOf(figures) };
  const rule = RULES.find(({ fits }) => fits(shape)) ?? RANKED;
  return { kind: rule.kind, why: rule.why };
}

interface Shape {
  readonly question: Question | null;
  readonly counts: { readonly [dimension in Dimension]: number };
  readonly figures: readonly Figure[];
}

interface Rule extends ChosenKind {
  readonly fits: (shape: Shape) => boolean;
}

const RANKED: Rule = {
  kind: 'ranked-bar',
  fits: () => true,
  why: {
    en: 'options of one question are compared: bars, largest first',
    zh: '比较同一题的各选项：由大到小的横条',
  },
};

const RULES: readonly Rule[] = [
  {
    kind: 'number',
    fits: ({ figures }) => figures.length === 1,
    why: { en: 'a single figure needs no comparison', zh: '单一数值无需比较' },
  },
  {
    kind: 'tiles',
    fits: ({ question }) => question === null,
    why: { en: 'figures of several questions share no axis', zh: '出自不同题目的数值没有共同坐标' },
  },
  {
    kind: 'heatmap',
    fits: ({ question, counts }) =>
      question?.answer.type === 'scale' && pointsOf(question, counts) > MOST_POINTS,
    why: {
      en: 'more scale points than a bar can tell apart are read as a table',
      zh: '量级多于一条横条可区分之数，以表格方式阅读',
    },
  },
  {
    kind: 'diverging',
    fits: ({ question, figures, counts }) =>
      question?.answer.type === 'scale' &&
      counts.metric >= 2 &&
      question.metrics.every(({ derived }) => derived === null) &&
      figures.every(({ reading }) => reading.kind === 'value'),
    why: { en: 'every scale point was published, the negative ones too', zh: '各级评分（含负面）均已公布' },
  },
  {
    kind: 'likert',
    fits: ({ question, counts }) =>
      question?.answer.type === 'scale' && counts.segment === 1 && counts.period === 1,
    why: {
      en: 'scale points are parts of 100%, and not all were published',
      zh: '评分各级为100%的部分，且未全部公布',
    },
  },
  {
    kind: 'heatmap',
    fits: ({ counts }) => counts.segment > MOST_GROUPS && counts.option > 1,
    why: { en: 'many groups by many options are read as a table', zh: '人群与选项均多，以表格方式阅读' },
  },
  {
    kind: 'stacked-bar',
    fits: ({ question, counts }) =>
      question?.answer.type === 'single' &&
      counts.option > 1 &&
      counts.option <= MOST_GROUPED_OPTIONS &&
      counts.segment + counts.period > 2,
    why: {
      en: 'answers exclude each other: parts of 100% in every group',
      zh: '各选项互斥：每组均为100%的各部分',
    },
  },
  {
    kind: 'grouped-bar',
    fits: ({ counts }) => counts.segment > 1 && counts.option > 1 && counts.option <= MOST_GROUPED_OPTIONS,
    why: { en: 'few options are compared between few groups', zh: '在少数人群间比较少数选项' },
  },
  {
    kind: 'small-multiples',
    fits: ({ counts }) => counts.segment > 1 && counts.option > 1,
    why: { en: 'each group has an order of its own: one panel a group', zh: '各人群排序不同：每组一幅小图' },
  },
  {
    kind: 'slope',
    fits: ({ counts }) => counts.period === MOST_WAVES && counts.option > 1,
    why: { en: 'two waves of the same options: what rose and what fell', zh: '同一组选项的两期：升与降' },
  },
  {
    kind: 'line',
    fits: ({ counts }) => counts.period >= LINE_FROM || (counts.period > MOST_WAVES && counts.option > 1),
    why: { en: 'a series of many periods, or several series', zh: '期数较多，或有多个系列' },
  },
  {
    kind: 'columns',
    fits: ({ counts }) => counts.period > 1,
    why: { en: 'a series of few periods', zh: '期数较少的序列' },
  },
  RANKED,
];

/** Published scale points among what is shown. */
function pointsOf(question: Question, { metric }: Shape['counts']): number {
  return metric - question.metrics.filter(({ derived }) => derived !== null).length;
}

function shapeOf(figures: readonly Figure[]): Pick<Shape, 'counts' | 'figures'> {
  const count = (dimension: Dimension): number => new Set(figures.map(({ key }) => key[dimension])).size;
  return {
    figures,
    counts: {
      option: count('option'),
      metric: count('metric'),
      period: count('period'),
      segment: count('segment'),
    },
  };
}
