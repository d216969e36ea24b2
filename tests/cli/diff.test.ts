import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replacing, sampleReport as wholeSample } from '../sample-report.js';
import { filesBelow, runIn, withFolder } from './terminal.js';

/** The sample with one document a language, which is built in half the time. */
const sampleReport = () =>
  wholeSample({ 'report.yaml': replacing('outputs: [deck, briefing]', 'outputs: [briefing]') });

const TABLE = 'data/tea-2030/tables/drinks.csv';

async function change(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

describe('proofdeck build --mark-changes', () => {
  it('tells an issue from the next one in the documents themselves', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const first = await runIn(folder, ['build', '--mark-changes']);
      expect([first.code, first.complained]).toEqual([
        1,
        expect.stringContaining('error deliver/no-earlier-issue'),
      ]);
      expect(first.complained).toContain('“proofdeck issue v1.0 tea-2030” keeps what it says now');
      expect((await runIn(folder, ['issue', 'v1.0'])).code).toBe(0);
      await change(folder, TABLE, '61.5', '60.9');
      const pages = async (words: readonly string[]): Promise<string> =>
        (await runIn(folder, ['build', ...words])).printed.match(/brief_en\S+ +(\d+) pages/)?.[1] ?? '';
      const without = Number(await pages([]));
      for (const words of [['--mark-changes'], ['--mark-changes=v1.0']])
        expect(Number(await pages(words))).toBe(without + 1);
    });
  });
});

describe('proofdeck issue', () => {
  it('builds under the version, and keeps what it says beside the sources', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const { code, printed } = await runIn(folder, ['issue', 'v1.1']);
      expect(code).toBe(0);
      expect(printed).toContain('data/tea-2030/issues/v1.1.json keeps what v1.1 says.');
      expect(printed).toContain('leaf_tea_2030_brief_en_v1.1_20300228.pdf');
      const report = await readFile(join(folder, 'data/tea-2030/report.yaml'), 'utf8');
      expect(report).toContain('\nversion: "1.1"\nissued: 2030-02-28\n');
      const kept = await readFile(join(folder, 'data/tea-2030/issues/v1.1.json'));
      expect(kept.equals(await readFile(join(folder, 'out/tea-2030/manifest.json')))).toBe(true);
    });
  });

  it('keeps the issues before it, and writes none twice', async () => {
    await withFolder(sampleReport(), async (folder) => {
      expect((await runIn(folder, ['issue', '1.0'])).code).toBe(0);
      const first = await readFile(join(folder, 'data/tea-2030/issues/v1.0.json'));
      await change(folder, TABLE, '61.5', '60.9');
      const again = await runIn(folder, ['issue', 'v1.0']);
      expect([again.code, again.complained]).toEqual([
        2,
        expect.stringContaining('was issued as v1.0 before'),
      ]);
      expect((await runIn(folder, ['issue', 'v1.1'])).code).toBe(0);
      const issues = await filesBelow(join(folder, 'data/tea-2030/issues'));
      expect([...issues.keys()]).toEqual(['v1.0.json', 'v1.1.json']);
      expect(issues.get('v1.0.json')?.equals(first)).toBe(true);
      const between = await runIn(folder, ['diff', 'v1.0', 'v1.1']);
      expect(between.printed).toContain('61.5% -> 60.9%');
    });
  });

  it('changes nothing where there are errors', async () => {
    await withFolder(sampleReport(), async (folder) => {
      await change(folder, TABLE, '48.2', '63.0');
      const before = await filesBelow(join(folder, 'data'));
      const { code, complained } = await runIn(folder, ['issue', 'v1.1']);
      expect([code, complained]).toEqual([1, expect.stringContaining('bind/claim-not-true')]);
      expect(complained).toContain('was not issued');
      expect(await filesBelow(join(folder, 'data'))).toEqual(before);
    });
  });

  it.each([
    [['issue'], '“issue” needs a version'],
    [['issue', 'next'], '“issue” needs a version'],
    [['issue', 'v2.0', 'coffee'], 'There is no report “coffee”'],
  ])('%j: wrong usage', async (words, sentence) => {
    await withFolder(sampleReport(), async (folder) => {
      const { code, complained } = await runIn(folder, words);
      expect([code, complained]).toEqual([2, expect.stringContaining(sentence)]);
    });
  });
});

describe('proofdeck diff', () => {
  it('holds the sources against the last issue', async () => {
    await withFolder(sampleReport(), async (folder) => {
      for (const version of ['v1.9', 'v1.10']) expect((await runIn(folder, ['issue', version])).code).toBe(0);
      await change(folder, TABLE, '61.5', '60.9');
      const { code, printed } = await runIn(folder, ['diff']);
      expect([code, printed]).toEqual([0, expect.stringContaining('from v1.10 (2030-02-28) to v1.10')]);
      expect(printed).toContain('61.5% -> 60.9%');
      expect((await runIn(folder, ['diff', '--messages=zh', '--format=markdown'])).printed).toContain(
        '## 数据',
      );
      const [json] = JSON.parse((await runIn(folder, ['diff', '--format=json'])).printed);
      expect([json.report, json.figures[0].id]).toEqual(['tea-2030', 'drinks.green']);
      expect((await runIn(folder, ['diff', '--format=html'])).printed).toContain('<ins>60.9</ins>');
    });
  });

  it('holds them against what was built, before the first issue', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const nothing = await runIn(folder, ['diff']);
      expect([nothing.code, nothing.complained]).toEqual([
        2,
        expect.stringContaining('neither issued nor built'),
      ]);
      expect((await runIn(folder, ['build'])).code).toBe(0);
      await change(folder, TABLE, '61.5', '60.9');
      expect((await runIn(folder, ['diff'])).printed).toContain('61.5% -> 60.9%');
    });
  });

  it('says what the figures no longer bear, and that errors keep the pages from being compared', async () => {
    await withFolder(sampleReport(), async (folder) => {
      expect((await runIn(folder, ['issue', 'v1.0'])).code).toBe(0);
      await change(folder, TABLE, '48.2', '63.0');
      const { code, printed, complained } = await runIn(folder, ['diff', 'v1.0']);
      expect(code).toBe(1);
      expect(printed).toContain('no longer true: “leads” {highest drinks.green among published}');
      expect(complained).toContain('its pages are not compared');
    });
  });

  it('compiles a git revision, with its own layouts and data', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const git = (...words: readonly string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
          cwd: folder,
        });
      git('init', '--quiet');
      git('add', '--all');
      git('commit', '--quiet', '--message=first');
      await change(folder, TABLE, '61.5', '60.9');
      git('commit', '--quiet', '--all', '--message=second');
      await change(folder, TABLE, '60.9', '60.0');
      expect((await runIn(folder, ['diff', 'HEAD~1'])).printed).toContain('61.5% -> 60.0%');
      expect((await runIn(folder, ['diff', 'HEAD~1', 'HEAD'])).printed).toContain('61.5% -> 60.9%');
      const option = await runIn(folder, ['diff', 'HEAD~9']);
      expect([option.code, option.complained]).toEqual([2, expect.stringContaining('no git revision')]);
    });
  });

  it.each([
    [['diff', 'v3.0'], 'is no issue of tea-2030 (it was not issued yet), no git revision'],
    [['diff', 'nowhere/manifest.json'], 'There is no nowhere/manifest.json'],
    [['diff', 'data/tea-2030/odd.json'], 'is no manifest'],
    [['diff', 'a', 'b', 'c'], 'two issues at most'],
    [['diff', '--format=github'], 'answers as text, json, markdown, html'],
    [['build', '--format=html'], 'is for diff alone'],
    [['build', '--report=tea-2030'], 'Unknown option “--report” for build'],
  ])('%j: is told what is wrong', async (words, sentence) => {
    const files = new Map(sampleReport()).set('data/tea-2030/odd.json', new TextEncoder().encode('{}'));
    await withFolder(files, async (folder) => {
      const { code, complained } = await runIn(folder, words);
      expect([code, complained]).toEqual([2, expect.stringContaining(sentence)]);
    });
  });
});
