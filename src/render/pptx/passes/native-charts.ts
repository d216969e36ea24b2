import type { Picture } from '../../../model/page.js';
import {
  element,
  nextRelationshipId,
  type Relationship,
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
  type XmlElement,
} from '../../../opc/index.js';
import { changeLinkedSlide, linkTo, type Pass, slidePart } from '../deck.js';
import { changeShapes, identityOf, transform } from '../drawing-ml.js';
import { chartWorkbook } from '../native/chart-workbook.js';
import { CHART_NAMESPACE, writeChart } from '../native/write-chart.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * pptxgenjs's charts have a third axis, elements out of order, empty cells for zeros and a line through missing years
 * (upstream 1449 and others). Pictures of exhibits that have an editable twin become charts that are written here,
 * each with a workbook of the same numbers.
 */
export const nativeCharts: Pass<SlidePlan> = (parts, plan) => {
  const { theme, page } = plan;
  const charts = page.items.flatMap((picture) => {
    const shown = plan.pictures[picture.name];
    return picture.kind === 'picture' && shown?.kind === 'chart' ? [{ ...shown, picture }] : [];
  });
  if (charts.length === 0) return parts;
  const written = withParts(
    parts,
    charts.flatMap(({ part, workbook, picture, native }) => [
      [part, writeChart(native, 'rId1', { theme, language: picture.language, width: picture.box.width })],
      [
        relationshipsPartOf(part),
        writeRelationships([linkTo('rId1', 'package', relativeTarget(part, workbook))]),
      ],
      [workbook, chartWorkbook(native, theme.fonts.latin.name)],
    ]),
  );
  return changeLinkedSlide(written, plan, ({ slide, links }) => {
    let current: readonly Relationship[] = links;
    const placed = changeShapes(slide, (shape) => {
      const item = itemOf(shape, page);
      const chart = charts.find(({ picture }) => picture === item);
      if (!chart) return shape;
      const id = nextRelationshipId(current);
      current = [...current, linkTo(id, 'chart', relativeTarget(slidePart(page.number), chart.part))];
      return chartFrame(shape, chart.picture, id);
    });
    return { slide: placed, links: current };
  });
};

function chartFrame(shape: XmlElement, { box }: Picture, id: string): XmlElement {
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      identityOf(shape),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr'),
    ]),
    { ...transform(box), name: 'p:xfrm' },
    element('a:graphic', {}, [
      element('a:graphicData', { uri: CHART_NAMESPACE }, [
        element('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'r:id': id }),
      ]),
    ]),
  ]);
}
