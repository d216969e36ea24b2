import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { gather } from '../../../src/render/pdf/gather.js';
import { openPdfKit, type PdfKit } from '../../../src/render/pdf/pdfkit.js';
import { renderSample } from './render-samples.js';

describe('objects packed into streams', () => {
  let packed: Uint8Array;
  let text: string;
  beforeAll(async () => {
    packed = await renderSample('zh-CN');
    text = Buffer.from(packed).toString('latin1');
  });

  test('leave no object loose that is not a stream itself', () => {
    const loose = [...text.matchAll(/^\d+ 0 obj\n([\s\S]*?)\nendobj$/gm)];
    expect(loose.length).toBeGreaterThan(10);
    expect(loose.filter(([, content = '']) => !content.endsWith('endstream'))).toEqual([]);
    expect(text).toContain('/Type /ObjStm');
    expect(text).not.toContain('/S /P');
  });

  test('are all found by a reader, with the trailer that was written', () => {
    const document = mupdf.Document.openDocument(packed, 'application/pdf').asPDF();
    if (document === null) throw new Error('Not a PDF.');
    expect(document.wasRepaired()).toBe(false);
    const trailer = document.getTrailer();
    expect(trailer.get('Root', 'Type').toString()).toBe('/Catalog');
    expect(trailer.get('Info', 'Title').isString()).toBe(true);
    expect(trailer.get('ID').length).toBe(2);
    const elements = Array.from({ length: document.countObjects() - 1 }, (_, index) =>
      document.newIndirect(index + 1).resolve(),
    ).filter((value) => value.isDictionary() && value.get('S').isName());
    expect(elements.length).toBeGreaterThan(40);
  });

  test('may be more than one stream holds', () => {
    expect(text.match(/\/Type \/ObjStm/g)?.length).toBeGreaterThan(1);
  });
});

test.each([
  ['a line that belongs to no object', (file: PdfKit) => file._write('stray'), /has not written object 5/],
  [
    'an object of which a part is missing',
    (file: PdfKit) => {
      file._write = () => undefined;
    },
    /has not written object 5/,
  ],
])('%s is refused', (_name, spoil, message) => {
  const file = openPdfKit({ font: null, autoFirstPage: false, pdfVersion: '1.7' });
  gather(file, (_key, make) => make());
  spoil(file);
  const reference = file.ref({ Type: 'Sample' });
  expect(reference.id).toBe(5);
  expect(() => reference.end()).toThrow(message);
});
