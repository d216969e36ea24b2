import { type Line, quoted } from './marked-lines.js';
import { type Proposal, REASONS } from './proposal.js';
import type { QuestionNames } from './question-lines.js';

/** What the files of a new report are written with. */
export interface ReportNames extends QuestionNames {
  /** Name of the report's folder. */
  readonly name: string;
  readonly title: string;
  /** Such as `2026-11-22`. */
  readonly today: string;
}

const WORDS = {
  en: {
    publisher: 'Publisher to be written',
    edition: 'edition to be written',
    'not-published': 'Not published',
    values: 'All values',
  },
  zh: {
    publisher: '发布机构待填写',
    edition: '版本待填写',
    'not-published': '未公布',
    values: '全部数值',
  },
} as const;

export function wordsOf(tag: string): (typeof WORDS)[keyof typeof WORDS] {
  return tag === 'zh-CN' ? WORDS.zh : WORDS.en;
}

/** dataset.yaml up to its questions. */
export function datasetHead(names: ReportNames): readonly Line[] {
  const { tag, title } = names;
  const words = wordsOf(tag);
  return [
    { text: '# yaml-language-server: $schema=../../schemas/dataset.schema.json' },
    { text: 'publication:' },
    { text: `  publisher: {${tag}: ${quoted(words.publisher)}}`, guess: REASONS.who },
    { text: `  title: {${tag}: ${quoted(title)}}`, guess: REASONS.title },
    { text: `  edition: {${tag}: ${quoted(words.edition)}}`, guess: REASONS.who },
    { text: `  not-published: {${tag}: ${quoted(words['not-published'])}}` },
    { text: '  sections:' },
    { text: `    ${names.section}: {${tag}: ${quoted(names.label)}}`, guess: REASONS.from },
    { text: 'scopes:' },
    { text: `  ${names.scope}: {${tag}: ${quoted(title)}}`, guess: REASONS.title },
    { text: 'questions:' },
  ];
}

/** Values in a chart; what has more becomes a table. */
const MOST_IN_CHART = 60;
const MOST_BARS = 14;

function isForChart({ options, segments, periods }: Proposal): boolean {
  const groups = Math.max(1, segments.length) * Math.max(1, periods.length);
  return options.length <= MOST_BARS && groups <= 12 && options.length * groups <= MOST_IN_CHART;
}

export function reportLines(names: ReportNames, proposal: Proposal): readonly Line[] {
  const { tag, id, title } = names;
  const kind = isForChart(proposal) ? '' : 'kind: table, ';
  return [
    { text: '# yaml-language-server: $schema=../../schemas/report.schema.json' },
    {
      text: `name: {publisher: draft, topic: ${names.name}, year: ${names.today.slice(0, 4)}}`,
      guess: REASONS.who,
    },
    { text: `short-title: {${tag}: ${quoted(title)}}`, guess: REASONS.title },
    { text: 'version: "0.1"' },
    { text: `issued: ${names.today}` },
    { text: `languages: [${tag}]` },
    { text: 'outputs: [deck, briefing]' },
    { text: 'theme: house' },
    { text: 'dataset: dataset.yaml' },
    { text: 'exhibits:' },
    { text: `  ${id}: {${kind}question: ${id}}`, ...(kind === '' ? {} : { guess: REASONS.chart }) },
    { text: `  figures: {kind: table, of: figures, label: {${tag}: ${quoted(wordsOf(tag).values)}}}` },
    { text: 'sections:' },
    { text: '  - {id: cover, deck: cover, briefing: cover}' },
    { text: '  - {id: summary, deck: summary, briefing: findings}' },
    {
      text: `  - {id: ${id}, deck: ${kind === '' ? 'exhibit' : 'table'}, briefing: section, exhibit: ${id}}`,
    },
    { text: '  - {id: figures, deck: table, briefing: appendix, exhibit: figures}' },
  ];
}
