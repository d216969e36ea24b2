import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chartCases, drawCase, THEMES } from './draw-cases.js';
import { EXPECTED, expectedPictures } from './expected-pictures.js';
import { type DrawnCase, galleryPage } from './page.js';
import { type Change, changesFrom, reviewPage } from './review.js';

/** `npm run gallery` runs this file alone. */
it('writes out/gallery/index.html and out/gallery/changes.html', async () => {
  const drawn: DrawnCase[] = [];
  const changes: Change[] = [];
  for (const wanted of chartCases()) {
    const pictures = [];
    for (const theme of THEMES) pictures.push(...(await drawCase(wanted, theme)));
    drawn.push({ wanted, pictures });
    changes.push(...changesFrom(EXPECTED, expectedPictures(wanted, pictures)));
  }
  const folder = new URL('../../../out/gallery/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('index.html', folder), galleryPage(drawn));
  writeFileSync(new URL('changes.html', folder), reviewPage(changes));
  expect(drawn.length).toBeGreaterThan(0);
});
