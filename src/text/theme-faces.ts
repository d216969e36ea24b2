import type { ThemeOf } from '../model/material.js';
import type { FaceName } from '../model/text.js';
import type { FontStack, Medium } from '../model/theme.js';
import type { FontSource, Workspace } from '../model/workspace.js';
import { type Faces, facesOf, type LoadedFace, openFace } from './faces.js';

/** Opens the fonts of every medium once; languages share them. */
export async function openThemeFaces(
  themes: readonly ThemeOf[],
  workspace: Workspace,
): Promise<ReadonlyMap<Medium, Faces>> {
  const faces = new Map<Medium, Faces>();
  for (const { medium, theme } of themes) {
    if (!faces.has(medium)) faces.set(medium, await keptFaces(theme.fonts, workspace));
  }
  return faces;
}

/** Fonts are parsed once a workspace, and what was measured with them is not measured again. */
function keptFaces({ latin, eastAsian }: FontStack, workspace: Workspace): Promise<Faces> {
  return workspace.keep(`faces\n${JSON.stringify([latin, eastAsian])}`, async () =>
    facesOf({
      'latin-regular': await keptFace('latin-regular', latin.regular, workspace),
      'latin-bold': await keptFace('latin-bold', latin.bold, workspace),
      'eastAsian-regular': await keptFace('eastAsian-regular', eastAsian.regular, workspace),
      'eastAsian-bold': await keptFace('eastAsian-bold', eastAsian.bold, workspace),
    }),
  );
}

/** Media that share a font file share the face. */
function keptFace(name: FaceName, source: FontSource, workspace: Workspace): Promise<LoadedFace> {
  return workspace.keep(`face\n${name}\n${JSON.stringify(source)}`, async () =>
    openFace(name, await workspace.font(source)),
  );
}
