/** Attribute values by name; what is null is left out. */
export type Attributes = { readonly [name: string]: string | number | null };

/** An element with its content, which is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text as content of an element. */
export function text(value: string): string {
  return escapeXml(value);
}

/** A thousandth of a point is finer than any screen. Throws on what is no number. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length on a page is not a number: ${value}`);
  return String(Math.round(value * 1000) / 1000 + 0);
}

function escapeXml(value: string): string {
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(value)) {
    throw new Error(`A page holds a character that XML cannot: ${JSON.stringify(value)}`);
  }
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
