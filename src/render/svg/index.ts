import type { DrawnChart } from '../../model/drawing.js';
import type { Page, Publication } from '../../model/page.js';
import type { Faces } from '../../text/index.js';
import type { Bindings, BoundStretch } from './bound-text.js';
import { chartMarkup, type Supplies } from './chart-markup.js';
import { furnitureMarkup, itemMarkup } from './item-markup.js';
import { element, text } from './markup.js';

export type { BoundStretch } from './bound-text.js';

/** One page as a standalone SVG. */
export interface PagePicture {
  /** The page's id. */
  readonly page: string;
  readonly svg: string;
  /** What `data-bound` counts from 0 in the picture; empty where that was not asked for. */
  readonly stretches: readonly BoundStretch[];
}

/**
 * Every page as an SVG in points, for thumbnails and review. Fonts are named by the families inside the files that
 * the text was measured with, and not embedded. Ids carry document and page, so that all pages can stand in one
 * HTML document. Same input, same text.
 *
 * @param inChart the figures that a text inside an exhibit's chart prints. With it, every stretch of text that rests on
 * figures is marked and told; absent: none is.
 */
export function renderSvg(
  publication: Publication,
  charts: ReadonlyMap<string, DrawnChart>,
  faces: Faces,
  inChart?: Bindings['inChart'],
): readonly PagePicture[] {
  return publication.pages.map((page) => {
    const stretches: BoundStretch[] = [];
    const bindings = inChart === undefined ? {} : { bindings: { stretches, inChart } };
    return { page: page.id, svg: pageMarkup(page, { publication, charts, faces, ...bindings }), stretches };
  });
}

function pageMarkup(page: Page, supplies: Supplies): string {
  const { publication } = supplies;
  const { width, height } = publication.size;
  const prefix = `${publication.medium}-${publication.language}-${page.number}`;
  const title = `${prefix}-title`;
  const content = [
    element('title', { id: title }, text(page.title)),
    element('rect', { width, height, fill: '#FFFFFF' }),
    ...furnitureMarkup(page, publication),
    ...page.items.map((item, index) =>
      item.kind === 'picture'
        ? chartMarkup(item, supplies, `${prefix}-item-${index + 1}`)
        : itemMarkup(item, { ...supplies, language: publication.language }),
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
