import { describe, expect, it } from 'vitest';
import { subsetFaces } from '../../src/raster/subset.js';
import { faceFamily, faceFiles, measureText, openFaces, parsedFace } from '../../src/text/index.js';
import { briefingFaces } from '../text/open-test-faces.js';

const faces = briefingFaces();
const how = { size: 10, weight: 'regular', language: 'zh-CN' } as const;

describe('subsetFaces', () => {
  it('keeps the characters, the family name and the widths', async () => {
    const text = '2025年客服49.82%——“AV”';
    const small = openFaces(await subsetFaces(faceFiles(faces), text));
    expect(faceFamily(small, 'eastAsian-bold')).toBe('Noto Sans SC');
    expect(measureText(small, text, how)).toBeCloseTo(measureText(faces, text, how), 6);
  });

  it('leaves out all other characters', async () => {
    const small = openFaces(await subsetFaces(faceFiles(faces), '客1'));
    expect(parsedFace(small, 'eastAsian-regular').hasGlyphForCodePoint('服'.codePointAt(0) ?? 0)).toBe(false);
    expect(faceFiles(small)['eastAsian-regular'].length).toBeLessThan(10_000);
  });

  it('is the same for the same characters in any order', async () => {
    const [one, other] = await Promise.all([
      subsetFaces(faceFiles(faces), '客服A1客'),
      subsetFaces(faceFiles(faces), '1A服客'),
    ]);
    expect(other).toEqual(one);
  });

  it('holds no kerning', async () => {
    const small = openFaces(await subsetFaces(faceFiles(faces), 'AV'));
    const kerned = parsedFace(small, 'latin-regular').layout('AV', { kern: true }).advanceWidth;
    expect(kerned / 2048).toBeCloseTo(measureText(faces, 'AV', { ...how, size: 1 }), 6);
  });

  it('has digits of equal width without any feature', async () => {
    const small = parsedFace(openFaces(await subsetFaces(faceFiles(faces), '0123456789.%A')), 'latin-bold');
    const plain = (text: string) => small.layout(text, { tnum: false, kern: false }).advanceWidth / 2048;
    expect(plain('1111')).toBeCloseTo(plain('8888'), 6);
    const measured = measureText(faces, '40.5%A', { ...how, size: 1, weight: 'bold' });
    expect(plain('40.5%A')).toBeCloseTo(measured, 6);
  });

  it('has valid checksums', async () => {
    const { 'latin-regular': bytes } = await subsetFaces(faceFiles(faces), '012A');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
