import { remainder, sum } from '../figures/index.js';
import type { Metric, Question } from '../model/dataset.js';
import type { Base, Figure, Provenance, Quantity } from '../model/figure.js';
import { below, nearest, type QuestionSource } from '../schema/index.js';
import { ALL, type Asked, type FigureSpot, figureId, type QuestionContext } from './asked.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { noProvenance, unknownReference } from './messages.js';
import type { Published } from './published.js';

/** The figures of a question in the order of its options, metrics and periods, nets and remainders included. */
export function buildFigures(
  context: QuestionContext,
  asked: Asked,
  published: readonly Published[],
): readonly Figure[] {
  const { ledger } = context;
  const { question, source } = asked;
  const pointer = below('/questions', question.id);
  const stated = new Map<string, Figure>();
  const sourceless: string[] = [];
  for (const entry of published) {
    const from = entry.from ?? source.from;
    const base: Base = entry.base === null ? baseOf(source, entry) : { kind: 'n', n: entry.base };
    const figure = {
      id: figureId(asked, entry),
      key: keyOf(question, entry),
      ...shown(entry, base, context),
      base,
      provenance: { sources: placesOf(from), derivation: null },
      place: entry.place,
    };
    if (from === undefined) sourceless.push(figure.id);
    if (entry.from !== undefined) checkSections(context, entry.fromPointer, entry.from);
    stated.set(figure.id, figure);
  }
  if (source.from !== undefined) checkSections(context, below(pointer, 'from'), source.from);
  if (sourceless.length > 0)
    ledger.problems.push(noProvenance(keyPlace(ledger, pointer), question.id, sourceless));

  const told = new Set(published.map((entry) => entry.period));
  const periods = [
    ...question.periods.filter((period) => told.has(period)),
    ...[...told].filter((period) => !question.periods.includes(period)),
  ];
  const toldSegments = new Set(published.map((entry) => entry.segment));
  const segments = [ALL, ...question.segments.map(({ id }) => id)].filter((id) => toldSegments.has(id));
  return question.options.flatMap((option) =>
    question.metrics.flatMap((metric) =>
      periods.flatMap((period) =>
        segments.flatMap((segment) => {
          const spot = { option: option.id, metric: metric.id, period, segment };
          if (metric.derived !== null) return [derive(ledger, asked, spot, metric, stated)];
          return stated.get(figureId(asked, spot)) ?? [];
        }),
      ),
    ),
  );
}

function keyOf(question: Question, { option, metric, period, segment }: FigureSpot): Figure['key'] {
  return { question: question.id, option, metric, period, segment, scope: question.scope.id };
}

/** A share of too few people keeps its place and loses its reading, so that nothing can print or draw it. */
function shown(
  { reading, status }: Published,
  base: Base,
  { lowBase }: QuestionContext,
): Pick<Figure, 'reading' | 'status'> {
  const isTooLow = base.kind === 'n' && base.n < (lowBase?.suppress ?? 0);
  return isTooLow && reading.kind !== 'none'
    ? { reading: { kind: 'none' }, status: 'suppressed' }
    : { reading, status };
}

/** How many were asked: of a segment or option where it says so, else of its question. */
export function baseOf({ base, bases, options, segments }: QuestionSource, spot?: FigureSpot): Base {
  const own =
    spot === undefined
      ? undefined
      : (segments?.[spot.segment]?.base ?? options?.[spot.option]?.base ?? bases?.[spot.period]);
  const asked = own ?? base;
  return typeof asked === 'number' ? { kind: 'n', n: asked } : { kind: 'not-published' };
}

/** Where something was published, as the model has it. */
export function placesOf(from: Published['from']): Provenance['sources'] {
  return [from ?? []].flat().map(({ section, paragraph = null }) => ({ section, paragraph }));
}

/** A net or a remainder; without a reading where not all of its inputs were published. */
function derive(
  ledger: Ledger,
  asked: Asked,
  spot: FigureSpot,
  metric: Metric,
  stated: ReadonlyMap<string, Figure>,
): Figure {
  const { question } = asked;
  const kind = metric.derived?.kind ?? 'net';
  const inputs = (metric.derived?.of ?? []).map((input) => figureId(asked, { ...spot, metric: input }));
  const figures = inputs.flatMap((input) => stated.get(input) ?? []);
  const quantities = figures.flatMap(({ reading }) => (reading.kind === 'value' ? [reading.quantity] : []));
  const known = quantities.length === inputs.length;
  return {
    id: figureId(asked, spot),
    key: keyOf(question, spot),
    reading: known ? { kind: 'value', quantity: combine(kind, quantities, question) } : { kind: 'none' },
    status: known ? 'derived' : 'not-published',
    base: figures[0]?.base ?? baseOf(asked.source, spot),
    provenance: { sources: sourcesOf(figures), derivation: { kind, inputs } },
    place: keyPlace(ledger, below('/questions', question.id, 'metrics', metric.id)),
  };
}

function combine(kind: 'net' | 'remainder', parts: readonly Quantity[], question: Question): Quantity {
  return kind === 'net' ? sum(parts, question.unit) : remainder(parts);
}

/** Where the inputs stand, each place once. */
function sourcesOf(figures: readonly Figure[]): Provenance['sources'] {
  const all = figures.flatMap((figure) => figure.provenance.sources);
  return all.filter(
    ({ section, paragraph }, index) =>
      all.findIndex((other) => other.section === section && other.paragraph === paragraph) === index,
  );
}

/** Sections must be ones that the publication is said to have. */
export function checkSections(
  { ledger, sections }: Pick<QuestionContext, 'ledger' | 'sections'>,
  pointer: string,
  from: NonNullable<Published['from']>,
): void {
  if (sections === null) return;
  const known = [...sections.keys()];
  const list = Array.isArray(from)
    ? from.map((entry, index) => ({ entry, at: below(pointer, index) }))
    : [{ entry: from, at: pointer }];
  for (const { entry, at } of list) {
    if (sections.has(entry.section)) continue;
    const place = valuePlace(ledger, below(at, 'section'));
    ledger.problems.push(
      unknownReference(place, 'source-section', entry.section, nearest(entry.section, known), known),
    );
  }
}
