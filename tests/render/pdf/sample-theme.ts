import type { Theme } from '../../../src/model/theme.js';

export const COLORS: Theme['colors'] = {
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
  'likert-3': '#D5DBE1',
  'band-text': '#FFFFFF',
  'band-kicker': '#BFD6E0',
};

const FONT = { package: '@expo-google-fonts/inter', path: '400Regular/Inter_400Regular.ttf' };
export const FONTS: Theme['fonts'] = {
  latin: { name: 'Inter', regular: FONT, bold: FONT },
  eastAsian: { name: 'Noto Sans SC', regular: FONT, bold: FONT },
};
