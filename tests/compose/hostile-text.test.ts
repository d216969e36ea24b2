import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/render/pdf/index.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { readAloud } from '../judges/pdf-tagged-text.js';
import { briefingFaces } from '../text/open-test-faces.js';
import { check, linesOf, section } from './check.js';

const FACES = briefingFaces();
const PLAIN = '  - {id: main, briefing: section}';

function brief(commentary: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  return check({ medium: 'briefing', language, commentary, sections: PLAIN });
}

/** What a screen reader says of the paragraphs. */
async function spoken(commentary: string, language: 'zh-CN' | 'en'): Promise<string> {
  const { publication, problems } = brief(commentary, language);
  expect(problems).toEqual([]);
  const bytes = await renderPdf(publication, new Map(), FACES, []);
  expect(pdfProblems(bytes)).toEqual([]);
  const { tagged } = readAloud(bytes);
  return tagged
    .filter(({ path }) => path === 'Sect/P')
    .map(({ text }) => text)
    .join('');
}

function prose(text: string): string {
  return section('茶 tea', [], `### Prose\n\n${text}\n`);
}

describe('text that means something to PDF or XML', () => {
  it.each<['zh-CN' | 'en', string]>([
    ['en', 'A & B < C > D (E) \\\\ /F % #'],
    ['en', 'unbalanced ( and ) and (( and \\\\( too'],
    ['en', 'b < c > d --> %PDF endobj stream >> endstream'],
    ['zh-CN', '甲＆乙＜丙＞（丁）＼％'],
  ])('is printed as it is: %s %s', async (language, text) => {
    expect(await spoken(prose(text), language)).toContain(text.replaceAll('\\\\', '\\'));
  });
});

describe('what cannot be set is refused with its place', () => {
  it.each([
    ['an emoji', '甲🙂乙', 'text/missing-glyph main'],
    ['a family of emoji', '甲👩‍👩‍👧乙', 'text/missing-glyph main'],
    ['a control character', '甲\u0007乙', 'text/missing-glyph main'],
    ['a character of private use', '甲\ue000乙', 'text/missing-glyph main'],
    ['Hebrew', '称作תה的茶', 'text/right-to-left main'],
    ['a mark that turns the direction', '甲\u202e乙', 'text/right-to-left main'],
  ])('%s', (_, text, problem) => {
    expect(brief(prose(text)).problems).toEqual([problem]);
  });
});

describe('what is long or empty', () => {
  it('a word of ten thousand letters is broken over lines and pages', async () => {
    const word = 'x'.repeat(10_000);
    expect((await spoken(prose(word), 'en')).replaceAll(' ', '')).toContain(word);
  });

  it('ten thousand letters in words are set without a fault', async () => {
    const text = 'considerable expectations of representative people, '.repeat(200).trim();
    const said = await spoken(prose(text), 'en');
    expect(said.replace(/\u00ad/g, '').replace(/\s+/g, ' ')).toContain(text);
  });

  it('a headline of forty ideographs takes the lines it needs', () => {
    const { pages, problems } = brief(section('绿茶居多'.repeat(10)));
    expect(problems).toEqual([]);
    const [title] = pages.flatMap(({ items }) => items.filter(({ role }) => role === 'title'));
    const lines = title?.kind === 'text' ? linesOf(title) : [];
    expect(lines.join('')).toBe('绿茶居多'.repeat(10));
    expect(lines.length).toBeGreaterThan(1);
  });

  it('a section without a word is its headline', async () => {
    const { publication, problems } = brief(section('绿茶居多'));
    expect(problems).toEqual([]);
    const bytes = await renderPdf(publication, new Map(), FACES, []);
    expect(pdfProblems(bytes)).toEqual([]);
    expect(readAloud(bytes).tagged.map(({ text }) => text.trim())).toContain('绿茶居多');
  });
});
