import {
  contentTypeOf,
  contentTypesOf,
  extensionOf,
  withParts,
  writeContentTypes,
} from '../../../opc/index.js';
import type { Pass } from '../deck.js';
import { NOTES_THEME } from '../write-notes-master.js';

/** Extensions that have one meaning wherever they stand. */
const DEFAULTS: Readonly<Record<string, string>> = {
  png: 'image/png',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** Parts of kinds that the passes add to, by folder. */
const BY_FOLDER: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/slides\//, `${OFFICE}presentationml.slide+xml`],
  [/^ppt\/notesSlides\//, `${OFFICE}presentationml.notesSlide+xml`],
  [/^ppt\/slideLayouts\//, `${OFFICE}presentationml.slideLayout+xml`],
  [/^ppt\/slideMasters\//, `${OFFICE}presentationml.slideMaster+xml`],
  [/^ppt\/charts\//, `${OFFICE}drawingml.chart+xml`],
  [new RegExp(`^${NOTES_THEME}$`), `${OFFICE}theme+xml`],
];

/**
 * pptxgenjs declares a slide master for every slide although there is one (upstream 1444, 1449), `image/jpg`, and
 * extensions that no part has. Each part that is there is declared once, and nothing else.
 */
export const contentTypesOfWhatIsThere: Pass<unknown> = (parts) => {
  const declared = contentTypesOf(parts);
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml');
  const extensions = new Set(names.map(extensionOf));
  const defaults = Object.entries(DEFAULTS).filter(([extension]) => extensions.has(extension));
  const overrides = names.filter((name) => !(extensionOf(name) in DEFAULTS));
  const types = {
    defaults: new Map(defaults),
    overrides: new Map(overrides.map((name) => [name, typeOf(name, declared)])),
  };
  return withParts(parts, [['[Content_Types].xml', writeContentTypes(types)]]);
};

function typeOf(name: string, declared: ReturnType<typeof contentTypesOf>): string {
  const type =
    BY_FOLDER.find(([pattern]) => pattern.test(name))?.[1] ??
    contentTypeOf(declared, name) ??
    'application/xml';
  if (type === 'application/xml') throw new Error(`Nothing says what kind of part ${name} is.`);
  return type;
}
