import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { FaceName, LinkTarget, Paragraph } from '../model/text.js';
import { breakOpportunities, type Opportunity } from './break-opportunities.js';
import { isHangingSpace, isInvisible, isLineEnd } from './clusters.js';
import type { Faces } from './faces.js';
import { hyphenPlaces } from './hyphenate.js';
import { type MeasuredCluster, measuredClusters } from './measure.js';
import { setCluster } from './placed-glyphs.js';
import { isEastAsian, type SpacingClass, spacingClass } from './scripts.js';

/** One character of a paragraph with everything that decides where it goes. */
export interface Cell {
  readonly text: string;
  readonly face: FaceName;
  readonly size: Points;
  readonly color: string;
  /** How far it stands above the baseline. */
  readonly rise: Points;
  readonly target: LinkTarget | undefined;
  readonly advance: Points;
  /** Space to the cell before, when both stand on one line; negative between marks that share a blank. */
  readonly gapBefore: Points;
  /** What is cut from the width when the cell begins or ends a line: the blank half of a full-width mark. */
  readonly trimAtStart: Points;
  readonly trimAtEnd: Points;
  readonly opportunity: Opportunity;
  /** Width of the hyphen with which the line before may end inside a word; null where no word may be broken. */
  readonly hyphen: Points | null;
  readonly kind: 'printed' | 'hanging-space' | 'line-end' | 'invisible';
  readonly spacing: SpacingClass;
  readonly missing: boolean;
}

type CellBox = Pick<Cell, 'text' | 'size' | 'advance' | 'spacing' | 'trimAtStart' | 'trimAtEnd'>;

/** How cells are spaced. */
export interface Spacing {
  readonly language: Language;
  /** In em of the ideograph's size. */
  readonly hanLatinGap: number;
  readonly compressPunctuation: Compression;
}

/**
 * Which full-width marks lose their blank half. `line-end`: those that end a line. `full`: also one of two marks in a
 * row, and an opening mark that begins a line; boxes of such pieces overlap or stick out where they are blank.
 */
export type Compression = 'none' | 'line-end' | 'full';

const OPENING_MARKS = new Set('（《〈“‘「『【〔');
const CLOSING_MARKS = new Set('，。、；：？！）》〉”’」』】〕');

const NO_PLACES: ReadonlySet<number> = new Set();

/** A paragraph's runs as cells, in order; nothing is left out. */
export function cellsOf(faces: Faces, paragraph: Paragraph, spacing: Spacing): readonly Cell[] {
  const { runs, style } = paragraph;
  const text = runs.map((run) => run.text).join('');
  const opportunities = breakOpportunities(text, spacing.language);
  const hyphens = paragraph.justified === true ? hyphenPlaces(text, spacing.language) : NO_PLACES;
  const cells: Cell[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const around = { before: text.slice(0, start).at(-1) ?? '', after: text.slice(end, end + 1) };
    const how = { weight: run.weight ?? style.weight, language: spacing.language };
    const size = run.size ?? style.size;
    let at = start;
    for (const cluster of measuredClusters(faces, run.text, how, around)) {
      const kind = kindOf(cluster.text);
      const blank = blankHalf(cluster, spacing);
      const box = {
        text: cluster.text,
        size,
        advance: kind === 'line-end' ? 0 : cluster.advance * size,
        spacing: spacingClass(cluster.text),
        trimAtStart: blank === 'left' && spacing.compressPunctuation === 'full' ? size / 2 : 0,
        trimAtEnd: blank === 'right' ? size / 2 : 0,
      };
      const before = cells.at(-1);
      cells.push({
        text: box.text,
        face: cluster.face,
        size,
        color: run.color ?? style.color,
        rise: run.rise ?? 0,
        target: run.target,
        advance: box.advance,
        gapBefore: before ? gapBetween(before, box, spacing) : 0,
        trimAtStart: box.trimAtStart,
        trimAtEnd: box.trimAtEnd,
        opportunity: opportunities[cells.length] ?? 'none',
        hyphen: hyphens.has(at) ? (setCluster(faces.loaded[cluster.face], '-').advance ?? 0) * size : null,
        kind,
        spacing: box.spacing,
        missing: cluster.missing && kind !== 'line-end',
      });
      at += cluster.text.length;
    }
    start = end;
  }
  return cells;
}

/** The half of a full-width mark that is blank and may go; null for all else. */
function blankHalf(cluster: MeasuredCluster, spacing: Spacing): 'left' | 'right' | null {
  const isKept = spacing.compressPunctuation === 'none' || !isEastAsian(spacing.language);
  if (isKept || cluster.advance < 0.9) return null;
  if (OPENING_MARKS.has(cluster.text)) return 'left';
  return CLOSING_MARKS.has(cluster.text) ? 'right' : null;
}

function kindOf(cluster: string): Cell['kind'] {
  if (isLineEnd(cluster)) return 'line-end';
  if (isHangingSpace(cluster)) return 'hanging-space';
  return isInvisible(cluster) ? 'invisible' : 'printed';
}

function gapBetween(left: CellBox, right: CellBox, spacing: Spacing): Points {
  const gap = spacing.hanLatinGap;
  if (left.spacing === 'han' && right.spacing === 'latin') return gap * left.size;
  if (left.spacing === 'latin' && right.spacing === 'han') return gap * right.size;
  if (spacing.compressPunctuation === 'full') {
    const isMark = right.trimAtStart > 0 || right.trimAtEnd > 0;
    if (isMark && left.trimAtEnd > 0) return -left.trimAtEnd;
    if (left.trimAtStart > 0 && right.trimAtStart > 0) return -right.trimAtStart;
  }
  return isEastAsian(spacing.language) ? dashPadding(left) + dashPadding(right) : 0;
}

/** A dash takes two em (GB/T 15834); what its stroke leaves is split evenly before and after. */
function dashPadding(cell: CellBox): Points {
  return cell.text === '——' ? Math.max(0, cell.size - cell.advance / 2) : 0;
}
