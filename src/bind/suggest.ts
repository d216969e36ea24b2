import { formatQuantity } from '../figures/index.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import { bindClaim } from './bind-claim.js';
import type { Valued } from './claims/index.js';
import type { BindContext } from './context.js';
import { figuresPrinted } from './figures-printed.js';
import type { FoundQuantity } from './find-quantities.js';

/** What an author could write instead of a loose quantity. */
export interface Suggestion {
  /** Figures whose value it is. */
  readonly same: readonly string[];
  /** Claims that its words make and that are true of a figure of the section's exhibits, ready to paste. */
  readonly claims: readonly string[];
  /** The figures of those exhibits that lie nearest, with their values, ready to paste. */
  readonly nearest: readonly string[];
}

export const NO_SUGGESTION: Suggestion = { same: [], claims: [], nearest: [] };

const MOST_NEAREST = 3;

/** The figures and claims that a loose quantity could be bound to. */
export function suggest(found: FoundQuantity, place: Place, context: BindContext): Suggestion {
  const same = figuresPrinted(found.text, context);
  if (same.length > 0) return { ...NO_SUGGESTION, same };
  const claims = trueClaims(found, place, context);
  return { same, claims, nearest: claims.length > 0 ? [] : nearest(found, context) };
}

function trueClaims(found: FoundQuantity, place: Place, context: BindContext): readonly string[] {
  const { verb = null, number = null } = found.meaning ?? {};
  if (verb === null) return [];
  const limit =
    number === null || (verb === 'rank' && number === 1) ? [] : [number === 50 ? 'half' : String(number)];
  return context.nearby.flatMap(({ id, reading }) => {
    if (reading.kind !== 'value') return [];
    return [`${[verb, ...limit, id].join(' ')}`, `${[verb, ...limit, id].join(' ')} among published`]
      .filter((source) => isTrue(found.text, source, place, context))
      .slice(0, 1)
      .map((source) => `[${found.text}]{${source}}`);
  });
}

/** Claims are judged where they are judged for authors, so that what is offered will be accepted. */
function isTrue(words: string, source: string, place: Place, context: BindContext): boolean {
  const text = { kind: 'text', text: words, strong: false, place } as const;
  const claim = { kind: 'claim', words: [text], source, strong: false, place } as const;
  return bindClaim(claim, { ...context, inClaim: true }).diagnostics.length === 0;
}

function nearest(found: FoundQuantity, { nearby, pack }: BindContext): readonly string[] {
  const number = found.meaning?.number ?? null;
  const isPercent = /[%％]|per ?cent|成|分之|half/i.test(found.text);
  if (number === null || !Number.isFinite(number)) return [];
  return nearby
    .flatMap((figure) =>
      figure.reading.kind === 'value' ? [{ figure, quantity: figure.reading.quantity }] : [],
    )
    .filter(({ quantity }) => (quantity.unit.kind === 'percent') === isPercent)
    .map((valued) => ({ valued, distance: Math.abs(told(valued, pack) - number) }))
    .sort((a, b) => a.distance - b.distance || (a.valued.figure.id < b.valued.figure.id ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(({ valued: { figure, quantity } }) => `{${figure.id}} (${formatQuantity(quantity, pack)})`);
}

function told({ quantity }: Valued, pack: BindContext['pack']): number {
  return Number.parseFloat(
    formatQuantity(quantity, pack, { bare: true }).replaceAll(',', '').replace('−', '-'),
  );
}

/** The figures that the exhibits of a section show. */
export function figuresNearby(
  section: string,
  { dataset, figuresOf, report }: Pick<BindContext, 'dataset' | 'figuresOf' | 'report'>,
): readonly Figure[] {
  const shown = report.sections.find(({ id }) => id === section)?.exhibits ?? [];
  const plans = shown.flatMap((id) => report.exhibits.get(id) ?? []);
  return plans.flatMap(({ question, figures }) => [
    ...(question === null ? [] : (figuresOf.get(question) ?? [])),
    ...figures.flatMap((id) => dataset.figures.get(id) ?? []),
  ]);
}
