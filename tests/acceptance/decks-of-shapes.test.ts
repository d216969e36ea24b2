import { beforeAll, describe, expect, it } from 'vitest';
import { inspectDeck } from '../../src/inspect/index.js';
import { findAll, readZip, textOf, xmlPart } from '../../src/opc/index.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { replacing } from '../sample-report.js';
import { type Built, buildFlagship, CHARTS } from './flagship.js';
import { documentOf, EDITIONS, openDeck, slideParts } from './read-outputs.js';

let built: Built;

beforeAll(async () => {
  built = await buildFlagship({
    'report.yaml': replacing('theme: house\n', 'theme: house\ncharts: shapes\n'),
  });
});

describe.each(EDITIONS)('with drawings as shapes: %s', (edition) => {
  it('the deck is valid, obeys every rule and needs no picture', async () => {
    expect(built.result.diagnostics).toEqual([]);
    const deck = documentOf(built, 'deck', edition);
    expect(inspectDeck(deck)).toEqual([]);
    expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
    const files = [...(readZip(deck)?.keys() ?? [])];
    expect(files.filter((name) => /\.(png|svg)$/.test(name))).toEqual([]);
  });

  it('every chart is a group with its alternative text, its values as text', () => {
    const deck = openDeck(built, edition);
    const groups = slideParts(deck).flatMap((part) => findAll(xmlPart(deck, part), 'p:grpSp'));
    expect(groups).toHaveLength(CHARTS.length);
    expect(groups.map((group) => findAll(group, 'p:cNvPr')[0]?.attributes.descr ?? '')).not.toContain('');
    const said = groups.flatMap((group) => findAll(group, 'p:txBody').map(textOf));
    for (const value of ['49.82%', '42.24%', '40.91%', '6.98%']) expect(said).toContain(value);
  });
});
