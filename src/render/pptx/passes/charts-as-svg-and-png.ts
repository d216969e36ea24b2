import type { DrawnChart } from '../../../model/drawing.js';
import {
  element,
  nextRelationshipId,
  type Package,
  type Relationship,
  relativeTarget,
  rewrite,
  withAttributes,
  withParts,
  type XmlElement,
} from '../../../opc/index.js';
import { svgForDeck } from '../chart-fonts.js';
import { changeLinkedSlides, linkTo, type Pass, RELATIONSHIP, type Source, slidePart } from '../deck.js';
import { changeShapes } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';

/**
 * In Node pptxgenjs cannot draw the PNG that stands beside an SVG and writes a red cross instead (upstream 401), and
 * it stores a picture once a use. Here each chart is stored once, as an SVG and its true PNG, and every picture of it
 * points there: programs that know the SVG extension draw that, all others the PNG.
 */
export const chartsAsSvgAndPng: Pass = (parts, source) => {
  const { publication } = source;
  const media = mediaOf(source);
  const stored = withParts(
    withoutStandIns(parts),
    [...media.values()].flatMap(({ chart, svg, png }) => [
      [svg, new TextEncoder().encode(svgForDeck(chart.svg, publication.theme.fonts))],
      [png, pngOf(chart)],
    ]),
  );
  return changeLinkedSlides(stored, publication, ({ slide, links }, page) => {
    const album = openAlbum(links, slidePart(page.number));
    const placed = changeShapes(slide, (shape) => {
      const picture = itemOf(shape, page);
      if (picture?.kind !== 'picture' || source.editables.has(picture.exhibit)) return shape;
      const files = media.get(chartOf(picture.key, source).svg);
      if (!files) throw new Error(`The chart ${picture.key} was not stored.`);
      return withImage(shape, { png: album.idOf(files.png), svg: album.idOf(files.svg) });
    });
    return { slide: placed, links: album.links() };
  });
};

interface StoredChart {
  readonly chart: DrawnChart;
  readonly svg: string;
  readonly png: string;
}

/** A pair of files for each different drawing that the pages show, by its SVG, numbered in order of first use. */
function mediaOf(source: Source): ReadonlyMap<string, StoredChart> {
  const media = new Map<string, StoredChart>();
  for (const { items } of source.publication.pages) {
    for (const item of items) {
      if (item.kind !== 'picture' || source.editables.has(item.exhibit)) continue;
      const chart = chartOf(item.key, source);
      const name = `ppt/media/chart${media.size + 1}`;
      if (!media.has(chart.svg)) media.set(chart.svg, { chart, svg: `${name}.svg`, png: `${name}.png` });
    }
  }
  return media;
}

function chartOf(key: string, { charts }: Source): DrawnChart {
  const chart = charts.get(key);
  if (!chart) throw new Error(`No chart was drawn for the picture ${key}.`);
  return chart;
}

function pngOf(chart: DrawnChart): Uint8Array {
  if (!chart.png) throw new Error(`The chart ${chart.key} has no PNG for programs that draw no SVG.`);
  return chart.png;
}

/** A slide's relationships, without those to stand-ins, growing by one for each image file it shows. */
function openAlbum(links: readonly Relationship[], slide: string) {
  let current = links.filter(({ type }) => type !== `${RELATIONSHIP}image`);
  return {
    links: () => current,
    idOf: (file: string): string => {
      const target = relativeTarget(slide, file);
      const known = current.find((link) => link.target === target);
      if (known) return known.id;
      const id = nextRelationshipId(current);
      current = [...current, linkTo(id, 'image', target)];
      return id;
    },
  };
}

function withImage(shape: XmlElement, ids: { readonly png: string; readonly svg: string }): XmlElement {
  const extension = element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
    element('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': ids.svg,
    }),
  ]);
  return rewrite(shape, 'a:blip', (blip) => ({
    ...withAttributes(blip, { 'r:embed': ids.png }),
    children: [element('a:extLst', {}, [extension])],
  }));
}

function withoutStandIns(parts: Package): Package {
  return new Map([...parts].filter(([name]) => !name.startsWith('ppt/media/')));
}
