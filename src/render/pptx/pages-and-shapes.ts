import type { Layout } from '../../model/layout.js';
import type { Item, Page, Publication } from '../../model/page.js';
import { type XmlElement, xmlSafe } from '../../opc/index.js';
import { nameOf } from './drawing-ml.js';

/** The layout a page stands on; throws when the publication does not carry it. */
export function layoutOf(page: Page, publication: Publication): Layout {
  const layout = publication.layouts.find(({ name }) => name === page.layout);
  if (!layout) throw new Error(`Page ${page.id} stands on the layout ${page.layout}, which is not given.`);
  return layout;
}

/** The name an item's shape bears: what an XML attribute can hold without being changed by a reader. */
export function shapeName({ name }: { readonly name: string }): string {
  return xmlSafe(name).replace(/[\t\n\r]/g, ' ');
}

/** The item that a shape of a slide was written from, found by its name. */
export function itemOf(shape: XmlElement, page: Pick<Page, 'items'>): Item | undefined {
  const name = nameOf(shape);
  return page.items.find((item) => shapeName(item) === name);
}
