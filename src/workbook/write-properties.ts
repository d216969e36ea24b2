import { element, type XmlElement } from '../opc/index.js';
import type { WorkbookProperties } from './workbook.js';

/** What the file says about itself; the only date is the day of issue. */
export function coreProperties({ title, author, language, issued }: WorkbookProperties): XmlElement {
  const date = { 'xsi:type': 'dcterms:W3CDTF' };
  const day = `${issued}T00:00:00Z`;
  return element('cp:coreProperties', NAMESPACES, [
    element('dc:title', {}, [title]),
    element('dc:creator', {}, [author]),
    element('dcterms:created', date, [day]),
    element('dcterms:modified', date, [day]),
    element('dc:language', {}, [language]),
  ]);
}

export function extendedProperties(): XmlElement {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return element('Properties', { xmlns }, [element('Application', {}, ['Proofdeck'])]);
}

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;
