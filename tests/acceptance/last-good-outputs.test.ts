import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, runIn, withFolder } from '../cli/terminal.js';
import { replacing } from '../sample-report.js';
import { buildFlagship, FLAGSHIP, flagshipFiles, OUT, textOf } from './flagship.js';

describe('the command line, when 49.82 becomes 52.10 and the words are left as they are', () => {
  it('says where and ends with 1, and leaves the last good outputs untouched', async () => {
    const { files: good } = await buildFlagship();
    const changes = { 'dataset.yaml': replacing('value: 49.82', 'value: 52.10') };
    const files = new Map([...flagshipFiles(changes)]);
    for (const [path, bytes] of good) files.set(`${OUT}/${path}`, bytes);
    await withFolder(files, async (folder) => {
      const manifest = join(folder, OUT, 'manifest.json');
      const before = await stat(manifest);
      const { code, printed, complained } = await runIn(folder, ['build']);
      expect([code, printed]).toEqual([1, '']);
      for (const file of ['commentary.zh-CN.md', 'commentary.en.md']) {
        const lines = textOf(flagshipFiles().get(`${FLAGSHIP}/${file}`) ?? new Uint8Array()).split('\n');
        const claims = lines.flatMap((line, index) =>
          [...line.matchAll(/\[[^[\]]*\]\{nearly half scenes\.mobile\}/g)].map(
            (claim) => `${index + 1}:${claim.index + 1}`,
          ),
        );
        expect(claims.length).toBeGreaterThan(1);
        for (const place of claims)
          expect(complained).toContain(`${FLAGSHIP}/${file}:${place} error bind/claim-not-true`);
      }
      expect(complained.match(/ error /g)).toHaveLength(4);
      expect(complained).toContain('Nothing was written; the last good outputs are untouched.');
      const after = await filesBelow(join(folder, OUT));
      expect([...after.keys()].sort()).toEqual([...good.keys()].sort());
      for (const [path, bytes] of after)
        expect(bytes.equals(good.get(path) ?? new Uint8Array()), path).toBe(true);
      expect((await stat(manifest)).mtimeMs).toBe(before.mtimeMs);
    });
  });
});
