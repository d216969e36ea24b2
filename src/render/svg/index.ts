import type { DrawnChart } from '../../model/drawing.js';
import type { Page, Publication } from '../../model/page.js';
import type { Faces } from '../../text/index.js';
import { chartMarkup, type Supplies } from './chart-markup.js';
import { furnitureMarkup, itemMarkup } from './item-markup.js';
import { element, text } from './markup.js';

/** One page as a standalone SVG. */
export interface PagePicture {
  /** The page's id. */
  readonly page: string;
  readonly svg: string;
}

/**
 * Every page as an SVG in points, for thumbnails and review. Fonts are named by the families inside the files that
 * the text was measured with, and not embedded. Ids carry the page's number, so that all pages can stand in one
 * HTML document. Same input, same text.
 */
export function renderSvg(
  publication: Publication,
  charts: ReadonlyMap<string, DrawnChart>,
  faces: Faces,
): readonly PagePicture[] {
  return publication.pages.map((page) => ({
    page: page.id,
    svg: pageMarkup(page, { publication, charts, faces }),
  }));
}

function pageMarkup(page: Page, supplies: Supplies): string {
  const { publication, faces } = supplies;
  const { width, height } = publication.size;
  const prefix = `page-${page.number}`;
  const title = `${prefix}-title`;
  const content = [
    element('title', { id: title }, text(page.title)),
    element('rect', { width, height, fill: '#FFFFFF' }),
    ...furnitureMarkup(page, publication),
    ...page.items.map((item, index) =>
      item.kind === 'picture'
        ? chartMarkup(item, supplies, `${prefix}-item-${index + 1}`)
        : itemMarkup(item, { faces, language: publication.language }),
    ),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': title,
    'xml:lang': publication.language,
    lang: publication.language,
  };
  return `${element('svg', attributes, `\n${content.filter((part) => part !== '').join('\n')}\n`)}\n`;
}
