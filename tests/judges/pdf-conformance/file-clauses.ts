import { readXmp, XmpProblem } from '../read-xmp.js';
import { type Clause, elementsOf, type JudgedFile, objectsOf, unless } from './clause.js';

/** Both standards about the file as a whole: what it claims, says of itself, carries and leaves out. */
export const FILE_CLAUSES: readonly Clause[] = [
  {
    name: 'ISO 19005-3, 6.1.2 (file header)',
    problems: ({ bytes }) => {
      const start = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
      return unless(
        /^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(start),
        'the header is not that of an archived file',
      );
    },
  },
  {
    name: 'ISO 19005-3, 6.1.3 (file trailer)',
    problems: ({ document }) => {
      const trailer = document.getTrailer();
      return [
        ...unless(trailer.get('ID').isArray() && trailer.get('ID').length === 2, 'the file has no ID'),
        ...unless(trailer.get('Encrypt').isNull(), 'the file is encrypted'),
      ];
    },
  },
  {
    name: 'ISO 19005-3, 6.1.5 (Info says what XMP says)',
    problems: infoProblems,
  },
  {
    name: 'ISO 19005-3, 6.1.7.2 (stream filters)',
    problems: ({ document }) =>
      objectsOf(document)
        .flatMap((value) => (value.isDictionary() ? elementsOf(value.get('Filter')) : []))
        .filter((filter) => filter.isName() && !['FlateDecode', 'DCTDecode'].includes(filter.asName()))
        .map((filter) => `a stream is filtered by ${filter.asName()}`),
  },
  {
    name: 'ISO 19005-3, 6.2.3 (output intent)',
    problems: ({ root }) => {
      const [intent, ...others] = elementsOf(root.get('OutputIntents'));
      if (intent === undefined || others.length > 0) return ['there is not one output intent'];
      const profile = intent.get('DestOutputProfile');
      if (intent.get('S').toString() !== '/GTS_PDFA1' || !profile.isStream())
        return ['the output intent has no profile'];
      const data = Buffer.from(profile.readStream().asUint8Array());
      return [
        ...unless(
          data.toString('latin1', 36, 40) === 'acsp',
          'the profile of the output intent is no ICC profile',
        ),
        ...unless(
          data.toString('latin1', 16, 20) === 'RGB ' && profile.get('N').asNumber() === 3,
          'it is not RGB',
        ),
      ];
    },
  },
  {
    name: 'ISO 19005-3, 6.2.4.3 (colours are those of the output intent)',
    problems: ({ streams }) =>
      streams.flatMap(({ foreignColors }, index) =>
        foreignColors.map((operator) => `page ${index + 1} sets a colour with ${operator}`),
      ),
  },
  {
    name: 'ISO 19005-3, 6.2.5 and 6.2.10 (graphics states)',
    problems: ({ pages }) =>
      pages.flatMap((page) => {
        const states: string[] = [];
        page.get('Resources', 'ExtGState').forEach((state) => {
          state.forEach((_, key) => {
            if (!['Type', 'ca', 'CA'].includes(String(key)))
              states.push(`a graphics state sets ${String(key)}`);
          });
        });
        return states;
      }),
  },
  {
    name: 'ISO 19005-3, 6.3.1 and 6.3.2 (annotations)',
    problems: ({ pages }) =>
      pages.flatMap((page) =>
        elementsOf(page.get('Annots')).flatMap((annotation) => [
          ...unless(annotation.get('Subtype').toString() === '/Link', 'an annotation is no link'),
          ...unless(
            annotation.get('F').isNumber() && annotation.get('F').asNumber() === 4,
            'a link is not printed',
          ),
        ]),
      ),
  },
  {
    name: 'ISO 19005-3, 6.5 (actions)',
    problems: ({ document, root }) => [
      ...objectsOf(document)
        .map((value) => (value.isDictionary() ? value.get('A', 'S') : null))
        .filter((action) => action?.isName() === true && !['URI', 'GoTo'].includes(action.asName()))
        .map((action) => `an action is ${action?.asName()}`),
      ...['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Requirements'].flatMap((key) =>
        unless(root.get(key).isNull(), `the catalog has ${key}`),
      ),
      ...unless(root.get('Names', 'JavaScript').isNull(), 'there is JavaScript'),
    ],
  },
  {
    name: 'ISO 19005-3, 6.6.2.1 (metadata are well-formed and in the clear)',
    problems: ({ root, reading }) => [
      ...unless(root.get('Metadata', 'Filter').isNull(), 'the metadata are compressed'),
      ...xmpOf(reading.xmp).problems,
    ],
  },
  {
    name: 'ISO 19005-3, 6.6.2.3 (the schema of PDF/UA is described)',
    problems: ({ reading }) => {
      const { values } = xmpOf(reading.xmp);
      return [
        ...unless(
          values.get('pdfaSchema:namespaceURI') === 'http://www.aiim.org/pdfua/ns/id/',
          'pdfuaid is not described',
        ),
        ...unless(values.get('pdfaSchema:prefix') === 'pdfuaid', 'the schema is described by another prefix'),
        ...unless(values.get('pdfaProperty:name') === 'part', 'pdfuaid:part is not described'),
      ];
    },
  },
  {
    name: 'ISO 19005-3, 6.6.4 (PDF/A-3a is claimed)',
    problems: ({ reading }) => {
      const { values } = xmpOf(reading.xmp);
      return unless(
        values.get('pdfaid:part') === '3' && values.get('pdfaid:conformance') === 'A',
        'PDF/A-3a is not claimed',
      );
    },
  },
  {
    name: 'ISO 14289-1, 5 (PDF/UA-1 is claimed)',
    problems: ({ reading }) =>
      unless(xmpOf(reading.xmp).values.get('pdfuaid:part') === '1', 'PDF/UA-1 is not claimed'),
  },
  {
    name: 'ISO 14289-1, 7.1 (the title is shown)',
    problems: ({ reading }) => [
      ...unless((xmpOf(reading.xmp).values.get('dc:title') ?? '') !== '', 'the document has no title'),
      ...unless(reading.showsTitle, 'the title is not shown'),
    ],
  },
  {
    name: 'ISO 14289-1, 7.11; ISO 19005-3, 6.8 (attached files)',
    problems: attachmentProblems,
  },
];

function xmpOf(packet: string): {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
} {
  try {
    return { values: readXmp(packet), problems: [] };
  } catch (problem) {
    if (!(problem instanceof XmpProblem)) throw problem;
    return { values: new Map(), problems: [`XMP: ${problem.message}`] };
  }
}

const SAID_TWICE = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Producer', 'pdf:Producer'],
  ['Creator', 'xmp:CreatorTool'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
] as const;

function infoProblems({ reading: { info, xmp } }: JudgedFile): readonly string[] {
  const { values } = xmpOf(xmp);
  return SAID_TWICE.flatMap(([key, element]) => {
    const own = info.get(key);
    const said = key.endsWith('Date') && own !== undefined ? xmpDate(own) : own;
    return unless(said === values.get(element), `Info says ${key} ${own}, XMP says ${values.get(element)}`);
  });
}

/** `D:20250308000000Z` as `2025-03-08T00:00:00Z`. */
function xmpDate(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

const RELATIONSHIPS = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

function attachmentProblems({ root, document }: JudgedFile): readonly string[] {
  const named = elementsOf(root.get('Names', 'EmbeddedFiles', 'Names')).filter((_, index) => index % 2 === 1);
  const associated = elementsOf(root.get('AF')).map((file) => file.asIndirect());
  const loose = objectsOf(document).filter(
    (value) => value.isDictionary() && value.get('Type').toString() === '/EmbeddedFile',
  );
  return [
    ...unless(loose.length === named.length, 'a file is embedded that has no name'),
    ...named.flatMap((file) => [
      ...unless(file.get('F').isString() && file.get('UF').isString(), 'an attached file lacks F or UF'),
      ...unless(
        RELATIONSHIPS.has(file.get('AFRelationship').asName()),
        'an attached file does not say what it is',
      ),
      ...unless(
        /^[\w.+-]+\/[\w.+-]+$/.test(file.get('EF', 'F', 'Subtype').asName()),
        'an attached file has no MIME type',
      ),
      ...unless(file.get('EF', 'F', 'Params', 'ModDate').isString(), 'an attached file has no date'),
      ...unless(file.get('Desc').isString(), 'an attached file has no description'),
      ...unless(associated.includes(file.asIndirect()), 'an attached file belongs to nothing (AF)'),
    ]),
  ];
}
