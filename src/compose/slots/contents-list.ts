import type { Diagnostic } from '../../model/diagnostic.js';
import type { Slot } from '../../model/layout.js';
import type { Item, TextFrame } from '../../model/page.js';
import type { Line, LinkTarget, Run } from '../../model/text.js';
import { colorOf, styleOf } from '../context.js';
import { frame, paragraph, setLines } from '../frame.js';
import { tooManyItems, tooManyLines } from '../messages.js';
import { type Builder, numberOption, type OutlineEntry, type SlotContext, textOption } from './slot.js';

/** The list of contents: number, topic, dotted leader, page; each entry leads to its section. */
export const contentsList: Builder = (context) => {
  const { slot, at, outline, pack } = context;
  const pitch = Math.min(pitchOf(slot), roomOf(slot) / outline.length);
  const heading = frame(
    {
      name: `${slot.name}-heading`,
      role: 'heading',
      box: { ...slot.box, height: 20 },
      paragraphs: [
        paragraph(
          [{ text: pack.words.contents }],
          styleOf(textOption(context, 'heading-style', slot.style), context),
        ),
      ],
    },
    at,
    context,
  );
  const items: Item[] = [
    heading.frame,
    {
      kind: 'rule',
      role: 'decoration',
      name: `${slot.name}-rule`,
      box: { x: slot.box.x, y: slot.box.y + 22, width: slot.box.width, height: 0 },
      color: colorOf('navy', context),
      thickness: 0.75,
      dash: false,
    },
  ];
  const most = mostEntries(slot);
  const diagnostics: Diagnostic[] = [...heading.diagnostics];
  if (outline.length > most) diagnostics.push(tooManyItems(at, outline.length, most));
  for (const [index, entry] of outline.entries()) {
    items.push(entryFrame(entry, slot.box.y + BELOW_HEADING + index * pitch, context));
    const lines = titleLines(entry, context).length;
    if (lines > 1) diagnostics.push(tooManyLines(at, lines, 1, entry.title));
  }
  return { items, diagnostics };
};

/** How many entries the slot holds below its heading. */
export function contentsCapacity(slot: Slot): number {
  return Math.max(1, Math.floor(roomOf(slot) / pitchOf(slot)));
}

/** How many it holds when they stand as close as its `least-pitch` allows, lest a page be begun for one or two. */
export function mostEntries(slot: Slot): number {
  const { 'least-pitch': least } = slot.options;
  return typeof least === 'number' ? Math.floor(roomOf(slot) / least) : contentsCapacity(slot);
}

function roomOf({ box }: Slot): number {
  return box.height - BELOW_HEADING;
}

/** From the top of the list to its first entry. */
const BELOW_HEADING = 28;

function pitchOf({ options }: Slot): number {
  return typeof options.pitch === 'number' ? options.pitch : 18;
}

/** Room for the page number, in points. */
const PAGE_ROOM = 40;

function titleLines(entry: OutlineEntry, context: SlotContext): readonly Line[] {
  const { slot } = context;
  const target: LinkTarget = { kind: 'section', section: entry.section };
  const room = slot.box.width - numberOption(context, 'number-width', 26) - PAGE_ROOM;
  return setLines([paragraph([{ text: entry.title, target }], styleOf(slot.style, context))], room, context)
    .lines;
}

/** One entry as a single frame, so that it is one item in the structure tree. */
function entryFrame(entry: OutlineEntry, y: number, context: SlotContext): TextFrame {
  const { slot, pack } = context;
  const target: LinkTarget = { kind: 'section', section: entry.section };
  const numberStyle = styleOf(textOption(context, 'number-style', slot.style), context);
  const titleStyle = styleOf(slot.style, context);
  const pageStyle = styleOf(textOption(context, 'page-style', slot.style), context);
  const numberWidth = numberOption(context, 'number-width', 26);
  const { width } = slot.box;
  const line = (text: string, style: typeof titleStyle, room: number): Line | undefined =>
    setLines([paragraph([{ text, target }], style)], room, context).lines[0];
  const number = line(entry.number, numberStyle, numberWidth);
  const [title] = titleLines(entry, context);
  const page = line(String(entry.page), pageStyle, width);
  const titleEnd = numberWidth + (title?.width ?? 0) + 8;
  const pageStart = width - (page?.width ?? 0) - 8;
  const dot = setLines([paragraph([{ text: '.' }], titleStyle)], width, context).lines[0];
  const step = 4;
  const dots = Array.from({ length: Math.max(0, Math.floor((pageStart - titleEnd) / step)) }, (_, index) =>
    (dot?.pieces ?? []).map((piece) => ({
      ...piece,
      x: pageStart - (index + 1) * step,
      color: colorOf('mute', context),
    })),
  )
    .reverse()
    .flat();
  const pieces = [
    ...(number?.pieces ?? []),
    ...(title?.pieces ?? []).map((piece) => ({ ...piece, x: piece.x + numberWidth })),
    ...dots,
    ...(page?.pieces ?? []),
  ];
  const runs: readonly Run[] = [
    { text: `${entry.number}\u2002`, target, weight: numberStyle.weight, color: numberStyle.color },
    { text: entry.title, target },
    { text: `\u2002${entry.page}`, target },
  ];
  return {
    kind: 'text',
    role: 'contents',
    name: `${slot.name}-${entry.section}`,
    box: { x: slot.box.x, y, width, height: titleStyle.size * titleStyle.leading },
    language: pack.tag,
    paragraphs: [paragraph(runs, titleStyle)],
    lines: [{ paragraph: 0, baseline: title?.baseline ?? titleStyle.size, pieces, width }],
    anchor: 'top',
  };
}
