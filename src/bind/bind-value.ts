import { formatQuantity, formatReading, wordingOf } from '../figures/index.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { DerivedValue } from '../model/story.js';
import { valuesOf } from './claims/index.js';
import { findUnlike } from './comparable.js';
import { type BindContext, type BoundText, type FigureContext, NOTHING } from './context.js';
import { FUNCTIONS } from './evaluate.js';
import {
  ambiguousFigure,
  notComparable,
  notComputable,
  notPublishedFigure,
  unknownFigure,
  unknownFunction,
} from './messages.js';
import type { Expression } from './parse-expression.js';
import { type AskedFormat, misfit, readFormat } from './read-format.js';
import { resolveFigures } from './resolve-figure.js';

type ValueExpression = Expression & { kind: 'value' };

/** Prints a figure or a derived value in its format. */
export function bindValue(expression: ValueExpression, place: Place, context: BindContext): BoundText {
  const { call, references } = expression;
  const asked = readFormat(expression.format, place);
  if ('code' in asked) return failed([asked]);
  const resolved = resolveAll(references, place, context);
  if (resolved.diagnostics.length > 0) return failed(resolved.diagnostics);
  if (call !== null) return bindDerived(call, references, resolved.figures, asked, place, context);
  const [figure, ...more] = resolved.figures;
  if (figure === undefined) return failed([unknownFigure(place, '', [])]);
  if (more.length > 0) return failed([severalFigures(place, references, resolved.figures)]);
  if (figure.reading.kind === 'none') return failed([notPublishedFigure(place, figure, context)]);
  const problem = misfit(asked, figure.reading, context.pack, place);
  if (problem !== null) return failed([problem]);
  const notPublished = wordingOf(context.dataset.publication.notPublished, context.pack);
  const text = formatReading(figure.reading, context.pack, notPublished, asked.format);
  return {
    ...NOTHING,
    runs: [{ text, figures: [figure.id] }],
    figures: [figure.id],
    subjects: [figure.id],
  };
}

/** The figures of several references, or what is wrong with them. */
export function resolveAll(
  references: readonly string[],
  place: Place,
  context: FigureContext,
): { readonly figures: readonly Figure[]; readonly diagnostics: readonly Diagnostic[] } {
  const figures: Figure[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const reference of references) {
    const resolution = resolveFigures(reference, context);
    if (resolution.kind === 'figures') figures.push(...resolution.figures);
    else diagnostics.push(unknownFigure(place, resolution.part, resolution.suggestions));
  }
  return { figures, diagnostics };
}

function bindDerived(
  call: string,
  references: readonly string[],
  figures: readonly Figure[],
  asked: AskedFormat,
  place: Place,
  context: BindContext,
): BoundText {
  const { pack } = context;
  const derivation = FUNCTIONS.get(call);
  if (derivation === undefined) return failed([unknownFunction(place, call, [...FUNCTIONS.keys()])]);
  const gap = figures.find(
    ({ id, reading }) => reading.kind !== 'value' && (derivation.needsAll || references.includes(id)),
  );
  if (gap !== undefined) return failed([notPublishedFigure(place, gap, context)]);
  const unlike = findUnlike(figures, derivation.among, context.dataset);
  if (unlike !== null) return failed([notComparable(place, unlike)]);
  const values = valuesOf(figures);
  const [fewest, most] = derivation.takes;
  if (values.length < fewest || values.length > most)
    return failed([severalFigures(place, references, figures)]);
  const evaluation = derivation.evaluate(values);
  if ('impossible' in evaluation) return failed([notComputable(place, call, evaluation.impossible, values)]);
  const { quantity } = evaluation;
  const problem = misfit(asked, { kind: 'value', quantity }, pack, place);
  if (problem !== null) return failed([problem]);
  const inputs = values.map(({ figure }) => figure.id);
  const pattern = evaluation.formula(values.map((_, index) => `{${index}}`));
  const derived: DerivedValue = {
    expression: [call, ...references].join(' '),
    text: formatQuantity(quantity, pack),
    quantity,
    pattern,
    inputs,
  };
  return {
    ...NOTHING,
    runs: [{ text: formatQuantity(quantity, pack, asked.format), figures: inputs }],
    figures: inputs,
    derived: pattern === '' ? [] : [derived],
  };
}

function severalFigures(place: Place, references: readonly string[], figures: readonly Figure[]): Diagnostic {
  return ambiguousFigure(
    place,
    references.join(' '),
    figures.map(({ id }) => id),
  );
}

function failed(diagnostics: readonly Diagnostic[]): BoundText {
  return { ...NOTHING, diagnostics };
}
