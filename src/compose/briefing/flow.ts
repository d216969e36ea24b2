import type { Box, Points } from '../../model/length.js';
import type { Item } from '../../model/page.js';
import type { Footnote } from './footnote-blocks.js';

/** Something that stands on a page in one piece, or may be cut: its height, and its items once its top is known. */
export interface Block {
  /** The section that it belongs to. */
  readonly section: string;
  readonly height: Points;
  readonly spaceBefore: Points;
  readonly items: (y: Points) => readonly Item[];
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: true;
  /** Its last item is a rule across the page. */
  readonly endsInRule?: true;
  /** Left out where it would open a new page: what it says stands elsewhere too. */
  readonly optional?: true;
  /** Whose marks stand in it; the page that takes it must have room for them at its foot. */
  readonly footnotes?: readonly Footnote[];
  /** Its first piece for a page with so much room, and the rest; null where that would leave too little on the page. */
  readonly cut?: (room: Points) => readonly [Block, Block] | null;
}

/** What runs on one page: its blocks at their places, and the footnotes that its foot must show. */
export interface FlowedPage {
  readonly blocks: readonly { readonly block: Block; readonly y: Points }[];
  readonly footnotes: readonly Footnote[];
  /** Where its last block ends: below the page's bottom where a block is taller than a page. */
  readonly bottom: Points;
}

/**
 * Runs blocks down one page after the other. A block that does not fit, with its footnotes, is cut where it can be,
 * or opens a new page and takes along the blocks before it that must stay with it. `bottomOf` says where the text of
 * a page with such footnotes ends.
 */
export function flow(
  blocks: readonly Block[],
  box: Pick<Box, 'y'>,
  bottomOf: (footnotes: readonly Footnote[]) => Points,
): readonly FlowedPage[] {
  const pages: FlowedPage[] = [{ blocks: [], footnotes: [], bottom: box.y }];
  const queue = [...blocks];
  while (queue.length > 0) {
    const page = pages.at(-1);
    if (page === undefined) break;
    const group = groupAt(queue);
    const footnotes = [...page.footnotes, ...group.flatMap((block) => block.footnotes ?? [])];
    const bottom = bottomOf(footnotes);
    const isFresh = page.blocks.length === 0;
    const full = stacked(group, page.bottom, isFresh);
    if (full.bottom <= bottom) {
      queue.splice(0, group.length);
      pages.splice(-1, 1, { blocks: [...page.blocks, ...full.blocks], footnotes, bottom: full.bottom });
      continue;
    }
    const pieces = cutLast(group, bottom - full.topOfLast);
    if (pieces !== null) {
      const placed = stacked(pieces.taken, page.bottom, isFresh);
      const own = [...page.footnotes, ...pieces.taken.flatMap((block) => block.footnotes ?? [])];
      queue.splice(0, group.length, pieces.rest);
      pages.splice(
        -1,
        1,
        { blocks: [...page.blocks, ...placed.blocks], footnotes: own, bottom: placed.bottom },
        { blocks: [], footnotes: [], bottom: box.y },
      );
    } else if (!isFresh && group.every(({ optional }) => optional)) {
      queue.splice(0, group.length);
    } else if (isFresh) {
      // Taller than a page: it stands alone and is reported by whoever asked.
      queue.splice(0, group.length);
      pages.splice(-1, 1, { blocks: full.blocks, footnotes, bottom: full.bottom });
    } else pages.push({ blocks: [], footnotes: [], bottom: box.y });
  }
  return pages.filter(({ blocks: placed }, index) => index === 0 || placed.length > 0);
}

/** The first block with those that it must not be parted from. */
function groupAt(blocks: readonly Block[]): readonly Block[] {
  let end = 0;
  while (blocks[end]?.keepWithNext === true && end < blocks.length - 1) end += 1;
  return blocks.slice(0, end + 1);
}

/** Blocks one below the other from `top`; the first on a fresh page has no space before it. */
function stacked(
  group: readonly Block[],
  top: Points,
  isFresh: boolean,
): Pick<FlowedPage, 'blocks' | 'bottom'> & { readonly topOfLast: Points } {
  let bottom = top;
  let topOfLast = top;
  const blocks = group.map((block, index) => {
    topOfLast = bottom + (index === 0 && isFresh ? 0 : block.spaceBefore);
    bottom = topOfLast + block.height;
    return { block, y: topOfLast };
  });
  return { blocks, bottom, topOfLast };
}

function cutLast(
  group: readonly Block[],
  room: Points,
): { readonly taken: readonly Block[]; readonly rest: Block } | null {
  const pieces = group.at(-1)?.cut?.(room) ?? null;
  if (pieces === null) return null;
  const [first, rest] = pieces;
  return { taken: [...group.slice(0, -1), first], rest };
}
