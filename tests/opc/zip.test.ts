import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip, writeZip } from '../../src/opc/index.js';

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
