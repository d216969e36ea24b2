import subsetFont from 'subset-font';
import type { FaceName } from '../model/text.js';
import type { Faces } from './faces.js';
import { withTabularDigits } from './tabular-digits.js';

/**
 * Each face as a TrueType file that holds only these characters (and .notdef). Kerning and ligatures are left
 * out and equal-width digits are the plain ones, so that a rasterizer that knows no font features sets the text as
 * it was measured. Same characters in any order give the same bytes.
 */
export async function subsetFaces(
  faces: Faces,
  characters: string,
): Promise<{ readonly [face in FaceName]: Uint8Array }> {
  const distinct = [...new Set(characters)]
    .sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .join('');
  const subset = async (face: FaceName): Promise<Uint8Array> => {
    const { buffer, byteOffset, byteLength } = faces.loaded[face].bytes;
    const bytes = await subsetFont(Buffer.from(buffer, byteOffset, byteLength), distinct, {
      targetFormat: 'truetype',
      keepFeatures: ['ccmp', 'mark', 'mkmk', 'tnum'],
    });
    return withTabularDigits(new Uint8Array(bytes));
  };
  const [latinRegular, latinBold, eastAsianRegular, eastAsianBold] = await Promise.all([
    subset('latin-regular'),
    subset('latin-bold'),
    subset('eastAsian-regular'),
    subset('eastAsian-bold'),
  ]);
  return {
    'latin-regular': latinRegular,
    'latin-bold': latinBold,
    'eastAsian-regular': eastAsianRegular,
    'eastAsian-bold': eastAsianBold,
  };
}
