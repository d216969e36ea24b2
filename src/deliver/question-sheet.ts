import { formatReading, wordingOf } from '../figures/index.js';
import { packOf } from '../language/index.js';
import type { Dataset, Question } from '../model/dataset.js';
import type { Figure, Unit } from '../model/figure.js';
import type { Language, Localized } from '../model/language.js';
import { type Cell, type Sheet, text } from '../workbook/index.js';
import { answerSaid, paragraphSaid, said, statusSaid } from './data-words.js';

const DIMENSIONS = ['option', 'metric', 'period', 'segment'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Every figure of a question, one a row: what it is, its value, and where it was published. */
export function questionSheet(question: Question, dataset: Dataset, languages: readonly Language[]): Sheet {
  const figures = dataset.byQuestion.get(question.id) ?? [];
  const shown = DIMENSIONS.filter((one) => new Set(figures.map(({ key }) => key[one])).size > 1);
  const word = (name: Parameters<typeof said>[0]): string => said(name, languages);
  const head = [
    word('figure'),
    ...shown.flatMap((one) => languages.map(() => word(one))),
    word('value'),
    word('unit'),
    ...languages.map(() => word('printed')),
    word('status'),
    word('base'),
    word('note'),
    word('source'),
  ];
  const about: readonly (readonly Cell[])[] = [
    ...languages.map((language, index) => [
      text(worded(question.label, language), index === 0 ? 'title' : 'plain'),
    ]),
    [
      text(word('measure'), 'quiet'),
      ...languages.map((language) => text(worded(question.measure, language))),
    ],
    [
      text(word('scope'), 'quiet'),
      ...languages.map((language) => text(worded(question.scope.label, language))),
    ],
    [text(word('answer'), 'quiet'), text(answerSaid(question.answer, languages))],
    ...optionalRow(word('remark'), question.gapRemark, languages),
    [],
  ];
  return {
    name: question.id,
    widths: [
      30,
      ...shown.flatMap(() => languages.map(() => 26)),
      12,
      16,
      ...languages.map(() => 18),
      16,
      14,
      34,
      40,
    ],
    frozen: about.length + 1,
    rows: [
      ...about,
      head.map((words) => text(words, 'head')),
      ...figures.map((figure) => rowOf(figure, { question, dataset, languages, shown })),
    ],
  };
}

function rowOf(
  figure: Figure,
  context: {
    readonly question: Question;
    readonly dataset: Dataset;
    readonly languages: readonly Language[];
    readonly shown: readonly Dimension[];
  },
): readonly Cell[] {
  const { question, dataset, languages, shown } = context;
  const { reading, base } = figure;
  return [
    text(figure.id),
    ...shown.flatMap((one) => languages.map((language) => text(nameOf(figure, one, question, language)))),
    reading.kind === 'value' ? numberCell(reading.quantity.amount, reading.quantity.decimals) : null,
    text(unitOf(question.unit, languages)),
    ...languages.map((language) => text(printedIn(figure, dataset, language))),
    text(statusSaid(figure.status, languages)),
    base.kind === 'n' ? { value: base.n, format: 'General' } : text(said('notPublished', languages)),
    text(noteOf(figure, languages), 'wrapped'),
    text(sourceOf(figure, dataset, languages), 'wrapped'),
  ];
}

/** How a language prints a figure, or the words that stand where it was not published. */
export function printedIn({ reading }: Figure, { publication }: Dataset, language: Language): string {
  const pack = packOf(language);
  return formatReading(reading, pack, wordingOf(publication.notPublished, pack));
}

/** Where it was published: the heading of its section and the paragraph, if it has one. */
export function sourceOf(
  { provenance }: Figure,
  { publication }: Dataset,
  languages: readonly Language[],
): string {
  return provenance.sources
    .map(({ section, paragraph }) => {
      const heading = publication.sections.get(section);
      const names = heading ? languages.map((language) => worded(heading, language)) : [section];
      const place = paragraph === null ? [] : [paragraphSaid(paragraph, languages)];
      return [...new Set(names), ...place].join(' · ');
    })
    .join('; ');
}

function nameOf(figure: Figure, dimension: Dimension, question: Question, language: Language): string {
  const id = figure.key[dimension];
  if (dimension === 'period') return packOf(language).words.period(id);
  const list = { option: question.options, metric: question.metrics, segment: question.segments }[dimension];
  const member = list.find((one) => one.id === id);
  return member ? worded(member.label, language) : '';
}

function numberCell(amount: number, decimals: number): Cell {
  return { value: amount, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

function unitOf(unit: Unit, languages: readonly Language[]): string {
  switch (unit.kind) {
    case 'percent':
      return '%';
    case 'percentage-point':
      return 'pp';
    case 'ratio':
      return '×';
    case 'money':
      return unit.scale === 1 ? unit.currency : `${unit.currency} × 1e${Math.round(Math.log10(unit.scale))}`;
    case 'measure':
      return eachOnce(unit.symbol, languages);
    case 'count':
      return unit.counter === null ? '' : eachOnce(unit.counter, languages);
  }
}

function noteOf({ provenance: { derivation } }: Figure, languages: readonly Language[]): string {
  return derivation === null ? '' : `${said(derivation.kind, languages)} ${derivation.inputs.join(', ')}`;
}

function optionalRow(
  name: string,
  words: Localized | null,
  languages: readonly Language[],
): readonly (readonly Cell[])[] {
  if (words === null) return [];
  return [[text(name, 'quiet'), ...languages.map((language) => text(worded(words, language)))]];
}

function eachOnce(localized: Localized, languages: readonly Language[]): string {
  return [...new Set(languages.map((language) => worded(localized, language)))].join(' / ');
}

/** The wording in a language; empty where a part was not worded in it. */
export function worded(localized: Localized, language: Language): string {
  return localized[language]?.text ?? '';
}
