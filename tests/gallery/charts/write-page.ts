import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chartCases, drawCase, THEMES } from './draw-cases.js';
import { type DrawnCase, galleryPage } from './page.js';

/** `npm run gallery` runs this file alone. */
it('writes out/gallery/index.html', async () => {
  const drawn: DrawnCase[] = [];
  for (const wanted of chartCases()) {
    const pictures = [];
    for (const theme of THEMES) pictures.push(...(await drawCase(wanted, theme)));
    drawn.push({ wanted, pictures });
  }
  const folder = new URL('../../../out/gallery/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('index.html', folder), galleryPage(drawn));
  expect(drawn.length).toBeGreaterThan(0);
});
