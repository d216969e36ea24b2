/** The WCAG 2 contrast ratio of two colours `#RRGGBB`, from 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour nearest to `color`, on its way to black or white, that reaches the ratio; null when none does. */
export function readableColor(color: string, ground: string, atLeast: number): string | null {
  const target = luminance(ground) > 0.18 ? '#000000' : '#FFFFFF';
  for (let step = 1; step <= 100; step += 1) {
    const better = mixed(color, target, step / 100);
    if (contrastRatio(better, ground) >= atLeast) return better;
  }
  return null;
}

/** A colour on the straight way from one to another, `share` of it done. */
export function mixed(from: string, to: string, share: number): string {
  const ends = channels(to);
  return toHex(
    channels(from).map((channel, index) => channel + ((ends[index] ?? channel) - channel) * share),
  );
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
