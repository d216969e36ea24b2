import { describe, expect, it } from 'vitest';
import { addTable, check } from '../../src/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../sample-report.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const TABLE = 'Answer,2028,2030\nCold,40.5%,42.1%\nHot,30.1%,28.0%\nBase,900,1100\n';
const DATASET = `${SAMPLE}/dataset.yaml`;

/** Adds a table to the sample report, whose dataset may be changed before. */
async function added(change = (text: string): string => text, given: { file?: string; title?: string } = {}) {
  const before = sampleReport();
  before.set(DATASET, encode(change(decode(before.get(DATASET)))));
  const workspace = openTestWorkspace(before);
  const result = await addTable(workspace, {
    file: 'heat.csv',
    bytes: encode(TABLE),
    folder: SAMPLE,
    language: 'en',
    today: '2031-02-03',
    ...given,
  });
  return { before, workspace, result };
}

describe('a table added to a report', () => {
  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['without a last line break', (text) => text.trimEnd()],
    ['with its questions at the end', (text) => moved(text, 'questions')],
    ['with its questions in front', (text) => moved(text, 'scopes')],
  ])('leaves every line of the dataset where it is: %s', async (_, change) => {
    const { before, workspace, result } = await added(change);
    expect(result.diagnostics).toEqual([]);
    expect(result.written).toEqual([DATASET, `${SAMPLE}/tables/heat.csv`]);
    const [old, now] = [decode(before.get(DATASET)), decode(workspace.files.get(DATASET))];
    const start = now.indexOf('  heat:');
    expect(start).toBeGreaterThan(0);
    const inserted = now.length - old.length;
    const cuts = [start, start - 1, start - 2].filter((cut) => cut >= 0);
    expect(cuts.map((cut) => now.slice(0, cut) + now.slice(cut + inserted))).toContain(old);
    for (const [path, bytes] of before)
      if (path !== DATASET) expect(workspace.files.get(path), path).toEqual(bytes);
    const { diagnostics } = await check(workspace, { folder: SAMPLE });
    expect(diagnostics.filter(({ code }) => code.startsWith('load/'))).toEqual([]);
    // What it lacks are its wordings in the report's other language.
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['validate/missing-key']);
  });

  it('marks what is guessed at its line', async () => {
    const { workspace, result } = await added();
    const lines = decode(workspace.files.get(DATASET)).split('\n');
    expect(result.guesses.length).toBeGreaterThan(5);
    for (const { line, text } of result.guesses) expect(lines[line - 1]).toContain(text);
  });

  it.each([
    ['a question', { title: 'habit' }, /dataset\.yaml$/],
    ['a file', { file: 'drinks.csv', title: 'Heat' }, /drinks\.csv$/],
  ])('is refused where it would be %s that is there, and nothing is written', async (_, given, place) => {
    const { before, workspace, result } = await added((text) => text, given);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['intake/taken']);
    expect(result.diagnostics[0]?.place?.file).toMatch(place);
    expect([...workspace.files]).toEqual([...before]);
  });

  it('is refused by a dataset in which no line can be added alone', async () => {
    const { before, workspace, result } = await added((text) =>
      text.replace(/^questions:/m, 'questions: &all'),
    );
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['intake/no-opening']);
    expect([...workspace.files]).toEqual([...before]);
  });
});

/** The dataset with one of its blocks at the end. */
function moved(text: string, key: string): string {
  const found = new RegExp(`^${key}:\\n(?:(?: .*)?\\n)*`, 'm').exec(text)?.[0];
  if (found === undefined) throw new Error(`there is no ${key}`);
  return text.replace(found, '') + found;
}
