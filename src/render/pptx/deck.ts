import type { Publication } from '../../model/page.js';
import {
  type Package,
  type Relationship,
  relationshipsOf,
  relationshipsPartOf,
  withParts,
  writeRelationships,
  type XmlElement,
  xmlPart,
} from '../../opc/index.js';
import type { SlidePlan } from './slide-plan.js';

/**
 * A step that mends one defect of a slide or of what belongs to all slides: pure, and without effect where the defect is
 * not. Passes of slides are given the slide, its parts and its plan; passes of the deck everything else and the publication.
 */
export type Pass<Source> = (parts: Package, source: Source) => Package;

export const PRESENTATION = 'ppt/presentation.xml';
export const THEME = 'ppt/theme/theme1.xml';
export const MASTER = 'ppt/slideMasters/slideMaster1.xml';

/** The address that all relationship types of Office documents begin with. */
export const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export function slidePart(pageNumber: number): string {
  return `ppt/slides/slide${pageNumber}.xml`;
}

export function notesPart(pageNumber: number): string {
  return `ppt/notesSlides/notesSlide${pageNumber}.xml`;
}

export function layoutPart(publication: Publication, name: string): string {
  return `ppt/slideLayouts/slideLayout${publication.layouts.findIndex((layout) => layout.name === name) + 1}.xml`;
}

/** The slide's parts with the slide replaced by what `change` makes of it. */
export function changeSlide(
  parts: Package,
  { page }: SlidePlan,
  change: (slide: XmlElement) => XmlElement,
): Package {
  const name = slidePart(page.number);
  return withParts(parts, [[name, change(xmlPart(parts, name))]]);
}

/** A slide and where it leads. */
export interface LinkedSlide {
  readonly slide: XmlElement;
  readonly links: readonly Relationship[];
}

/** The slide's parts with the slide and its relationships replaced by what `change` makes of them. */
export function changeLinkedSlide(
  parts: Package,
  { page }: SlidePlan,
  change: (before: LinkedSlide) => LinkedSlide,
): Package {
  const name = slidePart(page.number);
  const after = change({ slide: xmlPart(parts, name), links: relationshipsOf(parts, name) });
  return withParts(parts, [
    [name, after.slide],
    [relationshipsPartOf(name), writeRelationships(after.links)],
  ]);
}

/** A relationship to another part. */
export function linkTo(id: string, type: string, target: string): Relationship {
  return { id, type: `${RELATIONSHIP}${type}`, target, external: false };
}

/** The package with every XML part that `selects` accepts replaced by what `change` makes of it. */
export function changeParts(
  parts: Package,
  selects: (name: string) => boolean,
  change: (root: XmlElement) => XmlElement,
): Package {
  return new Map(
    [...parts].map(([name, part]) => [
      name,
      part instanceof Uint8Array || !selects(name) ? part : change(part),
    ]),
  );
}

/** True for parts that hold shapes: slides, layouts, masters and notes. */
export function holdsShapes(name: string): boolean {
  return /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name);
}
