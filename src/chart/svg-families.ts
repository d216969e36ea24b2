import type { Language } from '../model/language.js';
import { type Faces, faceFamily, splitByFace } from '../text/index.js';
import { escapeXml } from './finish-svg.js';

/**
 * The same SVG naming the families that are inside the font files, in place of those that a deck names for its
 * viewers: what text was measured with and is painted with.
 */
export function withMeasuredFamilies(svg: string, faces: Faces): string {
  const latin = faceFamily(faces, 'latin-regular');
  const eastAsian = faceFamily(faces, 'eastAsian-regular');
  return svg.replace(/ font-family="[^"]*"/gu, ` font-family="'${latin}', '${eastAsian}'"`);
}

/**
 * The same SVG with every stretch of text as a text of its own, in the one face and at the very place where it was
 * measured. Rasterizers pick one font for a whole text once a part of it is missing (resvg does, weight and all).
 */
export function withMeasuredFaces(svg: string, faces: Faces, language: Language): string {
  return svg.replace(/<text([^>]*)>([^<]*)<\/text>/gu, (_, attributes: string, content: string) => {
    const size = Number(/ font-size="([\d.]+)(?:px)?"/u.exec(attributes)?.[1] ?? '0');
    const weight = attributes.includes(' font-weight="bold"') ? ('bold' as const) : ('regular' as const);
    const anchor = / text-anchor="([a-z]+)"/u.exec(attributes)?.[1] ?? 'start';
    const pieces = splitByFace(faces, unescapeXml(content), { size, weight, language });
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const start = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
    const own = attributes.replace(/ (?:font-family|text-anchor)="[^"]*"/gu, '');
    return pieces
      .map((piece) => {
        const x = Math.round((start + piece.offset) * 1000) / 1000;
        const family = escapeXml(faceFamily(faces, piece.face));
        return `<text${own} xml:space="preserve" x="${x}" font-family="${family}">${escapeXml(piece.text)}</text>`;
      })
      .join('');
  });
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}
