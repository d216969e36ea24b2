import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectGoldens } from '../goldens.js';
import { chartCases, drawCase } from './draw-cases.js';

const CASES = chartCases();
const EXPECTED = fileURLToPath(new URL('./expected', import.meta.url));
/** What cannot be drawn says so; everything else is drawn without a word against it. */
const REFUSED: { readonly [name: string]: string } = { 'extreme-thirty-bars': 'exhibit/does-not-fit' };

it('shows every kind of chart that has a template of its own', () => {
  expect(CASES.length).toBeGreaterThan(15);
});

describe.each(CASES)('the case $name', (wanted) => {
  it('is drawn as expected: in the house theme on a slide, in the other in a briefing', async () => {
    const house = await drawCase(wanted, 'house');
    const editorial = await drawCase(wanted, 'editorial');
    const pictures = [
      ...house.filter(({ medium, language }) => medium === 'deck' && language === 'zh-CN'),
      ...editorial.filter(({ medium, language }) => medium === 'briefing' && language === 'en'),
    ];
    const codes = [
      ...new Set([...house, ...editorial].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))),
    ];
    expect(codes).toEqual(REFUSED[wanted.name] === undefined ? [] : [REFUSED[wanted.name]]);
    const files = pictures.map(({ theme, medium, language, chart }) => {
      return [`${wanted.name}-${theme}-${medium}-${language}.svg`, lines(chart?.svg ?? '')] as const;
    });
    expectGoldens(`${EXPECTED}/${wanted.name}`, new Map(files));
  });
});

/** One element a line, so that a change can be read. */
function lines(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}
