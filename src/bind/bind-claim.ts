import type { ProvenClaim } from '../model/claim.js';
import type { Token } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import { bindText } from './bind-text.js';
import { claimNotTrue, claimWordsDiffer, fragileClaim, nearTie } from './claim-messages.js';
import { differingWords, plainTexts, writtenWords } from './claim-words.js';
import { CLAIM_VERBS, FREE_VERBS, type Valued } from './claims/index.js';
import type { BindContext, BoundText } from './context.js';
import { NOTHING_DECLARED } from './declared-wordings.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { figuresPrinted } from './figures-printed.js';
import { findQuantities } from './find-quantities.js';
import { judgeClaim } from './judge-claim.js';
import { type ClaimExpression, parseClaim } from './parse-claim.js';
import { freedFigure } from './quantity-messages.js';

type ClaimToken = Token & { kind: 'claim' };

/** Verbs whose words are shown in the warning color where they are a key figure. */
const FALLS: ReadonlySet<string> = new Set(['fell', 'kept-falling']);

/** Checks words that must be true; the words themselves are printed as the analyst wrote them. */
export function bindClaim(token: ClaimToken, context: BindContext): BoundText {
  const words = bindText(token.words, { ...context, inClaim: true });
  const runs = token.strong ? words.runs.map((run) => ({ ...run, weight: 'bold' as const })) : words.runs;
  const claim = parseClaim(token.source, context.pack, CLAIM_VERBS);
  if (claim.known && FREE_VERBS.has(claim.verb)) {
    const freed = claim.verb === 'free' ? figuresFreed(token, context) : [];
    return { ...words, runs, diagnostics: [...words.diagnostics, ...freed] };
  }
  const printed = words.runs.map(({ text }) => text).join('');
  const checked = check(token, claim, printed, context);
  const figures = [...new Set([...checked.subjects.map(({ figure }) => figure.id), ...words.figures])];
  return {
    ...words,
    runs: runs.map((run) => ({
      ...run,
      figures: [...new Set([...(run.figures ?? []), ...figures])],
      ...(FALLS.has(claim.verb) ? { tone: 'falls' as const } : {}),
    })),
    figures,
    subjects: [
      ...claim.references.filter((reference) => context.dataset.figures.has(reference)),
      ...words.subjects,
    ],
    claims: [...checked.claims, ...words.claims],
    diagnostics: [...words.diagnostics, ...checked.diagnostics],
  };
}

interface Checked {
  readonly subjects: readonly Valued[];
  readonly claims: readonly ProvenClaim[];
  readonly diagnostics: readonly Diagnostic[];
}

function check(token: ClaimToken, claim: ClaimExpression, printed: string, context: BindContext): Checked {
  const { place } = token;
  const judged = judgeClaim(claim, place, context);
  if (judged.kind === 'refused') return { subjects: [], claims: [], diagnostics: judged.problems };
  const { verdict, subjects, siblings } = judged;
  const written = writtenWords(token.words);
  const differing = differingWords(token.words, claim, subjects, context).map((words) =>
    claimWordsDiffer(place, words, token.source),
  );
  if (verdict.kind === 'fails') {
    const related = [...new Set(verdict.related.flatMap((figure) => writtenAs(figure, siblings)))];
    const problem = claimNotTrue(place, written, { ...verdict, related });
    return { subjects, claims: [], diagnostics: [...differing, problem] };
  }
  const evidence = evidenceOf(verdict.rests, subjects, context.dataset);
  const tie = context.dataset.figures.get(evidence.nearTie ?? '');
  const weak =
    tie !== undefined && context.prominent
      ? [nearTie(place, written, subjects, tie)]
      : evidence.isFragile
        ? [fragileClaim(place, written, evidence.margin)]
        : [];
  const isProven = differing.length === 0 && weak.every(({ severity }) => severity !== 'error');
  const claims = isProven ? [proven(token, claim, printed, subjects, evidence, context)] : [];
  return { subjects, claims, diagnostics: [...differing, ...weak] };
}

/** What explaining and comparing need to know of a claim that holds. */
function proven(
  { place, source }: ClaimToken,
  { verb, numbers, quantifier, amongPublished }: ClaimExpression,
  words: string,
  subjects: readonly Valued[],
  evidence: Evidence,
  { section, part }: BindContext,
): ProvenClaim {
  return {
    ...evidence,
    source,
    verb,
    numbers,
    quantifier,
    amongPublished,
    words,
    subjects: subjects.map(({ figure }) => figure.id),
    section,
    part,
    place,
  };
}

/** Freed words are no way round binding: a number that is a figure's own value must be bound. */
function figuresFreed(token: ClaimToken, context: BindContext): readonly Diagnostic[] {
  return plainTexts(token.words)
    .flatMap((text) => findQuantities(text, context.pack, NOTHING_DECLARED))
    .flatMap((found) => {
      const figures = /\d/.test(found.text) ? figuresPrinted(found.text, context) : [];
      return figures.length === 0 ? [] : [freedFigure(token.place, found, figures)];
    });
}

/** The figures that an author wrote: itself, or what a derived figure is made of. */
function writtenAs(figure: Figure, siblings: readonly Figure[]): readonly Figure[] {
  const { derivation } = figure.provenance;
  return derivation === null ? [figure] : siblings.filter(({ id }) => derivation.inputs.includes(id));
}
