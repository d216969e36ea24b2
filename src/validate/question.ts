import type { Metric, Option, Question } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';
import type { Localized } from '../model/language.js';
import { below, EXPECTATIONS, nearest, type QuestionSource } from '../schema/index.js';
import { ALL, type QuestionContext, VALUE } from './asked.js';
import { checkQuestion } from './check-question.js';
import { baseOf, buildFigures } from './figures.js';
import { inWrittenOrder, keyPlace, type Ledger, valuePlace } from './ledger.js';
import { missingKey, unknownReference } from './messages.js';
import { unknownUnit } from './number-messages.js';
import { readPublished } from './published.js';
import { periodsInTable } from './table.js';
import { withTableBases } from './table-bases.js';
import { parseUnit, UNIT_EXAMPLES } from './units.js';
import { readOptionalWording, readWording } from './wordings.js';

/** A question with all its figures, checked; null when its unit, its dimensions or its table cannot be told. */
export function readQuestion(
  context: QuestionContext,
  id: string,
  given: QuestionSource,
): { readonly question: Question; readonly figures: readonly Figure[] } | null {
  const { ledger } = context;
  const pointer = below('/questions', id);
  const source = withTableBases(context, id, given);
  const counter = readOptionalWording(ledger, below(pointer, 'counter'), source.counter);
  const symbol = readOptionalWording(ledger, below(pointer, 'symbol'), source.symbol);
  const unit = parseUnit(source.unit, counter, symbol);
  if (unit === null && source.unit === 'measure') {
    ledger.problems.push(missingKey(keyPlace(ledger, pointer), 'symbol', id, EXPECTATIONS.wording));
  } else if (unit === null) {
    const place = valuePlace(ledger, below(pointer, 'unit'));
    ledger.problems.push(unknownUnit(place, source.unit, nearest(source.unit, UNIT_EXAMPLES)));
  }
  if (source.base === undefined && source.table?.base === undefined && unit?.kind === 'percent') {
    ledger.problems.push(missingKey(keyPlace(ledger, pointer), 'base', id, EXPECTATIONS.base));
  }
  const label = readWording(ledger, below(pointer, 'label'), source.label);
  const measure = readWording(ledger, below(pointer, 'measure'), source.measure);
  const inferred = readOptionalWording(ledger, below(pointer, 'answer', 'inferred'), source.answer.inferred);
  const gapRemark = readOptionalWording(ledger, below(pointer, 'gap-remark'), source['gap-remark']);
  const options = readOptions(ledger, pointer, source, label);
  const metrics = readMetrics(ledger, pointer, source, measure);
  const scopeLabel = readScope(context, pointer, source.scope);
  if (unit === null || metrics === null) return null;

  const question: Question = {
    id,
    label,
    measure,
    unit,
    decimals: source.decimals,
    base: baseOf(source),
    answer: { type: source.answer.type, inferred },
    optionsComplete: source['options-complete'] ?? 'unknown',
    scope: { id: source.scope, label: scopeLabel },
    options,
    metrics,
    periods: periodsOf(context, pointer, source),
    segments: readSegments(ledger, pointer, source),
    gapRemark,
    place: keyPlace(ledger, pointer),
  };
  for (const period of Object.keys(source.bases ?? {})) {
    if (question.periods.includes(period)) continue;
    const place = keyPlace(ledger, below(pointer, 'bases', period));
    const suggestion = nearest(period, question.periods);
    ledger.problems.push(unknownReference(place, 'period', period, suggestion, question.periods));
  }
  const asked = { question, source };
  const published = readPublished(context, asked);
  if (published === null) return null;
  checkQuestion(ledger, pointer, question, published);
  return { question, figures: buildFigures(context, asked, published) };
}

function readOptions(
  ledger: Ledger,
  pointer: string,
  source: QuestionSource,
  label: Localized,
): readonly Option[] {
  const sources = source.options;
  if (sources === undefined) return [{ id: ALL, label, detail: null, pinned: false }];
  return inWrittenOrder(ledger, below(pointer, 'options'), Object.keys(sources)).flatMap((id) => {
    const option = sources[id];
    if (option === undefined) return [];
    const at = below(pointer, 'options', id);
    return [
      {
        id,
        label: readWording(ledger, below(at, 'label'), option.label),
        detail: readOptionalWording(ledger, below(at, 'detail'), option.detail),
        pinned: option.pinned ?? false,
      },
    ];
  });
}

function readMetrics(
  ledger: Ledger,
  pointer: string,
  source: QuestionSource,
  measure: Localized,
): readonly Metric[] | null {
  const sources = source.metrics;
  if (sources === undefined) return [{ id: VALUE, label: measure, derived: null }];
  const published = Object.keys(sources).filter((id) => !sources[id]?.net && !sources[id]?.remainder);
  let sound = true;
  const metrics = inWrittenOrder(ledger, below(pointer, 'metrics'), Object.keys(sources)).flatMap((id) => {
    const metric = sources[id];
    if (metric === undefined) return [];
    const kind = metric.net ? 'net' : 'remainder';
    const of = metric.net ?? metric.remainder;
    const at = below(pointer, 'metrics', id);
    for (const [index, input] of (of ?? []).entries()) {
      if (published.includes(input)) continue;
      sound = false;
      const place = valuePlace(ledger, below(at, kind, index));
      ledger.problems.push(unknownReference(place, 'metric', input, nearest(input, published), published));
    }
    const label = readWording(ledger, below(at, 'label'), metric.label);
    return [{ id, label, derived: of === undefined ? null : { kind, of } } satisfies Metric];
  });
  return sound ? metrics : null;
}

function readScope({ ledger, scopes }: QuestionContext, pointer: string, scope: string): Localized {
  const label = scopes?.get(scope);
  if (label === undefined && scopes !== null) {
    const known = [...scopes.keys()];
    const place = valuePlace(ledger, below(pointer, 'scope'));
    ledger.problems.push(unknownReference(place, 'scope', scope, nearest(scope, known), known));
  }
  return label ?? {};
}

function readSegments(ledger: Ledger, pointer: string, source: QuestionSource): Question['segments'] {
  const at = below(pointer, 'segments');
  return inWrittenOrder(ledger, at, Object.keys(source.segments ?? {})).flatMap((id) => {
    const segment = source.segments?.[id];
    if (segment === undefined) return [];
    return [{ id, label: readWording(ledger, below(at, id, 'label'), segment.label) }];
  });
}

/** In the order of the file; the one period of a question that has no values by period. */
function periodsOf(context: QuestionContext, pointer: string, source: QuestionSource): readonly string[] {
  const { ledger } = context;
  const own = inWrittenOrder(ledger, below(pointer, 'values'), Object.keys(source.values ?? {}));
  const ofOptions = Object.entries(source.options ?? {}).flatMap(([id, option]) =>
    inWrittenOrder(ledger, below(pointer, 'options', id, 'values'), Object.keys(option.values ?? {})),
  );
  const ofTable = source.table === undefined ? [] : periodsInTable(context, source.table);
  const byPeriod = [...new Set([...own, ...ofOptions, ...ofTable])];
  if (byPeriod.length > 0) return byPeriod;
  return source.period === undefined ? [] : [String(source.period)];
}
