import { beforeAll, describe, expect, it } from 'vitest';
import { inspectDeck } from '../../src/inspect/index.js';
import { findAll, textOf, xmlPart } from '../../src/opc/index.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { replacing } from '../sample-report.js';
import { type Built, buildFlagship } from './flagship.js';
import { documentOf, EDITIONS, openDeck } from './read-outputs.js';

let built: Built;

beforeAll(async () => {
  built = await buildFlagship({
    'report.yaml': replacing('theme: house\n', 'theme: house\ncharts: native\n'),
  });
});

describe('with editable charts', () => {
  it('says of every exhibit that stays a picture that it does', () => {
    const codes = new Set(built.result.diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(['exhibit/no-native-chart']);
  });

  it.each(EDITIONS)(
    'the deck is valid and obeys every rule: %s',
    async (edition) => {
      const deck = documentOf(built, 'deck', edition);
      expect(inspectDeck(deck)).toEqual([]);
      expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
      const workbooks = [...openDeck(built, edition)].filter(([name]) => name.endsWith('.xlsx'));
      expect(workbooks.length).toBeGreaterThan(3);
      for (const [name, bytes] of workbooks)
        expect(bytes instanceof Uint8Array ? await ooxmlErrors(bytes, 'xlsx') : ['no file'], name).toEqual(
          [],
        );
    },
    300_000,
  );

  // What is published as a range stays a picture, with its bracket: the expectations.
  it.each(EDITIONS)('its charts hold the published values, each once, and no other: %s', (edition) => {
    const deck = openDeck(built, edition);
    const figures = built.result.compilation?.material.dataset.figures ?? new Map();
    for (const [exhibit, question] of [['scenes', 'scenes']] as const) {
      const chart = xmlPart(deck, `ppt/charts/chart-${exhibit}.xml`);
      const shown = findAll(chart, 'c:numCache').flatMap((cache) =>
        findAll(cache, 'c:v').map((one) => Number(textOf(one))),
      );
      const published = [...figures.values()]
        .filter(({ key, reading }) => key.question === question && reading.kind === 'value')
        .map(({ reading }) => (reading.kind === 'value' ? reading.quantity.amount : Number.NaN));
      expect(shown.length, exhibit).toBeGreaterThan(3);
      expect([...shown].sort(), exhibit).toEqual(published.sort());
    }
  });
});
