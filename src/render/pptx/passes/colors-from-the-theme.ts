import type { Theme } from '../../../model/theme.js';
import { element, rewrite } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';
import { THEME_SLOTS } from './theme-of-the-report.js';

/** How slides name the first four slots: through the master's colour map. */
const MAPPED: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/**
 * pptxgenjs takes a colour as six digits, so a deck keeps its colours when the user changes the theme. Colours that
 * are the theme's are written as references to it.
 */
export const colorsFromTheTheme: Pass<{ readonly theme: Theme }> = (parts, { theme }) => {
  const slots = new Map(
    THEME_SLOTS.toReversed().map(([slot, color]) => [
      theme.colors[color].slice(1).toUpperCase(),
      MAPPED[slot] ?? slot,
    ]),
  );
  const isColored = (name: string): boolean => holdsShapes(name) || /^ppt\/charts\/[^/]+\.xml$/.test(name);
  return changeParts(parts, isColored, (root) =>
    rewrite(root, 'a:srgbClr', (color) => {
      const slot = slots.get((color.attributes.val ?? '').toUpperCase());
      return slot === undefined ? color : element('a:schemeClr', { val: slot }, color.children);
    }),
  );
};
