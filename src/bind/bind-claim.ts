import { toldAmount } from '../figures/index.js';
import type { ProvenClaim } from '../model/claim.js';
import type { MarkedText, Token } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import { bindText } from './bind-text.js';
import { resolveAll } from './bind-value.js';
import { CLAIMS, FREE_VERBS, type Valued } from './claims/index.js';
import { findUnlike } from './comparable.js';
import type { BindContext, BoundText } from './context.js';
import { valuesOf } from './evaluate.js';
import { figuresPrinted } from './figures-printed.js';
import { type FoundQuantity, findQuantities } from './find-quantities.js';
import {
  claimIncomplete,
  claimNotTrue,
  claimWordsDiffer,
  nearTie,
  notComparable,
  notPublishedFigure,
  tooManyNumbers,
  unboundQuantity,
  unknownClaim,
} from './messages.js';
import { type ClaimExpression, parseClaim } from './parse-expression.js';

type ClaimToken = Token & { kind: 'claim' };

/** Checks words that must be true; the words themselves are printed as the analyst wrote them. */
export function bindClaim(token: ClaimToken, context: BindContext): BoundText {
  // `agrees` judges the quantities of claim words, so they are not refused as unbound: their texts come first.
  const words = bindText(token.words, {
    ...context,
    declared: [...wordsOf(token.words), ...context.declared],
  });
  const runs = token.strong ? words.runs.map((run) => ({ ...run, weight: 'bold' as const })) : words.runs;
  const claim = parseClaim(token.source, context.pack, new Set([...CLAIMS.keys(), ...FREE_VERBS]));
  if (claim.known && FREE_VERBS.has(claim.verb)) {
    const freed = claim.verb === 'free' ? figuresFreed(token, context) : [];
    return { ...words, runs, diagnostics: [...words.diagnostics, ...freed] };
  }
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
    claims: [
      ...(checked.diagnostics.length === 0 ? [proven(token, claim, checked.subjects, context)] : []),
      ...words.claims,
    ],
    diagnostics: [...words.diagnostics, ...checked.diagnostics],
  };
}

/** What `explain`, parity and the manifest know of a claim that holds. */
function proven(
  token: ClaimToken,
  claim: ClaimExpression,
  subjects: readonly Valued[],
  { section, part }: BindContext,
): ProvenClaim {
  return {
    verb: claim.verb,
    numbers: claim.numbers,
    quantifier: claim.all ? 'all' : null,
    amongPublished: claim.amongPublished,
    words: textOf(token.words),
    subjects: subjects.map(({ figure }) => figure.id),
    rivals: [],
    section,
    part,
    place: token.place,
    margin: null,
    nearTie: null,
    test: { kind: 'not-tested', reason: 'no-sample', neededN: null },
  };
}

/** Freed words are no way round binding: a number that is a figure's own value must be bound. */
function figuresFreed(token: ClaimToken, context: BindContext): readonly Diagnostic[] {
  return wordsOf(token.words)
    .flatMap((text) => findQuantities(text, context.pack, []))
    .flatMap((found) => {
      const figures = /\d/.test(found.text) ? figuresPrinted(found.text, context) : [];
      return figures.length === 0 ? [] : [unboundQuantity(token.place, found, figures)];
    });
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
  if (claim.numbers.length > kind.mostNumbers)
    return {
      subjects: [],
      diagnostics: [tooManyNumbers(place, claim.verb, claim.numbers, kind.mostNumbers)],
    };
  const unvalued = resolved.figures.filter(({ reading }) => reading.kind !== 'value');
  const gap = unvalued.find(({ id }) => claim.references.includes(id));
  if (gap !== undefined) return { subjects: [], diagnostics: [notPublishedFigure(place, gap, context)] };
  const unlike = findUnlike(resolved.figures, kind.among, context.dataset);
  if (unlike !== null) return { subjects: [], diagnostics: [notComparable(place, unlike)] };
  const subjects = valuesOf(resolved.figures);
  const question = context.dataset.questions.get(subjects[0]?.figure.key.question ?? '');
  if (question === undefined)
    return { subjects: [], diagnostics: [claimIncomplete(place, claim.verb, null)] };
  const siblings = [...context.dataset.figures.values()].filter(({ key }) => key.question === question.id);
  const isSet = resolved.figures.length > claim.references.length;
  const verdict = kind.check({ ...claim, subjects, question, siblings, isSet, unvalued });
  const differing = wordsOf(token.words)
    .flatMap((text) => findQuantities(text, context.pack, context.declared))
    .filter((found) => !agrees(found, claim, subjects, context));
  const contrary = contraryWord(wordsOf(token.words).join(' '), claim.verb, context);
  const diagnostics = [...differing.map(({ text }) => text), ...contrary].map((words) =>
    claimWordsDiffer(place, words, token.source),
  );
  if (verdict.kind === 'fails') {
    const related = [...new Set(verdict.related.flatMap((figure) => writtenAs(figure, siblings)))];
    const problem = claimNotTrue(place, textOf(token.words), { ...verdict, related });
    return { subjects, diagnostics: [...diagnostics, problem] };
  }
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

/** The figures that an author wrote: itself, or what a derived figure is made of. */
function writtenAs(figure: Figure, siblings: readonly Figure[]): readonly Figure[] {
  const { derivation } = figure.provenance;
  return derivation === null ? [figure] : siblings.filter(({ id }) => derivation.inputs.includes(id));
}

/** The first word that says the opposite of a movement, where none says the same. */
function contraryWord(words: string, verb: string, { pack }: BindContext): readonly string[] {
  if (verb !== 'rose' && verb !== 'fell') return [];
  const { [verb]: same, [verb === 'rose' ? 'fell' : 'rose']: opposite } = pack.directions;
  return same.test(words) ? [] : (opposite.exec(words) ?? []).slice(0, 1);
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
  if (meaning.verb !== null && isSameClaim(meaning.verb, meaning.number, claim)) {
    return (
      meaning.number === null ||
      (claim.numbers.length === 0 ? meaning.number === 1 : claim.numbers.includes(meaning.number))
    );
  }
  if (meaning.verb !== null || meaning.number === null) return false;
  const quantities = subjects.flatMap(({ quantity }) => [
    quantity,
    ...claim.numbers.map((amount) => ({ ...quantity, amount })),
  ]);
  const isCount = !/[%％‰]/.test(found.text);
  const operands = [
    ...claim.numbers,
    ...(isCount ? [subjects.length] : []),
    ...quantities.flatMap((quantity) => [quantity.amount, toldAmount(quantity, context.pack)]),
  ];
  return operands.includes(meaning.number);
}

/** The same verb, or the two ways to say that something comes first. */
function isSameClaim(verb: string, number: number | null, claim: ClaimExpression): boolean {
  if (verb === claim.verb) return true;
  const isFirst = (claim.numbers[0] ?? 1) === 1;
  return (
    isFirst &&
    ((verb === 'highest' && claim.verb === 'rank') ||
      (verb === 'rank' && number === 1 && claim.verb === 'highest'))
  );
}

/** The plain texts in claim words. */
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
