import { createHash } from 'node:crypto';
import type { FinishedPublication } from '../model/delivery.js';
import { rasterize } from '../raster/index.js';
import { subsetFaces } from '../text/index.js';
import type { RenderRequest } from './index.js';
import { renderSvg } from './svg/index.js';

/** Pixels a point: a slide becomes 640 pixels wide, a briefing page 397. */
const SCALE = 2 / 3;

/** A small picture of every page, or of the first alone, painted once for the same page and fonts. */
export async function paintThumbnails({
  publication,
  charts,
  faces,
  pictures,
  remember,
}: RenderRequest): Promise<FinishedPublication['thumbnails']> {
  const wanted = pictures === 'all' ? publication.pages : publication.pages.slice(0, 1);
  const drawn = renderSvg({ ...publication, pages: wanted }, charts, faces);
  let subset: Promise<readonly Uint8Array[]> | undefined;
  const fonts = (): Promise<readonly Uint8Array[]> => {
    subset ??= subsetFaces(faces, charactersOf(drawn.map(({ svg }) => svg))).then(Object.values);
    return subset;
  };
  const thumbnails = [];
  for (const [index, { svg }] of drawn.entries()) {
    const key = createHash('sha256')
      .update(`thumbnail 1 ${SCALE} ${publication.theme.name}\n`)
      .update(svg)
      .digest('hex');
    const paint = async () => rasterize(svg, await fonts(), { scale: SCALE, background: '#FFFFFF' });
    thumbnails.push({ page: index + 1, format: 'png' as const, bytes: await remember(key, paint) });
  }
  return thumbnails;
}

/** More than is printed (markup too), but never less: a character missing here would be an error. */
function charactersOf(svgs: readonly string[]): string {
  return [...new Set(svgs.join('').replaceAll('&amp;', '&'))].sort().join('');
}
