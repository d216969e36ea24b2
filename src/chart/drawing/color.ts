/** A paint as `#RRGGBB` and how opaque it is, or null for none. Throws on a colour it does not know. */
export function parseColor(value: string): { readonly color: string; readonly opacity: number } | null {
  const text = value.trim().toLowerCase();
  if (text === 'none' || text === 'transparent') return null;
  const named = NAMED.get(text);
  if (named !== undefined) return { color: named, opacity: 1 };

  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short !== null) {
    const [, red = '', green = '', blue = ''] = short;
    return { color: `#${red}${red}${green}${green}${blue}${blue}`.toUpperCase(), opacity: 1 };
  }
  if (/^#[0-9a-f]{6}$/.test(text)) return { color: text.toUpperCase(), opacity: 1 };

  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts !== undefined && (parts.length === 3 || parts.length === 4) && parts.every(Number.isFinite)) {
    const [red = 0, green = 0, blue = 0, opacity = 1] = parts;
    return { color: `#${[red, green, blue].map(twoDigits).join('')}`, opacity };
  }
  throw new Error(`A chart's SVG has a colour that is not understood: ${value}`);
}

/** Only the names that Vega itself writes as defaults; a theme always gives `#RRGGBB`. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['white', '#FFFFFF'],
]);

function twoDigits(value: number): string {
  const byte = Math.min(255, Math.max(0, Math.round(value)));
  return byte.toString(16).padStart(2, '0').toUpperCase();
}
