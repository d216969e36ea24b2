import type { RasterSetting } from '../model/paint.js';
import { openEngine } from './engine.js';
import { familiesOf } from './fonts.js';
import { nameFamilies } from './name-families.js';
import { encodeByPalette } from './png.js';

/** Paints SVGs with the fonts that it was opened with. */
export type Rasterize = (svg: string, how: RasterSetting) => Promise<Uint8Array>;

/**
 * Paints SVGs as PNG with exactly these fonts, never those of the machine. The same SVG, fonts and setting give the same
 * bytes everywhere. What a named family cannot draw is drawn by another given family in the same weight.
 *
 * Text is kerned as the fonts say, so hand in the subset faces that text was measured with: they have no kerning.
 * Throws for bytes that are no font; painting throws when a named family, or a printed character, is in no given font.
 */
export function rasterizer(fonts: readonly Uint8Array[]): Rasterize {
  const families = familiesOf(fonts);
  return async (svg, { scale, background }) => {
    const named = nameFamilies(svg, families);
    const { Resvg } = await openEngine();
    const engine = new Resvg(named, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: [...fonts] },
      ...(background === undefined ? {} : { background }),
    });
    try {
      const picture = engine.render();
      try {
        const { width, height } = picture;
        return encodeByPalette({ width, height, rgba: picture.pixels }) ?? picture.asPng();
      } finally {
        picture.free();
      }
    } finally {
      engine.free();
    }
  };
}
