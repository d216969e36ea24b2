import { expect, test } from 'vitest';
import type { Page, Publication } from '../../../src/model/page.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { PIXEL } from './open-deck.js';
import { frame, page, paragraph } from './sample-items.js';
import { sampleCharts, samplePublication } from './sample-publication.js';
import { STYLES, THEME } from './sample-theme.js';

const BOX = { x: 10, y: 10, width: 100, height: 20 };
const TITLE = frame('title', 'title', BOX, [paragraph(STYLES['slide-title'], 'A title')]);

function withPage(one: Page): Publication {
  return samplePublication({ pages: [one] });
}

test.each<[string, Publication, string]>([
  ['a page without a title', withPage(page(1, 'a', 'A', [])), 'Page a has no title'],
  ['pages that do not count from 1', withPage(page(2, 'a', 'A', [TITLE])), 'Page a is number 2, not 1'],
  ['two items of one name', withPage(page(1, 'a', 'A', [TITLE, TITLE])), 'two items named title'],
  ['an unknown layout', withPage(page(1, 'a', 'A', [TITLE], { layout: 'none' })), 'the layout none'],
  [
    'a link to nowhere',
    withPage(
      page(1, 'a', 'A', [
        TITLE,
        frame('body', 'body', BOX, [
          paragraph(STYLES.body, [{ text: 'x', target: { kind: 'exhibit', exhibit: 'gone' } }]),
        ]),
      ]),
    ),
    'which is on no page',
  ],
  [
    'a footnote',
    withPage(
      page(1, 'a', 'A', [
        TITLE,
        frame('note', 'note', BOX, [
          { ...paragraph(STYLES.body, 'x'), mark: 'label', note: { id: 'footnote.1', label: '1' } },
        ]),
      ]),
    ),
    'slides have none',
  ],
  [
    'a raised mark',
    withPage(
      page(1, 'a', 'A', [
        TITLE,
        frame('body', 'body', BOX, [paragraph(STYLES.body, [{ text: '1', rise: 3 }])]),
      ]),
    ),
    'slides have none',
  ],
  ['a style that the theme lacks', samplePublication({ theme: { ...THEME, styles: {} } }), 'the theme lacks'],
])('%s is our own bug', async (_, publication, message) => {
  await expect(renderPptx(publication, sampleCharts(PIXEL))).rejects.toThrow(message);
});

test('a picture without a chart, or a chart without a PNG, is our own bug', async () => {
  await expect(renderPptx(samplePublication(), new Map())).rejects.toThrow('No chart was drawn');
  const charts = new Map([...sampleCharts(PIXEL)].map(([key, chart]) => [key, { ...chart, png: null }]));
  await expect(renderPptx(samplePublication(), charts)).rejects.toThrow('has no PNG');
});
