import type { NativeChart } from '../../../model/native-chart.js';
import type { Page, Picture } from '../../../model/page.js';
import {
  element,
  nextRelationshipId,
  type Relationship,
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
  type XmlElement,
  xmlSafe,
} from '../../../opc/index.js';
import { changeLinkedSlides, linkTo, type Pass, type Source, slidePart } from '../deck.js';
import { changeShapes, identityOf, transform } from '../drawing-ml.js';
import { chartWorkbook } from '../native/chart-workbook.js';
import { CHART_NAMESPACE, writeChart } from '../native/write-chart.js';
import { itemOf } from '../pages-and-shapes.js';

/**
 * pptxgenjs's charts have a third axis, elements out of order, empty cells for zeros and a line through missing years
 * (upstream 1449 and others). Pictures of exhibits that have an editable twin become charts that are written here,
 * each with a workbook of the same numbers.
 */
export const nativeCharts: Pass = (parts, source) => {
  const { publication } = source;
  const charts = placedCharts(source);
  if (charts.length === 0) return parts;
  const { theme } = publication;
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
  return changeLinkedSlides(written, publication, ({ slide, links }, page) => {
    let current: readonly Relationship[] = links;
    const placed = changeShapes(slide, (shape) => {
      const item = itemOf(shape, page);
      const chart = charts.find((one) => one.page === page && one.picture === item);
      if (!chart) return shape;
      const id = nextRelationshipId(current);
      current = [...current, linkTo(id, 'chart', relativeTarget(slidePart(page.number), chart.part))];
      return chartFrame(shape, chart.picture, id);
    });
    return { slide: placed, links: current };
  });
};

interface PlacedChart {
  readonly page: Page;
  readonly picture: Picture;
  readonly native: NativeChart;
  readonly part: string;
  readonly workbook: string;
}

/** Every chart frame has a part of its own, named for its exhibit so that it stays when other slides change. */
function placedCharts({ publication, editables }: Source): readonly PlacedChart[] {
  const uses = new Map<string, number>();
  return publication.pages.flatMap((page) =>
    page.items.flatMap((picture): readonly PlacedChart[] => {
      const native = picture.kind === 'picture' ? editables.get(picture.exhibit) : undefined;
      if (picture.kind !== 'picture' || native === undefined || native === 'shapes') return [];
      const use = (uses.get(picture.exhibit) ?? 0) + 1;
      uses.set(picture.exhibit, use);
      const name = `${picture.exhibit}${use === 1 ? '' : `-${use}`}`;
      return [
        {
          page,
          picture,
          native: writable(native),
          part: `ppt/charts/chart-${name}.xml`,
          workbook: `ppt/embeddings/chart-${name}.xlsx`,
        },
      ];
    }),
  );
}

/** The chart with every word as XML and a cell can hold it, so that part and workbook say the same. */
function writable(native: NativeChart): NativeChart {
  const clean = (words: string): string => xmlSafe(words).replace(/\r\n?/g, '\n');
  return {
    ...native,
    categories: native.categories.map(({ label, detail }) => ({
      label: clean(label),
      detail: clean(detail),
    })),
    series: native.series.map((series) => ({ ...series, label: clean(series.label) })),
  };
}

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
