import type { Dataset } from '../model/dataset.js';
import type { FinishedPublication } from '../model/delivery.js';
import type { Report } from '../model/report.js';
import {
  type Cell,
  type KeepPacked,
  type Sheet,
  sheetNames,
  text,
  writeWorkbook,
} from '../workbook/index.js';
import { type DataWord, said } from './data-words.js';
import { questionSheet, worded } from './question-sheet.js';
import { signOffSheet } from './sign-off-sheet.js';

/** A font that Excel has everywhere; Han falls back to the system's own. */
const FONT = 'Arial';

/**
 * `data.xlsx`: what the documents rest on, as a workbook. First what it is and what it holds, then a sheet a question with
 * every figure, last the sign-off: each figure with its source and every place where it is used. `kept` keeps what was packed before.
 */
export function dataWorkbook(
  dataset: Dataset,
  report: Report,
  outputs: readonly FinishedPublication[],
  kept?: KeepPacked,
): Uint8Array {
  const { languages } = report;
  const [language = 'en'] = languages;
  const questions = [...dataset.questions.values()].map((one) => questionSheet(one, dataset, languages));
  const signOff = signOffSheet(dataset, outputs, languages);
  const workbook = {
    font: FONT,
    properties: {
      title: worded(report.shortTitle, language),
      author: report.author === null ? '' : worded(report.author, language),
      language,
      issued: report.issued,
    },
    sheets: [aboutSheet(dataset, report, [...questions, signOff]), ...questions, signOff],
  };
  return writeWorkbook(workbook, kept);
}

/** Who published, which version this is, what each sheet holds, and what was disclosed of the method. */
function aboutSheet(dataset: Dataset, report: Report, others: readonly Sheet[]): Sheet {
  const { languages } = report;
  const { publication, questions, byQuestion, disclosures } = dataset;
  const row = (word: DataWord, cells: readonly Cell[]): readonly Cell[] => [
    text(said(word, languages), 'quiet'),
    ...cells,
  ];
  const name = said('about', languages);
  const names = sheetNames([name, ...others.map((sheet) => sheet.name)]).slice(1);
  const counted = [...questions.values()].map((question, index): readonly Cell[] => [
    text(names[index] ?? question.id),
    ...languages.map((language) => text(worded(question.label, language), 'wrapped')),
    { value: byQuestion.get(question.id)?.length ?? 0, format: 'General' },
  ]);
  const inEach = (words: (language: string) => string): readonly Cell[] =>
    languages.map((language) => text(words(language), 'wrapped'));
  return {
    name,
    widths: [30, ...languages.map(() => 60), 16],
    frozen: 0,
    rows: [
      ...languages.map((language, index) => [
        text(worded(report.shortTitle, language), index === 0 ? 'title' : 'plain'),
      ]),
      row(
        'publisher',
        inEach((language) => worded(publication.publisher, language)),
      ),
      row(
        'publication',
        inEach((language) => worded(publication.title, language)),
      ),
      row(
        'edition',
        inEach((language) => worded(publication.edition, language)),
      ),
      row('version', [text(report.version)]),
      row('issued', [text(report.issued)]),
      [],
      [
        text(said('sheet', languages), 'head'),
        ...languages.map(() => text(said('question', languages), 'head')),
        text(said('figures', languages), 'head'),
      ],
      ...counted,
      [text(names.at(-1) ?? ''), text(said('signOff', languages))],
      ...(disclosures.length === 0 ? [] : [[], [text(said('disclosure', languages), 'head')]]),
      ...disclosures.flatMap(({ label, value }) =>
        languages.map((language): readonly Cell[] => [
          text(worded(label, language), 'wrapped'),
          text(
            value === null ? worded(publication.notPublished, language) : worded(value, language),
            'wrapped',
          ),
        ]),
      ),
    ],
  };
}
