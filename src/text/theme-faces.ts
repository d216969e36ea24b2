import type { ThemeOf } from '../model/material.js';
import type { FontStack, Medium } from '../model/theme.js';
import type { Workspace } from '../model/workspace.js';
import { type Faces, openFaces } from './faces.js';

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
function keptFaces(fonts: FontStack, workspace: Workspace): Promise<Faces> {
  return workspace.keep(`faces\n${JSON.stringify(fonts)}`, async () =>
    openFaces(await bytesOf(fonts, workspace)),
  );
}

async function bytesOf({ latin, eastAsian }: FontStack, workspace: Workspace) {
  return {
    'latin-regular': await workspace.font(latin.regular),
    'latin-bold': await workspace.font(latin.bold),
    'eastAsian-regular': await workspace.font(eastAsian.regular),
    'eastAsian-bold': await workspace.font(eastAsian.bold),
  };
}
