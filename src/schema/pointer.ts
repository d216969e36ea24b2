/** A JSON pointer (RFC 6901) to the value that the steps lead to; the whole document is the empty string. */
export function pointerTo(steps: readonly PropertyKey[]): string {
  let pointer = '';
  for (const step of steps) pointer += `/${escaped(String(step))}`;
  return pointer;
}

function escaped(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The pointer of an entry of the value at `pointer`. */
export function below(pointer: string, ...steps: readonly PropertyKey[]): string {
  return `${pointer}${pointerTo(steps)}`;
}
