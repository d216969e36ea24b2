import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectDeck } from '../../../../src/inspect/index.js';
import { renderPptx } from '../../../../src/render/pptx/index.js';
import { ooxmlErrors } from '../../../judges/ooxml-validator.js';
import { PIXEL } from '../open-deck.js';
import { sampleCharts } from '../sample-publication.js';
import { type AnyDeck, anyDeck } from './any-deck.js';

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
  const faults: unknown[] = [];
  for (const [index, deck] of decks.entries()) faults.push(...(await faultsOf(index, deck)));
  expect(faults).toEqual([]);
});

/** What is wrong with one deck, told with its place in the sample; a deck that cannot be written is a fault too. */
async function faultsOf(
  index: number,
  { publication, editables, drawing }: AnyDeck,
): Promise<readonly unknown[]> {
  const charts = new Map([...sampleCharts(PIXEL)].map(([key, chart]) => [key, { ...chart, drawing }]));
  try {
    const bytes = await renderPptx(publication, charts, editables);
    const schema = index % EVERY === 0 ? await ooxmlErrors(bytes, 'pptx') : [];
    return [...inspectDeck(bytes), ...schema].map((fault) => ({ deck: index, fault }));
  } catch (error) {
    return [{ deck: index, fault: String(error) }];
  }
}
