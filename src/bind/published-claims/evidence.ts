import { formatQuantity, formatReading, wordingOf } from '../../figures/index.js';
import type { LanguagePack } from '../../language/index.js';
import type { Dataset } from '../../model/dataset.js';
import type {
  HeldAgainst,
  JudgedClaim,
  JudgedReading,
  MissingEvidence,
} from '../../model/published-claim.js';
import type { Prose } from '../../model/story.js';
import type { Run } from '../../model/text.js';

/** A language and the figures to be told in it. */
export interface Telling {
  readonly pack: LanguagePack;
  readonly dataset: Dataset;
}

/**
 * What the figures say of a claim: on a line each, its readings with their outcome, their figures, how far these lie
 * apart, and what is not published.
 */
export function evidence({ readings }: JudgedClaim, telling: Telling): Prose {
  const { outcomes, reading } = telling.pack.claimWords;
  return joined(
    readings.map((one) => {
      const clauses = clausesOf(one, telling);
      return one.label === null || one.missing[0]?.kind === 'measure'
        ? clauses
        : fill(reading, {
            reading: strong(labelOf(one, telling)),
            outcome: strong(outcomes[one.outcome]),
            evidence: clauses,
          });
    }),
    '\n',
  );
}

function strong(text: string): Prose {
  return [{ text, weight: 'bold' }];
}

/** A reading's name as printed. */
function labelOf({ label }: JudgedReading, { pack }: Telling): string {
  return label === null ? '' : wordingOf(label, pack);
}

function clausesOf(reading: JudgedReading, telling: Telling): Prose {
  const { between, nearTie, total } = telling.pack.claimWords;
  const { against, missing } = reading;
  const figures = shownSubjects(reading);
  const compared: Prose = [
    ...joined(
      figures.map((id) => subjectOf(id, figures, telling)),
      between.figures,
    ),
    ...(against === null ? [] : comparison(against, telling)),
    ...(against?.isNearTie === true ? [{ text: nearTie }] : []),
    ...(reading.total === null
      ? []
      : fill(total, { total: [{ text: formatQuantity(reading.total, telling.pack), figures }] })),
  ];
  const gaps = missing.map((one) => [{ text: missingWords(one, telling) }]);
  return joined(
    [compared, ...gaps].filter((part) => part.length > 0),
    between.clauses,
  );
}

/** What is compared stands last, where the comparison follows it; of a longer list that fails, what fails it alone. */
function shownSubjects({ subjects, against, outcome }: JudgedReading): readonly string[] {
  if (against === null) return subjects;
  if (outcome === 'fails' && subjects.length > 2) return [against.subject];
  return [...subjects.filter((id) => id !== against.subject), against.subject];
}

/** Figures of several questions are named with their questions. */
function subjectOf(id: string, beside: readonly string[], telling: Telling): Prose {
  const { pack, dataset } = telling;
  const figure = dataset.figures.get(id);
  const question = dataset.questions.get(figure?.key.question ?? '');
  const isAmongOthers = beside.some((other) => dataset.figures.get(other)?.key.question !== question?.id);
  const own = figureLabel(id, telling);
  const label =
    isAmongOthers && question !== undefined ? pack.words.labelled(wordingOf(question.label, pack), own) : own;
  const forecast = figure?.status === 'forecast' ? [{ text: pack.words.brackets(pack.words.forecast) }] : [];
  return [...fill(pack.claimWords.valued, { label, value: printed(id, telling) }), ...forecast];
}

function printed(id: string, { pack, dataset }: Telling): Prose {
  const figure = dataset.figures.get(id);
  const notPublished = wordingOf(dataset.publication.notPublished, pack);
  return figure === undefined
    ? []
    : [{ text: formatReading(figure.reading, pack, notPublished), figures: [id] }];
}

/** True for a value of the only line of a series, which its period names. */
function isPeriodOfOne(id: string, { dataset }: Pick<Telling, 'dataset'>): boolean {
  const question = dataset.questions.get(dataset.figures.get(id)?.key.question ?? '');
  return question?.answer.type === 'series' && question.options.length === 1;
}

/** An option, a period of a series, or a question that has one figure. */
function figureLabel(id: string, { pack, dataset }: Telling): string {
  const figure = dataset.figures.get(id);
  const question = dataset.questions.get(figure?.key.question ?? '');
  if (figure === undefined || question === undefined) return '';
  if (isPeriodOfOne(id, { dataset })) return pack.words.period(figure.key.period);
  const option = question.options.find((one) => one.id === figure.key.option);
  return wordingOf(option?.label ?? question.label, pack);
}

function comparison({ subject, rival, difference }: HeldAgainst, telling: Telling): Prose {
  const { pack } = telling;
  const way = difference.amount > 0 ? 'above' : difference.amount < 0 ? 'below' : 'equal';
  const words = pack.claimWords.comparison[way];
  const text = formatQuantity(difference, pack, { unsigned: true });
  if (rival.kind === 'number') {
    const value = [{ text: formatQuantity(rival.value, pack) }];
    return fill(words.number, { value, difference: [{ text, figures: [subject] }] });
  }
  return fill(words.figure, {
    rival: isPeriodOfOne(rival.figure, telling)
      ? figureLabel(rival.figure, telling)
      : pack.claimWords.named(figureLabel(rival.figure, telling)),
    value: printed(rival.figure, telling),
    difference: [{ text, figures: [subject, rival.figure] }],
  });
}

function missingWords(missing: MissingEvidence, telling: Telling): string {
  const { pack, dataset } = telling;
  const template = pack.claimWords.missing[missing.kind];
  const gap = pack.claimWords.gap(wordingOf(dataset.publication.notPublished, pack));
  return template.replace('{what}', missingName(missing, telling)).replace('{gap}', gap);
}

function missingName(missing: MissingEvidence, telling: Telling): string {
  const { pack } = telling;
  switch (missing.kind) {
    case 'measure':
      return wordingOf(missing.label, pack);
    case 'values':
      return pack.words.join(missing.figures.map((id) => figureLabel(id, telling)));
    case 'period':
      return pack.words.period(missing.period);
    case 'range':
      return figureLabel(missing.figure, telling);
    default:
      return '';
  }
}

/** A template with its names in braces replaced by text or runs. */
function fill(template: string, values: { readonly [name: string]: string | Prose }): Prose {
  const runs = template.split(/(\{[a-z]+\})/).flatMap((part): Prose => {
    const value = /^\{[a-z]+\}$/.test(part) ? values[part.slice(1, -1)] : part;
    return typeof value === 'string' ? [{ text: value }] : (value ?? []);
  });
  return runs.filter(({ text }) => text !== '');
}

function joined(parts: readonly Prose[], between: string): Prose {
  return parts.flatMap((part, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: between }]),
    ...part,
  ]);
}
