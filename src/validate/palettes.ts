import type { PaletteName, Theme } from '../model/theme.js';
import { below, type ThemeSource } from '../schema/index.js';
import { colorDifference, lightness, VISIONS } from './color-difference.js';
import { contrastRatio, mixed, readableColor } from './contrast.js';
import { type Ledger, valuePlace } from './ledger.js';
import { colorsTooAlike, oneGrey, paleMark } from './look-messages.js';

/** What is asked of colours that stand together in a chart. */
interface Listed {
  readonly colors: readonly string[];
  /** The least CIEDE2000 difference of any two, in any vision (visual standard, section 4). */
  readonly apart: number;
  /** The least contrast with white. Marks with their values printed on or beside them may be pale. */
  readonly contrast: number;
  /** The least difference in lightness of neighbours, so that a greyscale print tells them apart. */
  readonly steps: number;
  /** JSON pointer of a colour. */
  readonly at: (index: number) => string;
}

const LIMITS: { readonly [name in PaletteName]: Pick<Listed, 'apart' | 'contrast' | 'steps'> } = {
  series: { apart: 15, contrast: 3, steps: 20 },
  diverging: { apart: 15, contrast: 1, steps: 15 },
  heat: { apart: 8, contrast: 1, steps: 12 },
};

/**
 * The least difference in lightness of two series, which is 3:1 in contrast; of any two of more, whose names stand in a
 * legend; of a computed colour and its neighbours; of the claimed part and of a level and what stands beside them.
 */
const TWO_SERIES = 30;
const ANY_SERIES = 10;
const BETWEEN = 10;
const BESIDE = 15;

/** Reports colours that cannot be told apart, or not be seen. One problem a pair: the vision that finds it hardest. */
export function checkPalettes(ledger: Ledger, theme: ThemeSource): void {
  for (const listed of palettesOf(theme)) {
    for (const [index, color] of listed.colors.entries()) {
      const place = valuePlace(ledger, listed.at(index));
      const ratio = contrastRatio(color, theme.colors.white);
      if (ratio < listed.contrast) {
        const better = readableColor(color, theme.colors.white, listed.contrast);
        ledger.problems.push(paleMark(place, color, ratio, listed.contrast, better));
      }
      for (const other of listed.colors.slice(0, index)) checkApart(ledger, [other, color], listed, index);
    }
  }
  for (const { pair, atLeast, at } of neighbours(theme)) {
    const difference = Math.abs(lightness(pair[0]) - lightness(pair[1]));
    if (difference < atLeast) {
      ledger.problems.push(oneGrey(valuePlace(ledger, at), pair, { difference, atLeast }));
    }
  }
}

function checkApart(
  ledger: Ledger,
  pair: readonly [string, string],
  { apart, at }: Listed,
  index: number,
): void {
  const [hardest] = VISIONS.map((vision) => ({
    vision,
    difference: colorDifference(...pair, vision),
  })).sort((a, b) => a.difference - b.difference);
  if (hardest === undefined || hardest.difference >= apart) return;
  ledger.problems.push(colorsTooAlike(valuePlace(ledger, at(index)), pair, { ...hardest, atLeast: apart }));
}

/** The palettes, and the three colours of a Likert bar: these stand in their order with values in them. */
function palettesOf({ palettes, colors }: ThemeSource): readonly Listed[] {
  const named = NAMES.map((name): Listed => {
    return { colors: palettes[name], ...LIMITS[name], at: (index) => below('/palettes', name, index) };
  });
  const likert = LIKERT.map((name) => colors[name]);
  const at = (index: number): string => below('/colors', LIKERT[index] ?? 'likert-1');
  return [...named, { colors: likert, apart: 12, contrast: 1, steps: 12, at }];
}

interface Neighbours {
  readonly pair: readonly [string, string];
  readonly atLeast: number;
  readonly at: string;
}

/**
 * Colours that touch or stand beside each other in some chart: neighbours in a list, the remainder after the palest
 * colour of a Likert bar, the claimed part among others, and what comes and goes between the levels of a waterfall.
 */
function neighbours(theme: ThemeSource): readonly Neighbours[] {
  const { palettes, colors } = theme;
  const inLists = palettesOf(theme).flatMap(({ colors: listed, steps, at }) =>
    pairs(listed).map(({ pair, second }) => ({ pair, atLeast: steps, at: at(second) })),
  );
  const [first, last] = betweenOf(theme);
  const [best, good, , poor, worst] = palettes.diverging;
  const mixes = [...pairs([best, first, good]), ...pairs([poor, last, worst])].map(({ pair }) => {
    return { pair, atLeast: BETWEEN, at: '/palettes/diverging' };
  });
  const rest = { pair: [colors['likert-3'], colors.line] as const, atLeast: 12, at: '/colors/likert-3' };
  const at = (index: number): string => below('/palettes/series', index);
  const legend = palettes.series.flatMap((color, index) =>
    palettes.series.slice(0, index).map((other, place): Neighbours => {
      const atLeast = place === 0 && index === 1 ? TWO_SERIES : place === index - 1 ? 0 : ANY_SERIES;
      return { pair: [other, color], atLeast, at: at(index) };
    }),
  );
  const claimed = WITH_CLAIM.map(([index, atLeast]): Neighbours => {
    return { pair: [colors.accent, palettes.series[index] ?? colors.accent], atLeast, at: at(index) };
  });
  const steps = [1, 3].flatMap((index) =>
    [colors.navy, colors.accent].map((level): Neighbours => {
      const color = palettes.diverging[index] ?? level;
      return { pair: [level, color], atLeast: BESIDE, at: below('/palettes/diverging', index) };
    }),
  );
  return [...inLists, ...legend, ...mixes, rest, ...claimed, ...steps];
}

function pairs(
  colors: readonly string[],
): readonly { readonly pair: readonly [string, string]; readonly second: number }[] {
  return colors
    .slice(1)
    .map((color, index) => ({ pair: [colors[index] ?? color, color], second: index + 1 }));
}

/** The series of a unit chart with a claimed part: two may stand beside it, one only in its key. */
const WITH_CLAIM = [
  [0, BESIDE],
  [1, ANY_SERIES],
  [3, BESIDE],
] as const;

const NAMES = ['series', 'diverging', 'heat'] as const satisfies readonly PaletteName[];
const LIKERT = ['likert-1', 'likert-2', 'likert-3'] as const;

/** Scales of six and seven points have one more colour on each side, about halfway between the two of it. */
function betweenOf({
  palettes,
  colors,
}: Pick<ThemeSource, 'palettes' | 'colors'>): readonly [string, string] {
  const [best, good, , poor, worst] = palettes.diverging;
  const legible = (color: string): number =>
    Math.max(contrastRatio(colors.white, color), contrastRatio(colors.ink, color));
  const half = (from: string, to: string): string =>
    [0.5, 0.4, 0.6]
      .map((share) => mixed(from, to, share))
      .reduce((most, color) => (legible(color) > legible(most) ? color : most));
  return [half(best, good), half(poor, worst)];
}

/** Every colour with the colour of words on it. */
export function resolvePalettes({ palettes, colors }: ThemeSource): Theme['palettes'] {
  const resolved = (listed: readonly string[]) =>
    listed.map((color) => {
      const onWhite = contrastRatio(colors.white, color) >= contrastRatio(colors.ink, color);
      return { color, text: onWhite ? colors.white : colors.ink };
    });
  return {
    series: resolved(palettes.series),
    diverging: resolved(palettes.diverging),
    heat: resolved(palettes.heat),
    between: resolved(betweenOf({ palettes, colors })),
  };
}
