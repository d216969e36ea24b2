import type { Grid } from '../../model/exhibit.js';
import type { Printed } from './chart-kind.js';

/** Every cell's value, and the names of items and series. */
export function gridPrinted({ series, items }: Grid): Printed {
  return {
    values: items.flatMap(({ cells }) => cells.map(({ label }) => label)),
    labels: namesOfGrid({ series, items }),
  };
}

/** The same where a cell without a value says so in words, beside those that have one. */
export function gridPrintedInWords({ series, items }: Grid): Printed {
  const cells = items.flatMap((item) => item.cells);
  return {
    values: cells.filter(({ value }) => value !== null).map(({ label }) => label),
    labels: [...namesOfGrid({ series, items }), ...cells.map(({ missing }) => missing)],
  };
}

function namesOfGrid({ series, items }: Grid): readonly string[] {
  return [...series, ...items].flatMap(({ label, sublabel }) => [label, sublabel]);
}
