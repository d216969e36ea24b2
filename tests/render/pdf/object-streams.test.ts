import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { packObjects } from '../../../src/render/pdf/object-streams.js';
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
  ['%PDF-1.7\n1 0 obj\n<<\n>>\nendobj\n', /does not end in a trailer/],
  [
    '%PDF-1.7\n1 0 obj\n<<\n>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000012 00000 n \ntrailer\n<<\n/Size 2\n>>\nstartxref\n34\n%%EOF\n',
    /no object 1/,
  ],
])('a file that is not as pdfkit writes it is refused', (file, message) => {
  expect(() => packObjects(new TextEncoder().encode(file))).toThrow(message);
});
