import {
  findAll,
  openPackage,
  type Package,
  parseXml,
  readZip,
  relationshipsOf,
  resolveTarget,
  textOf,
  type XmlElement,
  xmlPart,
} from '../../src/opc/index.js';
import { type Built, textOf as decode, fileOf } from './flagship.js';

export type Edition = 'zh' | 'en';

export const EDITIONS: readonly Edition[] = ['zh', 'en'];

/** `iimedia_smart-cs_2025_deck_zh_v1.0_20261122.pptx`. */
export function documentName(medium: 'deck' | 'brief', edition: Edition): string {
  const extension = medium === 'deck' ? 'pptx' : 'pdf';
  return `iimedia_smart-cs_2025_${medium}_${edition}_v1.0_20261122.${extension}`;
}

export function documentOf(built: Built, medium: 'deck' | 'brief', edition: Edition): Uint8Array {
  return fileOf(built, documentName(medium, edition));
}

export interface Manifest {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly pages: number | null;
  }[];
  readonly publications: readonly {
    readonly name: string;
    readonly language: string;
    readonly medium: string;
    readonly pages: readonly {
      readonly id: string;
      readonly number: number;
      readonly title: string;
      readonly figures: Readonly<Record<string, string | null>>;
      readonly printed: readonly { readonly text: string; readonly figures: readonly string[] }[];
    }[];
  }[];
}

export function manifestOf(built: Built): Manifest {
  return JSON.parse(decode(fileOf(built, 'manifest.json'))) as Manifest;
}

export function publicationOf(built: Built, medium: 'deck' | 'brief', edition: Edition) {
  const name = documentName(medium, edition);
  const found = manifestOf(built).publications.find((publication) => publication.name === name);
  if (found === undefined) throw new Error(`the manifest does not know ${name}`);
  return found;
}

/** The parts of a deck. */
export function openDeck(built: Built, edition: Edition): Package {
  const files = readZip(documentOf(built, 'deck', edition));
  if (files === null) throw new Error('the deck is not a readable ZIP');
  return openPackage(files);
}

/** Names of the slide parts in the order in which they are shown. */
export function slideParts(deck: Package): readonly string[] {
  const links = new Map(relationshipsOf(deck, 'ppt/presentation.xml').map((link) => [link.id, link.target]));
  const shown = findAll(xmlPart(deck, 'ppt/presentation.xml'), 'p:sldId');
  return shown.map(({ attributes }) =>
    resolveTarget('ppt/presentation.xml', links.get(attributes['r:id'] ?? '') ?? ''),
  );
}

/** The paragraphs of a part, a line each. */
export function paragraphsOf(part: XmlElement): string {
  return findAll(part, 'a:p').map(textOf).join('\n');
}

/** All that slides say, in one text. */
export function slideText(built: Built, edition: Edition): string {
  const deck = openDeck(built, edition);
  return slideParts(deck)
    .map((name) => paragraphsOf(xmlPart(deck, name)))
    .join('\n');
}

/** Every readable part of a deck as it is written, mark-up included: XML, relationships, SVG. */
export function deckSources(built: Built, edition: Edition): ReadonlyMap<string, string> {
  const files = readZip(documentOf(built, 'deck', edition)) ?? new Map<string, Uint8Array>();
  const readable = [...files].filter(([name]) => /\.(xml|rels|svg)$/.test(name));
  return new Map(readable.map(([name, bytes]) => [name, decode(bytes)]));
}

/** Charts by path, with the words in them: one line a text. */
export function chartTexts(built: Built, edition: Edition): ReadonlyMap<string, string> {
  const charts = [...built.files].filter(([path]) => path.startsWith(`charts/${edition}/`));
  return new Map(charts.map(([path, bytes]) => [path, svgText(decode(bytes))]));
}

export function svgText(svg: string): string {
  const { root, problem } = parseXml(svg);
  if (root === null) throw new Error(`the chart is not well-formed: ${problem}`);
  return findAll(root, 'text').map(textOf).join('\n');
}

/** White space of any kind and length becomes one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
