import type { NativeChart } from '../../../model/native-chart.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { type ChartType, textProperties } from './chart-text.js';
import { value } from './labels.js';
import { nameOf } from './series.js';

/** Where the axis ends whose parts reach to 100: as much again as a column of totals needs. */
export const BEHIND_TOTALS = 118;

/** Whether a column of totals stands behind parts of 100. */
export function hasTotals({ series }: NativeChart): boolean {
  return series.some(({ tone }) => tone === 'total');
}

/**
 * The heading of the totals, as the title of their axis: it names the cell above them, and stands by hand at the upper
 * right, where it moves nothing. An office program has no other words that can stand there and follow the workbook.
 */
export function headOfTotals({ series }: NativeChart, how: ChartType): readonly XmlElement[] {
  const index = series.findIndex(({ tone }) => tone === 'total');
  const total = series[index];
  if (total === undefined) return [];
  const place = { xMode: 'edge', yMode: 'edge', x: leftOf(total.label, how), y: 0.02 };
  return [
    element('c:title', {}, [
      nameOf(total, index),
      element('c:layout', {}, [
        element(
          'c:manualLayout',
          {},
          Object.entries(place).map(([name, val]) => value(`c:${name}`, val)),
        ),
      ]),
      value('c:overlay', 1),
      textProperties({ style: 'chart-legend', isStrong: true }, how),
    ]),
  ];
}

/** In parts of the chart's width: above the numbers, or so far to the left that the words end within the chart. */
function leftOf(words: string, { theme, width }: ChartType): number {
  const size = theme.styles['chart-legend']?.size ?? 0;
  const ems = [...words].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.62), 0.5);
  return Math.max(0.5, Math.min(0.85, 1 - (ems * size) / width));
}
