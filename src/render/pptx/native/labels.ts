import type { NativeChart, NativePoint, NativeSeries } from '../../../model/native-chart.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { type ChartType, type Manner, richText, textProperties } from './chart-text.js';
import { textOn } from './tones.js';

/** The labels of a series: every value in its own format, words where they stand in its place. */
export function writeLabels(
  series: NativeSeries,
  chart: NativeChart,
  how: ChartType & { readonly format: string },
): XmlElement {
  const isTotal = series.tone === 'total';
  const isInside = chart.arrangement === 'parts-of-100' && !isTotal;
  const position = isTotal ? 'inBase' : isInside ? 'ctr' : chart.marks === 'lines' ? 't' : 'outEnd';
  const mannerOf = (point: NativePoint | null): Manner => {
    if (point?.words !== undefined) return { style: 'chart-note' };
    const isStrong = point?.isStrong ?? false;
    if (isInside) return { style: 'chart-value', isStrong, color: textOn(series.tone, how.theme) };
    if (isTotal && isStrong) return { style: 'chart-value', isStrong, color: how.theme.colors.accent };
    return { style: 'chart-value', isStrong };
  };
  const shown = isPrinted(series, chart);
  const own = series.points.flatMap((point, index): readonly XmlElement[] => {
    if (point === null) return [];
    if (!shown(index)) return [element('c:dLbl', {}, [value('c:idx', index), value('c:delete', 1)])];
    const differs = point.words !== undefined || point.format !== how.format || point.isStrong;
    if (!differs) return [];
    const manner = mannerOf(point);
    return [
      element('c:dLbl', {}, [
        value('c:idx', index),
        ...(point.words === undefined ? [] : [richText(point.words, manner, how)]),
        numberFormat(point.format),
        ...dress(manner, how),
        value('c:dLblPos', position),
        ...whatIsShown(),
      ]),
    ];
  });
  return element('c:dLbls', {}, [
    ...own,
    numberFormat(how.format),
    ...dress(mannerOf(null), how),
    value('c:dLblPos', position),
    ...whatIsShown(),
  ]);
}

/** A number format of its own, not that of the workbook. */
export function numberFormat(format: string): XmlElement {
  return element('c:numFmt', { formatCode: format, sourceLinked: 0 });
}

export function value(name: string, val: string | number): XmlElement {
  return element(name, { val });
}

/** Most values of a lone line that are labelled one by one. */
const MOST_LABELS = 8;

/** Of several lines, and of a long one, the last values are labelled and what the headline is about. */
function isPrinted({ points }: NativeSeries, { marks, series }: NativeChart): (index: number) => boolean {
  const last = points.findLastIndex((point) => point !== null);
  const isAll = marks !== 'lines' || (series.length === 1 && points.length <= MOST_LABELS);
  return (index) =>
    points[index]?.words !== '' && (isAll || index === last || points[index]?.isStrong === true);
}

function dress(manner: Manner, how: ChartType): readonly XmlElement[] {
  const nothing = element('c:spPr', {}, [element('a:noFill'), element('a:ln', {}, [element('a:noFill')])]);
  return [nothing, textProperties(manner, how)];
}

function whatIsShown(): readonly XmlElement[] {
  return [
    value('c:showLegendKey', 0),
    value('c:showVal', 1),
    value('c:showCatName', 0),
    value('c:showSerName', 0),
    value('c:showPercent', 0),
    value('c:showBubbleSize', 0),
  ];
}
