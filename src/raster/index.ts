import { familiesOf } from './fonts.js';
import { nameFamilies } from './name-families.js';

/** How a picture is painted. */
export interface RasterSetting {
  /** Pixels per SVG unit. */
  readonly scale: number;
  /** A CSS colour behind the picture; absent: transparent. */
  readonly background?: string;
}

/**
 * Paints an SVG as PNG with exactly these fonts, never those of the machine. The same SVG, fonts and setting give
 * the same bytes everywhere. What a named family cannot draw is drawn by another given family in the same weight.
 *
 * Text is kerned as the fonts say, so hand in the subset faces that text was measured with: they have no kerning.
 * Throws when a named family, or a printed character, is in no given font.
 */
export async function rasterize(
  svg: string,
  fonts: readonly Uint8Array[],
  how: RasterSetting,
): Promise<Uint8Array> {
  const named = nameFamilies(svg, familiesOf(fonts));
  const { Resvg } = await import('./engine.js');
  const engine = new Resvg(named, {
    fitTo: { mode: 'zoom', value: how.scale },
    font: { fontBuffers: [...fonts] },
    ...(how.background === undefined ? {} : { background: how.background }),
  });
  try {
    const picture = engine.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
    }
  } finally {
    engine.free();
  }
}
