import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout } from '../../model/layout.js';
import type { Item, Page, SectionStart } from '../../model/page.js';
import { type ComposeContext, figuresOn, plainText } from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { tooTall } from '../messages.js';
import { type FlowedPage, flow } from './flow.js';
import { flowBottom, footItems } from './footnote-blocks.js';
import { dividing } from './head-block.js';
import { type SectionRequest, sectionBlocks, type TakenApart } from './section-blocks.js';
import type { SectionContext } from './section-context.js';

/** Slots that say where sections run; they are not filled themselves. */
const FLOW_SLOTS = new Set(['side', 'main', 'flow', 'footnotes']);

/** What stays free below charts that grow. */
const AT_THE_FOOT = 6;

/** Sections that run on without a new page between them; most run alone. */
export function composeRun(
  requests: readonly SectionRequest[],
  { layout, firstNumber }: { readonly layout: Layout; readonly firstNumber: number },
  context: ComposeContext,
): Staged<readonly Page[]> {
  const asked = laidOut(requests, { layout, stretch: 1 }, context);
  const stretch = stretchOf(asked);
  const { parts, columns } = stretch === 1 ? asked : laidOut(requests, { layout, stretch }, context);
  const diagnostics: Diagnostic[] = [];
  const counted = new Map<string, number>();
  const pages = columns.map((column, index): Page => {
    const top = ownerOf(column.blocks[0]?.block.section, parts);
    const nth = (counted.get(top.section.id) ?? 0) + 1;
    for (const id of sectionsOn(column)) counted.set(id, (counted.get(id) ?? 0) + 1);
    diagnostics.push(...overfull(column, top));
    const number = firstNumber + index;
    const id = nth === 1 ? top.section.id : `${top.section.id}-${nth}`;
    const furniture = layout.slots.filter(({ content }) => !FLOW_SLOTS.has(content));
    const filled = fillSlots(
      furniture,
      {
        section: top.section,
        plan: top.plan,
        layout,
        page: { id, number, part: 0, parts: 1 },
        outline: [{ ...top.entry, page: number }],
      },
      context,
    );
    diagnostics.push(...filled.diagnostics);
    const placed = itemsOf(column, parts);
    const title = plainText(top.section.headline);
    return {
      number,
      id,
      section: top.section.id,
      starts: placed.starts,
      layout: layout.name,
      title: nth === 1 ? title : context.pack.words.continued(title, nth, pagesOf(top.section.id, columns)),
      items: [...placed.items, ...footItems(column.footnotes, top), ...filled.items],
      notes: [],
      figures: figuresOn(placed.items, context),
      place: top.section.place,
    };
  });
  return { value: pages, diagnostics: [...parts.flatMap((part) => part.diagnostics), ...diagnostics] };
}

interface LaidOut {
  readonly parts: readonly TakenApart[];
  readonly columns: readonly FlowedPage[];
}

function laidOut(
  requests: readonly SectionRequest[],
  how: { readonly layout: Layout; readonly stretch: number },
  context: ComposeContext,
): LaidOut {
  const parts = requests.flatMap((request) => sectionBlocks(request, how, context) ?? []);
  const [first] = parts;
  if (first === undefined) return { parts, columns: [] };
  const blocks = parts.flatMap((part) => part.blocks);
  const { flow: box } = first.context.boxes;
  return { parts, columns: flow(blocks, box, (footnotes) => flowBottom(footnotes, first.context)) };
}

/** Charts of a run of one page grow into what the page leaves free, as far as their templates permit. */
function stretchOf({ parts, columns: [page, ...more] }: LaidOut): number {
  const [first] = parts;
  const charts = parts.reduce((sum, part) => sum + part.chartHeight, 0);
  if (first === undefined || page === undefined || more.length > 0 || charts === 0) return 1;
  const free = flowBottom(page.footnotes, first.context) - page.bottom - AT_THE_FOOT;
  return Math.max(1, 1 + free / charts);
}

function ownerOf(section: string | undefined, parts: readonly TakenApart[]): SectionContext {
  const owner = parts.find(({ context }) => context.section.id === section);
  if (owner === undefined) throw new Error(`a block belongs to no section: ${section}`);
  return owner.context;
}

/** The sections with a block on the page, each once, in order. */
function sectionsOn({ blocks }: FlowedPage): readonly string[] {
  return [...new Set(blocks.map(({ block }) => block.section))];
}

function pagesOf(section: string, columns: readonly FlowedPage[]): number {
  return columns.filter((column) => sectionsOn(column).includes(section)).length;
}

/** Items in reading order; names of a section that does not begin the page are told apart by its id. */
function itemsOf(
  column: FlowedPage,
  parts: readonly TakenApart[],
): { readonly items: readonly Item[]; readonly starts: readonly SectionStart[] } {
  const items: Item[] = [];
  const starts: SectionStart[] = [];
  const [top] = sectionsOn(column);
  for (const [index, { block, y }] of column.blocks.entries()) {
    const isHead = parts.some(({ blocks }) => blocks[0] === block);
    if (isHead) {
      const { section } = ownerOf(block.section, parts);
      starts.push({
        section: section.id,
        title: plainText(section.headline),
        item: items.length,
        top: items.length === 0 ? 0 : y,
      });
    }
    const before = column.blocks[index - 1]?.block;
    const isDivided = isHead && before !== undefined && before.endsInRule !== true;
    const owner = ownerOf(block.section, parts);
    const own = [...(isDivided ? [dividing(y, owner)] : []), ...block.items(y)];
    items.push(
      ...(block.section === top
        ? own
        : own.map((item) => ({ ...item, name: `${block.section}-${item.name}` }))),
    );
  }
  return { items, starts };
}

function overfull({ bottom, footnotes }: FlowedPage, top: SectionContext): readonly Diagnostic[] {
  const room = flowBottom(footnotes, top) - top.boxes.flow.y;
  const height = bottom - top.boxes.flow.y;
  return height > room + 0.5 ? [tooTall(top.at, height, room, plainText(top.section.headline))] : [];
}
