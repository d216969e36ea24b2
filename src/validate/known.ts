import type { Question } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';
import { nearest } from '../schema/index.js';
import { type Ledger, valuePlace } from './ledger.js';
import { ambiguousFigure, type Kind, unknownReference } from './messages.js';

/** Names that exist, and names that exist but could not be read: those are not complained about twice. */
export interface Names {
  readonly names: readonly string[];
  readonly broken: ReadonlySet<string>;
}

/** What report.yaml may refer to. */
export interface Known {
  readonly questions: ReadonlyMap<string, Question>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly byQuestion: ReadonlyMap<string, readonly Figure[]>;
  readonly brokenQuestions: ReadonlySet<string>;
  readonly deckLayouts: Names;
  readonly charts: Names;
  /** Paths from the workspace root of the chart templates beside the report, by path as report.yaml writes it. */
  readonly ownCharts: ReadonlyMap<string, string>;
  /** Sections that any commentary has; null when no commentary could be read. */
  readonly commentarySections: ReadonlySet<string> | null;
}

/** Reports a name that is not known; true when it is. */
export function lookUp(
  ledger: Ledger,
  pointer: string,
  kind: Kind,
  name: string,
  { names, broken }: Names,
): boolean {
  if (names.includes(name)) return true;
  if (!broken.has(name)) {
    ledger.problems.push(
      unknownReference(valuePlace(ledger, pointer), kind, name, nearest(name, names), names),
    );
  }
  return false;
}

/**
 * The id of the one figure that a reference names: its id, or a shorter path that fits only one figure, such as a
 * question that has one. Null after reporting that it names none or several.
 */
export function resolveFigure(
  ledger: Ledger,
  pointer: string,
  reference: string,
  known: Known,
): string | null {
  const [question = '', ...parts] = reference.split('.');
  if (known.figures.has(reference)) return reference;
  if (known.brokenQuestions.has(question)) return null;
  const fitting = fittingFigures(question, parts, known);
  const [only] = fitting;
  const place = valuePlace(ledger, pointer);
  if (fitting.length > 1) {
    const ids = fitting.map((figure) => figure.id);
    ledger.problems.push(ambiguousFigure(place, reference, ids));
  } else if (only === undefined) {
    const ids = [...known.figures.keys()];
    ledger.problems.push(
      unknownReference(place, 'figure', reference, nearest(reference, ids), near(ids, question)),
    );
  }
  return fitting.length === 1 && only !== undefined ? only.id : null;
}

/** The figures of a question whose dimensions hold all of these parts. */
export function fittingFigures(
  question: string,
  parts: readonly string[],
  { byQuestion }: Known,
): readonly Figure[] {
  const figures = byQuestion.get(question) ?? [];
  return figures.filter(({ key }) => {
    const own = [key.option, key.metric, key.period, key.segment];
    return parts.every((part) => own.includes(part));
  });
}

/** The question's own figures first. */
function near(ids: readonly string[], question: string): readonly string[] {
  const own = ids.filter((id) => id === question || id.startsWith(`${question}.`));
  return own.length > 0 ? own : ids;
}
