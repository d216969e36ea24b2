import type { NativeChart } from '../../../model/native-chart.js';
import { cellName, columnName, text, writeWorkbook } from '../../../workbook/index.js';

/** The only sheet of a chart's workbook. */
const SHEET = 'Data';

/** What "Edit Data" opens: categories down, series across, every value as the chart prints it and nothing else. */
export function chartWorkbook({ categories, series }: NativeChart, font: string): Uint8Array {
  return writeWorkbook({
    font,
    properties: null,
    sheets: [
      {
        name: SHEET,
        widths: [32, ...series.map(() => 16)],
        frozen: 0,
        rows: [
          [null, ...series.map(({ label }) => (label === '' ? null : text(label)))],
          ...categories.map((category, index) => [
            text(categoryText(category)),
            ...series.map(({ points }) => {
              const point = points[index];
              return point ? { value: point.value, format: point.format } : null;
            }),
          ]),
        ],
      },
    ],
  });
}

/** A category as chart and workbook name it: its second line below the first. */
export function categoryText({ label, detail }: NativeChart['categories'][number]): string {
  return detail === '' ? label : `${label}\n${detail}`;
}

/** Where the categories stand in the workbook. */
export function categoryRange({ categories }: NativeChart): string {
  return range(0, categories.length);
}

/** Where the values of a series stand, and its name above them. */
export function seriesRange(index: number, { categories }: NativeChart): string {
  return range(index + 1, categories.length);
}

export function seriesNameCell(index: number): string {
  return `${SHEET}!$${columnName(index + 1)}$1`;
}

function range(column: number, rows: number): string {
  const name = columnName(column);
  return `${SHEET}!$${name}$2:$${name}$${cellName(column, rows).slice(name.length)}`;
}
