import { replacing } from '../../sample-report.js';
import { type BadInput, fine } from './bad-input.js';

function dataset(what: string, from: string, to: string): BadInput {
  return { what, changes: { 'dataset.yaml': replacing(from, to) } };
}

function report(what: string, from: string, to: string): BadInput {
  return { what, changes: { 'report.yaml': replacing(from, to) } };
}

function whole(what: string, text: string): BadInput {
  return { what, changes: { 'dataset.yaml': text } };
}

const DEEP = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const BOMB = [
  'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]',
  ...'bcdefghij'.split('').map((name, index) => {
    const before = 'abcdefghij'[index];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

/** dataset.yaml and report.yaml as YAML. */
export const DOCUMENTS: readonly BadInput[] = [
  dataset('aliases that multiply', 'disclosures:\n', `${BOMB}\ndisclosures:\n`),
  whole('20,000 levels', DEEP),
  dataset('a key twice', 'value: 62.4}', 'value: 62.4, value: 62.5}'),
  whole('two documents', 'a: 1\n---\nb: 2\n'),
  whole('nothing', ''),
  whole('a list in place of a map', '- a\n'),
  dataset('an alias of nothing', 'value: 62.4', 'value: *share'),
  whole('a tag that runs code', 'a: !!js/function "function () {}"\n'),
  whole('more than 1 MB', `# ${'x'.repeat(1_048_576)}\n`),
  dataset(
    'a tab for an indent',
    '    unit: percent\n    decimals: 1\n    period: 2030\n    scope: drinkers\n    base: 1200\n    answer: {type: multiple}',
    '\tunit: percent\n    decimals: 1\n    period: 2030\n    scope: drinkers\n    base: 1200\n    answer: {type: multiple}',
  ),
  dataset('a key called __proto__', 'questions:\n', '__proto__: {a: 1}\nquestions:\n'),
  fine(dataset('an answer called constructor', 'rarely: {', 'constructor: {')),
  dataset('a number with a leading zero', 'value: 62.4', 'value: 062'),
  dataset('a full-width colon', 'value: 62.4', 'value： 62.4'),
  dataset('a bracket that is never closed', 'value: 62.4}', 'value: 62.4'),
  dataset('not a number', 'value: 62.4', 'value: .nan'),
  dataset('a number without end', 'value: 62.4', 'value: .inf'),
  dataset('a share as text', 'value: 62.4', 'value: "62.4%"'),
  dataset('two sums: single answers that make 130', 'value: 37.6', 'value: 67.6'),
  dataset('single answers that make 99, all of them', 'value: 37.6', 'value: 36.6'),
  dataset('no base for shares', '    base: 1200\n    answer: {type: single}', '    answer: {type: single}'),
  dataset(
    'a base below zero',
    '    base: 1200\n    answer: {type: single}',
    '    base: -3\n    answer: {type: single}',
  ),
  dataset('a market below zero', '2029: 132', '2029: -132'),
  dataset('a year left out', '      2029: 132\n', ''),
  dataset('a year twice', '2029: 132', '2028: 132'),
  dataset('a unit that does not exist', 'unit: 亿元', 'unit: 亿圆'),
  dataset('a wording that lacks a language', '每天, en: {text: Every day, by: ours}', '每天'),
  dataset('control characters in a label', '每天', '"每\\u0007天"'),
  dataset('a figure without a source', '    from: {section: drinks, paragraph: 2}\n', ''),
  dataset(
    'a section that was never declared',
    '{section: drinks, paragraph: 2}',
    '{section: drink, paragraph: 2}',
  ),
  dataset('a misspelt key', 'options-complete: yes', 'option-complete: yes'),
  dataset('a table outside the report', 'file: tables/drinks.csv', 'file: ../../../etc/passwd'),
  dataset('an absolute path', 'file: tables/drinks.csv', 'file: /etc/passwd'),
  dataset('a path of Windows', 'file: tables/drinks.csv', 'file: C:\\\\drinks.csv'),
  dataset('a share of a network', 'file: tables/drinks.csv', 'file: \\\\\\\\server\\\\drinks.csv'),
  dataset('an address of the web', 'file: tables/drinks.csv', 'file: "https://example.org/drinks.csv"'),
  dataset('a percent-encoded way out', 'file: tables/drinks.csv', 'file: "%2e%2e/drinks.csv"'),
  dataset('a NUL in a path', 'file: tables/drinks.csv', 'file: "tables/drinks.csv\\0.txt"'),
  dataset('a name of 300 characters', 'file: tables/drinks.csv', `file: ${'a'.repeat(300)}.csv`),
  dataset('a device of Windows', 'file: tables/drinks.csv', 'file: CON.csv'),
  dataset('a folder for a table', 'file: tables/drinks.csv', 'file: tables'),
  report('no language', 'languages: [zh-CN, en]', 'languages: []'),
  report('a date that does not exist', '2030-02-28', '2030-02-30'),
  report('a theme outside templates', 'theme: house', 'theme: ../house'),
  report('a version with a line break', 'version: "1.0"', 'version: "1.0\\r\\nBcc: x"'),
  report('a publisher that is a path', 'publisher: leaf', 'publisher: ../leaf'),
  report('a question that does not exist', 'question: drinks}', 'question: drink}'),
  report('a kind of chart that does not exist', 'kind: columns', 'kind: pie'),
  report(
    'a chart template that loads data',
    '{kind: ranked-bar, question: drinks}',
    '{kind: own, question: drinks, template: https://example.org/a.json}',
  ),
  {
    what: 'a layout of briefings that was deleted',
    changes: { 'templates/layouts/briefing/inner.yaml': null },
  },
];
