import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replacing, sampleReport as wholeSample } from '../sample-report.js';
import { filesBelow, runIn, withFolder } from './terminal.js';

/** The sample with one document a language, which is built in half the time. */
const sampleReport = () =>
  wholeSample({ 'report.yaml': replacing('outputs: [deck, briefing]', 'outputs: [briefing]') });

it('without the cache the outputs are the same, and nothing is kept', async () => {
  await withFolder(sampleReport(), async (folder) => {
    expect((await runIn(folder, ['build', '--no-cache'])).code).toBe(0);
    const outputs = await filesBelow(join(folder, 'out'));
    expect(existsSync(join(folder, '.proofdeck/cache'))).toBe(false);
    for (const temperature of ['cold', 'warm']) {
      expect([temperature, (await runIn(folder, ['build'])).code]).toEqual([temperature, 0]);
      expect(await filesBelow(join(folder, 'out'))).toEqual(outputs);
    }
  });
});
