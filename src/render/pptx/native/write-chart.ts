import type { NativeChart } from '../../../model/native-chart.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { officeLanguage } from '../office-language.js';
import { CATEGORY_AXIS, VALUE_AXIS, writeCategoryAxis, writeValueAxis } from './axes.js';
import { type ChartType, textProperties } from './chart-text.js';
import { value } from './labels.js';
import { writeSeries } from './series.js';
import { hasTotals } from './totals.js';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The part of an editable chart; `workbookId` is the relationship to its workbook. */
export function writeChart(chart: NativeChart, workbookId: string, how: ChartType): XmlElement {
  const hasLegend = chart.series.length > 1;
  const namespaces = {
    'xmlns:c': CHART_NAMESPACE,
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return element('c:chartSpace', namespaces, [
    value('c:date1904', 0),
    value('c:lang', officeLanguage(how.language)),
    value('c:roundedCorners', 0),
    element('c:chart', {}, [
      value('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, [
        element('c:layout'),
        writePlot(chart, how),
        writeCategoryAxis(chart, how),
        writeValueAxis(chart, how),
        nothing(),
      ]),
      ...(hasLegend ? [legend(how)] : []),
      value('c:plotVisOnly', 1),
      value('c:dispBlanksAs', 'gap'),
    ]),
    nothing(),
    textProperties({ style: 'chart-label' }, how),
    element('c:externalData', { 'r:id': workbookId }, [value('c:autoUpdate', 0)]),
  ]);
}

function writePlot(chart: NativeChart, how: ChartType): XmlElement {
  const series = chart.series.map((_, index) => writeSeries(chart, index, how));
  const axes = [value('c:axId', CATEGORY_AXIS), value('c:axId', VALUE_AXIS)];
  if (chart.marks === 'lines') {
    return element('c:lineChart', {}, [
      value('c:grouping', 'standard'),
      value('c:varyColors', 0),
      ...series,
      value('c:marker', 1),
      ...axes,
    ]);
  }
  const isWhole = chart.arrangement === 'parts-of-100';
  return element('c:barChart', {}, [
    value('c:barDir', chart.marks === 'bars' ? 'bar' : 'col'),
    value('c:grouping', isWhole ? (hasTotals(chart) ? 'stacked' : 'percentStacked') : 'clustered'),
    value('c:varyColors', 0),
    ...series,
    value('c:gapWidth', gapWidth(chart)),
    value('c:overlap', isWhole ? 100 : -5),
    ...axes,
  ]);
}

/** Space between groups in percent of a bar; few bars would else grow as thick as the slide allows. */
function gapWidth({ marks, categories, series }: NativeChart): number {
  const bars = categories.length * series.length;
  if (marks === 'columns') return bars <= 4 ? 150 : 72;
  return bars <= 3 ? 150 : 70;
}

function legend(how: ChartType): XmlElement {
  return element('c:legend', {}, [
    value('c:legendPos', 't'),
    value('c:overlay', 0),
    textProperties({ style: 'chart-legend' }, how),
  ]);
}

/** Neither ground nor outline: the slide shows through. */
function nothing(): XmlElement {
  return element('c:spPr', {}, [element('a:noFill'), element('a:ln', {}, [element('a:noFill')])]);
}
