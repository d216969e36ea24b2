import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RasterSetting } from '../../src/model/paint.js';
import { rehearse } from '../../src/raster/paint.js';
import { rasterizer } from '../../src/raster/rasterize.js';

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(
    readFileSync(new URL(`../../node_modules/@expo-google-fonts/${path}`, import.meta.url)),
  );
}

const ARIMO = bytesOf('arimo/400Regular/Arimo_400Regular.ttf');
const ARIMO_BOLD = bytesOf('arimo/700Bold/Arimo_700Bold.ttf');
const NOTO = bytesOf('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const NOTO_BOLD = bytesOf('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
const FONTS = [ARIMO, NOTO, ARIMO_BOLD, NOTO_BOLD];
const PLAIN = { scale: 1 };

async function rasterize(svg: string, fonts: readonly Uint8Array[], how: RasterSetting) {
  return await rasterizer(fonts)(svg, how);
}

function svgOf(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" viewBox="0 0 100 40">${content}</svg>`;
}

function text(content: string, attributes = 'font-family="Arimo"'): string {
  return svgOf(`<text x="5" y="30" font-size="24" ${attributes}>${content}</text>`);
}

/** Width and height from the PNG header. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('rasterize', () => {
  it('paints at the scale asked for', async () => {
    expect(sizeOf(await rasterize(text('Ab'), FONTS, { scale: 2.5 }))).toEqual([250, 100]);
  });

  it('is the same each time and differs with text and background', async () => {
    const once = await rasterize(text('Ab'), FONTS, PLAIN);
    expect(await rasterize(text('Ab'), FONTS, PLAIN)).toEqual(once);
    expect(await rasterize(text('Ac'), FONTS, PLAIN)).not.toEqual(once);
    expect(await rasterize(text('Ab'), FONTS, { scale: 1, background: '#fff' })).not.toEqual(once);
  });

  it('paints what the named family lacks with another, in the weight meant', async () => {
    const named = await rasterize(text('客', 'font-family="Noto Sans SC" font-weight="bold"'), FONTS, PLAIN);
    const fallen = await rasterize(text('客', 'font-family="Arimo" font-weight="bold"'), FONTS, PLAIN);
    const regular = await rasterize(text('客', 'font-family="Noto Sans SC"'), FONTS, PLAIN);
    expect(fallen).toEqual(named);
    expect(fallen).not.toEqual(regular);
  });

  it('takes lists and inherited families', async () => {
    const plain = await rasterize(text('A客'), FONTS, PLAIN);
    const listed = await rasterize(text('A客', `font-family="Arimo, 'Noto Sans SC'"`), FONTS, PLAIN);
    const inherited = svgOf(`<g style="font-family: Arimo"><text x="5" y="30" font-size="24">A客</text></g>`);
    expect(listed).toEqual(plain);
    expect(await rasterize(inherited, FONTS, PLAIN)).toEqual(plain);
  });

  it('reads entities as the characters they stand for', async () => {
    const written = await rasterize(text('客'), FONTS, PLAIN);
    expect(await rasterize(text('&#x5ba2;'), FONTS, PLAIN)).toEqual(written);
  });

  it('refuses a family that no font has', async () => {
    await expect(rasterize(text('A', 'font-family="Arial"'), FONTS, PLAIN)).rejects.toThrow(
      /not given: Arial/,
    );
    await expect(rasterize(text('A', 'font-family="Arimo, sans-serif"'), FONTS, PLAIN)).rejects.toThrow(
      /sans-serif/,
    );
  });

  it('refuses text without a family', async () => {
    await expect(rasterize(text('A', ''), FONTS, PLAIN)).rejects.toThrow(/without a font family: A/);
  });

  it('refuses a character that no font draws', async () => {
    await expect(rasterize(text('客'), [ARIMO], PLAIN)).rejects.toThrow(/draws 客/);
    await expect(rasterize(svgOf('<title>客</title>'), [ARIMO], PLAIN)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('refuses bytes that are no font', async () => {
    await expect(rasterize(text('A'), [new Uint8Array(100)], PLAIN)).rejects.toThrow();
  });
});

describe('rehearse', () => {
  const files = {
    'latin-regular': ARIMO,
    'latin-bold': ARIMO_BOLD,
    'eastAsian-regular': NOTO,
    'eastAsian-bold': NOTO_BOLD,
  };

  it('goes through all that painting needs, and says what it cannot', async () => {
    await expect(rehearse(files)).resolves.toBeUndefined();
    await expect(rehearse({ ...files, 'latin-bold': new Uint8Array(100) })).rejects.toThrow();
  });
});
