import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Dimension } from '../model/figure.js';
import type { ExhibitPlan } from '../model/report.js';
import type { NoTwin } from './native-chart.js';
import { MOST_POINTS } from './scale-tones.js';

export function nothingToDraw(plan: ExhibitPlan): Diagnostic {
  return {
    code: 'exhibit/not-drawable',
    severity: 'error',
    message: {
      en: `The exhibit “${plan.id}” has no published value to draw as ${plan.kind}.`,
      zh: `图表“${plan.id}”没有可画成${plan.kind}的公布数值。`,
    },
    place: plan.place,
    hints: [
      {
        en: 'name a question whose figures are published, or remove the exhibit',
        zh: '换成已公布数值的题目，或删去该图表',
      },
    ],
    related: [],
  };
}

function refusal(
  code: 'exhibit/not-drawable' | 'exhibit/does-not-fit',
  plan: ExhibitPlan,
  message: Sentence,
  ...hints: readonly Sentence[]
): Diagnostic {
  return { code, severity: 'error', message, place: plan.place, hints, related: [] };
}

const DIMENSION_NAMES: { readonly [dimension in Dimension]: Sentence } = {
  option: { en: 'options', zh: '选项' },
  metric: { en: 'metrics', zh: '口径' },
  period: { en: 'periods', zh: '期间' },
  segment: { en: 'segments', zh: '人群' },
};

export function tooManyDimensions(plan: ExhibitPlan, open: readonly Dimension[]): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” would have to show ${open.map((name) => DIMENSION_NAMES[name].en).join(', ')} at once; a chart shows two of them.`,
      zh: `图表“${plan.id}”需同时呈现${open.map((name) => DIMENSION_NAMES[name].zh).join('、')}；一张图只能呈现其中两个。`,
    },
    {
      en: 'name under `only:` what to show, such as one period or one metric',
      zh: '在 `only:` 中指明要呈现的内容，如某一期间或某一口径',
    },
  );
}

export function tooManySeries(plan: ExhibitPlan, count: number, most: number): Diagnostic {
  const hints: readonly Sentence[] = [
    {
      en: 'use `kind: small-multiples` or `kind: heatmap`, or split the exhibit in two',
      zh: '改用 `kind: small-multiples` 或 `kind: heatmap`，或拆成两张图',
    },
    {
      en: 'name under `only:` those that matter, and give the rest together as one published option',
      zh: '在 `only:` 中列出重要的几项，其余以一个已公布的合并项给出',
    },
  ];
  return refusal(
    'exhibit/does-not-fit',
    plan,
    {
      en: `The exhibit “${plan.id}” has ${count} series; as ${plan.kind} at most ${most} can be told apart.`,
      zh: `图表“${plan.id}”有 ${count} 个系列；${plan.kind} 最多可区分 ${most} 个。`,
    },
    ...hints,
  );
}

export function tooManyCells(plan: ExhibitPlan, count: number, most: number): Diagnostic {
  return refusal(
    'exhibit/does-not-fit',
    plan,
    {
      en: `The exhibit “${plan.id}” has ${count} values; a template draws at most ${most}.`,
      zh: `图表“${plan.id}”有 ${count} 个数值；模板最多绘制 ${most} 个。`,
    },
    { en: 'narrow it under `only:`, or use `kind: table`', zh: '用 `only:` 缩小范围，或改用 `kind: table`' },
  );
}

export function needsTwoSeries(plan: ExhibitPlan, count: number): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” is a ${plan.kind}, which sets two periods, segments or metrics against each other; here there is ${count}.`,
      zh: `图表“${plan.id}”的类型 ${plan.kind} 用于比较两个期间、人群或口径；此处只有 ${count} 个。`,
    },
    {
      en: 'name two of them under `only:`, or use `kind: ranked-bar`',
      zh: '在 `only:` 中指明两个，或改用 `kind: ranked-bar`',
    },
  );
}

export function cannotStack(plan: ExhibitPlan): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” cannot be drawn as ${plan.kind}: its answers are not known to exclude each other, so they are no parts of 100%.`,
      zh: `图表“${plan.id}”不能画成 ${plan.kind}：各选项并非已知互斥，不构成100%的各部分。`,
    },
    {
      en: 'use `kind: ranked-bar` or `kind: grouped-bar`',
      zh: '请改用 `kind: ranked-bar` 或 `kind: grouped-bar`',
    },
  );
}

export function needsEveryScalePoint(plan: ExhibitPlan): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” cannot be drawn as diverging: that needs two to seven scale points, every one of them published.`,
      zh: `图表“${plan.id}”不能画成 diverging：须有二至七个量级，且每一级均已公布。`,
    },
    {
      en: 'use `kind: likert`, which hatches what was not published',
      zh: '请改用 `kind: likert`，未公布部分以斜线表示',
    },
    {
      en: 'of a longer scale, publish the points together as nets (`net: [...]`), or use `kind: heatmap`',
      zh: '量级更多时，请以合并项（`net: [...]`）给出，或改用 `kind: heatmap`',
    },
  );
}

export function tooManyPoints(plan: ExhibitPlan, count: number, most: number): Diagnostic {
  return refusal(
    'exhibit/does-not-fit',
    plan,
    {
      en: `The exhibit “${plan.id}” has ${count} scale points; in one bar at most ${most} can be told apart${most < MOST_POINTS ? ' beside a remainder' : ''}.`,
      zh: `图表“${plan.id}”有 ${count} 个量级；一条横条${most < MOST_POINTS ? '连同余项' : ''}最多可区分 ${most} 个。`,
    },
    {
      en: 'use `kind: heatmap`, or name the points that matter under `only:`',
      zh: '请改用 `kind: heatmap`，或在 `only:` 中列出重要的量级',
    },
  );
}

export function needsEveryStep(plan: ExhibitPlan): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” is a waterfall in which a step has no published value.`,
      zh: `图表“${plan.id}”的瀑布图中有未公布数值的步骤。`,
    },
    {
      en: 'narrow it under `only:` to steps that lead from the start to the end',
      zh: '在 `only:` 中只保留从起点到终点的各步骤',
    },
  );
}

export function stepsDoNotAddUp(
  plan: ExhibitPlan,
  end: string,
  reached: string,
  published: string,
): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The steps of the exhibit “${plan.id}” lead to ${reached}, but ${end} is ${published}.`,
      zh: `图表“${plan.id}”各步骤合计为 ${reached}，而 ${end} 为 ${published}。`,
    },
    { en: 'name under `minus:` every option that is taken away', zh: '在 `minus:` 中列出所有应减去的选项' },
  );
}

/** A mean yearly growth from or to a value that is not above zero means nothing. */
export function noGrowth(plan: ExhibitPlan): Diagnostic {
  const [from = '', to = ''] = plan.growth ?? [];
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” has no mean yearly growth from ${from} to ${to}: both must be years with values above zero, the earlier one first.`,
      zh: `图表“${plan.id}”无法计算 ${from} 至 ${to} 的年均增长率：二者须为数值大于零的年份，且先早后晚。`,
    },
    { en: 'use `change:` in place of `growth:`, or name other years', zh: '改用 `change:`，或指明其他年份' },
  );
}

export function onlyOneFigure(plan: ExhibitPlan, count: number): Diagnostic {
  return refusal(
    'exhibit/not-drawable',
    plan,
    {
      en: `The exhibit “${plan.id}” names ${count} figures; ${plan.kind} shows one.`,
      zh: `图表“${plan.id}”指明了 ${count} 个指标；${plan.kind} 只呈现一个。`,
    },
    { en: 'name one figure, or use `kind: tiles`', zh: '只指明一个指标，或改用 `kind: tiles`' },
  );
}

const NO_TWIN: { readonly [reason in NoTwin]: (kind: string) => Sentence } = {
  kind: (kind) => ({
    en: `PowerPoint has no chart like ${kind}`,
    zh: `PowerPoint没有与 ${kind} 相当的图表类型`,
  }),
  'near-ties': () => ({
    en: 'a chart of PowerPoint would lose the bracket over items that are almost level',
    zh: 'PowerPoint图表会丢失“基本持平”各项的括线',
  }),
  range: () => ({
    en: 'a chart of PowerPoint would lose the bracket of options that were published as a range',
    zh: 'PowerPoint图表会丢失仅公布区间的选项的括线',
  }),
  'hatched-periods': () => ({
    en: 'a chart of PowerPoint would lose the hatched band over periods that were not published',
    zh: 'PowerPoint图表会丢失未公布期间的斜纹带',
  }),
  'uneven-periods': () => ({
    en: 'a chart of PowerPoint would draw periods evenly that are not evenly apart',
    zh: 'PowerPoint图表会把间隔不等的各期画成等距',
  }),
  'gap-remark': () => ({
    en: 'a chart of PowerPoint would lose the publisher’s remark on the periods that were not published',
    zh: 'PowerPoint图表会丢失发布方对未公布期间的说明',
  }),
  words: () => ({
    en: 'one of its values is printed in words, which a chart of PowerPoint cannot compute',
    zh: '其中有数值以文字印出，PowerPoint图表无法由数据得出',
  }),
};

/** An editable chart was asked for, and the deck shows the picture. */
export function noNativeChart(plan: ExhibitPlan, reason: NoTwin): Diagnostic {
  const why = NO_TWIN[reason](plan.kind);
  return {
    code: 'exhibit/no-native-chart',
    severity: 'warning',
    message: {
      en: `The exhibit “${plan.id}” stays a picture: ${why.en}.`,
      zh: `图表“${plan.id}”仍为图片：${why.zh}。`,
    },
    place: plan.place,
    hints: [
      {
        en: 'write `charts: shapes` for this exhibit to have it as shapes and text boxes, or `charts: svg` to say that a picture is meant',
        zh: '为该图表写明 `charts: shapes`，以形状和文本框呈现；或写明 `charts: svg`，表示本意就是图片',
      },
    ],
    related: [],
  };
}
