import type { Diagnostic } from '../model/diagnostic.js';
import type { Box, Points } from '../model/length.js';
import type { Role, TextFrame } from '../model/page.js';
import type { Line, Paragraph, Run, SetText, TextStyle } from '../model/text.js';
import { setText } from '../text/index.js';
import type { ComposeContext } from './context.js';
import { missingGlyph, type Setting, tooManyLines, tooTall } from './messages.js';

/** What goes into a text frame. */
export interface FrameContent {
  readonly name: string;
  readonly role: Role;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Most lines; absent: as many as the box holds. */
  readonly lines?: number;
}

/** A deck carries font names only: where a viewer falls back to another font, letters are wider and lines higher. */
const DECK_WIDTH_SLACK = 1.08;
const DECK_HEIGHT_SLACK = 1.12;

/**
 * Between Han and Latin letters or digits, in em. CLREQ allows up to a quarter; from a tenth on, programs that extract
 * text take the gap for a blank, and `452亿元` would no longer be found.
 */
const HAN_LATIN_GAP = 0.09;

/** The width in which text must also fit: in a deck, text set 8% wider must not need more lines than there is room for. */
export function tightWidth(width: Points, { theme }: ComposeContext): Points {
  return theme.medium === 'deck' ? width / DECK_WIDTH_SLACK : width;
}

/**
 * The height that text is given: in a deck, that of text set 8% wider with lines 12% higher, although line heights are
 * written exactly. A briefing embeds its fonts.
 */
export function roomFor(paragraphs: readonly Paragraph[], width: Points, context: ComposeContext): Points {
  return roomOf(setLines(paragraphs, tightWidth(width, context), context), context);
}

/** The same for text that is set already, at the tight width. */
function roomOf({ height }: SetText, { theme }: ComposeContext): Points {
  return theme.medium === 'deck' ? height * DECK_HEIGHT_SLACK : height;
}

/** A text frame with what is wrong with it. */
interface Framed {
  readonly frame: TextFrame;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets text in a box. Text that does not fit is a problem; it is never shrunk or clipped. */
export function frame(content: FrameContent, at: Setting, context: ComposeContext): Framed {
  return framed(content, setLines(content.paragraphs, content.box.width, context), at, context);
}

/** Sets text in a box exactly as high as it takes. */
export function fittingFrame(
  { box, ...content }: Omit<FrameContent, 'box'> & { readonly box: Omit<Box, 'height'> },
  at: Setting,
  context: ComposeContext,
): Framed {
  const set = setLines(content.paragraphs, box.width, context);
  return framed({ ...content, box: { ...box, height: set.height } }, set, at, context);
}

function framed(content: FrameContent, set: SetText, at: Setting, context: ComposeContext): Framed {
  const { box, paragraphs, anchor = 'top' } = content;
  const narrow = tightWidth(box.width, context);
  const tight = narrow === box.width ? set : setLines(paragraphs, narrow, context);
  const room = roomOf(tight, context);
  const text = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
  const diagnostics: Diagnostic[] = [];
  if (content.lines !== undefined && tight.lines.length > content.lines) {
    diagnostics.push(tooManyLines(at, tight.lines.length, content.lines, text));
  } else if (room > box.height + 0.5) diagnostics.push(tooTall(at, room, box.height, text));
  if (set.missingGlyphs.length > 0) {
    const { latin, eastAsian } = context.theme.fonts;
    diagnostics.push(missingGlyph(at, set.missingGlyphs, `${latin.name}, ${eastAsian.name}`));
  }
  const drop = anchor === 'top' ? 0 : (box.height - set.height) / (anchor === 'middle' ? 2 : 1);
  return {
    frame: {
      kind: 'text',
      role: content.role,
      name: content.name,
      box,
      language: context.pack.tag,
      paragraphs,
      lines: lowered(set.lines, drop),
      anchor,
    },
    diagnostics,
  };
}

/**
 * Breaks paragraphs with the rules of the medium: a deck leaves Han-Latin gaps to the viewer's program, and expects
 * its lines where such programs place them.
 */
export function setLines(paragraphs: readonly Paragraph[], width: number, context: ComposeContext): SetText {
  const isBriefing = context.theme.medium === 'briefing';
  return setText(context.faces, paragraphs, {
    width,
    language: context.pack.tag,
    hanLatinGap: isBriefing ? HAN_LATIN_GAP : 0,
    compressPunctuation: isBriefing ? 'full' : 'none',
    leading: isBriefing ? 'around' : 'above',
  });
}

/** A paragraph of runs in a style, with nothing special about it. */
export function paragraph(runs: readonly Run[], style: TextStyle, spaceBefore = 0): Paragraph {
  return { runs, style, spaceBefore, firstIndent: 0, mark: 'none' };
}

/** Lines moved down. */
export function lowered(lines: readonly Line[], by: number): readonly Line[] {
  return by === 0 ? lines : lines.map((line) => ({ ...line, baseline: line.baseline + by }));
}
