import { createHash } from 'node:crypto';
import type { FinishedPublication } from '../model/delivery.js';
import { faceFiles } from '../text/index.js';
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
  paint,
}: RenderRequest): Promise<FinishedPublication['thumbnails']> {
  const wanted = pictures === 'all' ? publication.pages : publication.pages.slice(0, 1);
  const drawn = renderSvg({ ...publication, pages: wanted }, charts, faces);
  const how = {
    scale: SCALE,
    background: '#FFFFFF',
    faces: faceFiles(faces),
    characters: charactersOf(drawn.map(({ svg }) => svg)),
  };
  const painted = drawn.map(async ({ svg }, index) => {
    const key = createHash('sha256')
      .update(`thumbnail 1 ${SCALE} ${publication.theme.name}\n`)
      .update(svg)
      .digest('hex');
    return { page: index + 1, format: 'png' as const, bytes: await remember(key, () => paint(svg, how)) };
  });
  return Promise.all(painted);
}

/** More than is printed (markup too), but never less: a character missing here would be an error. */
function charactersOf(svgs: readonly string[]): string {
  return [...new Set(svgs.join('').replaceAll('&amp;', '&'))].sort().join('');
}
