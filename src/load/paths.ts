/**
 * A path as an author writes it, relative to `folder`, as a path from the workspace root; null when it is
 * absolute, leaves the folder, or is no path with forward slashes.
 */
export function pathInside(folder: string, written: string): string | null {
  if (written === '' || written.length > 300 || /[\\\0:%]/.test(written) || written.startsWith('/'))
    return null;
  const steps: string[] = [];
  for (const step of written.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.length === 0 ? null : `${folder}/${steps.join('/')}`;
}

/** `house` for `templates/themes/house.yaml`. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.slice(0, name.lastIndexOf('.'));
}
