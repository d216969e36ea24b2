/** A number of a content stream: a thousandth of a point is finer than any printer. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length on a page is not a number: ${value}`);
  return String(Math.round(value * 1000) / 1000 + 0);
}
