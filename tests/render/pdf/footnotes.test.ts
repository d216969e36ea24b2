import type * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page, Publication } from '../../../src/model/page.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { renderSvg } from '../../../src/render/svg/index.js';
import { pdfProblems } from '../../judges/pdf-accessibility.js';
import { popplerText } from '../../judges/pdf-programs.js';
import { changePdf, readPdf, tagOutline } from '../../judges/pdf-reader.js';
import { readAloud } from '../../judges/pdf-tagged-text.js';
import { faces } from './render-samples.js';
import { ItemMaker } from './sample-items.js';
import { samplePublication } from './sample-publication.js';

const make = new ItemMaker(faces, 'zh-CN');
/** Eleven notes, so that the order of names is not the order of numbers. */
const COUNT = 11;

/** One page with a sentence a footnote, each mark after the third character, and the notes at the foot. */
function publication(): Publication {
  const sample = samplePublication(faces, 'zh-CN').publication;
  const [, inner] = sample.pages;
  if (inner === undefined) throw new Error('The sample has no inner page.');
  const numbers = Array.from({ length: COUNT }, (_, index) => `${index + 1}`);
  const sentences = numbers.map((footnote) =>
    make.paragraph([
      { text: '百分点' },
      {
        text: `\u2060${footnote}`,
        size: 6,
        rise: 3.5,
        target: { kind: 'note', note: `footnote.${footnote}` },
      },
      { text: '，不足。' },
    ]),
  );
  const notes = numbers.map((footnote) =>
    make.paragraph([{ text: `第${footnote}条注，49.82%。` }], {
      mark: 'label',
      note: { id: `footnote.${footnote}`, label: footnote },
    }),
  );
  const page: Page = {
    ...inner,
    number: 1,
    items: [
      make.text('title', 'title', { x: 56, y: 80, width: 400, height: 30 }, ['标题'], {}),
      make.frame('body', 'prose', { x: 56, y: 120, width: 400, height: 300 }, 'zh-CN', sentences),
      make.frame('note', 'footnotes', { x: 56, y: 500, width: 400, height: 200 }, 'zh-CN', notes),
    ],
  };
  return { ...sample, pages: [page] };
}

describe('footnotes', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPdf(publication(), new Map(), faces, []);
  });

  test('are citations that lead to notes with an ID', () => {
    const { tags, ids, destinations, links } = readPdf(bytes);
    expect(pdfProblems(bytes)).toEqual([]);
    expect(tagOutline(tags).slice(0, 6)).toEqual([
      'Document',
      ' Sect',
      '  H1',
      '  P',
      '   Reference',
      '    Link',
    ]);
    expect(tagOutline(tags).slice(-3)).toEqual(['  Note', '   Lbl', '   P']);
    expect(ids).toHaveLength(COUNT);
    expect(ids.slice(0, 4)).toEqual(['footnote.1', 'footnote.10', 'footnote.11', 'footnote.2']);
    expect(destinations.get('footnote.2')).toBe(0);
    expect(links.map(({ uri }) => uri)).toContain('#footnote.11');
    expect(links[1]?.contents).toBe('2 第2条注，49.82%。');
  });

  test('read aloud what was written, number and words apart', () => {
    const { tagged } = readAloud(bytes);
    const sentence = tagged.slice(1, 4).map(({ path, text }) => `${path}: ${text}`);
    expect(sentence).toEqual(['Sect/P: 百分点', 'Sect/P/Reference/Link: 1', 'Sect/P: ，不足。']);
    expect(tagged.slice(-2).map(({ path, text }) => `${path}: ${text}`)).toEqual([
      'Sect/Note/Lbl: 11',
      'Sect/Note/P: 第11条注，49.82%。',
    ]);
  });

  test('join no number when text is extracted', async () => {
    const texts = [readPdf(bytes).texts.join('\n'), (await popplerText(bytes)) ?? '百分点11 49.82%'];
    for (const text of texts) {
      expect(text).toMatch(/百分点\s*11/);
      expect(text).toContain('49.82%');
      expect(text).not.toMatch(/\d49\.82%|49\.82%\d/);
    }
  });

  test('stand raised in pictures of the page as well', () => {
    const [picture] = renderSvg(publication(), new Map(), faces);
    const heights = [...(picture?.svg ?? '').matchAll(/ y="([\d.]+)"[^>]*font-size="(?:6|10\.5)"/g)].map(
      ([, y]) => Number(y),
    );
    const [, word, mark, after] = heights;
    expect(word).toBeGreaterThan(100);
    expect(mark).toBeCloseTo((word ?? 0) - 3.5, 2);
    expect(after).toBe(word);
  });

  test.each<[string, (tag: mupdf.PDFObject, document: mupdf.PDFDocument) => void, RegExp]>([
    ['without an ID', (tag) => tag.delete('ID'), /Note has no ID/],
    [
      'with the ID of another',
      (tag, document) => tag.put('ID', document.newString('footnote.2')),
      /two Notes have one ID/,
    ],
    [
      'with an ID that is listed nowhere',
      (tag, document) => tag.put('ID', document.newString('elsewhere')),
      /tree of IDs/,
    ],
  ])('%s are noticed', (_, change, problem) => {
    const spoiled = changePdf(bytes, (document) => {
      for (let number = 1; number < document.countObjects(); number += 1) {
        const value = document.newIndirect(number).resolve();
        if (!value.isDictionary() || value.get('S').toString() !== '/Note') continue;
        change(value, document);
        return;
      }
      throw new Error('There is no Note.');
    });
    expect(pdfProblems(spoiled).join('\n')).toMatch(problem);
  });

  test('a mark that leads to no note is our own bug', async () => {
    const whole = publication();
    const pages = whole.pages.map((page) => ({ ...page, items: page.items.slice(0, 2) }));
    await expect(renderPdf({ ...whole, pages }, new Map(), faces, [])).rejects.toThrow('footnote.1');
  });
});
