import type { MarkedText, Token } from '../model/commentary.js';
import type { Run } from '../model/text.js';
import { bindClaim } from './bind-claim.js';
import { bindFootnote, checkMarks } from './bind-footnote.js';
import { bindValue } from './bind-value.js';
import { type BindContext, type BoundText, joinBound, NOTHING } from './context.js';
import { FUNCTIONS } from './evaluate.js';
import { figuresPrinted } from './figures-printed.js';
import { findQuantities } from './find-quantities.js';
import { unknownExhibit } from './messages.js';
import { misplacedWaiver } from './parity-messages.js';
import { parseExpression } from './parse-expression.js';
import { freedFigure, unboundQuantity } from './quantity-messages.js';
import { suggest } from './suggest.js';
import { waiverReason } from './waivers.js';

/** Turns marked text into runs: values printed, references numbered, claims checked, loose quantities refused. */
export function bindText(text: MarkedText, context: BindContext): BoundText {
  const bound = text.map((token) => withUse(token, bindToken(token, context), context));
  return joinBound([...bound, { ...NOTHING, diagnostics: checkMarks(text, bound) }]);
}

/** Remembers where figures are needed; what stands inside claim words was remembered with the words. */
function withUse(token: Token, bound: BoundText, { section, part }: BindContext): BoundText {
  if (token.kind !== 'expression' && token.kind !== 'claim') return bound;
  if (bound.figures.length === 0) return bound;
  const { source, place } = token;
  return { ...bound, uses: [{ source, figures: bound.figures, section, part, place }, ...bound.uses] };
}

function bindToken(token: Token, context: BindContext): BoundText {
  switch (token.kind) {
    case 'text':
      return bindPlain(token, context);
    case 'expression':
      return bindExpression(token, context);
    case 'claim':
      return bindClaim(token, context);
    case 'footnote':
      return bindFootnote(token, context);
    case 'link': {
      const words = bindText(token.words, context);
      return {
        ...words,
        runs: words.runs.map((run) => ({ ...run, target: { kind: 'url', url: token.url } })),
      };
    }
  }
}

function bindPlain(token: Token & { kind: 'text' }, context: BindContext): BoundText {
  const loose = context.inClaim ? [] : findQuantities(token.text, context.pack, context.declared);
  const diagnostics = loose.map((found) => {
    const place = { ...token.place, column: token.place.column + found.index, length: found.text.length };
    return unboundQuantity(place, found, suggest(found, place, context));
  });
  return { ...NOTHING, runs: [styled({ text: token.text }, token.strong)], diagnostics };
}

function bindExpression(token: Token & { kind: 'expression' }, context: BindContext): BoundText {
  if (waiverReason(token.source, context.pack) !== null)
    return { ...NOTHING, diagnostics: [misplacedWaiver(token.place)] };
  const expression = parseExpression(token.source, context.pack, FUNCTIONS);
  switch (expression.kind) {
    case 'free': {
      const figures = figuresPrinted(expression.text, context);
      const found = { text: expression.text, index: 0, meaning: null };
      const diagnostics = figures.length === 0 ? [] : [freedFigure(token.place, found, figures)];
      return { ...NOTHING, runs: [styled({ text: expression.text }, token.strong)], diagnostics };
    }
    case 'exhibit': {
      const plan = context.report.exhibits.get(expression.exhibit);
      if (plan === undefined) {
        return {
          ...NOTHING,
          diagnostics: [unknownExhibit(token.place, expression.exhibit, [...context.report.exhibits.keys()])],
        };
      }
      const run: Run = {
        text: context.pack.words.exhibit(plan.number),
        target: { kind: 'exhibit', exhibit: plan.id },
      };
      return { ...NOTHING, runs: [styled(run, token.strong)] };
    }
    case 'value': {
      const value = bindValue(expression, token.place, context);
      return { ...value, runs: value.runs.map((run) => styled(run, token.strong)) };
    }
  }
}

function styled(run: Run, strong: boolean): Run {
  return strong ? { ...run, weight: 'bold' } : run;
}
