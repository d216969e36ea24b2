import type * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { PDF_CLAUSES, pdfProblems } from '../../judges/pdf-accessibility.js';
import { changePdf } from '../../judges/pdf-reader.js';
import { renderSample } from './render-samples.js';

type Change = (document: mupdf.PDFDocument) => void;

/** Changes the first structure element of a type. */
const onTag =
  (type: string, change: (tag: mupdf.PDFObject, document: mupdf.PDFDocument) => void): Change =>
  (document) => {
    for (let number = 1; number < document.countObjects(); number += 1) {
      const value = document.newIndirect(number).resolve();
      if (!value.isDictionary() || value.get('S').toString() !== `/${type}`) continue;
      change(value, document);
      return;
    }
    throw new Error(`There is no ${type}.`);
  };
const root = (document: mupdf.PDFDocument): mupdf.PDFObject => document.getTrailer().get('Root');
const font = (document: mupdf.PDFDocument): mupdf.PDFObject =>
  document.findPage(0).get('Resources', 'Font', 'F1');
const descendant = (document: mupdf.PDFDocument): mupdf.PDFObject => font(document).get('DescendantFonts', 0);
const link = (document: mupdf.PDFDocument): mupdf.PDFObject => document.findPage(0).get('Annots', 0);
const attached = (document: mupdf.PDFDocument): mupdf.PDFObject =>
  root(document).get('Names', 'EmbeddedFiles', 'Names', 1);
const resources = (document: mupdf.PDFDocument): mupdf.PDFObject => document.findPage(0).get('Resources');

/** Writes the first page's content anew. */
const onContent =
  (change: (operators: string) => string): Change =>
  (document) => {
    const contents = document.findPage(0).get('Contents');
    const before = Buffer.from(contents.readStream().asUint8Array()).toString('latin1');
    const after = change(before);
    if (after === before) throw new Error('Nothing was planted.');
    contents.writeStream(Buffer.from(after, 'latin1'));
  };
const painted = (operators: string): Change => onContent((before) => `${before}\n${operators}`);
const onMetadata =
  (from: string, to: string): Change =>
  (document) => {
    const metadata = root(document).get('Metadata');
    const before = new TextDecoder().decode(metadata.readStream().asUint8Array());
    if (!before.includes(from)) throw new Error(`The metadata do not say ${from}.`);
    metadata.writeRawStream(new TextEncoder().encode(before.replace(from, to)));
  };

/** What is wrong, how it is planted, and the clause and words by which it must be found. */
const FAULTS: readonly (readonly [string, Change, RegExp])[] = [
  [
    'an Info that contradicts XMP',
    (document) => document.getTrailer().get('Info').put('Title', document.newString('Another')),
    /19005-3, 6\.1\.5 .*Title Another/,
  ],
  [
    'a filter that may not be',
    (document) => document.addRawStream('abc', { Filter: document.newName('LZWDecode') }),
    /6\.1\.7\.2 .*LZWDecode/,
  ],
  ['no output intent', (document) => root(document).delete('OutputIntents'), /6\.2\.3 .*output intent/],
  ['a colour in no profile', painted('/Artifact BMC 0 0 0 1 k EMC'), /6\.2\.4\.3 .*with k/],
  [
    'a graphics state that transfers',
    (document) =>
      resources(document).put('ExtGState', {
        G1: { Type: document.newName('ExtGState'), TR: document.newName('Identity') },
      }),
    /6\.2\.5 .*TR/,
  ],
  ['a link that is not printed', (document) => link(document).put('F', 0), /6\.3\.2 .*not printed/],
  [
    'an action that runs a program',
    (document) => link(document).put('A', { S: document.newName('Launch') }),
    /6\.5 .*Launch/,
  ],
  ['a title that XML cannot read', onMetadata('<dc:title>', '<dc:title>R&D'), /6\.6\.2\.1 .*XMP/],
  ['a schema that nobody describes', onMetadata('>pdfuaid</pdfaSchema', '>x</pdfaSchema'), /6\.6\.2\.3/],
  ['no claim of PDF/A', onMetadata('<pdfaid:conformance>A', '<pdfaid:conformance>B'), /6\.6\.4/],
  ['no claim of PDF/UA', onMetadata('<pdfuaid:part>1', '<pdfuaid:part>0'), /14289-1, 5 /],
  [
    'a title that is not shown',
    (document) => root(document).get('ViewerPreferences').delete('DisplayDocTitle'),
    /7\.1 \(the title/,
  ],
  [
    'an attached file of unknown use',
    (document) => attached(document).delete('AFRelationship'),
    /7\.11.*what it is/,
  ],
  [
    'an attached file that belongs to nothing',
    (document) => root(document).delete('AF'),
    /7\.11.*belongs to nothing/,
  ],
  [
    'tags that are suspects',
    (document) => root(document).get('MarkInfo').put('Suspects', true),
    /tagged\): .*suspects/,
  ],
  ['paint outside every tag', painted('0 0 9 9 re f'), /7\.1 .*outside every tag/],
  [
    'an artifact in a tag',
    painted('/P <</MCID 90>> BDC /Artifact BMC EMC EMC'),
    /7\.1 .*an artifact inside a tag/,
  ],
  [
    'content that no tag holds',
    painted('/P <</MCID 99>> BDC 0 0 9 9 re f EMC'),
    /7\.1 .*content 99 that no tag/,
  ],
  ['a type of our own', onTag('P', (tag) => tag.put('S', 'Para')), /7\.1 .*Para is no standard type/],
  ['a contents entry that is none', onTag('TOCI', (tag) => tag.put('S', 'P')), /7\.2 .*TOC holds more/],
  ['a list item in no list', onTag('P', (tag) => tag.put('S', 'LI')), /7\.2 .*a LI in a Sect/],
  ['a lost paragraph', onTag('P', (tag) => tag.delete('K')), /7\.2 .*P is empty/],
  ['a document without language', (document) => root(document).delete('Lang'), /7\.2 .*no language/],
  [
    'a language that is none',
    onTag('H1', (tag, document) => tag.put('Lang', document.newString('zh_CN.UTF-8'))),
    /7\.2 .*is no language/,
  ],
  ['a figure without alternative text', onTag('Figure', (tag) => tag.delete('Alt')), /7\.3 .*alternative/],
  ['a figure without its place', onTag('Figure', (tag) => tag.delete('A')), /7\.3 .*BBox/],
  ['a skipped heading level', onTag('H3', (tag) => tag.put('S', 'H5')), /7\.4\.2 .*skips/],
  ['a header cell without scope', onTag('TH', (tag) => tag.delete('A')), /7\.5 .*Scope/],
  [
    'a list that does not say how it is numbered',
    onTag('L', (tag) => tag.delete('A')),
    /7\.6 .*ListNumbering/,
  ],
  ['a list item that is none', onTag('LI', (tag) => tag.put('S', 'P')), /7\.6 .*more than LI/],
  ['a note without an ID', onTag('P', (tag) => tag.put('S', 'Note')), /7\.9 .*no ID/],
  [
    'a link that no tag holds',
    (document) => link(document).delete('StructParent'),
    /7\.18\.1 .*no tag holds/,
  ],
  ['links without an order', (document) => document.findPage(0).delete('Tabs'), /7\.18\.3 .*tab order/],
  ['a link that says nothing', (document) => link(document).delete('Contents'), /7\.18\.5 .*Contents/],
  [
    'a font that is not embedded',
    (document) => descendant(document).get('FontDescriptor').delete('FontFile2'),
    /7\.21\.4\.1; .*not embedded/,
  ],
  [
    'a font without a map of glyphs',
    (document) => descendant(document).delete('CIDToGIDMap'),
    /7\.21\.3; .*CIDToGIDMap/,
  ],
  [
    'a width that is not the font’s',
    (document) => descendant(document).put('W', [0, [1, 1, 1]]),
    /7\.21\.5; .*wide/,
  ],
  [
    'a font that cannot be read back',
    (document) => font(document).delete('ToUnicode'),
    /7\.21\.7; .*ToUnicode/,
  ],
  ['a missing glyph', painted('/Artifact BMC BT /F1 9 Tf <0000> Tj ET EMC'), /7\.21\.8; .*missing/],
  [
    'what MuPDF warns of',
    (document) => document.findPage(1).get('Contents').writeStream('/P <</MCID 0>> BDC 1 2 nonsense EMC'),
    /MuPDF: .*nonsense/,
  ],
];

describe('the judge sees', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await renderSample('en');
    expect(pdfProblems(sound)).toEqual([]);
    expect(pdfProblems(changePdf(sound, () => {}))).toEqual([]);
  });

  test.each(FAULTS)('%s', (_, change, expected) => {
    expect(pdfProblems(changePdf(sound, change)).join('\n')).toMatch(expected);
  });

  test.each([
    ['a header that is not that of an archived file', /%PDF-1\.7\n%..../, '%PDF-1.7\n%AAAA', /6\.1\.2 /],
    ['no file ID', /\/ID \[/, '/IX [', /6\.1\.3 .*no ID/],
  ])('%s', (_, from, to, expected) => {
    const text = Buffer.from(sound).toString('latin1');
    const planted = text.replace(from, to);
    expect(planted).not.toBe(text);
    expect(pdfProblems(Buffer.from(planted, 'latin1')).join('\n')).toMatch(expected);
  });

  /** But for header and trailer, which are planted in the bytes above. */
  test('a fault of every clause that it names', () => {
    const found = FAULTS.flatMap(([, change]) => pdfProblems(changePdf(sound, change)));
    const unproven = PDF_CLAUSES.map(({ name }) => name).filter(
      (name) => !/6\.1\.[23] /.test(name) && !found.some((problem) => problem.startsWith(`${name}: `)),
    );
    expect(PDF_CLAUSES.length).toBeGreaterThan(30);
    expect(unproven).toEqual([]);
  });
});
