import { expect, test } from 'vitest';
import { inspectDeck } from '../../../src/inspect/index.js';
import type { Publication } from '../../../src/model/page.js';
import { findAll, textOf, xmlPart } from '../../../src/opc/index.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { ooxmlErrors } from '../../judges/ooxml-validator.js';
import { openDeck, PIXEL, shapeNamed, slideOf } from './open-deck.js';
import { sampleCharts, samplePublication } from './sample-publication.js';

const HOSTILE = ' & < > " \' \u0001 ]]> \ud83d 😀';
const CLEAN = ' & < > " \'  ]]>  😀';

/** Values that are not prose: enumerations, colours, keys and ids that other values refer to. */
const KEPT =
  /^(kind|role|color|fill|weight|align|anchor|mark|style|content|language|medium|issued|key|exhibit|section|layout|face|package|path|file)$/;

/** The publication with hostile characters after every string that an author or designer may write. */
function spoil<T>(value: T, name = ''): T {
  if (typeof value === 'string') return (KEPT.test(name) || /^#/.test(value) ? value : value + HOSTILE) as T;
  if (Array.isArray(value)) return value.map((one) => spoil(one, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'styles' ? one : spoil(one, key)]),
  ) as T;
}

function hostilePublication(): Publication {
  const spoilt = spoil(samplePublication());
  const names = new Map(samplePublication().layouts.map(({ name }) => [name, name + HOSTILE]));
  return {
    ...spoilt,
    pages: spoilt.pages.map((page) => ({ ...page, layout: names.get(page.layout) ?? page.layout })),
  };
}

test('characters that XML treats specially or forbids break nothing, wherever they stand', async () => {
  const deck = await renderPptx(hostilePublication(), sampleCharts(PIXEL));
  expect(inspectDeck(deck)).toEqual([]);
  expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
});

test('they are printed as they are, but for those that XML cannot carry', async () => {
  const parts = await openDeck(hostilePublication());
  const [, page] = samplePublication().pages;
  expect(textOf(shapeNamed(slideOf(parts, 2), `title${CLEAN}`))).toBe(page?.title + CLEAN);
  const core = xmlPart(parts, 'docProps/core.xml');
  expect(findAll(core, 'dc:creator').map(textOf)).toEqual([`示例研究院${CLEAN}`]);
});
