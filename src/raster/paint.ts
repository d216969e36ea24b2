import type { Paint } from '../model/paint.js';
import type { FaceFiles } from '../model/text.js';
import { familiesOf } from './fonts.js';
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

/** Runs once through all that painting needs, so that engines are loaded and compiled before there is anything to paint. */
export async function rehearse(faces: FaceFiles): Promise<void> {
  const fonts = Object.values(await subsetFaces(faces, '0'));
  const texts = [...familiesOf(fonts).keys()].map((family) => `<text y="8" font-family="${family}">0</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="4"/>${texts.join('')}</svg>`;
  await rasterizer(fonts)(svg, { scale: 2 });
}
