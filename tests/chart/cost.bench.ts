import { bench, describe } from 'vitest';
import { chartCases, drawCase } from '../gallery/charts/draw-cases.js';

const SOLVED = await Promise.all(
  chartCases().map(async (wanted) => {
    const pictures = await drawCase(wanted, 'house');
    const picture = pictures.find(({ medium, language }) => medium === 'deck' && language === 'en');
    if (picture === undefined) throw new Error(`${wanted.name} was not drawn.`);
    return { name: wanted.name, redraw: picture.redraw };
  }),
);

/**
 * Milliseconds a chart on a slide, by case: layout, Vega, the drawing read back and checked, nothing remembered.
 * `npx vitest bench tests/chart`; the mean is that of a warm process, `max` that of the slowest time.
 */
describe('a chart drawn anew', () => {
  for (const { name, redraw } of SOLVED) {
    bench(name, async () => void (await redraw()), { time: 250, warmupTime: 50 });
  }
});
