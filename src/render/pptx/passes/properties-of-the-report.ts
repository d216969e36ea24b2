import type { Publication } from '../../../model/page.js';
import { element, withParts, type XmlElement } from '../../../opc/index.js';
import type { Pass } from '../deck.js';

/**
 * pptxgenjs states the time of building, "Slide 1" for titles, Calibri for fonts, itself for company, and does not
 * escape that. File properties say what is true of the report; the only date is the day of issue.
 */
export const propertiesOfTheReport: Pass<Publication> = (parts, publication) =>
  withParts(parts, [
    ['docProps/core.xml', coreProperties(publication)],
    ['docProps/app.xml', extendedProperties(publication)],
  ]);

function coreProperties({ properties, language }: Publication): XmlElement {
  const issued = `${properties.issued}T00:00:00Z`;
  const date = { 'xsi:type': 'dcterms:W3CDTF' };
  return element('cp:coreProperties', CORE_NAMESPACES, [
    element('dc:title', {}, [properties.title]),
    element('dc:subject', {}, [properties.subject]),
    element('dc:creator', {}, [properties.author]),
    element('cp:keywords', {}, [properties.keywords.join(', ')]),
    element('cp:lastModifiedBy', {}, [properties.author]),
    element('cp:revision', {}, ['1']),
    element('dcterms:created', date, [issued]),
    element('dcterms:modified', date, [issued]),
    element('dc:language', {}, [language]),
    element('cp:version', {}, [properties.version]),
  ]);
}

function extendedProperties({ pages, properties, theme }: Publication): XmlElement {
  const parts = [
    { heading: 'Fonts Used', names: [theme.fonts.latin.name, theme.fonts.eastAsian.name] },
    { heading: 'Theme', names: [theme.name] },
    { heading: 'Slide Titles', names: pages.map(({ title }) => title) },
  ];
  const names = parts.flatMap((part) => part.names);
  const pairs = parts.flatMap((part) => [
    variant('vt:lpstr', part.heading),
    variant('vt:i4', String(part.names.length)),
  ]);
  return element('Properties', EXTENDED_NAMESPACES, [
    element('PresentationFormat', {}, ['Widescreen']),
    element('Slides', {}, [String(pages.length)]),
    element('Notes', {}, [String(pages.filter(({ notes }) => notes.length > 0).length)]),
    element('HiddenSlides', {}, ['0']),
    element('HeadingPairs', {}, [element('vt:vector', { size: pairs.length, baseType: 'variant' }, pairs)]),
    element('TitlesOfParts', {}, [
      element(
        'vt:vector',
        { size: names.length, baseType: 'lpstr' },
        names.map((name) => element('vt:lpstr', {}, [name])),
      ),
    ]),
    element('Company', {}, [properties.author]),
    element('Application', {}, ['Proofdeck']),
  ]);
}

function variant(kind: string, value: string): XmlElement {
  return element('vt:variant', {}, [element(kind, {}, [value])]);
}

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const EXTENDED_NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
} as const;
