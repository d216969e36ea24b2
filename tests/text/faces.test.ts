import { describe, expect, it } from 'vitest';
import { faceFamily, faceFiles, parsedFace } from '../../src/text/index.js';
import { briefingFaces, deckFaces } from './open-test-faces.js';

describe('faces', () => {
  it('know the family name inside the font file', () => {
    const faces = briefingFaces();
    expect(faceFamily(faces, 'latin-bold')).toBe('Inter');
    expect(faceFamily(faces, 'eastAsian-regular')).toBe('Noto Sans SC');
    expect(faceFamily(deckFaces(), 'latin-regular')).toBe('Arimo');
  });

  it('hand back the bytes and the parsed font', () => {
    const faces = briefingFaces();
    expect(faceFiles(faces)['latin-regular'].length).toBeGreaterThan(100_000);
    expect(parsedFace(faces, 'latin-regular').unitsPerEm).toBe(2048);
  });
});
