import type { NativeChart } from '../../../model/native-chart.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { emu, solidFill } from '../drawing-ml.js';
import { type ChartType, textProperties } from './chart-text.js';
import { numberFormat, value } from './labels.js';
import { BEHIND_TOTALS, hasTotals, headOfTotals } from './totals.js';

/** Any two numbers that differ; each names an axis within its chart. */
export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;

/** The axis of names: first on top or on the left, without ticks; names stay outside where bars go below zero. */
export function writeCategoryAxis({ marks }: NativeChart, how: ChartType): XmlElement {
  const isUpright = marks !== 'bars';
  return element('c:catAx', {}, [
    value('c:axId', CATEGORY_AXIS),
    element('c:scaling', {}, [value('c:orientation', isUpright ? 'minMax' : 'maxMin')]),
    value('c:delete', 0),
    value('c:axPos', isUpright ? 'b' : 'l'),
    numberFormat('General'),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    element('c:spPr', {}, [element('a:ln', { w: emu(1) }, [solidFill(how.theme.colors.ink2)])]),
    textProperties({ style: isUpright ? 'chart-axis' : 'chart-label' }, how),
    value('c:crossAx', VALUE_AXIS),
    value('c:crosses', 'autoZero'),
    // Years are names here: left to itself, the program would take them for dates.
    value('c:auto', 0),
    value('c:lblAlgn', 'ctr'),
    value('c:lblOffset', 100),
    value('c:noMultiLvlLbl', 1),
  ]);
}

/** The axis of values: from zero, unseen where every mark is labelled; of lines with the ticks of the exhibit. */
export function writeValueAxis(chart: NativeChart, how: ChartType): XmlElement {
  const { marks, scale, series } = chart;
  const isSeen = scale !== null && scale.step !== null;
  const values = series.flatMap(({ points }) => points.map((point) => point?.value ?? 0));
  const lowest = Math.min(0, ...values);
  // The share of the whole, not of 100 as the values are; beside totals the values themselves.
  const isShare = chart.arrangement === 'parts-of-100';
  const hasColumn = hasTotals(chart);
  const [high, low] = hasColumn
    ? [BEHIND_TOTALS, 0]
    : isShare
      ? [1, 0]
      : [scale?.high, scale?.low ?? (lowest < 0 ? undefined : 0)];
  const ends = [
    ...(high === undefined ? [] : [value('c:max', high)]),
    ...(low === undefined ? [] : [value('c:min', low)]),
  ];
  return element('c:valAx', {}, [
    value('c:axId', VALUE_AXIS),
    element('c:scaling', {}, [value('c:orientation', 'minMax'), ...ends]),
    value('c:delete', isSeen || hasColumn ? 0 : 1),
    value('c:axPos', marks === 'bars' ? 't' : 'l'),
    ...(isSeen
      ? [
          element('c:majorGridlines', {}, [
            element('c:spPr', {}, [element('a:ln', { w: emu(0.5) }, [solidFill(how.theme.colors.line)])]),
          ]),
        ]
      : []),
    ...headOfTotals(chart, how),
    numberFormat(scale?.format ?? 'General'),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', isSeen ? 'nextTo' : 'none'),
    element('c:spPr', {}, [element('a:ln', {}, [element('a:noFill')])]),
    textProperties({ style: 'chart-axis', color: how.theme.colors.mute }, how),
    value('c:crossAx', CATEGORY_AXIS),
    value('c:crosses', 'autoZero'),
    value('c:crossBetween', 'between'),
    ...(scale?.step == null ? [] : [value('c:majorUnit', scale.step)]),
  ]);
}
