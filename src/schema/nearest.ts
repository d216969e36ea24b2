/** The word among `known` that an author may have meant, or null when none is near. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(Math.min(written.length, LONGEST) / 3));
  let best: { readonly word: string; readonly distance: number } | null = null;
  if (written.length > LONGEST) return null;
  for (const word of known) {
    if (Math.abs(word.length - written.length) > limit) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}

/** No name is longer; longer ones are not compared. */
const LONGEST = 80;

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return at(above, b.length);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}
