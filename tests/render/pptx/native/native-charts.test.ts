import { beforeAll, describe, expect, it, test } from 'vitest';
import { inspectDeck } from '../../../../src/inspect/index.js';
import type { NativeChart } from '../../../../src/model/native-chart.js';
import type { Publication } from '../../../../src/model/page.js';
import { findAll, openPackage, type Package, readZip, textOf, xmlPart } from '../../../../src/opc/index.js';
import { renderPptx } from '../../../../src/render/pptx/index.js';
import { convertWithLibreOffice, pdfPageCount } from '../../../judges/libreoffice.js';
import { ooxmlErrors } from '../../../judges/ooxml-validator.js';
import { textsOfWorkbook } from '../../../judges/workbook-reader.js';
import { openDeck, PIXEL } from '../open-deck.js';
import { sampleCharts, samplePublication } from '../sample-publication.js';
import { nativeCases } from './native-cases.js';
import { NATIVE, NATIVES } from './native-sample.js';

/** A deck with an editable chart a slide: every kind of the gallery that has one, and the sample. */
function deckOf(natives: ReadonlyMap<string, NativeChart>): Publication {
  const [, model] = samplePublication().pages;
  if (model === undefined) throw new Error('the sample has no second page');
  const pages = [...natives.keys()].map((id, index) => {
    const title = `Chart ${id}`;
    const items = model.items
      .filter(({ name }) => ['title', 'chart', 'footer'].includes(name))
      .map((item) => {
        if (item.kind === 'picture')
          return { ...item, exhibit: id, language: id.endsWith('-en') ? 'en' : 'zh-CN' };
        if (item.kind !== 'text' || item.name !== 'title') return item;
        const paragraphs = item.paragraphs.map((paragraph) => ({ ...paragraph, runs: [{ text: title }] }));
        return { ...item, paragraphs, lines: [] };
      });
    return { ...model, number: index + 1, id, section: id, title, items, notes: [] };
  });
  return samplePublication({ pages });
}

/** Judges that start a process a file. */
const SLOW = 300_000;

let natives: ReadonlyMap<string, NativeChart>;
let deck: Uint8Array;
let parts: Package;

beforeAll(async () => {
  const cases = await nativeCases();
  natives = new Map([
    ['parks', NATIVE],
    ...cases.flatMap(({ name, exhibit }) =>
      exhibit.native && (name.endsWith('-en') || name.startsWith('stacked'))
        ? [[name, exhibit.native] as const]
        : [],
    ),
  ]);
  deck = await renderPptx(deckOf(natives), sampleCharts(PIXEL), natives);
  parts = openPackage(readZip(deck) ?? new Map());
});

function cachesOf(whole: Package): readonly (readonly string[])[] {
  return [...whole.keys()]
    .filter((name) => /^ppt\/charts\/chart[^/]*\.xml$/.test(name))
    .map((name) =>
      findAll(xmlPart(whole, name), 'c:val').flatMap((values) =>
        findAll(values, 'c:pt').map(
          (point) => `${point.attributes.idx}: ${Number(textOf(findAll(point, 'c:v')[0] ?? ''))}`,
        ),
      ),
    );
}

describe('editable charts of every kind', () => {
  it('are valid, by the Open XML validator and by our own rules', async () => {
    expect(natives.size).toBeGreaterThan(9);
    expect(inspectDeck(deck)).toEqual([]);
    expect(await ooxmlErrors(deck, 'pptx')).toEqual([]);
  });

  it('have workbooks that are valid', { timeout: SLOW }, async () => {
    const workbooks = [...parts].filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(natives.size);
    for (const [name, bytes] of workbooks) {
      if (!(bytes instanceof Uint8Array)) throw new Error(`${name} is no file`);
      expect(await ooxmlErrors(bytes, 'xlsx'), name).toEqual([]);
    }
  });

  it('hold the same numbers after LibreOffice has saved the deck again', { timeout: SLOW }, async () => {
    const pdf = await convertWithLibreOffice(deck, 'pptx', 'pdf');
    const saved = await convertWithLibreOffice(deck, 'pptx', 'pptx');
    if (pdf === null || saved === null) return;
    expect(pdfPageCount(pdf)).toBe(natives.size);
    const again = cachesOf(openPackage(readZip(saved) ?? new Map()));
    const sorted = (caches: readonly (readonly string[])[]): readonly string[] =>
      caches.map((cache) => cache.join(' ')).sort();
    expect(sorted(again)).toEqual(sorted(cachesOf(parts)));
  });

  it('have their totals as numbers behind the parts, under a heading that is a cell of the workbook', () => {
    const chart = xmlPart(parts, 'ppt/charts/chart-likert-en.xml');
    const attributeOf = (name: string): string | undefined => findAll(chart, name)[0]?.attributes.val;
    expect([attributeOf('c:grouping'), attributeOf('c:max')]).toEqual(['stacked', '118']);
    const totals = findAll(chart, 'c:ser').at(-1) ?? chart;
    expect(findAll(findAll(totals, 'c:spPr')[0] ?? chart, 'a:solidFill')).toEqual([]);
    const [title = chart] = findAll(chart, 'c:title');
    const [cell] = findAll(title, 'c:f').map(textOf);
    const column = /!\$(\w)\$1$/.exec(cell ?? '')?.[1];
    expect(findAll(totals, 'c:f').map(textOf)[1]).toMatch(new RegExp(`^Data!\\$${column}\\$2:`));
    expect(textOf(title)).toBe(cell + (natives.get('likert-en')?.series.at(-1)?.label ?? ''));
    const positions = findAll(totals, 'c:dLblPos').map(({ attributes }) => attributes.val);
    expect(new Set(positions)).toEqual(new Set(['inBase']));
  });

  it('are pictures no longer: no SVG and no PNG is left of them', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
  });
});

describe('the sample chart', () => {
  it('names the theme’s colours and fonts, and its exhibit in its alternative text', async () => {
    const whole = await openDeck(samplePublication(), NATIVES);
    const chart = xmlPart(whole, 'ppt/charts/chart-parks.xml');
    expect(findAll(chart, 'a:schemeClr').map(({ attributes }) => attributes.val)).toContain('accent1');
    expect(new Set(findAll(chart, 'a:ea').map(({ attributes }) => attributes.typeface))).toEqual(
      new Set(['+mn-ea']),
    );
    const frame = findAll(xmlPart(whole, 'ppt/slides/slide2.xml'), 'p:graphicFrame').find(
      (one) => findAll(one, 'c:chart').length > 0,
    );
    expect(findAll(frame ?? chart, 'p:cNvPr')[0]?.attributes.descr).not.toBe('');
  });

  it('is a table of its values in other programs: zero is zero, a gap is empty', async () => {
    const whole = await openDeck(samplePublication(), NATIVES);
    const workbook = whole.get('ppt/embeddings/chart-parks.xlsx');
    if (!(workbook instanceof Uint8Array)) throw new Error('there is no workbook');
    expect(textsOfWorkbook(workbook)).toEqual(
      ['2024年', '2025', '散步', '62.4', 'Sports&games', 'n=120', '0', '54.82', '骑行', '12.5'].join(''),
    );
    const csv = await convertWithLibreOffice(workbook, 'xlsx', 'csv');
    if (csv === null) return;
    expect(new TextDecoder().decode(csv)).toBe(
      [',2024年,2025', '散步,62.4,', '"Sports & games\nn=120",0,54.82', '骑行,,12.5', ''].join('\n'),
    );
  });
});

test('a chart part is named for its exhibit, so that other slides may come and go', async () => {
  const { pages } = samplePublication();
  const [, chinese, english] = pages;
  if (!chinese || !english) throw new Error('the sample has three pages');
  const shorter = samplePublication({ pages: [{ ...english, number: 1 }] });
  const links = english.items.filter((item) => item.name !== 'takeaway');
  const alone = {
    ...shorter,
    pages: [{ ...english, number: 1, items: links }],
    layouts: samplePublication().layouts,
  };
  const whole = await openDeck(samplePublication(), NATIVES);
  const part = await openDeck(alone, NATIVES);
  expect([...part.keys()].filter((name) => name.includes('chart-'))).toEqual(
    [...whole.keys()].filter((name) => /chart-parks\./.test(name)),
  );
});

test('what was not published has no number in front of it', () => {
  const unpublished = [...natives].flatMap(([name, { series }]) =>
    series.flatMap(({ points }, at) =>
      points.flatMap((point, index) => (point?.words === undefined ? [] : [{ name, at, index }])),
    ),
  );
  expect(unpublished.length).toBeGreaterThan(0);
  for (const { name, at, index } of unpublished) {
    const series = findAll(xmlPart(parts, `ppt/charts/chart-${name}.xml`), 'c:ser')[at];
    const own = series ? findAll(series, 'c:dLbl') : [];
    const label = own.find((one) => findAll(one, 'c:idx')[0]?.attributes.val === String(index));
    // It says nothing, or words in place of its value.
    const [gone, words] = ['c:delete', 'c:tx'].map((part) => (label ? findAll(label, part).length : 0));
    expect([name, (gone ?? 0) + (words ?? 0)]).toEqual([name, 1]);
  }
});
