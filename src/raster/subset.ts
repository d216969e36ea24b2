import type { FaceFiles, FaceName } from '../model/text.js';
import { withTabularDigits } from './tabular-digits.js';

/**
 * Each face as a TrueType file that holds only these characters (and .notdef). Kerning and ligatures are left
 * out and equal-width digits are the plain ones, so that a rasterizer that knows no font features sets the text as
 * it was measured. Same characters in any order give the same bytes.
 */
export async function subsetFaces(faces: FaceFiles, characters: string): Promise<FaceFiles> {
  // Loaded where it is used: a thread that does not paint never needs it.
  const { default: subsetFont } = await import('subset-font');
  const distinct = [...new Set(characters)]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join('');
  const subset = async (face: FaceName): Promise<Uint8Array> => {
    const { buffer, byteOffset, byteLength } = faces[face];
    const bytes = await subsetFont(Buffer.from(buffer, byteOffset, byteLength), distinct, {
      targetFormat: 'truetype',
      keepFeatures: ['ccmp', 'mark', 'mkmk', 'tnum'],
    });
    return withTabularDigits(new Uint8Array(bytes));
  };
  // One after the other: the engine holds a whole font while it is at work, and never gives memory back.
  return {
    'latin-regular': await subset('latin-regular'),
    'latin-bold': await subset('latin-bold'),
    'eastAsian-regular': await subset('eastAsian-regular'),
    'eastAsian-bold': await subset('eastAsian-bold'),
  };
}
