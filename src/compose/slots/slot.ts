import type { Diagnostic } from '../../model/diagnostic.js';
import type { Exhibit } from '../../model/exhibit.js';
import type { Slot } from '../../model/layout.js';
import type { Box } from '../../model/length.js';
import type { Item, Panel, Rule } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { StorySection } from '../../model/story.js';
import type { Paragraph } from '../../model/text.js';
import type { ComposeContext } from '../context.js';
import { colorOf } from '../context.js';
import { frame } from '../frame.js';
import type { Setting } from '../messages.js';

/** A slot of one slide with all that may fill it. */
export interface SlotContext extends ComposeContext {
  readonly slot: Slot;
  readonly section: StorySection;
  readonly plan: SectionPlan;
  /** The exhibit that the slot shows: the section's first, or the one its `exhibit` option counts to from 0. */
  readonly exhibit: Exhibit | null;
  /** All exhibits of the section. */
  readonly exhibits: readonly Exhibit[];
  readonly at: Setting;
  readonly page: {
    readonly id: string;
    readonly number: number;
    readonly part: number;
    readonly parts: number;
    readonly title: string;
  };
  /** The sections that follow, for a list of contents. */
  readonly outline: readonly OutlineEntry[];
}

/** A section in the list of contents. */
export interface OutlineEntry {
  readonly section: string;
  readonly number: string;
  readonly title: string;
  /** What the chapter tells, in a line; empty where it has none. */
  readonly promise: string;
  readonly page: number;
}

/** What a slot became. */
export interface Built {
  readonly items: readonly Item[];
  readonly diagnostics: readonly Diagnostic[];
  /** On how many slides its content runs; absent: one. */
  readonly parts?: number;
}

export type Builder = (context: SlotContext) => Built;

export const EMPTY: Built = { items: [], diagnostics: [] };

/** A slot that holds nothing but text. */
export function textSlot(
  context: SlotContext,
  paragraphs: readonly Paragraph[],
  box: Box = context.slot.box,
): Built {
  const { slot, at } = context;
  const built = frame(
    {
      name: slot.name,
      role: slot.role,
      box,
      paragraphs,
      anchor: slot.anchor,
      ...(slot.lines === undefined ? {} : { lines: slot.lines }),
    },
    at,
    context,
  );
  return { items: [built.frame], diagnostics: built.diagnostics };
}

/** A number among a slot's options, in points. */
export function numberOption({ slot }: SlotContext, key: string, absent: number): number {
  const value = slot.options[key];
  return typeof value === 'number' ? value : absent;
}

/** A text among a slot's options. */
export function textOption({ slot }: SlotContext, key: string, absent: string): string {
  const value = slot.options[key];
  return typeof value === 'string' ? value : absent;
}

/** A box inset on all sides. */
export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

/** A filled rectangle behind a slot's text. */
export function panel(context: SlotContext, name: string, box: Box, fill: string): Panel {
  return { kind: 'panel', role: 'decoration', name, box, fill: colorOf(fill, context), stroke: null };
}

/** The hairline above a row of a list. */
export function rowRule(context: SlotContext, name: string, y: number): Rule {
  const { x, width } = context.slot.box;
  return {
    kind: 'rule',
    role: 'decoration',
    name,
    box: { x, y, width, height: 0 },
    color: colorOf('line', context),
    thickness: 0.75,
    dash: false,
  };
}
