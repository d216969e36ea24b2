import type { PreviewFace } from '../../model/preview.js';

/** Declares the fonts that pages were measured with, under the names that pages call them by. */
export function facesStyle(
  faces: readonly (Pick<PreviewFace, 'family' | 'weight'> & { readonly address: string })[],
): string {
  return faces
    .map(
      ({ family, weight, address }) =>
        `@font-face { font-family: ${JSON.stringify(family)}; font-weight: ${weight}; font-display: block; src: url("${address}") format("truetype"); }\n`,
    )
    .join('');
}
