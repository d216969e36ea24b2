/** Counts of rows, and shares and means of them that are rounded once, half away from zero. */

/** Rows of a data frame, each as an object. */
export function rowsOf(frame) {
  const names = Object.keys(frame);
  return frame[names[0]].map((_, index) =>
    Object.fromEntries(names.map((name) => [name, frame[name][index]])),
  );
}

/** In percent with one decimal; whole numbers until the last step. */
export function share(rows, fits) {
  return quotient(rows.filter(fits).length * 100, rows.length, 1);
}

/** With two decimals. */
export function mean(rows, amountOf) {
  return quotient(
    rows.reduce((sum, row) => sum + amountOf(row), 0),
    rows.length,
    2,
  );
}

/** Not negative, with as many decimals, all of them written. */
export function quotient(above, below, decimals) {
  const scale = 10 ** decimals;
  return (Math.floor((2 * above * scale + below) / (2 * below)) / scale).toFixed(decimals);
}

export function csv(header, rows) {
  return [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
