import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout, Slot } from '../../model/layout.js';
import type { Box } from '../../model/length.js';
import type { Page } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import { type ComposeContext, figuresIn, plainText, textsOf } from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { tooTall } from '../messages.js';
import type { OutlineEntry } from '../slots/slot.js';
import { exhibitBlock } from './exhibit-block.js';
import { type Block, flow } from './flow.js';
import { flowBottom, footItems } from './footnote-blocks.js';
import { headBlock } from './head-block.js';
import { proseBlocks } from './prose-blocks.js';
import { remarkBlock } from './remark-block.js';
import { rowsBlocks } from './rows-blocks.js';
import type { SectionContext } from './section-context.js';
import { tableBlocks } from './table-blocks.js';

/** A section that starts on a page of its own. */
export interface SectionRequest {
  readonly plan: SectionPlan;
  readonly layout: Layout;
  readonly firstNumber: number;
  readonly entry: OutlineEntry;
}

/** Slots that say where sections run; they are not filled themselves. */
const FLOW_SLOTS = new Set(['side', 'main', 'flow', 'footnotes']);

/** Head, prose with key figures beside it, exhibit, the author's remark, data table. */
export function composeSection(request: SectionRequest, context: ComposeContext): Staged<readonly Page[]> {
  const { plan, layout, firstNumber, entry } = request;
  const section = context.edition.sections.find(({ id }) => id === plan.id);
  if (section === undefined) return { value: [], diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const exhibits = plan.exhibits.flatMap((id) => context.register.exhibits.get(id) ?? []);
  const sectionContext: SectionContext = {
    ...context,
    section,
    plan,
    entry,
    exhibits,
    boxes: {
      side: boxOf(layout, 'side'),
      main: boxOf(layout, 'main'),
      flow: boxOf(layout, 'flow'),
      foot: boxOf(layout, 'footnotes'),
    },
    at: { section: section.id, slot: 'flow', layout: layout.name, place: section.place },
    report: context.report,
    problems: diagnostics,
  };
  const blocks: readonly Block[] = [
    headBlock(sectionContext),
    ...proseBlocks(sectionContext),
    ...exhibits.flatMap((exhibit, index) => exhibitBlock(exhibit, index + 1, sectionContext)),
    ...remarkBlock(sectionContext),
    ...exhibits.flatMap((exhibit, index) => tableBlocks(exhibit, index + 1, sectionContext)),
    ...rowsBlocks(sectionContext),
  ];
  const columns = flow(blocks, sectionContext.boxes.flow, (footnotes) =>
    flowBottom(footnotes, sectionContext),
  );
  for (const { bottom, footnotes } of columns) {
    const room = flowBottom(footnotes, sectionContext) - sectionContext.boxes.flow.y;
    const height = bottom - sectionContext.boxes.flow.y;
    if (height > room + 0.5)
      diagnostics.push(tooTall(sectionContext.at, height, room, plainText(section.headline)));
  }
  const furniture = layout.slots.filter(({ content }) => !FLOW_SLOTS.has(content));
  const title = plainText(section.headline);
  const figures = [
    ...new Set([
      ...figuresIn([...textsOf(section), ...section.prose]),
      ...exhibits.flatMap(({ figures: shown }) => shown),
    ]),
  ].sort();
  const pages = columns.map(({ items, footnotes }, index): Page => {
    const number = firstNumber + index;
    const page = { number, part: index, parts: columns.length };
    const filled = fillSlots(furniture, { section, plan, layout, page, outline: [entry] }, context);
    diagnostics.push(...filled.diagnostics);
    return {
      number,
      id: index === 0 ? section.id : `${section.id}-${index + 1}`,
      section: section.id,
      layout: layout.name,
      title: index === 0 ? title : context.pack.words.continued(title, index + 1, columns.length),
      items: [...items, ...footItems(footnotes, sectionContext), ...filled.items],
      notes: [],
      figures,
      place: section.place,
    };
  });
  return { value: pages, diagnostics };
}

function boxOf(layout: Layout, content: string): Box {
  const slot: Slot | undefined = layout.slots.find((candidate) => candidate.content === content);
  if (slot === undefined) throw new Error(`layout ${layout.name} has no slot for ${content}`);
  return slot.box;
}
