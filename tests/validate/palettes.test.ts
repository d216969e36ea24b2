import { describe, expect, it } from 'vitest';
import { colorDifference, VISIONS } from '../../src/validate/color-difference.js';
import { replacing } from '../sample-report.js';
import { checkSample, onlyProblem } from './check-sample.js';

const THEME = 'templates/themes/house.yaml';

describe('the difference of two colours', () => {
  it.each(VISIONS)('is nothing between equal ones and the same both ways: %s', (vision) => {
    expect(colorDifference('#B8860B', '#B8860B', vision)).toBe(0);
    const [there, back] = [
      colorDifference('#0F6E84', '#8A96A1', vision),
      colorDifference('#8A96A1', '#0F6E84', vision),
    ];
    expect(there).toBeCloseTo(back, 9);
  });

  it('of black and white is a hundred', () => {
    expect(colorDifference('#000000', '#FFFFFF', 'normal')).toBeCloseTo(100, 1);
  });

  it('of red and green shrinks for those who see them alike', () => {
    const seen = VISIONS.map((vision) => colorDifference('#B5651D', '#6B8E23', vision));
    expect(Math.min(...seen)).toBeLessThan((seen[0] ?? 0) / 2);
  });

  /** The least differences of the diverging palette as the visual standard gives them. */
  it('agrees with what was published of the house palette', () => {
    const colors = ['#0B2E4F', '#579DAD', '#D5DBE1', '#E5B27A', '#B4530A'];
    const least = VISIONS.map((vision) => {
      const all = colors.flatMap((one, index) =>
        colors.slice(0, index).map((other) => colorDifference(one, other, vision)),
      );
      return Number(Math.min(...all).toFixed(1));
    });
    expect(least).toEqual([24.9, 18.8, 22.6, 26.9]);
  });
});

describe('the palettes of a theme', () => {
  it('are refused with two colours that look alike to some', async () => {
    const { diagnostics } = await checkSample({
      [THEME]: replacing('"#8A96A1", "#6B4E2E"]', '"#8A96A1", "#0F6A80"]'),
    });
    const alike = diagnostics.filter(({ code }) => code === 'validate/colors-too-alike');
    expect(alike[0]?.message.en).toContain('#0F6E84 and #0F6A80');
    expect(alike[0]?.place?.file).toBe(THEME);
  });

  it('hold the three colors of a Likert bar, which stand side by side', async () => {
    expect((await checkSample({})).diagnostics).toEqual([]);
    const { diagnostics } = await checkSample({
      [THEME]: replacing('likert-3: "#A5CCD5"', 'likert-3: "#6AA8B8"'),
    });
    const found = onlyProblem(diagnostics);
    expect(found.code).toBe('validate/colors-too-alike');
    expect(found.message.en).toContain('#579DAD and #6AA8B8');
    expect(found.place?.line).toBe(19);
  });

  it('are refused with a mark that is hardly seen', async () => {
    const { diagnostics } = await checkSample({
      [THEME]: replacing('"#B8860B", "#8A96A1"', '"#F2D98B", "#8A96A1"'),
    });
    expect(diagnostics.map(({ code }) => code)).toContain('validate/low-contrast');
    expect(diagnostics.map(({ message }) => message.zh).join()).toContain('#F2D98B');
  });

  it('have five colours each', async () => {
    const { diagnostics } = await checkSample({ [THEME]: replacing(', "#0B2E4F"]\n\n', ']\n\n') });
    expect(onlyProblem(diagnostics).code).toBe('validate/wrong-type');
  });
});
