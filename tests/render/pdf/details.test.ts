import * as mupdf from 'mupdf';
import { expect, test } from 'vitest';
import type { Item, Page } from '../../../src/model/page.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { compareAsBytes } from '../../../src/render/pdf/pdfkit.js';
import { pdfProblems } from '../../judges/pdf-accessibility.js';
import { pageOperators, readPdf, tagsOf } from '../../judges/pdf-reader.js';
import { readAloud } from '../../judges/pdf-tagged-text.js';
import { faces } from './render-samples.js';
import { ItemMaker } from './sample-items.js';
import { samplePublication } from './sample-publication.js';

const make = new ItemMaker(faces, 'en');
const BOX = { x: 56, y: 80, width: 400, height: 40 };

/** A publication whose pages hold just these items. */
async function pdfOf(
  pages: readonly (Partial<Page> & { readonly items: readonly Item[] })[],
): Promise<Uint8Array> {
  const { publication, charts } = samplePublication(faces, 'en');
  const [, inner] = publication.pages;
  if (inner === undefined) throw new Error('The sample has no inner page.');
  const made = pages.map(
    (page, index): Page => ({
      ...inner,
      id: `p${index + 1}`,
      section: `p${index + 1}`,
      starts: [{ section: page.section ?? `p${index + 1}`, title: 'A title', item: 0, top: 0 }],
      ...page,
      number: index + 1,
    }),
  );
  return await renderPdf({ ...publication, pages: made }, charts, faces, []);
}

const title = make.text('title', 'title', BOX, ['A title'], { size: 18, weight: 'bold' });
const body = (text: string): Item => make.text('body', 'body', { ...BOX, y: 200 }, [text], {});

test.each([
  ['characters that share a glyph', '一⼀一 and ⼀'],
  ['a mark above a letter', 'the mean x\u0304 = 3.20'],
  ['characters beyond the first plane', '𠮷野家 12.5%'],
  ['characters that mean something to PDF', '(a) \\ <b> [c] /d % {e}'],
  ['no-break spaces and hyphens', 'RMB\u00a045.2bn, 2019\u20112021'],
])('%s read back as they were written', async (_, text) => {
  const { tagged } = readAloud(await pdfOf([{ items: [title, body(text)] }]));
  expect(tagged.map((part) => part.text)).toEqual(['A title', text]);
});

test('destinations are sorted by bytes, not by the habits of a language', async () => {
  const sections = ['b-2', 'B', 'a_1', 'é', 'a-1', '10', '9'];
  const bytes = await pdfOf(sections.map((section) => ({ id: section, section, items: [title] })));
  expect([...readPdf(bytes).destinations.keys()]).toEqual(
    ['10', '9', 'B', 'a-1', 'a_1', 'b-2', 'é'].map((section) => `section.${section}`),
  );
  expect(['𠀀', 'ab', 'é', 'b'].sort(compareAsBytes)).toEqual(['ab', 'b', 'é', '𠀀']);
});

test('headings inside a page follow its title, and no level is skipped without one', async () => {
  const heading = make.text('heading', 'heading', { ...BOX, y: 160 }, ['A heading'], {});
  const pages = [
    { items: [heading, body('one')] },
    { items: [title, heading] },
    { items: [heading, title, heading] },
  ];
  const bytes = await pdfOf(pages);
  const [document] = [readPdf(bytes).tags];
  const levels = document.children.flatMap((section) => section.children.map(({ type }) => type));
  expect(levels).toEqual(['H1', 'P', 'H2', 'H3', 'H3', 'H2', 'H3']);
  expect(pdfProblems(bytes)).toEqual([]);
});

test('an exhibit line with nothing to stand above is a paragraph', async () => {
  const line = make.text('exhibit-line', 'line', { ...BOX, y: 160 }, ['Exhibit 9'], {});
  const bytes = await pdfOf([{ items: [title, line, body('text')] }]);
  expect(readAloud(bytes).tagged.map(({ path }) => path)).toEqual(['Sect/H1', 'Sect/P', 'Sect/P']);
});

test('a link to the exhibit that a table shows leads to the caption above it', async () => {
  const line = make.text('exhibit-line', 'line', { ...BOX, y: 160 }, ['Table A'], {});
  const table = {
    ...make.table({ ...BOX, y: 200 }, [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]),
    exhibit: 'appendix',
  };
  const link = make.frame('body', 'link', BOX, 'en', [
    make.paragraph([{ text: 'See Table A', target: { kind: 'exhibit', exhibit: 'appendix' } }]),
  ]);
  const bytes = await pdfOf([{ items: [title, link] }, { items: [line, table] }]);
  const { destinations, links } = readPdf(bytes);
  expect(destinations.get('exhibit.appendix')).toBe(1);
  expect(links).toEqual([{ page: 0, uri: '#exhibit.appendix', contents: 'See Table A' }]);
});

test('a link over a line end has one area a line, on its own page', async () => {
  const frame = (page: number): Item =>
    make.frame('body', 'link', { ...BOX, width: 90 }, 'en', [
      make.paragraph([
        { text: `page ${page} leads to the first page`, target: { kind: 'section', section: 'p1' } },
      ]),
    ]);
  const bytes = await pdfOf([{ items: [title] }, { items: [frame(2)] }, { items: [frame(3)] }]);
  const links = tagsOf(readPdf(bytes).tags, 'Link');
  expect(links.map(({ annotations }) => annotations.length)).toEqual([2, 2]);
  expect(links.flatMap(({ annotations }) => annotations.map(({ pageMatches }) => pageMatches))).toEqual(
    Array(4).fill(true),
  );
  expect(pdfProblems(bytes)).toEqual([]);
});

test('a paragraph that goes on on the next page is read as one', async () => {
  const part = (text: string, changes: object): Item =>
    make.frame('body', 'prose', BOX, 'en', [{ ...make.paragraph([{ text }]), ...changes }]);
  const bytes = await pdfOf([
    { items: [title, part('One two ', { goesOn: true })] },
    { starts: [], items: [part('three four.', { continues: true }), body('Another.')] },
  ]);
  const [section] = readPdf(bytes).tags.children;
  expect(section?.children.map(({ type, contentCount }) => `${type} ${contentCount}`)).toEqual([
    'H1 1',
    'P 2',
    'P 1',
  ]);
  const words = readAloud(bytes).tagged.map(({ text }) => text);
  expect(words.join('|')).toBe('A title|One two |three four.|Another.');
  expect(pdfProblems(bytes)).toEqual([]);
});

test('words in another script say which language they speak', async () => {
  const bytes = await pdfOf([{ items: [title, body('Published as 客服 and サービス, not as 48%')] }]);
  const languages = [...contentOf(bytes).matchAll(/\/Span <<\s*\/Lang \((\w+)\)\s*>> BDC/g)];
  expect(languages.map(([, language]) => language)).toEqual(['zh', 'ja']);
  expect(pdfProblems(bytes)).toEqual([]);
});

test('two attachments of one name are refused', async () => {
  const { publication, charts } = samplePublication(faces, 'en');
  const file = {
    name: 'a.csv',
    description: '',
    mime: 'text/csv',
    relationship: 'Data' as const,
    bytes: new Uint8Array(3),
  };
  await expect(renderPdf(publication, charts, faces, [file, file])).rejects.toThrow(/same name/);
});

/** The operators of the first page. */
function contentOf(bytes: Uint8Array): string {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF();
  return document === null ? '' : pageOperators(document.findPage(0));
}
