import type { Points } from '../../model/length.js';
import type { TextFrame } from '../../model/page.js';
import type { Paragraph } from '../../model/text.js';
import { cutRuns } from '../cut-runs.js';
import { lowered } from '../frame.js';

/** Lines that a paragraph must have on each side of a page's end. */
const LEAST_LINES = 2;

/** A frame of one paragraph, and where each of its lines begins in the paragraph's text. */
export interface SetFrame {
  readonly frame: TextFrame;
  readonly starts: readonly number[];
}

/**
 * A paragraph cut between two lines: as many as `room` holds, at least two on either side, and not inside a
 * word where another line will do. Null where there is no such place. Lines stay as they were broken.
 */
export function cutFrame({ frame, starts }: SetFrame, room: Points): readonly [SetFrame, SetFrame] | null {
  const [paragraph, ...others] = frame.paragraphs;
  if (paragraph === undefined || others.length > 0) return null;
  const lineHeight = frame.box.height / frame.lines.length;
  const most = Math.min(Math.floor(room / lineHeight + 1e-6), frame.lines.length - LEAST_LINES);
  const isWhole = (count: number): boolean => frame.lines[count - 1]?.pieces.at(-1)?.isHyphen !== true;
  if (most < LEAST_LINES) return null;
  const count = [most, most - 1, most - 2].find((lines) => lines >= LEAST_LINES && isWhole(lines)) ?? most;
  const at = starts[count] ?? 0;
  const [first, rest] = cutParagraph(paragraph, at);
  const height = count * lineHeight;
  return [
    {
      frame: {
        ...frame,
        paragraphs: [first],
        lines: frame.lines.slice(0, count),
        box: { ...frame.box, height },
      },
      starts: starts.slice(0, count),
    },
    {
      frame: {
        ...frame,
        name: `${frame.name}-goes-on`,
        paragraphs: [rest],
        lines: lowered(frame.lines.slice(count), -height),
        box: { ...frame.box, height: frame.box.height - height },
      },
      starts: starts.slice(count).map((start) => start - at),
    },
  ];
}

function cutParagraph(paragraph: Paragraph, at: number): readonly [Paragraph, Paragraph] {
  return [
    { ...paragraph, runs: cutRuns(paragraph.runs, 0, at), goesOn: true },
    {
      ...paragraph,
      runs: cutRuns(paragraph.runs, at, Number.POSITIVE_INFINITY),
      firstIndent: 0,
      continues: true,
    },
  ];
}
