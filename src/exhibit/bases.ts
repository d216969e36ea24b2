import { exact, formatQuantity } from '../figures/index.js';
import type { LanguagePack } from '../language/index.js';
import type { Dataset } from '../model/dataset.js';
import type { ChartKind } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { DIMENSIONS } from './context.js';
import { itemOf } from './labels.js';

/** `n = 1,000` where all figures have this one base; empty where bases differ or are not known. */
export function sharedBase(figures: readonly Figure[], context: Words): string {
  const only = oneBase(figures);
  return only === null ? '' : words(only, context);
}

/** The base that all figures have; null where bases differ or are not known. */
export function oneBase(figures: readonly Figure[]): number | null {
  const [first, ...others] = new Set(figures.map(numberAsked));
  return others.length === 0 ? (first ?? null) : null;
}

/**
 * `n = 853–1,871` where bases stand with no name of a chart: they differ by two dimensions together, such as wave and
 * group, or along a line. Empty where one is not known.
 */
export function spreadOfBases(figures: readonly Figure[], kind: ChartKind, context: Words): string {
  const known = figures.flatMap(({ base }) => (base.kind === 'n' ? [base.n] : []));
  if (known.length === 0 || known.length < figures.length || areNamed(figures, kind)) return '';
  const { pack } = context;
  const ends = [Math.min(...known), Math.max(...known)].map((n) => counted(n, pack));
  return pack.words.base(pack.numbers.range(ends[0] ?? '', ends[1] ?? ''));
}

/** Whether each name of a chart has one base; the periods of lines are named without theirs. */
function areNamed(figures: readonly Figure[], kind: ChartKind): boolean {
  return DIMENSIONS.filter((dimension) => kind !== 'line' || dimension !== 'period').some((dimension) =>
    [...new Set(figures.map(({ key }) => key[dimension]))].every(
      (id) => oneBase(figures.filter(({ key }) => key[dimension] === id)) !== null,
    ),
  );
}

/** A figure's base where it stands among figures with other bases; empty where all share one. */
export function ownBase(figure: Figure, among: readonly Figure[], context: Words): string {
  const own = numberAsked(figure);
  return own === null || among.every((other) => numberAsked(other) === own) ? '' : words(own, context);
}

function numberAsked({ base }: Figure): number | null {
  return base.kind === 'n' ? base.n : null;
}

interface Words {
  readonly pack: LanguagePack;
  readonly dataset: Dataset;
}

/** A base below the declared one says that it is low; the threshold looks at the unrounded base. */
function words(n: number, { pack, dataset }: Words): string {
  const base = pack.words.base(counted(n, pack));
  return n < (dataset.lowBase?.mark ?? 0) ? pack.words.lowBase(base) : base;
}

function counted(n: number, pack: LanguagePack): string {
  return formatQuantity(exact(n, { kind: 'count', counter: null }), pack);
}

/** The most values that a note about low bases lists. */
const MOST_LISTED = 8;

/**
 * One sentence where the base of a figure is low, which lists the figures where no name of the chart has the base, and
 * one where values are suppressed for theirs.
 */
export function lowBaseNotes(
  figures: readonly Figure[],
  kind: ChartKind,
  { pack, dataset }: Words,
): readonly string[] {
  const { lowBase } = dataset;
  if (lowBase === null) return [];
  const marked = figures.filter(
    ({ base, reading }) => base.kind === 'n' && base.n < lowBase.mark && reading.kind !== 'none',
  );
  const listed = areNamed(figures, kind) || marked.length > MOST_LISTED ? [] : marked;
  const names = listed.map((figure) => itemOf(figure, dataset, pack));
  const isSuppressed = figures.some(({ status }) => status === 'suppressed');
  return [
    ...(marked.length > 0 ? [pack.words.lowBaseNote(String(lowBase.mark), names)] : []),
    ...(isSuppressed ? [pack.words.tooFewNote(String(lowBase.suppress ?? lowBase.mark))] : []),
  ];
}
