import {
  element,
  nextRelationshipId,
  type Relationship,
  relativeTarget,
  rewrite,
  withAttributes,
  withParts,
  type XmlElement,
} from '../../../opc/index.js';
import { svgForDeck } from '../chart-fonts.js';
import { changeLinkedSlide, linkTo, type Pass, RELATIONSHIP, slidePart } from '../deck.js';
import { changeShapes } from '../drawing-ml.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * In Node pptxgenjs cannot draw the PNG that stands beside an SVG and writes a red cross instead (upstream 401), and
 * it stores a picture once a use. Each chart is stored once, as an SVG and its true PNG, and every picture of it points
 * there: programs that know the SVG extension draw that, all others the PNG.
 */
export const chartsAsSvgAndPng: Pass<SlidePlan> = (parts, plan) => {
  const stored = withParts(parts, drawnFiles(plan));
  return changeLinkedSlide(stored, plan, ({ slide, links }) => {
    const album = openAlbum(links, slidePart(plan.page.number));
    const placed = changeShapes(slide, (shape) => {
      const item = itemOf(shape, plan.page);
      const files = item && plan.pictures[item.name];
      if (files?.kind !== 'files') return shape;
      return withImage(shape, { png: album.idOf(files.png), svg: album.idOf(files.svg) });
    });
    return { slide: placed, links: album.links() };
  });
};

/** The SVGs that no earlier slide brings along. */
function drawnFiles({ pictures, theme }: SlidePlan): readonly (readonly [string, Uint8Array])[] {
  return Object.values(pictures).flatMap((shown) => {
    if (shown.kind !== 'files' || shown.drawn === null) return [];
    return [[shown.svg, new TextEncoder().encode(svgForDeck(shown.drawn, theme.fonts))] as const];
  });
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
