import type { FoundTable } from '../model/found-table.js';
import { commentaryText } from './commentary-text.js';
import type { Opening } from './insert-question.js';
import { type Guess, markedText } from './marked-lines.js';
import { slug } from './names.js';
import { type Proposal, propose, REASONS, type Refusal } from './proposal.js';
import { questionLines } from './question-lines.js';
import { datasetHead, type ReportNames, reportLines } from './report-lines.js';

export { type Opening, openingIn, withQuestion } from './insert-question.js';
export type { Guess, Refusal };

/** What a new report is called, and the file that its table becomes. */
export interface ImportNames {
  /** Name of the report's folder. */
  readonly name: string;
  /** Name of the table's file, without folders. */
  readonly file: string;
  /** Absent: what stands above the table, else the name of the file. */
  readonly title: string | null;
  /** `zh-CN` or `en`; null: what the table is written in. */
  readonly language: string | null;
  /** Such as `2026-11-22`. */
  readonly today: string;
}

/** The files of a new report by path below its folder, without the table itself. */
export interface Imported {
  readonly files: ReadonlyMap<string, string>;
  readonly guesses: readonly Guess[];
  /** Where the table belongs, below the report's folder. */
  readonly tablePath: string;
}

/**
 * Files of a report that shows what a table says: a question, an exhibit, a draft of words that are nothing but
 * bindings. Every value stays in the table; what was guessed of it is marked for the author to confirm.
 */
export function draftReport(found: FoundTable, given: ImportNames): Imported | Refusal {
  const read = readNames(found, given);
  if (typeof read === 'string') return read;
  const { proposal, names } = read;
  const { tag, file: tablePath } = names;
  const speech = tag === 'zh-CN' ? 'zh' : 'en';
  const dataset = markedText(
    'dataset.yaml',
    [...datasetHead(names), ...questionLines(proposal, found, names)],
    speech,
  );
  const report = markedText('report.yaml', reportLines(names, proposal), speech);
  return {
    files: new Map([
      ['report.yaml', report.text],
      ['dataset.yaml', dataset.text],
      [`commentary.${tag}.md`, commentaryText(names, proposal)],
    ]),
    guesses: [...dataset.guesses, ...report.guesses],
    tablePath,
  };
}

/** A question for a dataset that is there, with lines as they stand in the part that is added. */
export interface AddedQuestion {
  readonly id: string;
  readonly text: string;
  readonly guesses: readonly Guess[];
  readonly tablePath: string;
}

/** A question that shows what a table says, of a scope and section that the dataset has. */
export function draftQuestion(
  found: FoundTable,
  given: ImportNames,
  opening: Opening,
): AddedQuestion | Refusal {
  const read = readNames(found, given);
  if (typeof read === 'string') return read;
  const { proposal, names } = read;
  const { scope, section } = opening;
  const lines = questionLines(proposal, found, { ...names, scope, section }).map((line) =>
    line.text === `    scope: ${scope}` ? { ...line, guess: REASONS.scope } : line,
  );
  const marked = markedText('dataset.yaml', lines, names.tag === 'zh-CN' ? 'zh' : 'en');
  return { ...marked, id: names.id, tablePath: names.file };
}

/** What a table seems to say, and what its parts will be called. */
function readNames(
  found: FoundTable,
  given: ImportNames,
): { readonly proposal: Proposal; readonly names: ReportNames } | Refusal {
  const bare = given.file.replace(/\.[^.]*$/, '');
  const proposal = propose(found, [given.title ?? '', bare]);
  if (typeof proposal === 'string') return proposal;
  const title = given.title ?? found.above[0] ?? bare;
  const label = (found.above[0] ?? title).replace(/\s+/g, ' ');
  return {
    proposal,
    names: {
      name: given.name,
      title: title.replace(/\s+/g, ' '),
      today: given.today,
      id: RESERVED.has(slug(label) ?? '') ? 'question' : (slug(label) ?? 'question'),
      label,
      tag: given.language ?? languageOf(found),
      scope: 'survey',
      section: 'table',
      file: `tables/${given.file}`,
      period: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(`${label} ${title} ${bare}`)?.[0] ?? null,
    },
  };
}

/** Ids of the other sections of a new report. */
const RESERVED: ReadonlySet<string> = new Set(['cover', 'summary', 'figures']);

/** Chinese where a head or a label is. */
function languageOf({ table, above }: FoundTable): string {
  const words = [...above, ...[table.header, ...table.rows.slice(0, 50)].flat().map(({ text }) => text)];
  return words.some((text) => /\p{Script=Han}/u.test(text)) ? 'zh-CN' : 'en';
}
