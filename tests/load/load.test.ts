import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.js';
import { pathInside } from '../../src/load/paths.js';
import type { Workspace } from '../../src/model/workspace.js';
import { openMemoryWorkspace } from '../../src/platform/index.js';
import { type Change, replacing, SAMPLE, sampleReport } from '../sample-report.js';

const loadSample = (changes: Readonly<Record<string, Change>> = {}) =>
  load(openMemoryWorkspace(sampleReport(changes)), SAMPLE);
const shown = ({ diagnostics }: Awaited<ReturnType<typeof load>>) =>
  diagnostics.map(
    ({ code, place }) => `${place?.file.replace(`${SAMPLE}/`, '')}:${place?.line}:${place?.column} ${code}`,
  );

/** 안녕하세요,설문조사결과만족도 in EUC-KR. */
const KOREAN = [
  0xbe, 0xc8, 0xb3, 0xe7, 0xc7, 0xcf, 0xbc, 0xbc, 0xbf, 0xe4, 0x2c, 0xbc, 0xb3, 0xb9, 0xae, 0xc1, 0xb6, 0xbb,
  0xe7, 0xb0, 0xe1, 0xb0, 0xfa, 0xb8, 0xb8, 0xc1, 0xb7, 0xb5, 0xb5, 0xa,
];

describe('load', () => {
  it('reads the report, its tables and commentaries, and the templates', async () => {
    const { value, diagnostics } = await loadSample();
    expect(diagnostics).toEqual([]);
    expect(value?.id).toBe('tea-2030');
    expect([...(value?.tables.keys() ?? [])]).toEqual(['tables/drinks.csv']);
    expect([...(value?.commentaries.keys() ?? [])]).toEqual(['zh-CN', 'en']);
    expect([...(value?.themes.keys() ?? [])]).toEqual(['house']);
    expect([...(value?.layouts.keys() ?? [])]).toContain('briefing/inner');
    expect([...(value?.charts.keys() ?? [])]).toContain('ranked-bar');
    expect([...(value?.inputs.keys() ?? [])].slice(0, 4)).toEqual(
      ['report.yaml', 'dataset.yaml', 'tables/drinks.csv', 'commentary.zh-CN.md'].map(
        (name) => `${SAMPLE}/${name}`,
      ),
    );
    expect(value?.inputs.get(`${SAMPLE}/tables/drinks.csv`)).toEqual(
      sampleReport().get(`${SAMPLE}/tables/drinks.csv`),
    );
  });

  it('takes carriage returns and a byte order mark as if they were not there', async () => {
    const asWindows: Change = (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const names = [
      'report.yaml',
      'dataset.yaml',
      'tables/drinks.csv',
      'commentary.zh-CN.md',
      'commentary.en.md',
    ];
    const windows = await loadSample(Object.fromEntries(names.map((name) => [name, asWindows])));
    const plain = await loadSample();
    expect(windows.diagnostics).toEqual([]);
    expect({ ...windows.value, inputs: null }).toEqual({ ...plain.value, inputs: null });
  });

  it.each<[string, Readonly<Record<string, Change>>, readonly string[]]>([
    ['no report', { 'report.yaml': null }, ['report.yaml:1:1 load/missing-file']],
    ['no dataset', { 'dataset.yaml': null }, ['report.yaml:8:10 load/missing-file']],
    ['no table', { 'tables/drinks.csv': null }, ['dataset.yaml:28:19 load/missing-file']],
    ['no commentary', { 'commentary.en.md': null }, ['report.yaml:5:20 load/missing-file']],
    [
      'a table outside',
      { 'dataset.yaml': replacing('tables/drinks.csv', '../../secret.csv') },
      ['dataset.yaml:28:19 load/not-readable'],
    ],
    [
      'a bad chart template',
      { 'templates/charts/ranked-bar.json': '{"kind": "ranked-bar", "spec": {}}' },
      ['templates/charts/ranked-bar.json:1:1 load/bad-yaml'],
    ],
    [
      'a layout that is no YAML',
      { 'templates/layouts/deck/base.yaml': 'a: [1\nb: 2' },
      ['templates/layouts/deck/base.yaml:2:1 load/bad-yaml'],
    ],
    [
      'several',
      { 'dataset.yaml': 'a: 1\na: 2\n', 'commentary.en.md': '## x\n', 'report.yaml': null },
      ['dataset.yaml:2:1 load/bad-yaml', 'report.yaml:1:1 load/missing-file'],
    ],
  ])('tells of %s', async (_, changes, expected) => {
    expect(shown(await loadSample(changes))).toEqual(expected);
  });

  it('goes on with what could be read, and has no value without a report or a dataset', async () => {
    expect((await loadSample({ 'tables/drinks.csv': null })).value?.tables.size).toBe(0);
    expect((await loadSample({ 'report.yaml': null })).value).toBeNull();
    expect((await loadSample({ 'dataset.yaml': 'a: [1\nb: 2' })).value).toBeNull();
  });

  it('names the encoding that a file seems to have', async () => {
    const encodings: readonly [readonly number[], RegExp][] = [
      [[0x61, 0x00, 0x62], /not text/],
      [[0xff, 0xff, 0xff], /no encoding/],
      [KOREAN, /no encoding/],
    ];
    for (const [bytes, name] of encodings) {
      const files = sampleReport().set(`${SAMPLE}/tables/drinks.csv`, Uint8Array.from(bytes));
      const { diagnostics } = await load(openMemoryWorkspace(files), SAMPLE);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]).toMatchObject({
        code: 'load/not-readable',
        message: { en: expect.stringMatching(name) },
      });
    }
  });

  it('names the encoding of a commentary that is not UTF-8', async () => {
    const files = sampleReport().set(`${SAMPLE}/commentary.en.md`, Uint8Array.of(0xff, 0xfe, 0x61, 0x00));
    const { diagnostics } = await load(openMemoryWorkspace(files), SAMPLE);
    expect(diagnostics.map(({ message }) => message.en).join()).toMatch(/UTF-16/);
  });

  it.each<[string, readonly number[]]>([
    ['encoding: gb18030', [0xc2, 0xcc, 0xb2, 0xe8, 0x2c, 0xca, 0xfd, 0xbe, 0xdd, 0x0a]],
    ['encoding: utf-16le', [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0]],
    ['encoding: utf-16be', [0xfe, 0xff, 0, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a]],
    ['delimiter: semicolon', [...new TextEncoder().encode('a;b\n1;2\n')]],
  ])('says what a table was read with: %s', async (stated, bytes) => {
    const files = sampleReport().set(`${SAMPLE}/tables/drinks.csv`, Uint8Array.from(bytes));
    const { value, diagnostics } = await load(openMemoryWorkspace(files), SAMPLE);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note load/table-read-as',
    ]);
    expect(diagnostics[0]?.hints[0]?.en).toContain(stated);
    expect(value?.tables.get('tables/drinks.csv')?.header).toHaveLength(2);
  });

  it('turns a file that cannot be read into a problem', async () => {
    const workspace = openMemoryWorkspace(sampleReport());
    const locked: Workspace = {
      ...workspace,
      read: (path) =>
        path.endsWith('.csv') ? Promise.reject(new Error('permission denied')) : workspace.read(path),
    };
    expect(shown(await load(locked, SAMPLE))).toEqual(['dataset.yaml:28:19 load/not-readable']);
  });
});

describe('pathInside', () => {
  it.each([
    ['tables/a.csv', 'data/r/tables/a.csv'],
    ['./tables/../b.csv', 'data/r/b.csv'],
    ['表/甲.csv', 'data/r/表/甲.csv'],
  ])('takes %s', (written, path) => {
    expect(pathInside('data/r', written)).toBe(path);
  });

  it.each([
    '',
    '.',
    '..',
    '../x.csv',
    'a/../../x.csv',
    '/etc/passwd',
    'C:/x.csv',
    '\\\\host\\x',
    'a\\b',
    '%2e%2e/x',
    'a\0b',
    'a'.repeat(301),
  ])('refuses %j', (written) => {
    expect(pathInside('data/r', written)).toBeNull();
  });
});
