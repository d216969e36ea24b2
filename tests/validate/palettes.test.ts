import { describe, expect, it } from 'vitest';
import { colorDifference, lightness, VISIONS } from '../../src/validate/color-difference.js';
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
      [THEME]: replacing('"#361D10", "#5B5B52"]', '"#361D10", "#4498BA"]'),
    });
    const alike = diagnostics.filter(({ code }) => code === 'validate/colors-too-alike');
    expect(alike[0]?.message.en).toContain('#4A9DBF and #4498BA');
    expect(alike[0]?.place?.file).toBe(THEME);
  });

  it('hold the three colors of a Likert bar, which stand side by side', async () => {
    expect((await checkSample({})).diagnostics).toEqual([]);
    const { diagnostics } = await checkSample({
      [THEME]: replacing('likert-3: "#93C0CC"', 'likert-3: "#6AA8B8"'),
    });
    const found = diagnostics.find(({ code }) => code === 'validate/colors-too-alike');
    expect(found?.message.en).toContain('#4790A2 and #6AA8B8');
    expect(found?.place?.line).toBe(19);
  });

  it('are refused with a mark that is hardly seen', async () => {
    const { diagnostics } = await checkSample({
      [THEME]: replacing('"#957009", "#361D10"', '"#F2D98B", "#361D10"'),
    });
    expect(diagnostics.map(({ code }) => code)).toContain('validate/low-contrast');
    expect(diagnostics.map(({ message }) => message.zh).join()).toContain('#F2D98B');
  });

  it('have five colours each', async () => {
    const { diagnostics } = await checkSample({ [THEME]: replacing(', "#0B2E4F"]\n\n', ']\n\n') });
    expect(onlyProblem(diagnostics).code).toBe('validate/wrong-type');
  });
});

describe('colours that stand side by side', () => {
  it('are as light as CIELAB has them', () => {
    expect(lightness('#000000')).toBeCloseTo(0, 6);
    expect(lightness('#FFFFFF')).toBeCloseTo(100, 3);
    expect(lightness('#777777')).toBeCloseTo(50, 0);
  });

  /** Every pair of another hue and nearly the same grey. */
  it.each([
    ['neighbouring series', '"#957009", "#361D10"', '"#957009", "#6A4BB0"', '#957009 and #6A4BB0'],
    ['the first two series, at 3:1', '"#4A9DBF", "#15406B"', '"#4A9DBF", "#2A6B2F"', '#4A9DBF and #2A6B2F'],
    ['two series of a legend', '"#361D10", "#5B5B52"', '"#361D10", "#A05CC8"', '#957009 and #A05CC8'],
    ['two sides of a scale', '"#D5DBE1", "#DDA060"', '"#D5DBE1", "#F2C879"', '#D5DBE1 and #F2C879'],
    [
      'steps of a heat map',
      'heat: ["#DCEEF1", "#A5CCD5"',
      'heat: ["#DCEEF1", "#CFE3B8"',
      '#DCEEF1 and #CFE3B8',
    ],
    ['a Likert bar and its remainder', 'likert-3: "#93C0CC"', 'likert-3: "#B4D8C0"', '#B4D8C0 and #D5DBE1'],
    ['the claimed part and a series', 'accent: "#0F6E84"', 'accent: "#A8680E"', '#A8680E and #4A9DBF'],
    [
      'a level and what comes',
      '"#0B2E4F", "#579DAD", "#D5DBE1"',
      '"#0B2E4F", "#2D7080", "#D5DBE1"',
      '#0F6E84 and #2D7080',
    ],
  ])('are refused as one grey: %s', async (_, from, to, pair) => {
    const { diagnostics } = await checkSample({ [THEME]: replacing(from, to) });
    const grey = diagnostics.filter(({ code }) => code === 'validate/one-grey');
    expect(grey.map(({ message }) => message.en).join('\n')).toContain(pair);
    expect(grey[0]?.place?.file).toBe(THEME);
    expect(grey[0]?.message.zh).toContain('灰度');
  });
});
