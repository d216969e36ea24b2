import { describe, expect, it } from 'vitest';
import { lastMade } from '../../src/deliver/last-made.js';
import { type PrintedPublication, recordPublication } from '../../src/deliver/record-pages.js';
import type { Page, Table } from '../../src/model/page.js';
import { openKeptValues } from '../../src/platform/kept-values.js';

describe('lastMade', () => {
  it('gives what was made of the very same values, under the same name and key', () => {
    const { keep } = openKeptValues();
    const page = {};
    let count = 0;
    const make = () => {
      count += 1;
      return count;
    };
    expect(lastMade('a', keep)('page 1', [page, 'svg'], make)).toBe(1);
    expect(lastMade('a', keep)('page 1', [page, 'svg'], make)).toBe(1);
    expect(lastMade('a', keep)('page 1', [page, 'other'], make)).toBe(2);
    expect(lastMade('a', keep)('page 1', [{}, 'other'], make)).toBe(3);
    expect(lastMade('a', keep)('page 1', [page], make)).toBe(4);
    expect(lastMade('a', keep)('page 2', [page], make)).toBe(5);
    expect(lastMade('b', keep)('page 1', [page], make)).toBe(6);
    expect(lastMade('b', undefined)('page 1', [page], make)).toBe(7);
  });
});

const BOX = { x: 0, y: 0, width: 10, height: 10 };
const FRAME = { box: BOX, role: 'body', name: 'body', language: 'en', alt: 'A', exhibit: 'reach' } as const;

function pageWith(item: Page['items'][number]): Page {
  return {
    number: 1,
    id: 'reach',
    section: 'reach',
    starts: [],
    layout: 'plain',
    title: 'Reach',
    items: [item],
    notes: [],
    figures: ['reach.a'],
    place: { file: 'commentary.en.md', line: 1, column: 1 },
  };
}

function tableOf(rows: Table['rows']): Table {
  return { ...FRAME, kind: 'table', gutter: 0, columns: [], rows };
}

function printed(page: Page, svg: string, value = '1%'): PrintedPublication {
  return {
    publication: { medium: 'deck', language: 'en', pages: [page] },
    charts: new Map([['key', { svg }]]),
    values: new Map([['reach.a', value]]),
  };
}

describe('a record of kept pages', () => {
  const chart = pageWith({ ...FRAME, kind: 'picture', key: 'key' });
  const table = pageWith(tableOf([]));
  const rule = { color: '#000000', thickness: 1 };
  const row: Table['rows'][number] = { height: 10, header: false, y: 0, cells: [], rule };

  it.each<[string, PrintedPublication, PrintedPublication]>([
    ['a drawing', printed(chart, '<svg/>'), printed(chart, '<svg id="2"/>')],
    ['a page', printed(chart, '<svg/>'), printed({ ...chart, layout: 'other' }, '<svg/>')],
    ['what is printed', printed(chart, '<svg/>'), printed(chart, '<svg/>', '2%')],
    ['a table', printed(table, ''), printed(pageWith(tableOf([row])), '')],
  ])('says what one of new pages says, when what changed is %s', (_, before, after) => {
    const { keep } = openKeptValues();
    const record = (of: PrintedPublication) => recordPublication(of, lastMade('record', keep));
    const was = record(before);
    expect(was).toEqual(recordPublication(before));
    expect(record(after)).toEqual(recordPublication(after));
    expect(record(after)).not.toEqual(was);
    expect(record(before)).toEqual(was);
  });
});
