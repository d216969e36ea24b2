import type { Language } from '../model/language.js';
import type { Points } from '../model/length.js';
import type { Line, Paragraph } from '../model/text.js';
import { breakOpportunities, tornNumbers } from './break-opportunities.js';
import { clustersOf } from './clusters.js';

/**
 * What programs put between Chinese and Latin letters by themselves, in em: nothing, or what LibreOffice does, which varies. A
 * paragraph must hold its numbers in all of them.
 */
const GAPS = [0, 0.2, 0.29] as const;
/** A space at a line's end is not in the measured lines. */
const SPACE = 0.28;
/** Text has room to be set 8% wider: as many lines may be filled. */
const SLACK = 1.08;

/** Ideographs and the marks that are as wide. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const LATIN = /[\p{Script=Latin}\p{Nd}%]/u;

/**
 * Where lines of a paragraph must be ended, in UTF-16 code units, so that no program that fills lines as far as they go
 * tears a number from its sign or unit. Null where that takes more lines than the paragraph has room for. `lines` are its
 * own, as measured; `width` is that of the column.
 */
export function endsBeforeNumbers(
  paragraph: Paragraph,
  {
    lines,
    width,
    language,
    room,
  }: {
    readonly lines: readonly Line[];
    readonly width: Points;
    readonly language: Language;
    /** Whether a line more than measured may be taken, within the slack, or would move all others. */
    readonly room: 'slack' | 'measured';
  },
): readonly number[] | null {
  const text = paragraph.runs.map((run) => run.text).join('');
  const torn = new Set(tornNumbers(text, language));
  if (torn.size === 0) return [];
  const cells = cellsOf(text, lines, paragraph.style.size, { torn, language });
  const slack = Math.max(
    lines.length,
    ...GAPS.map((gap) => fill(cells, width / SLACK, gap, new Set()).count),
  );
  const most = room === 'slack' ? slack : lines.length;
  const ends = new Set<number>();
  for (let before = -1; before < ends.size; ) {
    before = ends.size;
    for (const gap of GAPS) {
      const tear = fill(cells, width, gap, ends).tear;
      if (tear !== null) ends.add(tear);
    }
  }
  const isRoomy = GAPS.every((gap) => fill(cells, width, gap, ends).count <= most);
  return isRoomy ? [...ends].toSorted((a, b) => a - b) : null;
}

/** A character as a line is filled with it. */
interface Cell {
  readonly at: number;
  readonly text: string;
  readonly width: Points;
  readonly size: Points;
  /** Whether a line may begin with it: by the rules of the language, only in a program that tears numbers, or not. */
  readonly begins: 'line' | 'tear' | 'none';
}

function cellsOf(
  text: string,
  lines: readonly Line[],
  size: Points,
  { torn, language }: { readonly torn: ReadonlySet<number>; readonly language: Language },
): readonly Cell[] {
  const opportunities = breakOpportunities(text, language);
  const measured = lines
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => {
      const clusters = clustersOf(piece.text);
      return clusters.map((cluster) => ({ cluster, width: piece.width / clusters.length, size: piece.size }));
    });
  let at = 0;
  let next = 0;
  return clustersOf(text).map((cluster, index): Cell => {
    const found = measured[next]?.cluster === cluster ? measured[next] : undefined;
    if (found) next += 1;
    const isAllowed = opportunities[index] === 'allowed' || opportunities[index] === 'mandatory';
    const cell: Cell = {
      at,
      text: cluster,
      // Marks that are measured as half an em beside another one are not narrowed there.
      width: HAN.test(cluster) ? (found?.size ?? size) : (found?.width ?? size * SPACE),
      size: found?.size ?? size,
      begins: isAllowed ? 'line' : torn.has(at) ? 'tear' : 'none',
    };
    at += cluster.length;
    return cell;
  });
}

/** Fills lines as a program does that knows no numbers: how many there are, and where the first number that is torn begins. */
function fill(
  cells: readonly Cell[],
  width: Points,
  gap: number,
  ends: ReadonlySet<number>,
): { readonly count: number; readonly tear: number | null } {
  let [count, start, filled] = [1, 0, 0];
  let tear: number | null = null;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    const isEnd = ends.has(cell.at) || cells[index - 1]?.text === '\n';
    if (isEnd && index > start) [count, start, filled] = [count + 1, index, 0];
    filled += cell.width + (index > start ? gap * cell.size * meeting(cells[index - 1], cell) : 0);
    if (filled <= width + 0.01 || /\s/.test(cell.text)) continue;
    const begin = lastBefore(cells, index, start, (one) => one.begins !== 'none');
    if (begin === null) continue;
    if (cells[begin]?.begins === 'tear') {
      const whole = lastBefore(cells, begin, start, (one) => one.begins === 'line');
      tear ??= whole === null ? null : (cells[whole]?.at ?? null);
    }
    [count, start, filled] = [count + 1, begin, 0];
    index = begin - 1;
  }
  return { count, tear };
}

function meeting(before: Cell | undefined, after: Cell): number {
  if (before === undefined) return 0;
  const isMeeting =
    (HAN.test(before.text) && LATIN.test(after.text)) || (LATIN.test(before.text) && HAN.test(after.text));
  return isMeeting ? 1 : 0;
}

/** The last cell behind `start` and up to `index` that a line may begin with. */
function lastBefore(
  cells: readonly Cell[],
  index: number,
  start: number,
  begins: (cell: Cell) => boolean,
): number | null {
  for (let at = index; at > start; at -= 1) {
    const cell = cells[at];
    if (cell && begins(cell)) return at;
  }
  return null;
}
