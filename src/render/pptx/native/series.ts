import type { NativeChart, NativePoint, NativeSeries } from '../../../model/native-chart.js';
import type { Theme } from '../../../model/theme.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { emu, solidFill } from '../drawing-ml.js';
import type { ChartType } from './chart-text.js';
import { categoryRange, categoryText, seriesNameCell, seriesRange } from './chart-workbook.js';
import { value, writeLabels } from './labels.js';
import { colorOf, fillOf } from './tones.js';

/** A series with its name, marks, labels, categories and values, in the order of the schema (CT_BarSer, CT_LineSer). */
export function writeSeries(chart: NativeChart, index: number, how: ChartType): XmlElement {
  const series = chart.series[index];
  if (!series) throw new Error(`The chart has no series ${index}.`);
  const isLine = chart.marks === 'lines';
  const format = commonFormat(series.points);
  return element('c:ser', {}, [
    value('c:idx', index),
    value('c:order', index),
    ...(series.tone === 'total' ? [NO_KEY] : series.label === '' ? [] : [nameOf(series, index)]),
    isLine ? lineProperties(series, how.theme, false) : barProperties(series, series.points[0], how.theme),
    isLine ? marker(series, how.theme, false) : value('c:invertIfNegative', 0),
    ...series.points.flatMap((point, at) => ownPoint(series, point, at, { isLine, theme: how.theme })),
    writeLabels(series, chart, { ...how, format }),
    element('c:cat', {}, [
      element('c:strRef', {}, [
        element('c:f', {}, [categoryRange(chart)]),
        element('c:strCache', {}, [
          value('c:ptCount', chart.categories.length),
          ...chart.categories.map((category, at) => cached(at, categoryText(category))),
        ]),
      ]),
    ]),
    element('c:val', {}, [
      element('c:numRef', {}, [
        element('c:f', {}, [seriesRange(index, chart)]),
        element('c:numCache', {}, [
          element('c:formatCode', {}, [format]),
          value('c:ptCount', series.points.length),
          ...series.points.flatMap((point, at) =>
            point === null
              ? []
              : [cached(at, String(point.value), point.format === format ? undefined : point.format)],
          ),
        ]),
      ]),
    ]),
    ...(isLine ? [value('c:smooth', 0)] : []),
  ]);
}

/** The format that most values have; the first of equals. */
function commonFormat(points: NativeSeries['points']): string {
  const formats = points.flatMap((point) => (point === null ? [] : [point.format]));
  const count = (format: string): number => formats.filter((other) => other === format).length;
  return formats.reduce(
    (most, format) => (count(format) > count(most) ? format : most),
    formats[0] ?? 'General',
  );
}

/** The name of a series, by the cell above its values. */
export function nameOf({ label }: NativeSeries, index: number): XmlElement {
  const reference = element('c:strRef', {}, [
    element('c:f', {}, [seriesNameCell(index)]),
    element('c:strCache', {}, [value('c:ptCount', 1), cached(0, label)]),
  ]);
  return element('c:tx', {}, [reference]);
}

/** A name that leaves nothing in the legend: the name of totals is the heading of their column. */
const NO_KEY = element('c:tx', {}, [element('c:v', {}, ['\u00a0'])]);

function cached(index: number, content: string, formatCode?: string): XmlElement {
  return element('c:pt', { idx: index, formatCode }, [element('c:v', {}, [content])]);
}

/** Points in another colour than their series, and forecasts. */
function ownPoint(
  series: NativeSeries,
  point: NativePoint | null,
  index: number,
  { isLine, theme }: { readonly isLine: boolean; readonly theme: Theme },
): readonly XmlElement[] {
  if (point === null || (point.tone === undefined && !point.isForecast)) return [];
  const own = { ...series, tone: point.tone ?? series.tone };
  return [
    element('c:dPt', {}, [
      value('c:idx', index),
      ...(isLine ? [marker(own, theme, point.isForecast)] : [value('c:invertIfNegative', 0)]),
      value('c:bubble3D', 0),
      isLine ? lineProperties(own, theme, point.isForecast) : barProperties(own, point, theme),
    ]),
  ];
}

/** White gaps between the parts of a whole, an outline around what is only hatched. */
function barProperties(
  series: NativeSeries,
  point: NativePoint | null | undefined,
  theme: Theme,
): XmlElement {
  const { tone } = series;
  const isForecast = point?.isForecast === true;
  const edge = isForecast ? colorOf(tone, theme) : theme.colors.white;
  const line = tone === 'total' ? element('a:noFill') : solidFill(edge);
  return element('c:spPr', {}, [fillOf(tone, theme, isForecast), element('a:ln', { w: emu(0.75) }, [line])]);
}

function lineProperties({ tone }: NativeSeries, theme: Theme, isDashed: boolean): XmlElement {
  return element('c:spPr', {}, [
    element('a:ln', { w: emu(tone === 'accent' ? 2.5 : 2), cap: 'rnd' }, [
      solidFill(colorOf(tone, theme)),
      ...(isDashed ? [element('a:prstDash', { val: 'dash' })] : []),
      element('a:round'),
    ]),
  ]);
}

function marker({ tone }: NativeSeries, theme: Theme, isHollow: boolean): XmlElement {
  const color = colorOf(tone, theme);
  return element('c:marker', {}, [
    value('c:symbol', 'circle'),
    value('c:size', 6),
    element('c:spPr', {}, [
      solidFill(isHollow ? theme.colors.white : color),
      element('a:ln', { w: emu(1.25) }, [solidFill(color)]),
    ]),
  ]);
}
