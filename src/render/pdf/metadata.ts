import type { Properties, Publication } from '../../model/page.js';

/** The name by which a file says what made it. */
const CREATOR = 'Proofdeck';

/** What the Info dictionary and the XMP packet both say. Empty texts are left out. */
export interface Information {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

export function informationOf(properties: Properties): Information {
  const date = issueDate(properties);
  const keywords = properties.keywords.join(', ');
  return {
    Title: properties.title,
    ...(properties.author === '' ? {} : { Author: properties.author }),
    ...(properties.subject === '' ? {} : { Subject: properties.subject }),
    ...(keywords === '' ? {} : { Keywords: keywords }),
    Creator: CREATOR,
    Producer: `${CREATOR} (PDFKit)`,
    CreationDate: date,
    ModDate: date,
  };
}

/** Midnight UTC of the day of issue: the only date in the file. */
export function issueDate({ issued }: Properties): Date {
  const date = new Date(`${issued}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(issued) || Number.isNaN(date.getTime())) {
    throw new Error(`The day of issue is not a date: ${issued}`);
  }
  return date;
}

/**
 * The descriptions inside the XMP packet, but for the one that claims PDF/A, which pdfkit writes. pdfkit's own
 * description of titles and dates escapes nothing. `pdfuaid` is not among the schemas that PDF/A knows, so it is
 * described as well (ISO 19005-3, 6.6.2.3; ISO 14289-1, 5).
 */
export function xmpDescriptions(publication: Publication): string {
  const information = informationOf(publication.properties);
  const { Title, Author, Subject, Keywords, Creator, Producer } = information;
  const date = `${publication.properties.issued}T00:00:00Z`;
  const inLanguages = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const lines = [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      element('xmp:CreateDate', date),
      element('xmp:ModifyDate', date),
      element('xmp:MetadataDate', date),
      element('xmp:CreatorTool', escapeXml(Creator)),
    ]),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', [
      element('dc:format', 'application/pdf'),
      element('dc:title', inLanguages(Title)),
      ...(Author === undefined
        ? []
        : [element('dc:creator', `<rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq>`)]),
      ...(Subject === undefined ? [] : [element('dc:description', inLanguages(Subject))]),
      element('dc:language', `<rdf:Bag><rdf:li>${escapeXml(publication.language)}</rdf:li></rdf:Bag>`),
    ]),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', [
      element('pdf:Producer', escapeXml(Producer)),
      ...(Keywords === undefined ? [] : [element('pdf:Keywords', escapeXml(Keywords))]),
    ]),
    description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [element('pdfuaid:part', '1')]),
    PDFUA_SCHEMA,
  ];
  return lines.join('\n');
}

const PDFUA_SCHEMA = description(
  [
    'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  ].join(' '),
  [
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
    element('pdfaSchema:schema', 'PDF/UA identification'),
    element('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
    element('pdfaSchema:prefix', 'pdfuaid'),
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    element('pdfaProperty:name', 'part'),
    element('pdfaProperty:valueType', 'Integer'),
    element('pdfaProperty:category', 'internal'),
    element('pdfaProperty:description', 'Part of ISO 14289 that the file conforms to'),
    '</rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  ],
);

function description(namespaces: string, elements: readonly string[]): string {
  return `<rdf:Description rdf:about="" ${namespaces}>\n${elements.join('\n')}\n</rdf:Description>`;
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Text for an XML document. Throws on characters that XML cannot hold. */
function escapeXml(text: string): string {
  if (
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
      text,
    )
  ) {
    throw new Error(
      `A property of the publication has a character that XML cannot hold: ${JSON.stringify(text)}`,
    );
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
