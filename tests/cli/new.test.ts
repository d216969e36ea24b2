import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, runIn, withFolder } from './terminal.js';

const NOWHERE = new Map<string, Uint8Array>();

describe('proofdeck schema', () => {
  it('writes schemas that name every key of a report', async () => {
    await withFolder(NOWHERE, async (folder) => {
      const { code, complained } = await runIn(folder, ['schema']);
      expect([code, complained]).toEqual([0, '']);
      const files = await filesBelow(join(folder, 'schemas'));
      expect([...files.keys()]).toEqual([
        'claims.schema.json',
        'dataset.schema.json',
        'mail.schema.json',
        'report.schema.json',
        'theme.schema.json',
      ]);
      const theme = JSON.parse(String(files.get('theme.schema.json')));
      expect(theme.required ?? []).toEqual([]);
      expect(Object.keys(theme.properties)).toEqual([
        'extends',
        'colors',
        'palettes',
        'contrast',
        'fonts',
        'styles',
      ]);
      const dataset = JSON.parse(String(files.get('dataset.schema.json')));
      expect(dataset.additionalProperties).toBe(false);
      expect(Object.keys(dataset.properties)).toContain('questions');
      expect(String(files.get('report.schema.json'))).toContain('"ranked-bar"');
      expect((await runIn(folder, ['schema'])).code).toBe(0);
    });
  });

  it('replaces nothing but its own files', async () => {
    await withFolder(new Map([['schemas/mine.json', Uint8Array.of(1)]]), async (folder) => {
      const { code, complained } = await runIn(folder, ['schema']);
      expect(code).toBe(2);
      expect(complained).toContain('schemas/mine.json');
      expect([...(await filesBelow(join(folder, 'schemas'))).keys()]).toEqual(['mine.json']);
    });
  });
});

describe('proofdeck new', () => {
  it.each([[[]], [['--language=en']], [['--language', 'zh-CN']]])(
    'writes a report that has no fault, in a folder of its own: %j',
    async (options) => {
      await withFolder(NOWHERE, async (folder) => {
        const started = await runIn(folder, ['new', 'reading', '--title=阅读 & "Reading"', ...options]);
        expect([started.code, started.complained]).toEqual([0, '']);
        expect(started.printed).toContain('data/reading/dataset.yaml');
        const checked = await runIn(folder, ['check', 'reading', '--strict']);
        expect([checked.code, checked.complained]).toEqual([0, '']);
      });
    },
  );

  it('names the languages, the day and the title in it', async () => {
    await withFolder(NOWHERE, async (folder) => {
      await runIn(folder, ['new', 'reading', '--title', 'Reading 2031', '--language=en']);
      const report = await readFile(join(folder, 'data/reading/report.yaml'), 'utf8');
      expect(report).toContain('issued: 2031-02-03');
      expect(report).toContain('languages: [en]');
      expect(report).toContain('en: "Reading 2031"');
      expect([...(await filesBelow(join(folder, 'data'))).keys()]).toEqual([
        'reading/commentary.en.md',
        'reading/dataset.yaml',
        'reading/report.yaml',
        'reading/tables/places.csv',
      ]);
    });
  });

  it.each([
    [['new'], 'needs one name'],
    [['new', 'a', 'b'], 'needs one name'],
    [['new', 'Reading'], 'no name for a folder'],
    [['new', '../out'], 'no name for a folder'],
    [['new', 'a', '--language=fr'], 'takes zh-CN, en'],
    [['new', 'a', '--title='], 'needs a value'],
    [['build', '--title=a'], 'Unknown option “--title” for build'],
  ])('%j: wrong usage', async (words, sentence) => {
    await withFolder(NOWHERE, async (folder) => {
      const { code, complained } = await runIn(folder, words);
      expect(code).toBe(2);
      expect(complained).toContain(sentence);
      expect((await filesBelow(folder)).size).toBe(0);
    });
  });

  it('touches no report that exists', async () => {
    await withFolder(new Map([['data/a/notes.txt', Uint8Array.of(1)]]), async (folder) => {
      const { code, complained } = await runIn(folder, ['new', 'a']);
      expect([code, complained]).toEqual([2, 'data/a exists; nothing was written.']);
      expect([...(await filesBelow(join(folder, 'data'))).keys()]).toEqual(['a/notes.txt']);
    });
  });
});

describe('proofdeck import', () => {
  const TABLE = new Map([
    ['survey 2030.csv', new TextEncoder().encode('place,share\nHome,62.4%\nWork,37.6%\n')],
  ]);

  it('makes a report that has no fault, and says what is to be confirmed', async () => {
    await withFolder(TABLE, async (folder) => {
      const { code, printed, complained } = await runIn(folder, ['import', 'survey 2030.csv']);
      expect([code, complained]).toEqual([0, '']);
      expect(printed).toMatch(/data\/survey-2030\/dataset\.yaml:\d+ {2}unit: "percent" {2}\(cells carry/);
      const checked = await runIn(folder, ['check', '--strict']);
      expect([checked.code, checked.complained]).toEqual([0, '']);
    });
  });

  it('names the folder, the title and the language as it is told, and overwrites nothing', async () => {
    await withFolder(TABLE, async (folder) => {
      const words = ['import', './survey 2030.csv', '--into=data/mine', '--title=Places', '--language=zh-CN'];
      expect((await runIn(folder, words, { environment: { LANG: 'zh_CN.UTF-8' } })).printed).toContain(
        '请确认',
      );
      expect(await readFile(join(folder, 'data/mine/commentary.zh-CN.md'), 'utf8')).toContain(
        '## Places {#cover}',
      );
      const before = await filesBelow(join(folder, 'data'));
      const again = await runIn(folder, words);
      expect(again.code).toBe(1);
      expect(again.complained).toContain('intake/taken');
      expect(await filesBelow(join(folder, 'data'))).toEqual(before);
    });
  });

  it.each([
    [['import'], 2, 'needs one table'],
    [['import', 'a', 'b'], 2, 'needs one table'],
    [['import', 'nothing.csv'], 2, 'There is no file'],
    [['import', 'survey 2030.csv', '--into=../out'], 2, 'is no folder for a report'],
    [['import', 'survey 2030.csv', '--format=json'], 2, 'Unknown option'],
    [['import', 'survey 2030.csv', '--strict'], 2, 'Unknown option'],
    [['build', '--into=a'], 2, 'Unknown option “--into” for build'],
  ])('%j: wrong usage', async (words, expected, sentence) => {
    await withFolder(TABLE, async (folder) => {
      const { code, complained } = await runIn(folder, words);
      expect(code).toBe(expected);
      expect(complained).toContain(sentence);
      expect([...(await filesBelow(folder)).keys()]).toEqual(['survey 2030.csv']);
    });
  });

  it('tells where a table is broken', async () => {
    await withFolder(new Map([['t.csv', new TextEncoder().encode('a,b\nx\n')]]), async (folder) => {
      const { code, complained } = await runIn(folder, ['import', 't.csv']);
      expect(code).toBe(1);
      expect(complained).toContain('t.csv:2:1 error load/bad-csv');
    });
  });
});

describe('proofdeck new of a report that is there', () => {
  const files = (folder: string) => filesBelow(join(folder, 'data'));

  it('copies its commentary for translation and touches nothing else', async () => {
    await withFolder(NOWHERE, async (folder) => {
      await runIn(folder, ['new', 'reading', '--language=zh-CN']);
      const before = await files(folder);
      const { code, printed } = await runIn(folder, ['new', 'reading', '--language=en']);
      expect(code).toBe(0);
      expect(printed).toContain('data/reading/commentary.en.md');
      const after = new Map(await files(folder));
      const draft = String(after.get('reading/commentary.en.md'));
      after.delete('reading/commentary.en.md');
      expect(after).toEqual(before);
      const source = String(before.get('reading/commentary.zh-CN.md'));
      const bindings = (text: string) =>
        [...text.matchAll(/\{[^{}]*\}/g)].map(([found]) => found).filter((found) => found !== '{translate}');
      expect(bindings(draft)).toHaveLength(bindings(source).length);
      expect(bindings(draft).filter((found) => found.startsWith('{#'))).toEqual(
        bindings(source).filter((found) => found.startsWith('{#')),
      );
      expect(draft).toContain('### Points');
      expect(draft).not.toMatch(/### .*\p{Script=Han}/u);
      expect(draft).not.toMatch(/\{[^{}]*\p{Script=Han}/u);
    });
  });

  it('is not mistaken for finished: each section says how much is left, until nothing is', async () => {
    await withFolder(NOWHERE, async (folder) => {
      await runIn(folder, ['new', 'reading']);
      const path = join(folder, 'data/reading/commentary.en.md');
      const finished = await readFile(path, 'utf8');
      await rm(path);
      await runIn(folder, ['new', 'reading', '--language=en']);
      const draft = await runIn(folder, ['check', 'reading', '--format=json']);
      expect(draft.code).toBe(1);
      const codes = draft.printed.match(/load\/not-translated/g) ?? [];
      expect(codes).toHaveLength(finished.match(/^## /gm)?.length ?? -1);
      const left = finished.replace(/^## (.*) \{#/m, '## $1 {translate} {#');
      await writeFile(path, left);
      expect((await runIn(folder, ['check', 'reading'])).complained).toContain(
        `commentary.en.md:${left.slice(0, left.indexOf('{translate}')).split('\n').length}:`,
      );
      await writeFile(path, finished);
      expect((await runIn(folder, ['check', 'reading', '--strict'])).code).toBe(0);
    });
  });

  it.each([
    ['the language is there', ['new', 'reading', '--language=en'], 'commentary.en.md exists'],
    ['no language is named', ['new', 'reading'], 'data/reading exists'],
  ])('writes nothing where %s', async (_, words, message) => {
    await withFolder(NOWHERE, async (folder) => {
      await runIn(folder, ['new', 'reading']);
      const before = await files(folder);
      const { code, complained } = await runIn(folder, words);
      expect([code === 0, complained.includes(message)]).toEqual([false, true]);
      expect(await files(folder)).toEqual(before);
    });
  });
});
