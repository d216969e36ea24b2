import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packPart, readZip, writeZip, zipParts } from '../../src/opc/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a package is read back as it was written', () => {
  const parts = new Map([
    ['ppt/slides/slide1.xml', bytes('<a/>')],
    ['ppt/media/图.png', new Uint8Array([0, 1, 255])],
  ]);
  expect(readZip(writeZip(parts))).toEqual(parts);
});

test('content types come first, then the package relationships, then the rest by name', () => {
  const names = ['z.xml', 'a.xml', '_rels/.rels', '[Content_Types].xml'];
  const zip = writeZip(new Map(names.map((name) => [name, bytes(name)])));
  const expected = ['[Content_Types].xml', '_rels/.rels', 'a.xml', 'z.xml'];
  const text = Buffer.from(zip).toString('latin1');
  const places = expected.map((name) => text.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect([...(readZip(zip)?.keys() ?? [])]).toEqual(expected);
});

test('the order in which parts are given does not matter', () => {
  const one: [string, Uint8Array] = ['one.xml', bytes('1')];
  const two: [string, Uint8Array] = ['two.xml', bytes('2')];
  expect(writeZip(new Map([one, two]))).toEqual(writeZip(new Map([two, one])));
});

test('every entry is dated 1980-01-01 00:00, the first day a ZIP can hold', () => {
  const view = new DataView(writeZip(new Map([['a.xml', bytes('a')]])).buffer);
  expect(view.getUint16(10, true)).toBe(0);
  expect(view.getUint16(12, true)).toBe((1 << 5) | 1);
});

test('folders in a foreign ZIP are not parts', () => {
  const zip = zipSync({ 'folder/': new Uint8Array(), 'folder/a.xml': bytes('a') });
  expect([...(readZip(zip)?.keys() ?? [])]).toEqual(['folder/a.xml']);
});

test('what is no ZIP is null, whole or cut off', () => {
  expect(readZip(bytes('not a zip'))).toBeNull();
  expect(readZip(new Uint8Array())).toBeNull();
  const whole = writeZip(new Map([['a.xml', bytes('a'.repeat(1000))]]));
  expect(readZip(whole.slice(0, whole.length - 30))).toBeNull();
});

/** Compressible, as XML is. */
const TEXT = bytes('<a><b/></a>'.repeat(200));

test('what is compressed already is stored, everything else deflated', () => {
  const size = (name: string): number => writeZip(new Map([[name, TEXT]])).length;
  for (const name of ['a.png', 'a.jpg', 'a.jpeg', 'a.xlsx']) {
    expect(size(name)).toBeGreaterThan(TEXT.length);
    expect(readZip(writeZip(new Map([[name, TEXT]])))).toEqual(new Map([[name, TEXT]]));
  }
  for (const name of ['a.xml', 'a.svg', 'a.rels', 'png']) expect(size(name)).toBeLessThan(TEXT.length);
});

test('it is what another writer makes of the same parts', () => {
  const xml = { 'a/图.xml': TEXT, 'b.xml': bytes(''), 'c.xml': TEXT };
  const png = { 'd.png': TEXT };
  const written = writeZip(new Map(Object.entries({ ...xml, ...png })));
  const mtime = '1980-01-01T00:00:00';
  expect(written).toEqual(zipSync({ ...xml, 'd.png': [TEXT, { level: 0 }] }, { level: 6, mtime }));
});

test('a part that is packed once is the same in every package', () => {
  const packed = packPart('a.xml', TEXT);
  const parts = (name: string) =>
    new Map([
      [name, TEXT],
      ['z.xml', bytes('z')],
    ]);
  for (const name of ['a.xml', 'b.xml'])
    expect(
      zipParts(
        new Map([
          [name, packed],
          ['z.xml', packPart('z.xml', bytes('z'))],
        ]),
      ),
    ).toEqual(writeZip(parts(name)));
});

test('more parts than the format can count are refused', () => {
  const packed = packPart('a.png', bytes(''));
  const many = new Map(Array.from({ length: 65_536 }, (_, index) => [`${index}`, packed]));
  expect(() => zipParts(many)).toThrow('too large');
});
