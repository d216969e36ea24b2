import * as fontkit from 'fontkit';
import type { FaceFiles, FaceName, SetText, Weight } from '../model/text.js';
import type { Cell } from './cells.js';
import { sayOwnCharacters } from './own-characters.js';
import type { SetCluster } from './placed-glyphs.js';

/** Four font faces, parsed once, with what was measured with them so far. Hand it on; do not look inside. */
export interface Faces {
  /** What they were opened with. */
  readonly files: FaceFiles;
  readonly loaded: { readonly [face in FaceName]: LoadedFace };
  /** Widths of whole strings in em, by language, weight and text. */
  readonly measured: Map<string, number>;
  /** Texts that were set, by all that they were set from. */
  readonly set: Map<string, SetText>;
  /** The cells of paragraphs that were set just now, by all but their width. */
  readonly cells: Map<string, readonly Cell[]>;
}

/** One parsed face. */
export interface LoadedFace {
  readonly name: FaceName;
  readonly bytes: Uint8Array;
  readonly font: fontkit.Font;
  /** The clusters met so far. */
  readonly clusters: Map<string, SetCluster>;
}

/** Parses four TrueType files. Throws when one is not a single TrueType or OpenType font. */
export function openFaces(files: FaceFiles): Faces {
  return facesOf({
    'latin-regular': openFace('latin-regular', files['latin-regular']),
    'latin-bold': openFace('latin-bold', files['latin-bold']),
    'eastAsian-regular': openFace('eastAsian-regular', files['eastAsian-regular']),
    'eastAsian-bold': openFace('eastAsian-bold', files['eastAsian-bold']),
  });
}

/** Four parsed faces together, with nothing set in them yet. */
export function facesOf(loaded: Faces['loaded']): Faces {
  const files = {
    'latin-regular': loaded['latin-regular'].bytes,
    'latin-bold': loaded['latin-bold'].bytes,
    'eastAsian-regular': loaded['eastAsian-regular'].bytes,
    'eastAsian-bold': loaded['eastAsian-bold'].bytes,
  };
  return { files, loaded, measured: new Map(), set: new Map(), cells: new Map() };
}

/** Parses a TrueType file. Throws when it is not a single TrueType or OpenType font. */
export function openFace(name: FaceName, bytes: Uint8Array): LoadedFace {
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new Error(`the font for ${name} is a collection of fonts, not one font`);
  return { name, bytes, font: sayOwnCharacters(font), clusters: new Map() };
}

/** The family name inside the font file, such as `Noto Sans SC`. */
export function faceFamily(faces: Faces, face: FaceName): string {
  return faces.loaded[face].font.familyName;
}

/** The parsed font, as a PDF writer takes it. */
export function parsedFace(faces: Faces, face: FaceName): fontkit.Font {
  return faces.loaded[face].font;
}

/** The files that the faces were opened with. */
export function faceFiles(faces: Faces): FaceFiles {
  return faces.files;
}

/** Width in em of the blank box that stands for a cluster without a glyph. */
export function missingAdvance(face: LoadedFace): number {
  return face.font.getGlyph(0).advanceWidth / face.font.unitsPerEm;
}

/**
 * Ascent and descent of a line's text, in em, both positive. East Asian faces: the em box of the ideographs
 * (OS/2 typographic metrics), since their `hhea` box is far taller than what is printed; Latin faces: `hhea`.
 */
export function faceMetrics(
  faces: Faces,
  script: 'latin' | 'eastAsian',
  weight: Weight,
): { readonly ascent: number; readonly descent: number } {
  const { font } = faces.loaded[`${script}-${weight}`];
  const box =
    script === 'latin'
      ? { ascent: font.ascent, descent: font.descent }
      : { ascent: font['OS/2'].typoAscender, descent: font['OS/2'].typoDescender };
  return { ascent: box.ascent / font.unitsPerEm, descent: -box.descent / font.unitsPerEm };
}
