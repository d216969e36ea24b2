import type { EditableChart } from '../../../src/model/native-chart.js';
import type { Publication } from '../../../src/model/page.js';
import {
  descend,
  elementsOf,
  findAll,
  openPackage,
  type Package,
  readZip,
  type XmlElement,
  xmlPart,
} from '../../../src/opc/index.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { sampleCharts, samplePublication } from './sample-publication.js';

/** A PNG of one transparent pixel: enough wherever a picture is not looked at. */
export const PIXEL: Uint8Array = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** The parts of the deck that a publication renders to. */
export async function openDeck(
  publication: Publication = samplePublication(),
  editables: ReadonlyMap<string, EditableChart> = new Map(),
): Promise<Package> {
  const files = readZip(await renderPptx(publication, sampleCharts(PIXEL), editables));
  if (!files) throw new Error('the deck is not a readable ZIP');
  return openPackage(files);
}

export function slideOf(parts: Package, number: number): XmlElement {
  return xmlPart(parts, `ppt/slides/slide${number}.xml`);
}

export function shapesOfSlide(parts: Package, number: number): readonly XmlElement[] {
  const tree = descend(slideOf(parts, number), 'p:cSld', 'p:spTree');
  return tree ? elementsOf(tree).slice(2) : [];
}

/** The shape of that name on a slide or layout; throws when there is none. */
export function shapeNamed(part: XmlElement, name: string): XmlElement {
  const tree = descend(part, 'p:cSld', 'p:spTree');
  const found = (tree ? elementsOf(tree) : []).find((shape) => identityOf(shape)?.attributes.name === name);
  if (!found) throw new Error(`there is no shape ${name}`);
  return found;
}

export function identityOf(shape: XmlElement): XmlElement | undefined {
  return findAll(shape, 'p:cNvPr')[0];
}

/** Attributes of the first element of that name, or none. */
export function attributesOf(root: XmlElement, name: string): Readonly<Record<string, string>> {
  return findAll(root, name)[0]?.attributes ?? {};
}
