import type { PDFDocument } from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import type { Page, TextFrame } from '../../src/model/page.js';
import { contentsEntries } from '../judges/contents-numbers.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { changePdf, readPdf } from '../judges/pdf-reader.js';
import { longReport } from '../long-report.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE } from '../sample-report.js';

const TOOL = { name: 'proofdeck', version: '0.0.0' };

async function built(sections: number, write: boolean) {
  const workspace = openTestWorkspace(longReport(sections));
  const result = await build(workspace, { folder: SAMPLE, tool: TOOL, write });
  expect(result.diagnostics).toEqual([]);
  const [publication] = result.compilation?.publications ?? [];
  if (publication === undefined) throw new Error('nothing was laid out');
  return { pages: publication.pages, bytes: result.outputs[0]?.bytes ?? new Uint8Array() };
}

/** The entries of the contents: section and printed page. */
function entriesOf({ items }: Page): readonly (readonly [string, number])[] {
  return items
    .filter((item): item is TextFrame => item.kind === 'text' && item.role === 'contents')
    .map(({ paragraphs: [entry] }) => {
      const runs = entry?.runs ?? [];
      const target = runs[0]?.target;
      return [target?.kind === 'section' ? target.section : '', Number(runs.at(-1)?.text)] as const;
    });
}

describe('a report of a hundred pages', () => {
  let pages: readonly Page[];
  beforeAll(async () => {
    ({ pages } = await built(84, false));
  }, 120_000);

  it('is one', () => {
    expect(pages.length).toBeGreaterThan(99);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('lists its contents over several pages, with the pages where sections begin', () => {
    const lists = pages.map(entriesOf).filter((list) => list.length > 0);
    expect(lists.length).toBeGreaterThan(2);
    const begin = pages.flatMap(({ starts, number }) => starts.map(({ section }) => [section, number]));
    expect(lists.flat()).toEqual(begin.slice(1));
    expect(lists.flat()).toHaveLength(85);
  });

  it('runs its register over pages, header and all', () => {
    const tables = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' && item.exhibit === 'all' ? [item] : [])),
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { rows } of tables) expect(rows[0]?.header).toBe(true);
  });
});

it('links of long contents lead to the page that they print', async () => {
  const { pages, bytes } = await built(24, true);
  const { outline } = readPdf(bytes);
  const listed = pages.flatMap(entriesOf).map(([, page]) => String(page));
  const entries = contentsEntries(bytes);
  expect(listed).toHaveLength(25);
  expect(entries.map(({ printed }) => printed)).toEqual(listed);
  expect(entries.map(({ leadsTo }) => leadsTo)).toEqual(listed);
  const misled = contentsEntries(changePdf(bytes, (document) => leadLastLinkAstray(document)));
  expect(misled.filter(({ printed, leadsTo }) => printed !== leadsTo)).not.toEqual([]);
  expect(outline).toHaveLength(26);
  expect(pdfProblems(bytes)).toEqual([]);
}, 120_000);

/** The last entry on the first page of contents leads to the register instead. */
function leadLastLinkAstray(document: PDFDocument): void {
  const annotations = document.findPage(0).get('Annots');
  annotations.get(annotations.length - 1).put('Dest', document.newString('section.register'));
}
