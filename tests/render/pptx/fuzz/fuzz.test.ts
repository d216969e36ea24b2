import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectDeck } from '../../../../src/inspect/index.js';
import { renderPptx } from '../../../../src/render/pptx/index.js';
import { ooxmlErrors } from '../../../judges/ooxml-validator.js';
import { PIXEL } from '../open-deck.js';
import { sampleCharts } from '../sample-publication.js';
import { anyDeck } from './any-deck.js';

/** `npm run fuzz` tries a thousand decks, `npm test` the first 25 of them. */
const isWhole = process.env.MODE === 'fuzz';
const COUNT = isWhole ? 1000 : 25;
/** The validator starts a process a deck: of a thousand every tenth is enough. */
const EVERY = isWhole ? 10 : 1;

test(`${COUNT} decks of any content are well-formed, valid and obey every rule`, {
  timeout: 3_600_000,
}, async () => {
  const decks = fc.sample(anyDeck, { numRuns: COUNT });
  expect(decks.map(({ publication }) => publication.pages.length)).toContain(0);
  for (const [index, { publication, natives }] of decks.entries()) {
    const bytes = await renderPptx(publication, sampleCharts(PIXEL), natives);
    expect(inspectDeck(bytes), `deck ${index}`).toEqual([]);
    if (index % EVERY === 0) expect(await ooxmlErrors(bytes, 'pptx'), `deck ${index}`).toEqual([]);
  }
});
