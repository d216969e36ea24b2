import type { NativeTone } from '../../../model/native-chart.js';
import type { Theme } from '../../../model/theme.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { solidFill } from '../drawing-ml.js';

/** The colour of a tone; the hatch has two. */
export function colorOf(tone: NativeTone, { colors, palettes }: Theme): string {
  if (tone === 'accent') return colors.accent;
  if (tone === 'total') return colors.white;
  if (tone === 'ordinary') return colors['muted-bar'];
  if (tone === 'rest') return colors.line;
  if (tone === 'hatch') return colors['hatch-ground'];
  const [palette, place] = tone.split('-');
  if (palette === 'likert') return colors[`likert-${place}` as 'likert-1'];
  const found = palettes[palette as keyof Theme['palettes']]?.[Number(place) - 1];
  if (!found) throw new Error(`The theme has no colour for ${tone}.`);
  return found.color;
}

/** What fills a mark: its colour, for what was not published or is a forecast a pattern, for a total nothing. */
export function fillOf(tone: NativeTone, theme: Theme, isForecast: boolean): XmlElement {
  if (tone === 'total') return element('a:noFill');
  if (tone === 'hatch') return pattern(theme.colors.hatch, theme.colors['hatch-ground']);
  const color = colorOf(tone, theme);
  return isForecast ? pattern(color, theme.colors.white) : solidFill(color);
}

/** Ink or white, whichever is better read on the tone. */
export function textOn(tone: NativeTone, theme: Theme): string {
  const { ink, white } = theme.colors;
  const ground = luminance(colorOf(tone, theme));
  return contrast(ground, luminance(white)) >= 4.5 ? white : ink;
}

function pattern(foreground: string, background: string): XmlElement {
  const color = (value: string): XmlElement => element('a:srgbClr', { val: value.slice(1).toUpperCase() });
  return element('a:pattFill', { prst: 'wdUpDiag' }, [
    element('a:fgClr', {}, [color(foreground)]),
    element('a:bgClr', {}, [color(background)]),
  ]);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
