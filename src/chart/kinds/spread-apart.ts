/**
 * Moves things along a line until none touch, as little as that takes together (the least sum of squares), and keeps
 * their order. `sizes` are their extents; `between` is the least distance; `low` and `high` are the ends of the line.
 */
export function spreadApart(
  wanted: readonly number[],
  sizes: readonly number[],
  line: { readonly low: number; readonly high: number; readonly between: number },
): readonly number[] {
  const offsets: number[] = [];
  for (const [index, size] of sizes.entries()) {
    const before = offsets[index - 1];
    const step = ((sizes[index - 1] ?? 0) + size) / 2 + line.between;
    offsets.push(before === undefined ? 0 : before + step);
  }
  const least = line.low + (sizes[0] ?? 0) / 2;
  const most = line.high - (sizes.at(-1) ?? 0) / 2 - (offsets.at(-1) ?? 0);
  const free = risingMeans(wanted.map((center, index) => center - (offsets[index] ?? 0)));
  return free.map((start, index) => Math.min(Math.max(start, least), most) + (offsets[index] ?? 0));
}

/** The nearest values that never fall: runs that do are replaced by their mean (pool adjacent violators). */
function risingMeans(values: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
