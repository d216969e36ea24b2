/** Strings of a JSON text, those before a colon with it. */
const STRINGS = /"(?:[^"\\]|\\.)*"(?:\s*:)?/g;

/**
 * The value of a text that is JSON in which no map has a key twice, read without the place of anything; null for any other
 * text. It says what a YAML reader would, in a fraction of the time.
 */
export function readPlainJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    const written = (text.match(STRINGS) ?? []).filter((string) => string.endsWith(':')).length;
    return written === keysIn(value) ? { value } : null;
  } catch {
    return null;
  }
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, one) => sum + keysIn(one), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}
