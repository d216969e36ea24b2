import { describe, expect, it } from 'vitest';
import { replacing } from '../sample-report.js';
import { checkSample } from './check-sample.js';

const METHOD = replacing(
  '  sales: {kind: columns,',
  '  method: {kind: table, of: disclosures, label: {zh-CN: 方法, en: {text: Method, by: ours}}}\n  sales: {kind: columns,',
);
const LINE = '  - {label: {zh-CN: 抽样方法, en: {text: Sampling, by: ours}}, value: not-published}\n';

/** Items that the report passes over; `lines` stand in place of the sample's one line. */
async function silent(lines: string, isShown = true): Promise<readonly string[]> {
  const { diagnostics, material } = await checkSample({
    'dataset.yaml': replacing(LINE, lines),
    ...(isShown ? { 'report.yaml': METHOD } : {}),
  });
  expect(material).not.toBeNull();
  for (const { code, severity, place } of diagnostics)
    expect([code, severity, place?.file.split('/').at(-1)]).toEqual([
      'validate/not-disclosed',
      'warning',
      'report.yaml',
    ]);
  return diagnostics.map(({ hints }) => /`item: ([a-z-]+)`/.exec(hints[0]?.en ?? '')?.[1] ?? '');
}

const ALL = [
  'publisher',
  'sponsor',
  'population',
  'sample-size',
  'sampling',
  'mode',
  'fieldwork',
  'weighting',
  'question-wording',
  'answer-type',
  'bases',
  'margin-of-error',
  'definitions',
  'forecasts',
  'translation',
];

describe('what a report is expected to disclose', () => {
  it('is missed item by item', async () => {
    expect(await silent(LINE)).toEqual(ALL);
  });

  it('is told where a line says so, be it that nothing is published', async () => {
    expect(await silent(LINE.replace('{label', '{item: sampling, label'))).toEqual(
      ALL.filter((item) => item !== 'sampling'),
    );
    const several = LINE.replace('{label', '{item: [sampling, mode], label');
    expect(await silent(several)).toEqual(ALL.filter((item) => item !== 'sampling' && item !== 'mode'));
    expect(await silent(LINE.replace('{label', `{item: [${ALL.join(', ')}], label`))).toEqual([]);
  });

  it('is not asked of a report that shows no method', async () => {
    expect(await silent(LINE, false)).toEqual([]);
  });

  it('knows its items', async () => {
    const { diagnostics } = await checkSample({
      'dataset.yaml': replacing(LINE, LINE.replace('{label', '{item: samplesize, label')),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['validate/wrong-type']);
  });
});
