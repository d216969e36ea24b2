import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowCount } from '../../src/exhibit/build-chart.js';
import { ANY_CHARTS } from './any-charts.js';
import { BRIEFING, chartTemplates, DECK, drawSamples } from './draw-samples.js';
import { exhibitOf } from './sample-exhibits.js';

const WIDE = { width: 860, height: 322 };

/**
 * The layout either says that a chart does not fit, or nothing overlaps, leaves the box or is lost; and it does not
 * give up too easily.
 */
test.each(ANY_CHARTS)('%s of any data fit, or say that they do not', async (_, charts) => {
  const results: boolean[] = [];
  await fc.assert(
    fc.asyncProperty(charts, fc.constantFrom('deck', 'wide', 'briefing'), async (chart, where) => {
      const height = chartTemplates().get(chart.kind)?.height ?? { base: 0, perRow: 0 };
      const wanted = height.base + height.perRow * rowCount(chart);
      const size = where === 'wide' ? WIDE : where === 'deck' ? DECK : { ...BRIEFING, height: wanted };
      const medium = where === 'briefing' ? 'briefing' : 'deck';
      const drawn = await drawSamples([exhibitOf('x', 'zh-CN', chart)], size, medium);
      const others = drawn.diagnostics.filter(({ code }) => code !== 'exhibit/does-not-fit');
      expect(others.map(({ message }) => message.en)).toEqual([]);
      results.push(drawn.codes.length === 0);
    }),
    { numRuns: 50 },
  );
  const refused = results.filter((fits) => !fits).length / results.length;
  expect(refused).toBeLessThan(0.2);
});
