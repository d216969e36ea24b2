import fc from 'fast-check';
import * as vega from 'vega';
import { describe, expect, test } from 'vitest';
import { finishSvg, withoutControls } from '../../src/chart/finish-svg.js';
import { hatchLines } from '../../src/chart/hatch.js';
import { span } from '../../src/chart/kinds/chart-layout.js';
import { withMeasuredFaces } from '../../src/chart/svg-families.js';
import { drawWithVega, type VegaText } from '../../src/chart/vega-engine.js';
import type { Json } from '../../src/model/chart-template.js';
import type { Workspace } from '../../src/model/workspace.js';
import { facesFor } from './draw-samples.js';

function specOf(mark: Json, extra: { readonly [key: string]: Json } = {}): Json {
  return {
    width: 100,
    height: 50,
    padding: 0,
    autosize: 'none',
    data: { values: [{ x: 10, text: 'Hello' }] },
    mark,
    encoding: { x: { field: 'x', type: 'quantitative', scale: null }, text: { field: 'text' } },
    ...extra,
  };
}

const forget: Workspace['keep'] = (_, make) => make();

describe('the engine', () => {
  test('measures with the given widths and puts the metrics back, even after a failure', async () => {
    const { textMetrics } = vega as unknown as { textMetrics: { width: unknown; height: unknown } };
    const before = { ...textMetrics };
    const asked: VegaText[] = [];
    const measure = (text: VegaText): number => {
      asked.push(text);
      return 500;
    };
    await drawWithVega(
      specOf({ type: 'text', fontSize: 12, fontWeight: 'bold', limit: 60 }),
      measure,
      forget,
    );
    expect(asked).toContainEqual({ text: 'Hello', size: 12, bold: true });
    await expect(
      drawWithVega(specOf({ type: 'text', fontSize: { expr: '(' } }), measure, forget),
    ).rejects.toThrow();
    expect({ width: textMetrics.width, height: textMetrics.height }).toEqual({
      width: before.width,
      height: before.height,
    });
  });

  test('collects warnings, and loads nothing', async () => {
    const loading = specOf({ type: 'text' }, { data: { url: 'rows.json' } });
    const { warnings } = await drawWithVega(loading, () => 1, forget);
    expect(warnings.join('\n')).toMatch(/may not load/u);
  });
});

describe('the finished SVG', () => {
  const about = { prefix: 'chart-a', title: 'T', description: 'D', language: 'en' };

  test('counts ids by appearance, with the prefix of the chart', () => {
    const svg =
      '<svg width="1" height="1"><defs><clipPath id="clip7"><path/></clipPath><linearGradient id="g9"/></defs>' +
      '<g clip-path="url(#clip7)"><path fill="url(#g9)"/><use href="#clip7"/></g></svg>';
    const finished = finishSvg(svg, about);
    expect(finished).toContain('id="chart-a-1"');
    expect(finished).toContain('clip-path="url(#chart-a-1)"');
    expect(finished).toContain('fill="url(#chart-a-2)"');
    expect(finished).toContain('href="#chart-a-1"');
    expect(finished).not.toMatch(/clip7|g9/u);
  });

  test('keeps words that look like attributes', () => {
    const finished = finishSvg('<svg width="1"><text class="x">a class="b" role="c"</text></svg>', about);
    expect(finished).toContain('<text>a class="b" role="c"</text>');
  });

  test('holds no character that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutControls(text)).toMatch(
          /^[\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u,
        );
      }),
    );
    expect(withoutControls('a\tb\u0001c\uD800d')).toBe('a bcd');
  });
});

test('text for the rasterizer stands where it was measured, each stretch in its own face', () => {
  const faces = facesFor('deck');
  const svg = `<text text-anchor="end" transform="translate(9,9)" font-family="Arial" font-size="10px" font-weight="bold">A&amp;年</text>`;
  const split = withMeasuredFaces(svg, faces, 'zh-CN');
  const runs = [...split.matchAll(/ x="([-\d.]+)" font-family="([^"]+)">([^<]*)</gu)].map((match) =>
    match.slice(1, 4),
  );
  expect(runs.map(([, family, text]) => [family, text])).toEqual([
    ['Arimo', 'A&amp;'],
    ['Noto Sans SC', '年'],
  ]);
  expect(Number(runs[1]?.[0])).toBeCloseTo(-10, 2);
  expect(split).not.toContain('text-anchor');
});

describe('hatching', () => {
  const number = fc.integer({ min: 0, max: 400 });
  test('stays inside its rectangle, at 45 degrees, evenly spaced', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (x, y, width, height) => {
          for (const lean of ['rising', 'falling'] as const) {
            const lines = hatchLines(span(x, y, x + width, y + height), lean, 8);
            const sign = lean === 'rising' ? 1 : -1;
            for (const line of lines) {
              expect(Math.min(line.x, line.x2)).toBeGreaterThanOrEqual(x - 0.01);
              expect(Math.max(line.x, line.x2)).toBeLessThanOrEqual(x + width + 0.01);
              expect(Math.min(line.y, line.y2)).toBeGreaterThanOrEqual(y - 0.01);
              expect(Math.max(line.y, line.y2)).toBeLessThanOrEqual(y + height + 0.01);
              expect(line.x2 - line.x).toBeCloseTo(-sign * (line.y2 - line.y), 1);
            }
            const expected = (width + height) / (8 * Math.SQRT2);
            expect(Math.abs(lines.length - expected)).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });
});
