import { readFile } from 'node:fs/promises';
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
