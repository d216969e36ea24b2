import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectGoldens } from '../goldens.js';
import { chartCases, drawCase, THEMES } from './draw-cases.js';
import { EXPECTED, expectedPictures } from './expected-pictures.js';
import { changesFrom, reviewPage } from './review.js';

const CASES = chartCases();
/** What cannot be drawn says so; everything else is drawn without a word against it. */
const REFUSED: { readonly [name: string]: readonly string[] } = {
  'extreme-thirty-bars': ['exhibit/does-not-fit'],
};

describe.each(CASES)('the case $name', (wanted) => {
  it('is drawn as expected', async () => {
    const pictures = [];
    for (const theme of THEMES) pictures.push(...(await drawCase(wanted, theme)));
    const codes = pictures.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect([...new Set(codes)]).toEqual(REFUSED[wanted.name] ?? []);
    expectGoldens(`${EXPECTED}/${wanted.name}`, expectedPictures(wanted, pictures));
  });
});

it('every expectation belongs to a case', () => {
  expect(readdirSync(EXPECTED).sort()).toEqual(CASES.map(({ name }) => name).sort());
});

describe('the review of changes', () => {
  const [first = ''] = readdirSync(EXPECTED);
  const [file = ''] = readdirSync(`${EXPECTED}/${first}`);

  it('shows a picture that changed beside the old one, and none that did not', () => {
    const [change] = changesFrom(EXPECTED, new Map([[file, '<svg id="new"/>']]));
    expect(change?.old).toContain('<svg');
    const page = reviewPage(change === undefined ? [] : [change]);
    expect(page.split('<svg id="new"/>')).toHaveLength(3);
    expect(changesFrom(EXPECTED, new Map([[file, change?.old ?? '']]))).toEqual([]);
    expect(reviewPage([])).toContain('as expected');
  });
});
