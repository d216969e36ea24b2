import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/raster/engine.js';
import { encodeByPalette, type Pixels } from '../../src/raster/png.js';

/** Every pixel of a PNG as another program reads it, colours multiplied by alpha. */
function read(png: Uint8Array): readonly number[] {
  const pixmap = new mupdf.Image(png).toPixmap();
  return [...pixmap.getPixels()];
}

async function drawn(content: string): Promise<Pixels & { readonly spelt: Uint8Array }> {
  const { Resvg } = await openEngine();
  const picture = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">${content}</svg>`,
  ).render();
  const { width, height } = picture;
  return { width, height, rgba: picture.pixels, spelt: picture.asPng() };
}

/** Pixels of these colours, a byte each for red, green, blue and alpha. */
function pixelsOf(width: number, colors: readonly (readonly number[])[]): Pixels {
  return { width, height: colors.length / width, rgba: Uint8Array.from(colors.flat()) };
}

describe('encodeByPalette', () => {
  it.each([
    ['edges and a transparent ground', '<circle cx="30" cy="20" r="15" fill="#0F6E84"/>'],
    ['a half transparent shape', '<rect x="3.5" y="2" width="20" height="9" fill="#8844CC" opacity="0.5"/>'],
    ['nothing', ''],
  ])('says what the rasterizer itself writes: %s', async (_, content) => {
    const picture = await drawn(content);
    const short = encodeByPalette(picture) ?? new Uint8Array();
    expect(read(short)).toEqual(read(picture.spelt));
  });

  it('is smaller than every pixel spelt out', async () => {
    const picture = await drawn('<circle cx="30" cy="20" r="15" fill="#0F6E84"/>');
    expect(encodeByPalette(picture)?.length).toBeLessThan(picture.spelt.length);
  });

  it('keeps the order of pixels and colours', () => {
    const [red, blue, glass] = [
      [255, 0, 0, 255],
      [0, 0, 255, 255],
      [0, 0, 0, 0],
    ];
    const png = encodeByPalette(
      pixelsOf(
        3,
        [red, blue, glass, blue, blue, red].map((color) => color ?? []),
      ),
    );
    const samples = read(png ?? new Uint8Array());
    expect(samples).toEqual([red, blue, glass, blue, blue, red].flat());
  });

  it('lists 256 colours and leaves a picture of more to others', () => {
    const grey = (count: number) => Array.from({ length: count }, (_, at) => [at & 255, at >> 8, 0, 255]);
    expect(read(encodeByPalette(pixelsOf(256, grey(256))) ?? new Uint8Array())).toHaveLength(256 * 4);
    expect(encodeByPalette(pixelsOf(257, grey(257)))).toBeNull();
  });
});
