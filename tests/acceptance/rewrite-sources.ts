import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { replacing } from '../sample-report.js';
import { type Changes, FLAGSHIP, flagshipFiles, textOf } from './flagship.js';

/** Old and new ids of all questions and options of the dataset. */
type Ids = ReadonlyMap<string, string>;

const dataset = parseDocument(textOf(flagshipFiles().get(`${FLAGSHIP}/dataset.yaml`) ?? new Uint8Array()));

export const IDS: Ids = new Map(
  pairsOf(dataset.get('questions')).flatMap((question) => [
    [keyOf(question), `x-${keyOf(question)}`] as const,
    ...optionsOf(question).map((option) => [keyOf(option), `y-${keyOf(option)}`] as const),
  ]),
);

/** What a figure of the renamed report is called. */
export function renamed(...path: readonly string[]): string {
  return path.map((part) => IDS.get(part) ?? part).join('.');
}

/**
 * Every question and option under another id, in all files alike, and the options of each question in reverse. Only
 * the briefings are asked for.
 */
export function renamedSources(): Changes {
  return {
    'dataset.yaml': renameDataset,
    'tables/satisfaction.csv': renameTable,
    'report.yaml': (text) =>
      renameReport(replacing('outputs: [deck, briefing]', 'outputs: [briefing]')(text)),
    'claims.yaml': (text) => renameCommentary(renameClaims(text)),
    'commentary.zh-CN.md': renameCommentary,
    'commentary.en.md': renameCommentary,
    'mail.yaml': null,
  };
}

/**
 * The report without the section `market` and all that refers to it; two other sections change places. Only the decks
 * are asked for.
 */
export function withoutMarket(): Changes {
  return {
    'report.yaml': (text) =>
      [
        cutting(/^ {2}market: \{kind: columns.*\n/m),
        cutting(/^ {2}- \{id: market,.*\n/m),
        replacing(', market.2023]', ']'),
        replacing('outputs: [deck, briefing]', 'outputs: [deck]'),
        (whole: string) => whole.replace(/^( {2}- \{id: scenes.*\n)( {2}- \{id: satisfaction.*\n)/m, '$2$1'),
      ].reduce((changed, change) => change(changed), text),
    'commentary.zh-CN.md': (text) =>
      [
        cutting(/^## [^\n]*\{#market\}\n[\s\S]*?(?=^## )/m),
        cutting(/^\| \[\{market\.2023\}\].*\n/m),
        cutting(/市场规模在2023年\[回落\]\{fell market\.2023\}。/),
      ].reduce((changed, change) => change(changed), text),
    'commentary.en.md': (text) =>
      [
        cutting(/^## [^\n]*\{#market\}\n[\s\S]*?(?=^## )/m),
        cutting(/^\| \[\{market\.2023\}\].*\n/m),
        cutting(/ The market \[fell\]\{fell market\.2023\} in 2023\./),
      ].reduce((changed, change) => change(changed), text),
    'claims.yaml': (text) =>
      ['market-expands', 'market-soars', 'prospects', 'market-fell']
        .map((id) => cutting(new RegExp(`^  ${id}:[\\s\\S]*?(?=^  [a-z]|(?![\\s\\S]))`, 'm')))
        .reduce((changed, change) => change(changed), text),
    'mail.yaml': null,
    'dataset.yaml': cutting(/^ {2}market:\n {4}label[\s\S]*?(?=^ {2}ai-core:\n)/m),
  };
}

/** A change that takes out what must be there. */
function cutting(pattern: RegExp): (text: string) => string {
  return (text) => {
    if (!pattern.test(text)) throw new Error(`${pattern} is not in the sources`);
    return text.replace(pattern, '');
  };
}

function renameDataset(text: string): string {
  const document = parseDocument(text);
  for (const question of pairsOf(document.get('questions'))) {
    const options = optionsOf(question);
    for (const option of options) rename(option);
    const owner = isMap(question.value) ? question.value.get('options') : null;
    if (isMap(owner)) owner.items.reverse();
    rename(question);
  }
  return document.toString();
}

function renameTable(text: string): string {
  return text.replace(/^[a-z]+/gm, (option) => IDS.get(option) ?? option);
}

/** Only where figures and questions are named; exhibits and sections have names of their own. */
function renameReport(text: string): string {
  return text
    .replace(/(question: )([a-z-]+)/g, (_, key: string, id: string) => key + renamed(id))
    .replace(/(context: )([a-z0-9.-]+)/g, (_, key: string, id: string) => key + renamePath(id))
    .replace(/((?:figures|strip): \[)([^\]]*)/g, (_, key: string, list: string) => {
      return key + list.split(', ').map(renamePath).join(', ');
    });
}

/** What claims of the publisher are about. */
function renameClaims(text: string): string {
  return text.replace(/( of: )(.*)/g, (_, key: string, references: string) => {
    return key + references.replace(/[a-z0-9.-]+/g, renamePath);
  });
}

/** What stands between braces, but for references to exhibits and the ids of sections. */
function renameCommentary(text: string): string {
  return text.replace(/\{(?!#|exhibit )([^{}]*)\}/g, (_, words: string) => {
    return `{${words.split(' ').map(renamePath).join(' ')}}`;
  });
}

/** A path such as `scenes.mobile`, or any other word as it is. */
function renamePath(path: string): string {
  const parts = path.split('.');
  const question = parts[0] ?? '';
  return IDS.get(question)?.startsWith('x-') === true ? renamed(...parts) : path;
}

function pairsOf(value: unknown): readonly Pair[] {
  return isMap(value) ? (value as YAMLMap).items : [];
}

function optionsOf(question: Pair): readonly Pair[] {
  return isMap(question.value) ? pairsOf(question.value.get('options')) : [];
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function rename(pair: Pair): void {
  if (isScalar(pair.key)) pair.key.value = IDS.get(keyOf(pair)) ?? keyOf(pair);
}
