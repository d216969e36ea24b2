import type { Diagnostic } from '../../model/diagnostic.js';
import type { Layout, Slot } from '../../model/layout.js';
import type { Box, Points } from '../../model/length.js';
import type { SectionPlan } from '../../model/report.js';
import type { ComposeContext } from '../context.js';
import { chartHeight, exhibitBlock } from './exhibit-block.js';
import type { Block } from './flow.js';
import { headBlock } from './head-block.js';
import { proseBlocks } from './prose-blocks.js';
import { remarkBlock } from './remark-block.js';
import { rowsBlocks } from './rows-blocks.js';
import type { SectionContext, SectionEntry } from './section-context.js';
import { sourceBlocks } from './source-blocks.js';
import { tableBlocks } from './table-blocks.js';

/** A section of the briefing with its number and topic. */
export interface SectionRequest {
  readonly plan: SectionPlan;
  readonly entry: SectionEntry;
  /** True for the last of a briefing, which the list of sources follows. */
  readonly isLast: boolean;
}

/** A section taken apart into what its pages hold. */
export interface TakenApart {
  readonly context: SectionContext;
  /** What its charts take of its height. */
  readonly chartHeight: Points;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Head, prose with key figures beside it, exhibit, the author's remark, data table, last of all the sources; null where the story lacks it.
 * `stretch` is how many times as tall as their templates ask charts are drawn.
 */
export function sectionBlocks(
  { plan, entry, isLast }: SectionRequest,
  { layout, stretch }: { readonly layout: Layout; readonly stretch: number },
  context: ComposeContext,
): TakenApart | null {
  const section = context.edition.sections.find(({ id }) => id === plan.id);
  if (section === undefined) return null;
  const diagnostics: Diagnostic[] = [];
  const exhibits = plan.exhibits.flatMap((id) => context.register.exhibits.get(id) ?? []);
  const sectionContext: SectionContext = {
    ...context,
    section,
    plan,
    entry,
    exhibits,
    stretch,
    boxes: {
      side: boxOf(layout, 'side'),
      main: boxOf(layout, 'main'),
      flow: boxOf(layout, 'flow'),
      foot: boxOf(layout, 'footnotes'),
    },
    at: { section: section.id, slot: 'flow', layout: layout.name, place: section.place },
    problems: diagnostics,
  };
  const blocks = [
    headBlock(sectionContext),
    ...proseBlocks(sectionContext),
    ...exhibits.flatMap((exhibit, index) => exhibitBlock(exhibit, index + 1, sectionContext)),
    ...remarkBlock(sectionContext),
    ...exhibits.flatMap((exhibit, index) => tableBlocks(exhibit, index + 1, sectionContext)),
    ...rowsBlocks(sectionContext),
    ...(isLast ? sourceBlocks(sectionContext) : []),
  ];
  const chartHeights = exhibits.map((exhibit) => chartHeight(exhibit, sectionContext));
  return {
    context: sectionContext,
    chartHeight: chartHeights.reduce((sum, height) => sum + height, 0),
    blocks,
    diagnostics,
  };
}

function boxOf(layout: Layout, content: string): Box {
  const slot: Slot | undefined = layout.slots.find((candidate) => candidate.content === content);
  if (slot === undefined) throw new Error(`layout ${layout.name} has no slot for ${content}`);
  return slot.box;
}
