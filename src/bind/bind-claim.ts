import { toldAmount } from '../figures/index.js';
import type { MarkedText, Token } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { bindText } from './bind-text.js';
import { resolveAll } from './bind-value.js';
import { CLAIMS, FREE_VERBS, type Valued } from './claims/index.js';
import type { BindContext, BoundText } from './context.js';
import { valuesOf } from './evaluate.js';
import { type FoundQuantity, findQuantities } from './find-quantities.js';
import {
  claimIncomplete,
  claimNotTrue,
  claimWordsDiffer,
  nearTie,
  notPublishedFigure,
  unknownClaim,
} from './messages.js';
import { type ClaimExpression, parseClaim } from './parse-expression.js';

type ClaimToken = Token & { kind: 'claim' };

/** Checks words that must be true; the words themselves are printed as the analyst wrote them. */
export function bindClaim(token: ClaimToken, context: BindContext): BoundText {
  const words = bindText(token.words, { ...context, declared: [...context.declared, ...loose(token.words)] });
  const runs = token.strong ? words.runs.map((run) => ({ ...run, weight: 'bold' as const })) : words.runs;
  const claim = parseClaim(token.source, context.pack, new Set([...CLAIMS.keys(), ...FREE_VERBS]));
  if (claim.known && FREE_VERBS.has(claim.verb)) return { ...words, runs };
  const checked = check(token, claim, context);
  const figures = [...checked.subjects.map(({ figure }) => figure.id), ...words.figures];
  return {
    runs: runs.map((run) => ({
      ...run,
      figures: [...new Set([...(run.figures ?? []), ...figures])],
      ...(claim.verb === 'fell' ? { tone: 'falls' as const } : {}),
    })),
    figures: [...new Set(figures)],
    subjects: [
      ...claim.references.filter((reference) => context.dataset.figures.has(reference)),
      ...words.subjects,
    ],
    derived: words.derived,
    diagnostics: [...words.diagnostics, ...checked.diagnostics],
  };
}

function check(
  token: ClaimToken,
  claim: ClaimExpression,
  context: BindContext,
): { readonly subjects: readonly Valued[]; readonly diagnostics: readonly Diagnostic[] } {
  const { place } = token;
  const kind = CLAIMS.get(claim.verb);
  if (kind === undefined)
    return {
      subjects: [],
      diagnostics: [unknownClaim(place, claim.verb, [...CLAIMS.keys(), ...FREE_VERBS])],
    };
  const resolved = resolveAll(claim.references, place, context);
  if (resolved.diagnostics.length > 0) return { subjects: [], diagnostics: resolved.diagnostics };
  const gap = resolved.figures.find(
    ({ id, reading }) => reading.kind === 'none' && claim.references.includes(id),
  );
  if (gap !== undefined) return { subjects: [], diagnostics: [notPublishedFigure(place, gap.id, '—')] };
  const subjects = valuesOf(resolved.figures);
  const question = context.dataset.questions.get(subjects[0]?.figure.key.question ?? '');
  if (question === undefined)
    return { subjects: [], diagnostics: [claimIncomplete(place, claim.verb, null)] };
  const siblings = [...context.dataset.figures.values()].filter(({ key }) => key.question === question.id);
  const verdict = kind.check({ ...claim, subjects, question, siblings });
  const differing = wordsOf(token.words)
    .flatMap((text) => findQuantities(text, context.pack, context.declared))
    .filter((found) => !agrees(found, claim, subjects, context));
  const diagnostics = differing.map((found) => claimWordsDiffer(place, found.text, token.source));
  if (verdict.kind === 'fails')
    return { subjects, diagnostics: [...diagnostics, claimNotTrue(place, textOf(token.words), verdict)] };
  if (verdict.kind === 'incomplete')
    return { subjects, diagnostics: [...diagnostics, claimIncomplete(place, claim.verb, verdict)] };
  if (verdict.tie !== null && context.prominent && claim.verb !== 'level') {
    return {
      subjects,
      diagnostics: [...diagnostics, nearTie(place, textOf(token.words), subjects, verdict.tie)],
    };
  }
  return { subjects, diagnostics };
}

/** A quantity in claim words must say what the claim says: the same verb, or a number that the claim rests on. */
function agrees(
  found: FoundQuantity,
  claim: ClaimExpression,
  subjects: readonly Valued[],
  context: BindContext,
): boolean {
  const { meaning } = found;
  if (meaning === null) return false;
  if (meaning.verb !== null && meaning.verb === claim.verb) {
    return (
      meaning.number === null ||
      (claim.numbers.length === 0 ? meaning.number === 1 : claim.numbers.includes(meaning.number))
    );
  }
  if (meaning.verb !== null || meaning.number === null) return false;
  const operands = [
    ...claim.numbers,
    subjects.length,
    ...subjects.flatMap(({ quantity }) => [quantity.amount, toldAmount(quantity, context.pack)]),
  ];
  return operands.includes(meaning.number);
}

/** The plain texts in claim words: `agrees` judges their quantities, so they are not refused as unbound. */
function loose(words: MarkedText): readonly string[] {
  return wordsOf(words);
}

function wordsOf(words: MarkedText): readonly string[] {
  return words.flatMap((token) => (token.kind === 'text' ? [token.text] : []));
}

function textOf(words: MarkedText): string {
  return words
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'expression' ? `{${token.source}}` : '',
    )
    .join('');
}
