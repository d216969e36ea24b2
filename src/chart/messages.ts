import type { ChartTemplate } from '../model/chart-template.js';
import type { Sentence } from '../model/diagnostic.js';
import type { Size } from '../model/length.js';
import type { Problem } from './kinds/chart-layout.js';

/** A chart does not fit its box; `what` says which part, `fix` proposes a way out. */
function doesNotFit(exhibit: string, box: Size, what: Sentence, fix: Sentence): Problem {
  const size = `${Math.round(box.width)} × ${Math.round(box.height)} pt`;
  return {
    code: 'exhibit/does-not-fit',
    message: {
      en: `The chart of exhibit ${exhibit} does not fit its box of ${size}: ${what.en}.`,
      zh: `图表 ${exhibit} 在 ${size} 的版位中放不下：${what.zh}。`,
    },
    hints: [fix],
  };
}

function notDrawable(exhibit: string, reason: Sentence, fix: Sentence): Problem {
  return {
    code: 'exhibit/not-drawable',
    message: {
      en: `Exhibit ${exhibit} cannot be drawn: ${reason.en}.`,
      zh: `图表 ${exhibit} 无法绘制：${reason.zh}。`,
    },
    hints: [fix],
  };
}

export function vegaWarning(exhibit: string, warning: string): Problem {
  return {
    code: 'chart/vega-warning',
    message: {
      en: `Vega complained while drawing exhibit ${exhibit}: ${warning}`,
      zh: `绘制图表 ${exhibit} 时 Vega 报告：${warning}`,
    },
    hints: [
      {
        en: 'Correct the chart template; a chart with warnings may have lost marks.',
        zh: '请修改图表模板；带警告的图可能缺少图形。',
      },
    ],
  };
}

export function textOutside(exhibit: string, text: string): Problem {
  return {
    code: 'chart/overlap',
    message: {
      en: `In the chart of exhibit ${exhibit} the text "${text}" leaves the box.`,
      zh: `图表 ${exhibit} 中文字“${text}”超出图框。`,
    },
    hints: [shorterOrLarger],
  };
}

export function textsOverlap(exhibit: string, first: string, second: string): Problem {
  return {
    code: 'chart/overlap',
    message: {
      en: `In the chart of exhibit ${exhibit} the texts "${first}" and "${second}" overlap.`,
      zh: `图表 ${exhibit} 中文字“${first}”与“${second}”重叠。`,
    },
    hints: [shorterOrLarger],
  };
}

/** A text that the exhibit demands is not in the drawing: a template that leaves out a layer. */
export function textMissing(exhibit: string, text: string): Problem {
  return notDrawable(
    exhibit,
    { en: `"${text}" is not in the drawing`, zh: `图中没有“${text}”` },
    { en: 'Let the chart template draw every row of its data.', zh: '请让图表模板画出数据的每一行。' },
  );
}

export function labelTooLong(exhibit: string, box: Size, label: string): Problem {
  return doesNotFit(
    exhibit,
    box,
    { en: `the label "${label}" needs more than its two lines`, zh: `标签“${label}”两行放不下` },
    {
      en: 'Give the option a shorter label, or move a part of it to its sublabel.',
      zh: '请缩短该选项的标签，或把一部分移到副标签。',
    },
  );
}

export function columnsTooTight(exhibit: string, box: Size, count: number): Problem {
  return doesNotFit(
    exhibit,
    box,
    {
      en: `${count} columns leave no room for their periods and values`,
      zh: `${count} 根柱放不下各自的期间与数值`,
    },
    {
      en: 'Draw so many periods as `kind: line`, or name fewer of them under `only`.',
      zh: '期数较多时请改用 `kind: line`，或在 `only` 中只列出部分期间。',
    },
  );
}

export function rowsTooTight(exhibit: string, box: Size, rows: number): Problem {
  return doesNotFit(
    exhibit,
    box,
    { en: `${rows} rows with these labels are higher than the box`, zh: `${rows} 行连同标签超过版位高度` },
    {
      en: 'Give the exhibit a higher slot, show fewer rows and the rest in an appendix, or drop sublabels.',
      zh: '请使用更高的版位、减少行数并将其余移至附录，或删去副标签。',
    },
  );
}

export function partTooNarrow(exhibit: string, box: Size, text: string): Problem {
  return doesNotFit(
    exhibit,
    box,
    { en: `there is no room for "${text}"`, zh: `“${text}”没有位置` },
    {
      en: 'Give the exhibit a larger slot, or shorten these words.',
      zh: '请使用更大的版位，或缩短这段文字。',
    },
  );
}

export function valueNotDrawable(exhibit: string, label: string, value: number): Problem {
  return notDrawable(
    exhibit,
    {
      en: `the value ${value} of "${label}" is outside the chart's scale`,
      zh: `“${label}”的值 ${value} 超出图的刻度`,
    },
    {
      en: 'Show values below zero, or shares above 100, in a table.',
      zh: '负值或超过100的占比请用表格呈现。',
    },
  );
}

export function partsNotWhole(exhibit: string, label: string, sum: number): Problem {
  return notDrawable(
    exhibit,
    { en: `the parts of "${label}" sum to ${sum}, not 100`, zh: `“${label}”各部分合计为 ${sum}，而不是100` },
    { en: 'Give the row its remainder, derived or not published.', zh: '请补上该行的余数（推算或未公布）。' },
  );
}

export function changeWithoutColumns(exhibit: string, label: string): Problem {
  return notDrawable(
    exhibit,
    {
      en: `the change "${label}" names no two periods that have values`,
      zh: `变化“${label}”没有指明两个有数值的时期`,
    },
    { en: 'Name two periods whose values the chart shows.', zh: '请指明图中两个有数值的时期。' },
  );
}

export function noRows(exhibit: string): Problem {
  return notDrawable(
    exhibit,
    { en: 'it has no rows', zh: '没有任何数据行' },
    { en: 'Name at least one option of the question.', zh: '请至少列出该题的一个选项。' },
  );
}

export function noTemplate(exhibit: string, kind: string): Problem {
  return notDrawable(
    exhibit,
    { en: `there is no chart template for the kind ${kind}`, zh: `没有 ${kind} 类型的图表模板` },
    { en: `Add templates/charts/${kind}.json.`, zh: `请添加 templates/charts/${kind}.json。` },
  );
}

export function noStyle(exhibit: string, theme: string, style: string): Problem {
  return notDrawable(
    exhibit,
    { en: `the theme ${theme} has no text style ${style}`, zh: `主题 ${theme} 没有文字样式 ${style}` },
    { en: `Add ${style} to the styles of the theme.`, zh: `请在主题的样式中添加 ${style}。` },
  );
}

export function unknownReference(
  exhibit: string,
  template: ChartTemplate,
  at: string,
  reference: string,
  known: readonly string[],
): Problem {
  const problem = notDrawable(
    exhibit,
    {
      en: `${fileOf(template)} asks at ${at} for ${reference}, which does not exist`,
      zh: `${fileOf(template)} 在 ${at} 引用了不存在的 ${reference}`,
    },
    { en: `Known here: ${known.join(', ')}.`, zh: `此处可用：${known.join('、')}。` },
  );
  return { ...problem, at };
}

function fileOf({ kind, places }: ChartTemplate): string {
  return places === undefined ? `templates/charts/${kind}.json` : kind;
}

export function forbiddenInTemplate(exhibit: string, template: ChartTemplate, found: string): Problem {
  return notDrawable(
    exhibit,
    {
      en: `${fileOf(template)} uses ${found}, which a chart template may not`,
      zh: `${fileOf(template)} 使用了模板不允许的 ${found}`,
    },
    {
      en: 'A chart is drawn from its exhibit alone: no files, links, pictures, clock or chance.',
      zh: '图只能由其数据绘制：不得使用文件、链接、图片、时钟或随机数。',
    },
  );
}

export function templateFails(exhibit: string, template: ChartTemplate, problem: string): Problem {
  return notDrawable(
    exhibit,
    {
      en: `${fileOf(template)} fails: ${problem}`,
      zh: `${fileOf(template)} 出错：${problem}`,
    },
    { en: 'Correct the chart template.', zh: '请修改图表模板。' },
  );
}

const shorterOrLarger: Sentence = {
  en: 'Shorten the text, or give the exhibit a larger slot.',
  zh: '请缩短文字，或使用更大的版位。',
};
