import type { Box } from '../../model/length.js';
import type { Item } from '../../model/page.js';
import type { Footnote } from './footnote-blocks.js';

/** Something that stands on a page in one piece: its height, and its items once its top is known. */
export interface Block {
  readonly height: number;
  readonly spaceBefore: number;
  readonly items: (y: number) => readonly Item[];
  /** Stays on the page of the block that follows. */
  readonly keepWithNext: boolean;
  /** Left out where it would open a new page: what it says stands elsewhere too. */
  readonly optional?: boolean;
  /** Whose marks stand in it; the page that takes it must have room for them at its foot. */
  readonly footnotes?: readonly Footnote[];
}

/** What runs on one page: its items, and the footnotes that its foot must show. */
export interface FlowedPage {
  readonly items: readonly Item[];
  readonly footnotes: readonly Footnote[];
  /** Where its last block ends: below the page's bottom where a block is taller than a page. */
  readonly bottom: number;
}

/**
 * Runs blocks down one page after the other. A block that does not fit, with its footnotes, opens a new page and
 * takes along the blocks before it that must stay with it. `bottomOf` says where the text of a page with such
 * footnotes ends.
 */
export function flow(
  blocks: readonly Block[],
  box: Pick<Box, 'y'>,
  bottomOf: (footnotes: readonly Footnote[]) => number,
): readonly FlowedPage[] {
  const pages: { readonly items: Item[]; readonly footnotes: Footnote[]; bottom: number }[] = [];
  const open = (): number => pages.push({ items: [], footnotes: [], bottom: box.y });
  open();
  let y = box.y;
  let index = 0;
  while (index < blocks.length) {
    const group = groupAt(blocks, index);
    const fresh = y === box.y;
    const needed = group.reduce(
      (sum, block, position) => sum + block.height + (position === 0 && fresh ? 0 : block.spaceBefore),
      0,
    );
    const footnotes = group.flatMap((block) => block.footnotes ?? []);
    if (!fresh && y + needed > bottomOf([...(pages.at(-1)?.footnotes ?? []), ...footnotes])) {
      if (group.every(({ optional }) => optional === true)) {
        index += group.length;
        continue;
      }
      open();
      y = box.y;
      continue;
    }
    for (const [position, block] of group.entries()) {
      if (position > 0 || !fresh) y += block.spaceBefore;
      pages.at(-1)?.items.push(...block.items(y));
      y += block.height;
    }
    const page = pages.at(-1);
    if (page !== undefined) page.bottom = y;
    page?.footnotes.push(...footnotes);
    index += group.length;
  }
  return pages;
}

/** A block with those that it must not be parted from. */
function groupAt(blocks: readonly Block[], start: number): readonly Block[] {
  let end = start;
  while (blocks[end]?.keepWithNext === true && end < blocks.length - 1) end += 1;
  return blocks.slice(start, end + 1);
}
