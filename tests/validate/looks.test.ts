import { describe, expect, it } from 'vitest';
import { contrastRatio, readableColor } from '../../src/validate/contrast.js';
import { type Change, replacing } from '../sample-report.js';
import { checkSample, onlyProblem, sampleMaterial, underlined } from './check-sample.js';

const theme = (from: string, to: string) => ({ 'templates/themes/house.yaml': replacing(from, to) });

describe('contrast', () => {
  it('is that of WCAG 2', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3);
    expect(contrastRatio('#FFFFFF', '#777777')).toBe(contrastRatio('#777777', '#FFFFFF'));
  });

  it('finds a colour that does, on dark and on light ground', () => {
    for (const ground of ['#FFFFFF', '#F3F6F8', '#0B2E4F', '#000000']) {
      const better = readableColor('#777777', ground, 7);
      expect(contrastRatio(better ?? ground, ground)).toBeGreaterThanOrEqual(7);
    }
  });

  it('admits that no colour does', () => {
    expect(readableColor('#777777', '#777777', 7)).toBeNull();
  });
});

describe('a theme', () => {
  it('is resolved for each medium and language', async () => {
    const { themes } = await sampleMaterial(
      theme('slide-title: {size: {zh-CN: 24, en: 22, ja: 24}', 'slide-title: {size: {zh-CN: 25, en: 21}'),
    );
    const titles = themes
      .filter(({ medium }) => medium === 'deck')
      .map(({ theme: { styles } }) => styles['slide-title']);
    expect(titles).toEqual([
      { name: 'slide-title', size: 25, leading: 1.22, weight: 'bold', color: '#0B2E4F', align: 'left' },
      { name: 'slide-title', size: 21, leading: 1.2, weight: 'bold', color: '#0B2E4F', align: 'left' },
    ]);
    expect(themes[0]?.theme.styles.footer).toMatchObject({ weight: 'regular', align: 'left' });
    expect(themes[0]?.theme.fonts.eastAsian.bold.package).toBe('@expo-google-fonts/noto-sans-sc');
  });

  it('is resolved for the media that are made', async () => {
    const { themes } = await sampleMaterial({ 'report.yaml': replacing('[deck, briefing]', '[briefing]') });
    expect(themes.map(({ medium, language }) => `${medium} ${language}`)).toEqual([
      'briefing zh-CN',
      'briefing en',
    ]);
  });

  it.each<{ fault: string; changes: Record<string, Change>; at: string; hint: RegExp }>([
    {
      fault: 'a colour too pale',
      changes: theme('warn: "#B4530A"', 'warn: "#E8A46C"'),
      at: 'templates/themes/house.yaml validate/low-contrast {color: warn, on: white, at-least: 4.5}',
      hint: /warn: "#[0-9A-F]{6}"/,
    },
    {
      fault: 'a bad colour',
      changes: theme('warn: "#B4530A"', 'warn: "#B4530"'),
      at: 'templates/themes/house.yaml validate/wrong-type "#B4530"',
      hint: /colour/,
    },
    {
      fault: 'a missing colour',
      changes: theme('  warn: "#B4530A"\n', ''),
      at: 'templates/themes/house.yaml validate/missing-key colors',
      hint: /warn:/,
    },
    {
      fault: 'a language left out',
      changes: theme('slide-title: {size: {zh-CN: 24, en: 22, ja: 24}', 'slide-title: {size: {zh-CN: 24}'),
      at: 'templates/themes/house.yaml validate/missing-key size',
      hint: /en:/,
    },
    {
      fault: 'an unknown colour',
      changes: theme('footer: {size: 9, color: mute', 'footer: {size: 9, color: muted'),
      at: 'templates/themes/house.yaml validate/unknown-reference muted',
      hint: /`mute`/,
    },
    {
      fault: 'a size that is no size',
      changes: theme('footer: {size: 9', 'footer: {size: -9'),
      at: 'templates/themes/house.yaml validate/wrong-type -9',
      hint: /above 0|by language|map/,
    },
    {
      fault: 'no theme of that name',
      changes: { 'report.yaml': replacing('theme: house', 'theme: hous') },
      at: 'report.yaml load/missing-file hous',
      hint: /correct its name/,
    },
  ])('with $fault is met with one message', async ({ changes, at, hint }) => {
    const problem = onlyProblem((await checkSample(changes)).diagnostics);
    expect(underlined(problem, changes)).toBe(at);
    expect(problem.hints[0]?.en).toMatch(hint);
  });
});

const layout = (text: string): Record<string, Change> => ({ 'templates/layouts/deck/special.yaml': text });
const SPECIAL = `extends: base
furniture:
  stripe: {box: [0, 0, 1, 0.5], fill: accent}
slots:
  tracker: base
  text: {content: rows, role: body, box: [0.6, 1, 2, 3], style: row-body, options: {inset: 0.25, panel: tint, columns: [{part: 1, at: [0.5, 2]}]}}
  title: base
`;

describe('a layout', () => {
  it('takes slots, furniture and measures from the one that it extends', async () => {
    const { layouts } = await sampleMaterial(layout(SPECIAL));
    const special = layouts.get('deck/special');
    expect(special).toMatchObject({ name: 'special', size: { width: 959.976, height: 540 }, reflow: 25.92 });
    expect(special?.slots.map(({ name }) => name)).toEqual(['tracker', 'text', 'title']);
    expect(special?.slots[0]).toMatchObject({
      content: 'tracker',
      lines: 1,
      box: { x: 43.2, y: 19.44, width: 873.576, height: 18.72 },
    });
    expect(special?.furniture.map(({ name, fill }) => [name, fill])).toEqual([
      ['footer-rule', 'line'],
      ['stripe', 'accent'],
    ]);
  });

  it('has all lengths in points, and parts and names as they are', async () => {
    const { layouts } = await sampleMaterial(layout(SPECIAL));
    expect(layouts.get('deck/special')?.slots[1]).toMatchObject({
      anchor: 'top',
      reflow: false,
      box: { x: 43.2, y: 72, width: 144, height: 216 },
      options: { inset: 18, panel: 'tint', columns: [{ part: 1, at: [36, 144] }] },
    });
  });

  it('that others extend is not one to choose', async () => {
    const { layouts } = await sampleMaterial();
    expect([...layouts.keys()]).toContain('deck/cover');
    expect([...layouts.keys()]).not.toContain('deck/base');
  });

  it.each([
    {
      fault: 'an unknown base',
      from: 'extends: base',
      to: 'extends: bass',
      at: 'validate/unknown-reference bass',
    },
    {
      fault: 'an unknown slot of the base',
      from: 'title: base',
      to: 'titel: base',
      at: 'validate/unknown-reference base',
    },
    { fault: 'an unknown style', from: 'row-body', to: 'row-bdy', at: 'validate/unknown-reference row-bdy' },
    {
      fault: 'an unknown colour',
      from: 'fill: accent',
      to: 'fill: acent',
      at: 'validate/unknown-reference acent',
    },
    {
      fault: 'an unknown colour among options',
      from: 'panel: tint',
      to: 'panel: tnt',
      at: 'validate/unknown-reference tnt',
    },
    { fault: 'an unknown role', from: 'role: body', to: 'role: bdoy', at: 'validate/wrong-type bdoy' },
    {
      fault: 'a box beyond the page',
      from: '[0.6, 1, 2, 3]',
      to: '[0.6, 1, 13, 3]',
      at: 'validate/out-of-range [0.6, 1, 13, 3]',
    },
    {
      fault: 'a box of three numbers',
      from: '[0.6, 1, 2, 3]',
      to: '[0.6, 1, 2]',
      at: 'validate/wrong-type [0.6, 1, 2]',
    },
  ])('with $fault is met with one message', async ({ from, to, at }) => {
    const changes = layout(replacing(from, to)(SPECIAL));
    const problem = onlyProblem((await checkSample(changes)).diagnostics);
    expect(underlined(problem, changes)).toBe(`templates/layouts/deck/special.yaml ${at}`);
  });
});
