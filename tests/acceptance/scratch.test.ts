import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPdf } from '../judges/pdf-reader.js';
import { buildFlagship } from './flagship.js';
it('x', async () => {
  const b = await buildFlagship();
  expect(b.result.diagnostics).toEqual([]);
  for (const [p, bytes] of b.files) if (p.endsWith('.pdf')) writeFileSync(`/tmp/acceptance/${p.includes('zh') ? 'zh' : 'en'}.txt`, readPdf(bytes).texts.join('\n=====\n'));
});
