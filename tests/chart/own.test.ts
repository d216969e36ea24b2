import { describe, expect, it } from 'vitest';
import { chartCases, drawCase } from '../gallery/charts/draw-cases.js';
import { extent, filled } from './shapes.js';

/** The gallery's template beside the report, whose last option was not published. */
async function drawnWith(change: (template: string) => string) {
  const wanted = chartCases().find(({ name }) => name === 'own');
  if (wanted?.template == null) throw new Error('The gallery has no template beside a report.');
  const pictures = await drawCase({ ...wanted, template: change(wanted.template) }, 'house');
  const picture = pictures.find(({ medium, language }) => medium === 'deck' && language === 'en');
  if (picture === undefined) throw new Error('Nothing was drawn.');
  return picture;
}

const HEAD = '"mark": { "type": "circle" }';
const SIZE = '"size": { "value": 160, "condition": { "test": "datum.highlight", "value": 300 } },';

describe('a template beside the report', () => {
  it('draws no mark for what was not published, computed or not', async () => {
    const bars = await drawnWith((template) =>
      template
        .replace(HEAD, '"mark": { "type": "bar", "orient": "horizontal" }')
        .replace(SIZE, '')
        .replace('"x": { "field": "value"', '"x2": { "datum": 0 }, "x": { "field": "value"'),
    );
    expect(bars.diagnostics).toEqual([]);
    const computed = await drawnWith((template) =>
      template
        .replace('"transform": [', '"transform": [{ "calculate": "datum.value * 1", "as": "own" }, ')
        .replaceAll('"field": "value",', '"field": "own",'),
    );
    expect(computed.diagnostics).toEqual([]);
    for (const { chart } of [bars, computed]) {
      const colors = ['#8A96A1', '#0F6E84'];
      const marks = colors.flatMap((color) => filled(chart ?? undefined, color));
      expect(marks).toHaveLength(4);
      expect(marks.map(extent).every(({ width }) => width > 1)).toBe(true);
    }
  });

  it('prints in the sizes and colors of the theme', async () => {
    const { chart } = await drawnWith((template) => template);
    const texts = chart?.drawing.shapes.filter((shape) => shape.kind === 'text') ?? [];
    expect(new Set(texts.map(({ size }) => size))).toEqual(new Set([13, 14]));
    expect(texts.map(({ text }) => text)).toContain('—');
  });
});
