import type { FaceName } from '../model/text.js';
import { type Faces, faceFamily } from './faces.js';

/** Names the fonts of faces by their content. */
export function facesPrint(faces: Faces): string {
  return JSON.stringify(FACE_NAMES.map((face) => fingerprint(faces, face)));
}

const FACE_NAMES: readonly FaceName[] = [
  'latin-regular',
  'latin-bold',
  'eastAsian-regular',
  'eastAsian-bold',
];

/** A font file by its own checksum: `checkSumAdjustment` of the `head` table (OpenType 1.9) covers all its bytes. */
function fingerprint(faces: Faces, face: FaceName): readonly (string | number)[] {
  const bytes = faces.files[face];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * 16;
    if (view.getUint32(record) !== HEAD) continue;
    return [faceFamily(faces, face), bytes.byteLength, view.getUint32(view.getUint32(record + 8) + 8)];
  }
  throw new Error(`The font for ${face} has no head table.`);
}

/** The four letters `head` as a number. */
const HEAD = 0x68656164;
