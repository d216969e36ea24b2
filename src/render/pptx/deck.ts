import type { DrawnChart } from '../../model/drawing.js';
import type { EditableChart } from '../../model/native-chart.js';
import type { Page, Publication } from '../../model/page.js';
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

/** What a finishing pass may look at beside the package. */
export interface Source {
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** The exhibits that are not shown as pictures, by id. */
  readonly editables: ReadonlyMap<string, EditableChart>;
}

/** A step that mends one defect of the package: pure, and in any package that lacks the defect without effect. */
export type Pass = (parts: Package, source: Source) => Package;

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

/** The package with every slide replaced by what `change` makes of it. */
export function changeSlides(
  parts: Package,
  publication: Publication,
  change: (slide: XmlElement, page: Page) => XmlElement,
): Package {
  return withParts(
    parts,
    publication.pages.map((page) => {
      const name = slidePart(page.number);
      return [name, change(xmlPart(parts, name), page)] as const;
    }),
  );
}

/** A slide and where it leads. */
export interface LinkedSlide {
  readonly slide: XmlElement;
  readonly links: readonly Relationship[];
}

/** The package with every slide and its relationships replaced by what `change` makes of them. */
export function changeLinkedSlides(
  parts: Package,
  publication: Publication,
  change: (before: LinkedSlide, page: Page) => LinkedSlide,
): Package {
  return withParts(
    parts,
    publication.pages.flatMap((page) => {
      const name = slidePart(page.number);
      const after = change({ slide: xmlPart(parts, name), links: relationshipsOf(parts, name) }, page);
      return [
        [name, after.slide],
        [relationshipsPartOf(name), writeRelationships(after.links)],
      ] as const;
    }),
  );
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
