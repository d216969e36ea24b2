import type { EditableChart } from '../../model/native-chart.js';
import type { Item, Publication } from '../../model/page.js';

/**
 * The publication with names of their own for pictures that are shown as groups of shapes. A group fills no placeholder; under
 * the name of its slot its layout would offer one, which stays empty and which "Reset" would lay over the drawing.
 */
export function withDrawings(
  publication: Publication,
  editables: ReadonlyMap<string, EditableChart>,
): Publication {
  const named = (item: Item): Item =>
    item.kind === 'picture' && editables.get(item.exhibit) === 'shapes'
      ? { ...item, name: `${item.name} drawing` }
      : item;
  return {
    ...publication,
    pages: publication.pages.map((page) => ({ ...page, items: page.items.map(named) })),
  };
}
