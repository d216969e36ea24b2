import type { Role, TextFrame } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';
import { fittingFrame } from '../frame.js';
import type { SectionContext } from './section-context.js';

/** A frame exactly as high as its text, at the top of the page; blocks move it to its place. */
export function measured(
  content: {
    readonly name: string;
    readonly role: Role;
    readonly paragraphs: readonly Paragraph[];
    readonly column: { readonly x: number; readonly width: number };
  },
  context: SectionContext,
): TextFrame {
  const { column, paragraphs, name, role } = content;
  const box = { x: column.x, y: 0, width: column.width };
  const built = fittingFrame({ name, role, paragraphs, box }, context.at, context);
  context.problems.push(...built.diagnostics);
  return built.frame;
}
