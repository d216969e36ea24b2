import type { PDFDocument, PDFObject } from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, TableRow } from '../../src/model/page.js';
import { changePdf, readPdf, tagsOf } from '../judges/pdf-reader.js';
import { readSourceLinks } from '../judges/source-links.js';
import { type Built, buildFlagship } from './flagship.js';
import { documentOf, EDITIONS, type Edition } from './read-outputs.js';

let built: Built;
beforeAll(async () => {
  built = await buildFlagship();
});

/** The headings of columns that say where a row was published. */
const HEADINGS = ['Source', 'Source or calculation', '出处', '出处或算式'];

function pagesOf(edition: Edition): readonly Page[] {
  const language = edition === 'zh' ? 'zh-CN' : 'en';
  const found = built.result.outputs.find(
    ({ publication }) => publication.medium === 'briefing' && publication.language === language,
  );
  if (found === undefined) throw new Error(`no briefing in ${language}`);
  return found.publication.pages;
}

/** Rows with figures, as they were laid out. */
function rowsOfFigures(pages: readonly Page[]): readonly TableRow[] {
  return pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'table') return [];
      const [head, ...rows] = item.rows;
      const isOfFigures = head?.cells.some((cell) => HEADINGS.includes(wordsOf(cell.paragraph.runs)));
      return isOfFigures === true ? rows.filter(({ group }) => group !== true) : [];
    }),
  );
}

function wordsOf(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text).join('');
}

describe.each(EDITIONS)('the briefing: %s', (edition) => {
  it('leads from every exhibit and every row of figures to the note of its source', () => {
    const { rows, problems } = readSourceLinks(readPdf(documentOf(built, 'brief', edition)));
    expect(problems).toEqual([]);
    expect(rows).toBe(rowsOfFigures(pagesOf(edition)).length);
    expect(rows).toBeGreaterThan(60);
  });

  it('says in words where such a link leads', () => {
    const { links, tags } = readPdf(documentOf(built, 'brief', edition));
    const said = links.flatMap(({ uri, contents }) => (uri === '#source.scenes' ? [contents] : []));
    expect(new Set(said)).toEqual(
      new Set([
        edition === 'zh' ? '第4节 2025年中国用户接触到智能客服的场景' : '§4 Scenarios of contact, 2025',
      ]),
    );
    expect(tagsOf(tags, 'Note').map(({ id }) => id)).toContain('source.scenes');
  });
});

describe('the judge of links to sources', () => {
  it.each([
    ['a row without its link', 'source.market', /^row \d+ of \d+ leads to no source$/],
    ['an exhibit without its source line', 'source', /has no source line$/],
  ])('finds %s', (_, destination, problem) => {
    const bytes = changePdf(documentOf(built, 'brief', 'en'), (document) =>
      cutOneLink(document, destination),
    );
    const { problems } = readSourceLinks(readPdf(bytes));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it('finds a link to a note that is not there, and one without words', () => {
    const bytes = changePdf(documentOf(built, 'brief', 'en'), (document) => {
      const link = linkTo(document, 'source.market');
      link.put('Dest', document.newString('source.elsewhere'));
      link.put('Contents', document.newString(''));
    });
    expect(readSourceLinks(readPdf(bytes)).problems).toEqual([
      'source.elsewhere is on no page',
      'a link to source.elsewhere says nothing',
    ]);
  });
});

function cutOneLink(document: PDFDocument, destination: string): void {
  linkTo(document, destination).delete('Dest');
}

/** The first link to that place. */
function linkTo(document: PDFDocument, destination: string): PDFObject {
  for (let page = 0; page < document.countPages(); page += 1) {
    const annotations = document.findPage(page).get('Annots');
    for (let index = 0; index < annotations.length; index += 1) {
      const link = annotations.get(index);
      if (link.get('Dest').isString() && link.get('Dest').asString() === destination) return link;
    }
  }
  throw new Error(`no link leads to ${destination}`);
}
