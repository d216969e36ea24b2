import type { ChartTemplate, Json } from '../model/chart-template.js';
import type { Exhibit } from '../model/exhibit.js';
import type { PaletteName } from '../model/theme.js';
import type { Workspace } from '../model/workspace.js';
import { measureText } from '../text/index.js';
import { type Canvas, CHART_STYLES, styleNamed } from './canvas.js';
import { finishSvg, withoutControls } from './finish-svg.js';
import type { ChartLayout, Problem } from './kinds/chart-layout.js';
import { layChart } from './kinds/lay-chart.js';
import { noStyle, templateFails, vegaWarning } from './messages.js';
import { resolveTemplate } from './resolve-template.js';
import { drawWithVega, type VegaText } from './vega-engine.js';

/** A chart as SVG and what was wrong with it; `svg` is null when nothing could be drawn. */
export interface ChartSvg {
  readonly svg: string | null;
  readonly problems: readonly Problem[];
}

/** One exhibit on one canvas: layout, template, Vega, finished SVG. `prefix` begins the ids in the SVG. */
export async function drawChart(
  exhibit: Exhibit,
  template: ChartTemplate,
  canvas: Canvas,
  prefix: string,
  keep: Workspace['keep'],
): Promise<ChartSvg> {
  const missing = CHART_STYLES.filter((style) => canvas.theme.styles[style] === undefined);
  if (missing.length > 0)
    return failed(missing.map((style) => noStyle(canvas.exhibit, canvas.theme.name, style)));
  const layout = layChart(exhibit.chart, canvas);
  const resolved = resolveTemplate(template, { exhibit: canvas.exhibit, theme: canvas.theme, layout });
  const problems = [...layout.problems, ...resolved.problems];
  if (problems.some((problem) => problem.code === 'exhibit/not-drawable')) return failed(problems);
  try {
    const rows = exhibit.chart.kind === 'own' ? layout.rows : {};
    const whole = wholeSpec(resolved.spec, rows, canvas);
    const drawn = await drawWithVega(whole, (text) => vegaWidth(canvas, text), keep);
    const about = { prefix, title: exhibit.title, description: exhibit.alt, language: canvas.language };
    return {
      svg: finishSvg(drawn.svg, about),
      problems: [...problems, ...drawn.warnings.map((warning) => vegaWarning(canvas.exhibit, warning))],
    };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return failed([...problems, templateFails(canvas.exhibit, template, reason)]);
  }
}

function failed(problems: readonly Problem[]): ChartSvg {
  return { svg: null, problems };
}

/** The families as a deck or page names them; also the list that stands in the SVG. */
function fontFamilies(canvas: Pick<Canvas, 'theme'>): string {
  const { latin, eastAsian } = canvas.theme.fonts;
  return latin.name === eastAsian.name
    ? quoted(latin.name)
    : `${quoted(latin.name)}, ${quoted(eastAsian.name)}`;
}

function quoted(family: string): string {
  return /^[A-Za-z]+$/u.test(family) ? family : `'${family.replace(/['"\\]/gu, '')}'`;
}

/**
 * The template's layers on a page of exactly the canvas: nothing that Vega could move or size by itself. A template
 * beside a report names its rows, and takes the theme's looks wherever it sets none.
 */
function wholeSpec(spec: Json, datasets: ChartLayout['rows'], canvas: Canvas): Json {
  const own = isObject(spec) ? spec : {};
  return withCleanText({
    ...own,
    ...(Array.isArray(own.layer) ? { layer: own.layer.filter(hasRows) } : {}),
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: canvas.width,
    height: canvas.height,
    padding: 0,
    autosize: { type: 'none', contains: 'padding' },
    background: null,
    ...(Object.keys(datasets).length === 0 ? {} : { datasets }),
    config: {
      ...(Object.keys(datasets).length === 0 ? {} : themeConfig(canvas)),
      aria: false,
      font: fontFamilies(canvas),
      view: { stroke: null, fill: null },
      customFormatTypes: false,
    },
  });
}

/** No axes and no legends: a template prints the names and values of its rows. */
function themeConfig(canvas: Canvas): { readonly [key: string]: Json } {
  const { colors, palettes } = canvas.theme;
  const label = styleNamed(canvas, 'chart-label');
  const listed = (name: PaletteName): readonly string[] => palettes[name].map(({ color }) => color);
  return {
    axis: { disable: true },
    legend: { disable: true },
    mark: { color: colors['muted-bar'], opacity: 1 },
    bar: { binSpacing: 0 },
    text: { fontSize: label.size, color: label.color, baseline: 'middle' },
    range: {
      category: listed('series'),
      ordinal: listed('heat'),
      heatmap: listed('heat'),
      ramp: listed('heat'),
    },
  };
}

/** A layer whose data is empty draws nothing and takes as long to compile as any other. */
function hasRows(layer: Json): boolean {
  const data = inner(layer, 'data');
  const values = inner(data, 'values');
  return !Array.isArray(values) || values.length > 0;
}

function inner(value: Json, key: string): Json {
  return isObject(value) ? (value[key] ?? null) : null;
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withCleanText(value: Json): Json {
  if (typeof value === 'string') return withoutControls(value);
  if (Array.isArray(value)) return value.map(withCleanText);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCleanText(inner)]));
}

function vegaWidth(canvas: Canvas, { text, size, bold }: VegaText): number {
  return measureText(canvas.faces, text, {
    size,
    weight: bold ? 'bold' : 'regular',
    language: canvas.language,
  });
}
