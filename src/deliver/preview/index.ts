import type { Preview, ServedFile } from '../../model/preview.js';
import { sha256 } from '../digest.js';
import { facesStyle } from './faces-style.js';
import { shell } from './shell.js';
import { STYLE } from './style.js';

export { claimsOfPage } from './claims-of-page.js';
export { whereOf } from './code-frame.js';
export { placedPages } from './pages-of-problem.js';
export { tellProblems } from './tell-problems.js';

/**
 * Everything that a browser needs to show a preview, by address relative to the page.
 *
 * @param program the modules that run in the browser, by file name
 */
export function previewFiles(
  { state, pictures, faces }: Preview,
  program: ReadonlyMap<string, string>,
  tongue: 'en' | 'zh',
): ReadonlyMap<string, ServedFile> {
  const file = (type: string, body: ServedFile['body'], isKept = false): ServedFile => ({
    type,
    body,
    isKept,
  });
  const fonts = faces.map((face) => ({ ...face, address: `fonts/${slug(face.family)}-${face.weight}.ttf` }));
  return new Map([
    ['', file('text/html; charset=utf-8', shell(state.title, tongue))],
    ['style.css', file('text/css; charset=utf-8', `${facesStyle(fonts)}${STYLE}`)],
    ['state.json', file('application/json', JSON.stringify(state))],
    ...[...program].map(
      ([name, text]) => [`program/${name}`, file('text/javascript; charset=utf-8', text)] as const,
    ),
    ...[...pictures].map(([address, svg]) => [address, file('image/svg+xml', svg, true)] as const),
    ...fonts.map(({ address, bytes }) => [address, file('font/ttf', bytes, true)] as const),
  ]);
}

/** A family's name as a part of an address. */
function slug(family: string): string {
  return /^[\w -]+$/.test(family) ? family.replaceAll(' ', '-').toLowerCase() : sha256(family).slice(0, 12);
}
