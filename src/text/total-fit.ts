import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { Cell } from './cells.js';
import { isTooShort, type LastLine, type LineRange, rangeOf } from './fit-lines.js';
import { elasticityAt } from './spread-line.js';

/** Rounding noise of summed widths, in points. */
const TOLERANCE = 0.001;
/** What a line costs beside its looseness; see Knuth and Plass, Breaking Paragraphs into Lines (1981). */
const LINE = 10;
const HYPHEN = 300;
const TWO_HYPHENS = 60_000;
const HYPHEN_BEFORE_LAST = 30_000;
/** A line that cannot be filled within the limits is left ragged, which is worse than any that can. */
const RAGGED = 1000;
/** A word is broken to fill a line; where the line stays ragged all the same, much must be gained by it. */
const RAGGED_HYPHEN = 3e6;
/** What no line should do, but may before a paragraph has no lines at all. */
const SHORT_LAST_LINE = 1e8;
/** A last line of a word or two, as a share of the width. */
const REMNANT = 0.22;
const REMNANT_COST = 1e6;
const LAST_RESORT = 1e12;

/** A place where a line may end, and the best way to get there. */
interface Node {
  /** The cell that the next line begins with. */
  readonly at: number;
  readonly kind: 'start' | 'allowed' | 'last-resort' | 'hyphen' | 'end';
  readonly hyphen: Points;
  readonly cost: number;
  readonly before: Node | null;
}

/** How lines are chosen. */
export interface TotalFit {
  readonly widths: { readonly first: Points; readonly rest: Points };
  readonly language: Language;
  readonly lastLine: LastLine;
}

/**
 * Breaks cells into lines so that all lines of a paragraph together are as even as they can be, instead of each being
 * as full as it can. Null where a word is longer than a line.
 */
export function totalFit(cells: readonly Cell[], how: TotalFit): readonly LineRange[] | null {
  const lines: LineRange[] = [];
  let from = 0;
  while (from < cells.length) {
    const found = cells.findIndex(({ kind }, index) => index >= from && kind === 'line-end');
    const to = found === -1 ? cells.length : found + 1;
    const own = fitStretch(cells, { from, to }, how);
    if (own === null) return null;
    lines.push(...own);
    from = to;
  }
  const isOpen = cells.length === 0 || cells.at(-1)?.kind === 'line-end';
  return isOpen ? [...lines, rangeOf(cells, cells.length, cells.length)] : lines;
}

function fitStretch(
  cells: readonly Cell[],
  { from, to }: { readonly from: number; readonly to: number },
  how: TotalFit,
): readonly LineRange[] | null {
  const sums = summed(cells, { from, to }, how.language);
  const nodes: Node[] = [{ at: from, kind: 'start', hyphen: 0, cost: 0, before: null }];
  for (let at = from + 1; at <= to; at += 1) {
    const kind = kindAt(cells, at, to);
    if (kind === null) continue;
    const hyphen = kind === 'hyphen' ? (cells[at]?.hyphen ?? 0) : 0;
    let best: Node | null = null;
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const before = nodes[index];
      if (before === undefined) break;
      const range = rangeOf(cells, before.at, at);
      const width = before.at === 0 ? how.widths.first : how.widths.rest;
      const line = sums.lineOf(range);
      const slack = width - line.width - hyphen;
      if (-slack > 2 * sums.largest) break;
      const own =
        kind === 'end'
          ? lastCost({ slack, width: line.width, range, before }, width, cells, how)
          : costOf({ slack, ...line }, width, kind);
      if (own === null) continue;
      const cost = before.cost + own + penalty(before, kind);
      if (best === null || cost < best.cost) best = { at, kind, hyphen, cost, before };
    }
    if (best !== null) nodes.push(best);
  }
  const last = nodes.at(-1);
  return last?.at === to ? linesTo(last, cells) : null;
}

function kindAt(cells: readonly Cell[], at: number, to: number): Exclude<Node['kind'], 'start'> | null {
  if (at === to) return 'end';
  const cell = cells[at];
  if (cell === undefined) return null;
  // A word that has a hyphen of its own is better kept, too.
  if (cell.hyphen !== null || (cells[at - 1]?.text === '-' && cell.opportunity === 'allowed'))
    return 'hyphen';
  return cell.opportunity === 'allowed' || cell.opportunity === 'last-resort' ? cell.opportunity : null;
}

/** Null for a line that cannot be set in its width. */
function costOf(
  { slack, stretch }: { readonly slack: Points; readonly stretch: Points },
  width: Points,
  kind: Node['kind'],
): number | null {
  if (slack < -TOLERANCE) return null;
  const share = Math.max(0, slack) / Math.max(stretch, TOLERANCE);
  const badness = share <= 1 + TOLERANCE ? 100 * share ** 3 : RAGGED + 5000 * (slack / width);
  const isInVain = kind === 'hyphen' && badness > RAGGED;
  return (LINE + badness) ** 2 + (isInVain ? RAGGED_HYPHEN : 0);
}

/** A last line is not stretched; it should be more than a remnant. Null where it would have to be squeezed. */
function lastCost(
  last: {
    readonly slack: Points;
    readonly width: Points;
    readonly range: LineRange;
    readonly before: Node;
  },
  width: Points,
  cells: readonly Cell[],
  { lastLine }: TotalFit,
): number | null {
  if (last.slack < -TOLERANCE) return null;
  const isWhole = last.before.kind === 'start';
  if (!isWhole && isTooShort(cells, last.range, lastLine.fewestHan)) return SHORT_LAST_LINE;
  const share = last.width / (REMNANT * width);
  return isWhole || share >= 1 ? LINE ** 2 : LINE ** 2 + REMNANT_COST * (1 - share);
}

function penalty(before: Node, kind: Node['kind']): number {
  const own = kind === 'last-resort' ? LAST_RESORT : kind === 'hyphen' ? HYPHEN ** 2 : 0;
  const second = before.kind === 'hyphen' && kind === 'hyphen' ? TWO_HYPHENS : 0;
  return own + second + (before.kind === 'hyphen' && kind === 'end' ? HYPHEN_BEFORE_LAST : 0);
}

function linesTo(last: Node, cells: readonly Cell[]): readonly LineRange[] {
  const lines: LineRange[] = [];
  for (let node: Node = last; node.before !== null; node = node.before) {
    const range = rangeOf(cells, node.before.at, node.at);
    lines.unshift(node.hyphen === 0 ? range : { ...range, hyphen: node.hyphen });
  }
  return lines;
}

/** Widths and elasticities summed up once, so that every line is told in no time. */
function summed(
  cells: readonly Cell[],
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
): {
  readonly largest: Points;
  readonly lineOf: (range: LineRange) => {
    readonly width: Points;
    readonly stretch: Points;
  };
} {
  const widths = [0];
  const stretches = [0];
  let largest = 0;
  for (let index = from; index < to; index += 1) {
    const cell = cells[index];
    widths.push((widths.at(-1) ?? 0) + (cell?.gapBefore ?? 0) + (cell?.advance ?? 0));
    stretches.push((stretches.at(-1) ?? 0) + elasticityAt(cells, index, language));
    largest = Math.max(largest, cell?.size ?? 0);
  }
  const between = (sums: readonly number[], start: number, end: number): number =>
    end <= start ? 0 : (sums[end - from] ?? 0) - (sums[start - from] ?? 0);
  return {
    largest,
    lineOf: ({ start, printEnd }) => {
      const [first, last] = [cells[start], cells[printEnd - 1]];
      const edges =
        printEnd === start ? 0 : (first?.gapBefore ?? 0) + (first?.trimAtStart ?? 0) + (last?.trimAtEnd ?? 0);
      return {
        width: between(widths, start, printEnd) - edges,
        stretch: between(stretches, start + 1, printEnd),
      };
    },
  };
}
