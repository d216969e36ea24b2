import { describe, expect, test } from 'vitest';
import type { Item, Page, Picture, Publication, Table, TextFrame } from '../../../src/model/page.js';
import { readPdf } from '../../judges/pdf-reader.js';
import { renderSample } from './render-samples.js';
import type { Sample } from './sample-publication.js';

test('a number that is set in two parts', async () => {
  const sound = await renderSample('en');
  const torn = await renderSample('en', (sample) =>
    changeItem(sample, 'key-1', (item: TextFrame) => ({
      ...item,
      lines: item.lines.map((line) => ({
        ...line,
        pieces: line.pieces.flatMap((piece) => [
          { ...piece, text: '49' },
          { ...piece, text: '.82%', x: piece.x + 60 },
        ]),
      })),
    })),
  );
  const [first = ''] = readPdf(sound).texts;
  const [second = ''] = readPdf(torn).texts;
  expect(occurrences(first, '49.82%')).toBe(occurrences(second, '49.82%') + 1);
});

describe('rendering refuses', () => {
  test.each<[string, (sample: Sample) => Sample, RegExp]>([
    ['a picture that nobody drew', (sample) => ({ ...sample, charts: new Map() }), /No chart was drawn/],
    [
      'a chart that would have to be scaled',
      (sample) =>
        changeItem(sample, 'scenes', (item: Picture) => ({ ...item, box: { ...item.box, width: 400 } })),
      /483 × 110 but its place is 400 × 110/,
    ],
    [
      'a picture without words',
      (sample) => changeItem(sample, 'scenes', (item: Picture) => ({ ...item, alt: ' ' })),
      /alternative/,
    ],
    [
      'a picture that is decoration',
      (sample) => changeItem(sample, 'scenes', (item: Picture) => ({ ...item, role: 'decoration' })),
      /nobody would be told/,
    ],
    [
      'a link that leads nowhere',
      (sample) => changeItem(sample, 'scenes', (item: Picture) => ({ ...item, exhibit: 'others' })),
      /exhibit\.scenes, which is on no page/,
    ],
    [
      'text that is not what was written',
      (sample) =>
        changeItem(sample, 'key-1', (item: TextFrame) => ({
          ...item,
          lines: item.lines.map((line) => ({
            ...line,
            pieces: line.pieces.map((piece) => ({ ...piece, text: '49.83%' })),
          })),
        })),
      /printed: 49\.83%\s+written: 49\.82%/,
    ],
    [
      'text that lost a line',
      (sample) =>
        changeItem(sample, 'prose', (item: TextFrame) => ({ ...item, lines: item.lines.slice(0, -1) })),
      /Lines do not hold/,
    ],
    [
      'a list item without its mark',
      (sample) =>
        changeItem(sample, 'points', (item: TextFrame) => ({
          ...item,
          lines: item.lines.map((line) => ({
            ...line,
            pieces: line.pieces.filter(({ text }) => text !== '•'),
          })),
        })),
      /mark/,
    ],
    [
      'a table row that is too short',
      (sample) =>
        changeItem(sample, 'table', (item: Table) => ({
          ...item,
          rows: item.rows.map((row, index) => (index === 1 ? { ...row, cells: row.cells.slice(1) } : row)),
        })),
      /2 cells for 3 columns/,
    ],
    [
      'a header below the body',
      (sample) =>
        changeItem(sample, 'table', (item: Table) => ({
          ...item,
          rows: item.rows.map((row, index) => ({ ...row, header: index === 1 })),
        })),
      /header row below/,
    ],
    [
      'a layout that is not there',
      (sample) => change(sample, { layouts: [] }),
      /layout that the publication lacks/,
    ],
    [
      'furniture in no colour of the theme',
      (sample) =>
        change(sample, {
          layouts: sample.publication.layouts.map((layout) => ({
            ...layout,
            furniture: layout.furniture.map((piece) => ({ ...piece, fill: 'mauve' })),
          })),
        }),
      /mauve/,
    ],
    [
      'a colour that is no #RRGGBB',
      (sample) => changeItem(sample, 'box', (item) => ({ ...item, fill: 'red' }) as Item),
      /#RRGGBB: red/,
    ],
    [
      'a length that is no number',
      (sample) =>
        changeItem(sample, 'box', (item) => ({ ...item, box: { ...item.box, width: Number.NaN } }) as Item),
      /not a number/,
    ],
    [
      'a title that XML cannot hold',
      (sample) => change(sample, { properties: { ...sample.publication.properties, title: 'A\u0001B' } }),
      /XML cannot hold/,
    ],
    [
      'a day that is none',
      (sample) => change(sample, { properties: { ...sample.publication.properties, issued: '2025-13-40' } }),
      /not a date/,
    ],
  ])('%s', async (_, plant, message) => {
    await expect(renderSample('en', plant)).rejects.toThrow(message);
  });
});

function change(sample: Sample, publication: Partial<Publication>): Sample {
  return { ...sample, publication: { ...sample.publication, ...publication } };
}

/** Replaces the items of that name; throws when there is none, so that no fault is planted beside the mark. */
function changeItem<Kind extends Item>(sample: Sample, name: string, plant: (item: Kind) => Item): Sample {
  let planted = 0;
  const pages = sample.publication.pages.map(
    (page): Page => ({
      ...page,
      items: page.items.map((item) => {
        if (item.name !== name) return item;
        planted += 1;
        return plant(item as Kind);
      }),
    }),
  );
  if (planted === 0) throw new Error(`The sample has no item ${name}.`);
  return change(sample, { pages });
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
