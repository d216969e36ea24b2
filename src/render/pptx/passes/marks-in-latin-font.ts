import type { Theme } from '../../../model/theme.js';
import { element, rewrite, withChild } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';
import { AFTER_BULLET_FONT } from '../drawing-ml.js';

/**
 * pptxgenjs names no font for bullets, so each is drawn in the font of its paragraph's first run: a Han-wide dot
 * before Chinese, a narrow one before English. Numbers get the heading font. Both name the deck's Latin font.
 */
export const marksInLatinFont: Pass<{ readonly theme: Theme }> = (parts, { theme }) =>
  changeParts(parts, holdsShapes, (root) =>
    rewrite(root, 'a:pPr', (properties) => {
      const hasMark = properties.children.some(
        (node) => typeof node !== 'string' && (node.name === 'a:buChar' || node.name === 'a:buAutoNum'),
      );
      if (!hasMark) return properties;
      return withChild(properties, 'a:buFont', AFTER_BULLET_FONT, () =>
        element('a:buFont', { typeface: theme.fonts.latin.name }),
      );
    }),
  );
