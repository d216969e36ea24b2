import { add, formatQuantity, wordingOf } from '../figures/index.js';
import type { Metric, Option, Question } from '../model/dataset.js';
import type { Likert, LikertRow, LikertTone } from '../model/exhibit.js';
import type { Figure } from '../model/figure.js';
import { ownBase } from './bases.js';
import { type Built, type ExhibitContext, figuresOf, questionOf } from './context.js';
import { metricLabel } from './labels.js';
import { tooManyPoints } from './messages.js';
import { scaleTones } from './scale-tones.js';

type Part = LikertRow['parts'][number];

/** The most points that can be told apart, and the most beside a remainder, which is pale itself. */
const MOST = { alone: 7, besideRemainder: 4 } as const;

/** Published scale points from the best down, then the derived remainder, or a hatched rest where points are missing. */
export function likert(context: ExhibitContext): Built {
  const question = questionOf(context);
  if (question === null) return null;
  const points = question.metrics.filter(({ derived }) => derived === null);
  const remainder = question.metrics.find(({ derived }) => derived?.kind === 'remainder') ?? null;
  const figures = figuresOf(question, context);
  const most = remainder === null ? MOST.alone : MOST.besideRemainder;
  if (points.length > most) return tooManyPoints(context.plan, points.length, most);
  const tones = pointTones(points.length);
  const rows = sorted(question, figures, context).map((option) =>
    rowOf(option, { question, points, tones, remainder, figures, context }),
  );
  if (rows.every(({ parts }) => parts.every(({ tone }) => tone === 'hatch'))) return null;
  const shown = new Set(rows.flatMap(({ parts }) => parts.map(({ tone }) => tone)));
  const { plan, pack, dataset } = context;
  const chart: Likert = {
    kind: 'likert',
    legend: [
      ...points.map((point, index) => ({
        id: point.id,
        label: wordingOf(point.label, pack),
        tone: tones[index] ?? 'rest',
      })),
      ...(remainder !== null && shown.has('rest')
        ? [{ id: remainder.id, label: wordingOf(remainder.label, pack), tone: 'rest' as const }]
        : []),
      ...(shown.has('hatch')
        ? [
            {
              id: 'not-published',
              label: wordingOf(dataset.publication.notPublished, pack),
              tone: 'hatch' as const,
            },
          ]
        : []),
    ],
    rows,
    totalLabel: plan.total === null ? null : metricLabel(question, plan.total, pack),
  };
  return { chart, figures };
}

interface RowContext {
  readonly question: Question;
  readonly points: readonly Metric[];
  readonly tones: readonly LikertTone[];
  readonly remainder: Metric | null;
  readonly figures: readonly Figure[];
  readonly context: ExhibitContext;
}

function rowOf(
  option: Option,
  { question, points, tones, remainder, figures, context }: RowContext,
): LikertRow {
  const { pack, plan, dataset, subjects } = context;
  const find = (metric: string): Figure | undefined =>
    figures.find(({ key }) => key.option === option.id && key.metric === metric);
  const isAboutParts = figures.some(({ id, key }) => key.metric !== plan.total && subjects.has(id));
  const mark = ({ id }: Figure) => (isAboutParts ? { highlight: subjects.has(id) } : {});
  const parts: Part[] = [];
  const seen: string[] = [];
  for (const [index, point] of points.entries()) {
    const figure = find(point.id);
    if (figure?.reading.kind !== 'value') continue;
    const { quantity } = figure.reading;
    seen.push(wordingOf(point.label, pack));
    parts.push({
      tone: tones[index] ?? 'rest',
      value: quantity.amount,
      label: formatQuantity(quantity, pack),
      ...mark(figure),
    });
  }
  const rest = remainder === null ? undefined : find(remainder.id);
  const taken = add(
    parts.map(({ value }) => value),
    question.decimals,
  );
  if (rest?.reading.kind === 'value' && rest.reading.quantity.amount > 0) {
    const { quantity } = rest.reading;
    parts.push({
      tone: 'rest',
      value: quantity.amount,
      label: formatQuantity(quantity, pack),
      ...mark(rest),
    });
  } else if (taken < 100) {
    const notPublished = wordingOf(dataset.publication.notPublished, pack);
    const label =
      seen.length === 0 ? notPublished : pack.words.remainderGap(pack.words.join(seen), notPublished);
    parts.push({ tone: 'hatch', value: add([100, -taken], question.decimals), label });
  }
  const total = plan.total === null ? undefined : find(plan.total);
  return {
    id: option.id,
    label: wordingOf(option.label, pack),
    ...sublabelOf(find(points[0]?.id ?? ''), figures, context),
    strong: figures.some(({ id, key }) => key.option === option.id && subjects.has(id)),
    parts,
    total:
      total?.reading.kind === 'value'
        ? {
            value: total.reading.quantity.amount,
            label: formatQuantity(total.reading.quantity, pack),
            highlight: subjects.has(total.id),
          }
        : null,
  };
}

/** The base of a row where rows have different ones. */
function sublabelOf(
  figure: Figure | undefined,
  figures: readonly Figure[],
  context: ExhibitContext,
): Pick<LikertRow, 'sublabel'> {
  const base = figure === undefined ? '' : ownBase(figure, figures, context);
  return base === '' ? {} : { sublabel: base };
}

function sorted(question: Question, figures: readonly Figure[], { plan }: ExhibitContext): readonly Option[] {
  const metric = plan.order ?? question.metrics[0]?.id ?? '';
  if (metric === 'as-written') return question.options;
  const value = (option: Option): number => {
    const reading = figures.find(({ key }) => key.option === option.id && key.metric === metric)?.reading;
    return reading?.kind === 'value' ? reading.quantity.amount : Number.NEGATIVE_INFINITY;
  };
  return [...question.options].sort((a, b) => Number(a.pinned) - Number(b.pinned) || value(b) - value(a));
}

/**
 * Up to three points in the three colours of a Likert bar, four and five in the steps of the heat map from the darkest,
 * more in the colours of a scale with two sides: neighbours differ in lightness in all of them.
 */
function pointTones(count: number): readonly LikertTone[] {
  if (count <= 3) return ['likert-1', 'likert-2', 'likert-3'];
  return count <= 5 ? ['heat-5', 'heat-4', 'heat-3', 'heat-2', 'heat-1'] : scaleTones(count);
}
