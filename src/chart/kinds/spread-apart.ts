/**
 * Moves things along a line until none touch, as little as that takes, and keeps their order. `sizes` are their
 * extents; `between` is the least distance; `low` and `high` are the ends of the line. Pushes towards the high end
 * first, then back from it.
 */
export function spreadApart(
  wanted: readonly number[],
  sizes: readonly number[],
  line: { readonly low: number; readonly high: number; readonly between: number },
): readonly number[] {
  const centers = [...wanted];
  let edge = line.low;
  for (const [index, center] of centers.entries()) {
    const half = (sizes[index] ?? 0) / 2;
    const placed = Math.max(center, edge + half);
    centers[index] = placed;
    edge = placed + half + line.between;
  }
  edge = line.high;
  for (let index = centers.length - 1; index >= 0; index -= 1) {
    const half = (sizes[index] ?? 0) / 2;
    const placed = Math.min(centers[index] ?? 0, edge - half);
    centers[index] = placed;
    edge = placed - half - line.between;
  }
  return centers;
}
