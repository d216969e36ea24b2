import { expect, test } from 'vitest';
import { subsetFaces } from '../../src/raster/subset.js';
import { faceFiles } from '../../src/text/index.js';
import { facesFor } from '../chart/draw-samples.js';

/** Letters that once left a font whose last glyph has no outline, and that could not be painted. */
test.each(['2026 2027 CAGR +9.89%', '310 342 年均复合增长率', ' 1', '0123456789 '])(
  'a briefing font cut down to "%s" can have digits of equal width',
  async (text) => {
    const fonts = await subsetFaces(faceFiles(facesFor('briefing')), text);
    expect(Object.values(fonts).every((bytes) => bytes.length > 0)).toBe(true);
  },
);
