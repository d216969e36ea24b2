import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { replacing, sampleReport as wholeSample } from '../sample-report.js';
import { runIn, withFolder } from './terminal.js';

/** The sample with one document a language, which is built in half the time. */
const sampleReport = () =>
  wholeSample({ 'report.yaml': replacing('outputs: [deck, briefing]', 'outputs: [briefing]') });

const TABLE = 'data/tea-2030/tables/drinks.csv';

/** Runs `build --watch` and lets `work` change files between builds. */
async function whileWatching(
  folder: string,
  work: (built: (times: number) => Promise<void>, said: readonly string[]) => Promise<void>,
): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const say = (text: string): void => void said.push(text);
  const running = runIn(folder, ['build', '--watch'], {
    interrupted: () => stopped,
    print: say,
    complain: say,
  });
  const builds = (): number => said.filter((line) => line.includes('waiting for changes')).length;
  try {
    await work(async (times) => {
      while (builds() < times) await setTimeout(20);
    }, said);
  } finally {
    stop();
  }
  return { code: (await running).code, said };
}

describe('build --watch', () => {
  it('builds at once and after each change, outlives what is wrong, and keeps the last good outputs', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const table = join(folder, TABLE);
      const manifest = () => readFile(join(folder, 'out/tea-2030/manifest.json'), 'utf8');
      const { code } = await whileWatching(folder, async (built, said) => {
        await built(1);
        expect(await manifest()).toContain('61.5%');
        const good = await readFile(table, 'utf8');
        await writeFile(table, good.replace('61.5', '60.9'));
        await built(2);
        const second = await manifest();
        expect(second).toContain('60.9%');
        await writeFile(table, good.replace('48.2', '63.0'));
        await built(3);
        expect(said.join('\n')).toContain('bind/claim-not-true');
        expect(await manifest()).toBe(second);
        await writeFile(join(folder, 'data/tea-2030/report.yaml'), '{ this is no report');
        await built(4);
        await writeFile(
          join(folder, 'data/tea-2030/report.yaml'),
          sampleReport().get('data/tea-2030/report.yaml') ?? '',
        );
        await built(5);
        await writeFile(table, good);
        await built(6);
        expect(await manifest()).toContain('61.5%');
      });
      expect(code).toBe(0);
    });
  });

  it('is for building alone', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const { code, complained } = await runIn(folder, ['check', '--watch']);
      expect([code, complained]).toEqual([2, expect.stringContaining('Unknown option “--watch” for check')]);
    });
  });
});
