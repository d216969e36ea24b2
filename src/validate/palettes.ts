import type { PaletteName, Theme } from '../model/theme.js';
import { below, type ThemeSource } from '../schema/index.js';
import { colorDifference, VISIONS } from './color-difference.js';
import { contrastRatio, readableColor } from './contrast.js';
import { type Ledger, valuePlace } from './ledger.js';
import { colorsTooAlike, paleMark } from './look-messages.js';

/**
 * The least CIEDE2000 difference of any two colours of a palette, in any vision, and the least contrast with white
 * (visual standard, section 4). Steps of a heat map and of a scale are printed with their values, so they may be pale.
 */
const LIMITS: { readonly [name in PaletteName]: { readonly apart: number; readonly contrast: number } } = {
  series: { apart: 15, contrast: 3 },
  diverging: { apart: 15, contrast: 1 },
  heat: { apart: 8, contrast: 1 },
};

/** Reports colours that cannot be told apart, or not be seen. One problem a pair: the vision that finds it hardest. */
export function checkPalettes(ledger: Ledger, { palettes, colors }: ThemeSource): void {
  for (const name of NAMES) {
    const { apart, contrast } = LIMITS[name];
    const place = (index: number) => valuePlace(ledger, below('/palettes', name, index));
    for (const [index, color] of palettes[name].entries()) {
      const ratio = contrastRatio(color, colors.white);
      if (ratio < contrast) {
        const better = readableColor(color, colors.white, contrast);
        ledger.problems.push(paleMark(place(index), color, ratio, contrast, better));
      }
      for (const other of palettes[name].slice(0, index)) {
        const [hardest] = VISIONS.map((vision) => ({
          vision,
          difference: colorDifference(other, color, vision),
        })).sort((a, b) => a.difference - b.difference);
        if (hardest === undefined || hardest.difference >= apart) continue;
        ledger.problems.push(colorsTooAlike(place(index), [other, color], { ...hardest, atLeast: apart }));
      }
    }
  }
}

const NAMES = ['series', 'diverging', 'heat'] as const satisfies readonly PaletteName[];

/** Every colour with the colour of words on it. */
export function resolvePalettes({ palettes, colors }: ThemeSource): Theme['palettes'] {
  const resolved = (name: PaletteName) =>
    palettes[name].map((color) => {
      const onWhite = contrastRatio(colors.white, color) >= contrastRatio(colors.ink, color);
      return { color, text: onWhite ? colors.white : colors.ink };
    });
  return { series: resolved('series'), diverging: resolved('diverging'), heat: resolved('heat') };
}
