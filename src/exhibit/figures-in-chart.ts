import type { Chart, Exhibit } from '../model/exhibit.js';

type Printed = readonly (readonly [figure: string, text: string])[];

/**
 * The ids of the figures by what a chart prints for them. Where figures are printed alike, a text stands for all of
 * them. Spaces and invisible characters do not count.
 */
export function figuresInChart(
  { chart, figures }: Pick<Exhibit, 'chart' | 'figures'>,
  values: ReadonlyMap<string, string>,
): (text: string) => readonly string[] {
  const printed: Printed = [
    ...marksOf(chart),
    ...figures.map((id): Printed[number] => [id, values.get(id) ?? '']),
  ];
  const shown = new Set(figures);
  const found = new Map<string, Set<string>>();
  for (const [figure, text] of printed) {
    const key = plainText(text);
    if (key === '' || !shown.has(figure)) continue;
    found.set(key, (found.get(key) ?? new Set()).add(figure));
  }
  return (text) => [...(found.get(plainText(text)) ?? [])];
}

/** What the parts of a chart that are a figure's own print for it. Parts of a whole carry no ids. */
function marksOf(chart: Chart): Printed {
  switch (chart.kind) {
    case 'ranked-bar':
      return chart.bars.map(({ id, valueLabel }) => [id, valueLabel]);
    case 'columns':
      return chart.columns.map(({ id, valueLabel }) => [id, valueLabel]);
    case 'waterfall':
      return chart.steps.map(({ id, valueLabel }) => [id, valueLabel]);
    case 'waffle':
      return chart.parts.map(({ id, valueLabel }) => [id, valueLabel]);
    case 'tracks':
      return chart.tracks.map(({ id, valueLabel }) => [id, valueLabel]);
    case 'tiles':
      return chart.tiles.map(({ id, number }) => [id, number]);
    case 'number':
      return [[chart.tile.id, chart.tile.number]];
    case 'likert':
    case 'stacked-bar':
    case 'diverging':
    case 'table':
      return [];
    default:
      return chart.items.flatMap(({ cells }) => cells.map(({ id, label }): Printed[number] => [id, label]));
  }
}

/** White space and characters that are never printed. */
function plainText(text: string): string {
  return text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}
