/** A JSON pointer (RFC 6901) to the value that the steps lead to; the whole document is the empty string. */
export function pointerTo(steps: readonly PropertyKey[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The pointer of an entry of the value at `pointer`. */
export function below(pointer: string, ...steps: readonly PropertyKey[]): string {
  return `${pointer}${pointerTo(steps)}`;
}
