import { describe, expect, it } from 'vitest';
import { descend, openPackage, readZip, textOf, xmlPart } from '../../src/opc/index.js';
import { renderPdf } from '../../src/render/pdf/index.js';
import { renderPptx } from '../../src/render/pptx/index.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { readPdf, tagsOf } from '../judges/pdf-reader.js';
import { readXmp } from '../judges/read-xmp.js';
import { briefingFaces } from '../text/open-test-faces.js';
import { check, section } from './check.js';

const FACES = briefingFaces();
const BRIEFING = '  - {id: main, briefing: section}';
const DECK = '  - {id: main, deck: about}';

/** What the slide shows below its title. */
const TABLE = '### Points\n\n| 茶 | tea |\n|---|---|\n| 茶 | tea |\n';

type Tongue = 'zh-CN' | 'en';
const han = (count: number): string => '茶'.repeat(count);

function composed(medium: 'deck' | 'briefing', language: Tongue, headline: string, prose = '') {
  const rest = medium === 'deck' ? TABLE : prose === '' ? '' : `### Prose\n\n${prose}\n`;
  return check({
    medium,
    language,
    commentary: section(headline, [], rest),
    sections: medium === 'deck' ? DECK : BRIEFING,
  });
}

/** What an author may write as a headline, in both languages and media; backslashes are written twice in Markdown. */
const HEADLINES: readonly (readonly [Tongue, string])[] = [
  ['en', 'Tea & coffee < water > milk'],
  ['en', 'Unbalanced ( and ) and (( and \\ too'],
  ['en', 'Quotes " and \' and ]]> and &amp; and %PDF'],
  ['zh-CN', '甲＆乙＜丙＞（丁）＼戊'],
  ['zh-CN', han(40)],
];

describe.each(HEADLINES)('the headline of %s: %s', (language, headline) => {
  const written = headline.replace(/[\\[\]]|&(?=amp;)/g, '\\$&');

  it('is title, bookmark and heading of a briefing, and says the same in its metadata', async () => {
    const { publication, problems } = composed('briefing', language, written);
    expect(problems).toEqual([]);
    const bytes = await renderPdf(publication, new Map(), FACES, []);
    expect(pdfProblems(bytes)).toEqual([]);
    const { info, outline, tags, xmp } = readPdf(bytes);
    expect(info.get('Title')).toBe(headline);
    expect(outline).toEqual([headline]);
    expect(tagsOf(tags, 'Sect').map(({ title }) => title)).toEqual([headline]);
    expect(readXmp(xmp).get('dc:title')).toBe(headline);
  });

  it('is title of a deck, and says the same in its properties', async () => {
    const { publication, problems } = composed('deck', language, written);
    expect(problems).toEqual([]);
    const parts = readZip(await renderPptx(publication, new Map()));
    if (parts === null) throw new Error('the deck cannot be unpacked');
    const deck = openPackage(parts);
    const title = descend(xmlPart(deck, 'docProps/core.xml'), 'dc:title');
    expect(title === undefined ? '' : textOf(title)).toBe(headline);
    expect(textOf(xmlPart(deck, 'ppt/slides/slide1.xml'))).toContain(headline);
  });
});

describe.each(['deck', 'briefing'] as const)('a headline of a %s that cannot be set', (medium) => {
  it.each([
    ['an emoji', '甲🙂乙', 'text/missing-glyph main'],
    ['a control character', '甲\u0007乙', 'text/missing-glyph main'],
    ['a character of private use', '甲\ue000乙', 'text/missing-glyph main'],
    ['Hebrew', '称作תה的茶', 'text/right-to-left main'],
  ])('is refused: %s', (_, headline, problem) => {
    expect(new Set(composed(medium, 'zh-CN', headline).problems)).toEqual(new Set([problem]));
  });
});

describe('ten thousand characters in one paragraph', () => {
  it.each<readonly [Tongue, string]>([
    ['zh-CN', '绿茶居多，红茶其次。'.repeat(1000)],
    ['en', 'Most drink green tea. '.repeat(455).trim()],
  ])('run over pages of a briefing in %s without a loss', (language, text) => {
    const { pages, problems } = composed('briefing', language, '绿茶 tea', text);
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    const said = pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'text' && item.role === 'body'
          ? item.lines.flatMap(({ pieces }) => pieces.filter(({ isHyphen }) => isHyphen !== true))
          : [],
      ),
    );
    const letters = (words: string): string => words.replace(/[\s\u2060]/g, '');
    expect(letters(said.map(({ text: words }) => words).join(''))).toBe(letters(text));
  });

  it('are too many for a slide', () => {
    const { problems } = composed('deck', 'zh-CN', '绿茶居多'.repeat(2500));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => problem.split(' ')[0]))).toEqual(new Set(['compose/overflow']));
  });
});
