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
export function checkPalettes(ledger: Ledger, theme: ThemeSource): void {
  for (const { colors: listed, apart, contrast, at } of palettesOf(theme)) {
    for (const [index, color] of listed.entries()) {
      const place = valuePlace(ledger, at(index));
      const ratio = contrastRatio(color, theme.colors.white);
      if (ratio < contrast) {
        const better = readableColor(color, theme.colors.white, contrast);
        ledger.problems.push(paleMark(place, color, ratio, contrast, better));
      }
      for (const other of listed.slice(0, index)) {
        const [hardest] = VISIONS.map((vision) => ({
          vision,
          difference: colorDifference(other, color, vision),
        })).sort((a, b) => a.difference - b.difference);
        if (hardest === undefined || hardest.difference >= apart) continue;
        ledger.problems.push(colorsTooAlike(place, [other, color], { ...hardest, atLeast: apart }));
      }
    }
  }
}

interface Listed {
  readonly colors: readonly string[];
  readonly apart: number;
  readonly contrast: number;
  /** JSON pointer of a colour. */
  readonly at: (index: number) => string;
}

/**
 * The palettes, and the three colours of a Likert bar: these stand in their order with values in them, and the palest must
 * still be darker than the remainder beside it.
 */
function palettesOf({ palettes, colors }: ThemeSource): readonly Listed[] {
  const named = NAMES.map((name): Listed => {
    return { colors: palettes[name], ...LIMITS[name], at: (index) => below('/palettes', name, index) };
  });
  const likert = LIKERT.map((name) => colors[name]);
  return [
    ...named,
    { colors: likert, apart: 12, contrast: 1, at: (index) => below('/colors', LIKERT[index] ?? 'likert-1') },
  ];
}

const NAMES = ['series', 'diverging', 'heat'] as const satisfies readonly PaletteName[];
const LIKERT = ['likert-1', 'likert-2', 'likert-3'] as const;

/** Every colour with the colour of words on it. */
export function resolvePalettes({ palettes, colors }: ThemeSource): Theme['palettes'] {
  const resolved = (name: PaletteName) =>
    palettes[name].map((color) => {
      const onWhite = contrastRatio(colors.white, color) >= contrastRatio(colors.ink, color);
      return { color, text: onWhite ? colors.white : colors.ink };
    });
  return { series: resolved('series'), diverging: resolved('diverging'), heat: resolved('heat') };
}
