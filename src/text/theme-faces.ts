import type { ThemeOf } from '../model/material.js';
import type { FontStack, Medium } from '../model/theme.js';
import type { Workspace } from '../model/workspace.js';
import { type Faces, openFaces } from './faces.js';

/** Fonts that are open, with what was measured with them, by what names their files. */
export type KnownFaces = Map<string, Faces>;

/**
 * Opens the fonts of every medium once; languages share them.
 *
 * @param known taken from where they are open already, and added to
 */
export async function openThemeFaces(
  themes: readonly ThemeOf[],
  workspace: Workspace,
  known: KnownFaces = new Map(),
): Promise<ReadonlyMap<Medium, Faces>> {
  const faces = new Map<Medium, Faces>();
  for (const { medium, theme } of themes) {
    if (faces.has(medium)) continue;
    const key = JSON.stringify([theme.fonts.latin, theme.fonts.eastAsian]);
    const open = known.get(key) ?? openFaces(await bytesOf(theme.fonts, workspace));
    known.set(key, open);
    faces.set(medium, open);
  }
  return faces;
}

async function bytesOf({ latin, eastAsian }: FontStack, workspace: Workspace) {
  return {
    'latin-regular': await workspace.font(latin.regular),
    'latin-bold': await workspace.font(latin.bold),
    'eastAsian-regular': await workspace.font(eastAsian.regular),
    'eastAsian-bold': await workspace.font(eastAsian.bold),
  };
}
