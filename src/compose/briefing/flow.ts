import type { Box } from '../../model/length.js';
import type { Item } from '../../model/page.js';

/** Something that stands on a page in one piece: its height, and its items once its top is known. */
export interface Block {
  readonly height: number;
  readonly spaceBefore: number;
  readonly items: (y: number) => readonly Item[];
  /** Stays on the page of the block that follows. */
  readonly keepWithNext: boolean;
  /** Left out where it would open a new page: what it says stands elsewhere too. */
  readonly optional?: boolean;
}

/**
 * Runs blocks down one page after the other. A block that does not fit opens a new page and takes along the
 * blocks before it that must stay with it.
 */
export function flow(blocks: readonly Block[], box: Box): readonly (readonly Item[])[] {
  const pages: Item[][] = [[]];
  let y = box.y;
  let index = 0;
  while (index < blocks.length) {
    const group = groupAt(blocks, index);
    const fresh = y === box.y;
    const needed = group.reduce(
      (sum, block, position) => sum + block.height + (position === 0 && fresh ? 0 : block.spaceBefore),
      0,
    );
    if (!fresh && y + needed > box.y + box.height) {
      if (group.every(({ optional }) => optional === true)) {
        index += group.length;
        continue;
      }
      pages.push([]);
      y = box.y;
      continue;
    }
    for (const [position, block] of group.entries()) {
      if (position > 0 || !fresh) y += block.spaceBefore;
      pages.at(-1)?.push(...block.items(y));
      y += block.height;
    }
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
