import type { TextStyle, Weight } from '../../src/model/text.js';
import type { Medium, PaletteColor, Theme } from '../../src/model/theme.js';

const colors: Theme['colors'] = {
  ink: '#14202B',
  ink2: '#3D4B58',
  mute: '#5F6C78',
  'muted-bar': '#8A96A1',
  line: '#D5DBE1',
  tint: '#F3F6F8',
  navy: '#0B2E4F',
  accent: '#0F6E84',
  'accent-light': '#DCEEF1',
  warn: '#B4530A',
  hatch: '#B3BDC6',
  'hatch-ground': '#F8FAFB',
  white: '#FFFFFF',
  'likert-1': '#0B2E4F',
  'likert-2': '#579DAD',
  'likert-3': '#A5CCD5',
  'band-text': '#FFFFFF',
  'band-kicker': '#BFD6E0',
};

function paletteOf(all: readonly string[]): readonly PaletteColor[] {
  return all.map((color) => ({ color, text: colors.ink }));
}

type Sizes = {
  readonly [style: string]: readonly [deck: number, briefing: number, weight: Weight, color: string];
};

const sizes: Sizes = {
  'chart-label': [14, 10.5, 'regular', colors.ink],
  'chart-label-strong': [14, 10.5, 'bold', colors.ink],
  'chart-sublabel': [11.5, 9, 'regular', colors.mute],
  'chart-value': [16, 12, 'bold', colors.ink],
  'chart-legend': [12, 9.5, 'regular', colors.ink2],
  'chart-axis': [14, 10.5, 'regular', colors.ink],
  'chart-kpi': [40, 24, 'bold', colors.ink],
  'chart-kpi-unit': [22, 14, 'bold', colors.ink],
  'chart-tile-label': [16, 11, 'bold', colors.ink],
  'chart-tile-qualifier': [12, 9, 'regular', colors.ink2],
  'chart-note': [12, 9, 'regular', colors.mute],
};

/** A theme as a report would give it, with the colours and sizes of the house style. */
export function sampleTheme(medium: Medium): Theme {
  const noto = '@expo-google-fonts/noto-sans-sc';
  const latin =
    medium === 'deck'
      ? { name: 'Arial', package: '@expo-google-fonts/arimo', file: 'Arimo' }
      : { name: 'Inter', package: '@expo-google-fonts/inter', file: 'Inter' };
  return {
    name: 'sample',
    medium,
    colors,
    palettes: {
      series: paletteOf(['#4A9DBF', '#15406B', '#957009', '#361D10', '#5B5B52']),
      diverging: paletteOf(['#0B2E4F', '#579DAD', '#D5DBE1', '#DDA060', '#A84D09']),
      heat: paletteOf(['#DCEEF1', '#A5CCD5', '#579DAD', '#0F6E84', '#0B2E4F']),
      between: paletteOf(['#31667E', '#C37735']),
    },
    fonts: {
      latin: {
        name: latin.name,
        regular: { package: latin.package, path: `400Regular/${latin.file}_400Regular.ttf` },
        bold: { package: latin.package, path: `700Bold/${latin.file}_700Bold.ttf` },
      },
      eastAsian: {
        name: medium === 'deck' ? 'Microsoft YaHei' : 'Noto Sans SC',
        regular: { package: noto, path: '400Regular/NotoSansSC_400Regular.ttf' },
        bold: { package: noto, path: '700Bold/NotoSansSC_700Bold.ttf' },
      },
    },
    styles: Object.fromEntries(
      Object.entries(sizes).map(([name, [deck, briefing, weight, color]]): [string, TextStyle] => [
        name,
        { name, size: medium === 'deck' ? deck : briefing, leading: 1.25, weight, color, align: 'left' },
      ]),
    ),
  };
}
