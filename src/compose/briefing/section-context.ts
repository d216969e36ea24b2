import type { Diagnostic } from '../../model/diagnostic.js';
import type { Exhibit } from '../../model/exhibit.js';
import type { Box } from '../../model/length.js';
import type { Rule, TextFrame } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { StorySection } from '../../model/story.js';
import { type ComposeContext, colorOf } from '../context.js';
import { type FrameContent, frame } from '../frame.js';
import type { Setting } from '../messages.js';
import type { OutlineEntry } from '../slots/slot.js';

/** What a section is called in lists; its page is known once the briefing is laid out. */
export type SectionEntry = Omit<OutlineEntry, 'page'>;

/** A section of the briefing with all that its blocks need. */
export interface SectionContext extends ComposeContext {
  readonly section: StorySection;
  readonly plan: SectionPlan;
  readonly entry: SectionEntry;
  readonly exhibits: readonly Exhibit[];
  /** How many times as tall as their templates ask charts are drawn. */
  readonly stretch: number;
  readonly boxes: { readonly side: Box; readonly main: Box; readonly flow: Box; readonly foot: Box };
  readonly at: Setting;
  /** Problems met while blocks are measured. */
  readonly problems: Diagnostic[];
}

/** Sets a frame and notes its problems. */
export function setFrame(content: FrameContent, context: SectionContext): TextFrame {
  const built = frame(content, context.at, context);
  context.problems.push(...built.diagnostics);
  return built.frame;
}

/** A frame moved down to its place on the page. */
export function dropped(item: TextFrame, y: number): TextFrame {
  return { ...item, box: { ...item.box, y: item.box.y + y } };
}

/** A horizontal rule across a box. */
export function ruleAcross(
  name: string,
  box: { readonly x: number; readonly width: number },
  y: number,
  look: { readonly color: string; readonly thickness: number },
  context: ComposeContext,
): Rule {
  return {
    kind: 'rule',
    role: 'decoration',
    name,
    box: { x: box.x, y, width: box.width, height: 0 },
    color: colorOf(look.color, context),
    thickness: look.thickness,
    dash: false,
  };
}
