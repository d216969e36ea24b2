import { describe, expect, it } from 'vitest';
import { claimsOfPage } from '../../../src/deliver/preview/claims-of-page.js';
import { codeFrame, whereOf } from '../../../src/deliver/preview/code-frame.js';
import { pagesOfPlace, placedPages } from '../../../src/deliver/preview/pages-of-problem.js';
import { check } from '../../../src/index.js';
import { load } from '../../../src/load/index.js';
import type { Place } from '../../../src/model/place.js';
import type { PreviewPage } from '../../../src/model/preview.js';
import { openTestWorkspace } from '../../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../../sample-report.js';

const workspace = openTestWorkspace(sampleReport());
const { compilation } = await check(workspace, { folder: SAMPLE });
const { value: sources } = await load(workspace, SAMPLE);
if (compilation === null || sources === null) throw new Error('the sample has errors');

const pages = placedPages(
  compilation.publications.map(({ medium, language, size, pages: laidOut }) => ({
    medium,
    language,
    ...size,
    pages: laidOut.map(({ id, number, title }): PreviewPage => {
      const key = `${medium}-${language}-${id}`;
      return { key, id, number, title, picture: '', change: null, stretches: [], claims: [] };
    }),
  })),
  compilation,
);

/** Where a text of a source file stands. */
function placeOf(file: string, text: string): Place {
  const lines = new TextDecoder().decode(sampleReport().get(`${SAMPLE}/${file}`)).split('\n');
  const line = lines.findIndex((one) => one.includes(text)) + 1;
  expect(line, text).toBeGreaterThan(0);
  return { file: `${SAMPLE}/${file}`, line, column: (lines[line - 1] ?? '').indexOf(text) + 1 };
}

function pagesAt(file: string, text: string): readonly string[] {
  const { commentaries } = sources ?? { commentaries: new Map() };
  return pagesOfPlace(placeOf(file, text), pages, { commentaries, drawn: compilation });
}

describe('the pages of a problem', () => {
  it('in a commentary: those of its section, in its language', () => {
    expect(pagesAt('commentary.en.md', '{#drinks}')).toEqual(['deck-en-drinks', 'briefing-en-drinks']);
    expect(pagesAt('commentary.zh-CN.md', '{#sales}')).toEqual(['deck-zh-CN-sales', 'briefing-zh-CN-sales']);
  });

  it('in the plan: those of the section, or of the exhibit, in every language', () => {
    const drinks = ['deck-zh-CN-drinks', 'briefing-zh-CN-drinks', 'deck-en-drinks', 'briefing-en-drinks'];
    expect(pagesAt('report.yaml', '{id: drinks')).toEqual(drinks);
    expect(pagesAt('report.yaml', 'drinks: {kind')).toEqual(drinks);
  });

  it('at a value: those that rest on the figure', () => {
    const found = pagesAt('tables/drinks.csv', '33.0');
    expect(found).toContain('deck-en-drinks');
    expect(found).not.toContain('deck-en-sales');
  });

  it('elsewhere: none', () => {
    expect(pagesAt('report.yaml', 'short-title')).toEqual([]);
  });
});

describe('the claims of a page', () => {
  const edition = compilation.story.editions.find(({ language }) => language === 'en');
  const page = { section: 'drinks', starts: [] };
  const claimsOf = (text: string, figures: readonly string[], at = page) =>
    claimsOfPage(at, [{ text, figures }], edition ?? { claims: [] });

  it('are those whose words hold the text and whose subjects it rests on', () => {
    const { claims, stated } = claimsOf('leads', ['drinks.green']);
    expect(claims.map(({ source, section }) => [source, section])).toEqual([
      ['highest drinks.green among published', 'drinks'],
    ]);
    expect(stated).toEqual([[0]]);
  });

  it('are not those of other figures or other words', () => {
    expect(claimsOf('leads', ['drinks.black'])).toEqual({ claims: [], stated: [[]] });
    expect(claimsOf('lags', ['drinks.green'])).toEqual({ claims: [], stated: [[]] });
  });

  it('of other sections count where the page has none of its own', () => {
    const { claims } = claimsOf('leads', ['drinks.green'], { section: 'contents', starts: [] });
    expect(claims).toHaveLength(1);
  });
});

describe('a code frame', () => {
  const place = { file: 'data/tea/report.yaml', line: 2, column: 3, length: 4 };

  it('holds two lines before and after', () => {
    expect(codeFrame(place, 'a\r\nb\nc\nd\ne')).toEqual({
      first: 1,
      lines: ['a', 'b', 'c', 'd'],
      line: 2,
      column: 3,
      length: 4,
    });
  });

  it('is absent where the file has no such line, and for a cell of a workbook', () => {
    expect(codeFrame({ ...place, line: 9 }, 'a')).toBeNull();
    expect(whereOf({ ...place, file: 'book.xlsx!Sheet1!C7' })).toBe('book.xlsx!Sheet1!C7');
    expect(whereOf(place)).toBe('data/tea/report.yaml:2:3');
  });
});
