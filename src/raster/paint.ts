import type { Paint } from '../model/paint.js';
import type { FaceFiles } from '../model/text.js';
import { type Rasterize, rasterizer } from './rasterize.js';
import { subsetFaces } from './subset.js';

/** Fonts that are kept ready: a report has a deck and a briefing in a few languages. */
const MOST_READY = 8;

interface Ready {
  readonly faces: FaceFiles;
  readonly characters: string;
  readonly rasterize: Promise<Rasterize>;
}

/** Paints in this thread. Throws as `rasterizer` does. */
export function openPaint(): Paint {
  const ready: Ready[] = [];
  return async (svg, { faces, characters, ...how }) => {
    const known = ready.find((one) => one.faces === faces && one.characters === characters);
    const { rasterize } = known ?? { rasterize: cutDown(faces, characters) };
    if (known === undefined) ready.push({ faces, characters, rasterize });
    if (ready.length > MOST_READY) ready.shift();
    return (await rasterize)(svg, how);
  };
}

async function cutDown(faces: FaceFiles, characters: string): Promise<Rasterize> {
  return rasterizer(Object.values(await subsetFaces(faces, characters)));
}
