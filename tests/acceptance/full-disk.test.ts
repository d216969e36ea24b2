import { readdirSync, writeFileSync } from 'node:fs';
import { cp, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ended, filesBelow, runIn, withFolder } from '../cli/terminal.js';
import { mounted, onSmallDisk, type SmallDisk } from '../judges/small-disk.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';

/** The sample with one document a language, which is built in half the time. */
const files = sampleReport({ 'report.yaml': replacing('outputs: [deck, briefing]', 'outputs: [briefing]') });
const OUT = 'out/tea-2030';

/** A workspace with good outputs, whose figures have changed since. */
async function edited(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  await withFolder(files, (sources) => cp(sources, folder, { recursive: true }));
  expect((await runIn(folder, ['build', '--no-cache'])).code).toBe(0);
  const table = join(folder, SAMPLE, 'tables/drinks.csv');
  writeFileSync(table, (await readFile(table, 'utf8')).replace('61.5', '60.9'));
  return filesBelow(join(folder, OUT));
}

/** A refusal names the folder, says what to do, and is no crash. */
function expectRefusal({ code, complained }: Ended, why: string, remedy: string): void {
  expect(code).toBe(2);
  expect(complained).toContain('error deliver/not-writable');
  expect(complained).toContain(`The files in ${OUT} could not be replaced: ${why}`);
  expect(complained).toContain('The old files are unchanged.');
  expect(complained).toContain(remedy);
  expect(complained).not.toMatch(/\n\s+at |bug in Proofdeck|E[A-Z]{4,}/);
}

/** Builds on a disk of its own after `obstruct`, and looks whether the old outputs stand. */
async function buildAfter(
  kilobytes: number,
  obstruct: (disk: SmallDisk) => Promise<void>,
  judge: (ended: Ended, folder: string) => Promise<void>,
): Promise<void> {
  await onSmallDisk(kilobytes, async (disk) => {
    const before = await edited(disk.folder);
    await obstruct(disk);
    const ended = await runIn(disk.folder, ['build']);
    expect(await filesBelow(join(disk.folder, OUT))).toEqual(before);
    expect(readdirSync(join(disk.folder, 'out'))).toEqual(['tea-2030']);
    await judge(ended, disk.folder);
  });
}

describe('a report that is built again', () => {
  it('on a disk that is full: keeps its outputs and says so; with room it is built', async () => {
    await buildAfter(
      4096,
      async ({ folder }) => {
        const { bavail, bsize } = await statfs(folder);
        writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize - 200_000));
      },
      async (ended, folder) => {
        expectRefusal(ended, 'the disk is full.', 'Free some space and build again.');
        const before = await filesBelow(join(folder, OUT));
        await rm(join(folder, 'filler'));
        expect((await runIn(folder, ['build'])).code).toBe(0);
        const after = await filesBelow(join(folder, OUT));
        expect([...after.keys()]).toEqual([...before.keys()]);
        expect(after).not.toEqual(before);
      },
    );
  });

  it('on a disk that may only be read: keeps its outputs and says so', async () => {
    await buildAfter(
      4096,
      ({ becomeReadOnly }) => becomeReadOnly(),
      async (ended) => expectRefusal(ended, 'you have no right to write there.', `Allow writing to ${OUT}.`),
    );
  });

  it('whose outputs cannot be moved: keeps them and says so', async () => {
    await withFolder(new Map(), async (folder) => {
      const before = await edited(folder);
      await mounted(join(folder, OUT), 'size=1k', async () => {
        const ended = await runIn(folder, ['build']);
        expectRefusal(ended, 'one of them is open in another program.', 'Close it in PowerPoint');
        expect(readdirSync(join(folder, 'out'))).toEqual(['tea-2030']);
      });
      expect(await filesBelow(join(folder, OUT))).toEqual(before);
    });
  });
});
