import { formatQuantity, formatReading, type NumberFormat, wordingOf } from '../figures/index.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import { valuesOf } from './claims/index.js';
import { findUnlike } from './comparable.js';
import { type BindContext, type BoundText, NOTHING } from './context.js';
import { FUNCTIONS } from './evaluate.js';
import {
  ambiguousFigure,
  notComparable,
  notPublishedFigure,
  unknownFigure,
  unknownFormat,
  unknownFunction,
} from './messages.js';
import type { Expression } from './parse-expression.js';
import { resolveFigures } from './resolve-figure.js';

type ValueExpression = Expression & { kind: 'value' };

/** Prints a figure or a derived value in its format. */
export function bindValue(expression: ValueExpression, place: Place, context: BindContext): BoundText {
  const format = readFormat(expression.format);
  if (format === null) return failed([unknownFormat(place, expression.format.join(' '))]);
  const resolved = resolveAll(expression.references, place, context);
  if (resolved.diagnostics.length > 0) return failed(resolved.diagnostics);
  if (expression.call !== null)
    return bindDerived(expression.call, expression.references, resolved.figures, format, place, context);
  const [figure, ...more] = resolved.figures;
  if (figure === undefined) return failed([unknownFigure(place, '', [])]);
  if (more.length > 0)
    return failed([
      ambiguousFigure(
        place,
        expression.references.join(' '),
        resolved.figures.map(({ id }) => id),
      ),
    ]);
  const notPublished = wordingOf(context.dataset.publication.notPublished, context.pack);
  if (figure.reading.kind === 'none') return failed([notPublishedFigure(place, figure, context)]);
  const text =
    figure.reading.kind === 'value'
      ? formatQuantity(figure.reading.quantity, context.pack, format)
      : formatReading(figure.reading, context.pack, notPublished);
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
  context: BindContext,
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
  format: NumberFormat,
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
  const evaluation = derivation.evaluate(values.map(({ quantity }) => quantity));
  if (evaluation === null)
    return failed([
      ambiguousFigure(
        place,
        references.join(' '),
        figures.map(({ id }) => id),
      ),
    ]);
  const text = formatQuantity(evaluation.quantity, pack, format);
  const inputs = values.map(({ figure }) => figure.id);
  const pattern = evaluation.formula(values.map((_, index) => `{${index}}`));
  const derived =
    pattern === ''
      ? []
      : [
          {
            expression: [call, ...references].join(' '),
            text: formatQuantity(evaluation.quantity, pack),
            pattern,
            inputs,
          },
        ];
  return { ...NOTHING, runs: [{ text, figures: inputs }], figures: inputs, derived };
}

/** `pct 1`, `number`, `size`, `words`, alone or together; null when a word is not a format. */
function readFormat(words: readonly string[]): NumberFormat | null {
  let format: NumberFormat = {};
  for (const word of words) {
    if (/^[0-9]$/.test(word)) format = { ...format, decimals: Number(word) };
    else if (word === 'size') format = { ...format, unsigned: true };
    else if (word === 'words') format = { ...format, words: true };
    else if (word === 'number') format = { ...format, bare: true };
    else if (word !== 'pct') return null;
  }
  return format;
}

function failed(diagnostics: readonly Diagnostic[]): BoundText {
  return { ...NOTHING, diagnostics };
}
