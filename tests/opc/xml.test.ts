import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  descend,
  element,
  findAll,
  parseXml,
  rewrite,
  serializeXml,
  textOf,
  withAttributes,
  withChild,
  type XmlElement,
  xmlSafe,
} from '../../src/opc/index.js';

function read(source: string): XmlElement {
  const { root, problem } = parseXml(source);
  if (!root) throw new Error(problem);
  return root;
}

test('prefixes and the order of attributes and children are kept', () => {
  const source = '<p:a z="1" a="2" xmlns:p="urn:p"><p:b/>text<c/></p:a>';
  expect(serializeXml(read(source))).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${source}`,
  );
});

test('white space between elements is dropped; as all an element holds it is kept', () => {
  expect(read('<a>\n  <b> </b>\n</a>')).toEqual(element('a', {}, [element('b', {}, [' '])]));
});

test('references and CDATA become plain text', () => {
  expect(textOf(read('<a>&lt;&#x4E2D;<![CDATA[&]]></a>'))).toBe('<中&');
});

test.each([
  ['an element that is not closed', '<a><b></a>'],
  ['two roots', '<a/><b/>'],
  ['a bare ampersand', '<a>&</a>'],
  ['nothing', ''],
  ['a control character', '<a>\u0001</a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "b">]><a>b</a>'],
])('%s is a problem with its place', (_, source) => {
  const { root, problem } = parseXml(source);
  expect(root).toBeNull();
  expect(problem).toMatch(/^\d+:\d+: /);
});

test('any text and attribute survives writing and reading, but for what XML cannot carry', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(anything, anything, (text, value) => {
      const root = read(serializeXml(element('a', { value }, text === '' ? [] : [text])));
      expect(textOf(root)).toBe(xmlSafe(text));
      expect(root.attributes.value).toBe(xmlSafe(value));
    }),
  );
});

test('control characters and lone surrogates go, emoji and line ends stay', () => {
  expect(xmlSafe('a\u0001b\u001fc\ud83d d\ufffe😀\n\t')).toBe('abc d😀\n\t');
});

test('rewriting replaces, removes and multiplies elements and shares what it leaves alone', () => {
  const root = read('<a><b n="1"/><c><b n="2"/></c><d/></a>');
  const changed = rewrite(root, 'b', (b) => (b.attributes.n === '1' ? [] : [b, withAttributes(b, { n: 3 })]));
  expect(findAll(changed, 'b').map(({ attributes }) => attributes.n)).toEqual(['2', '3']);
  expect(descend(changed, 'd')).toBe(descend(root, 'd'));
  expect(rewrite(root, 'x', () => [])).toBe(root);
});

test('a new child is put before its successors, a known one stays in its place', () => {
  const root = read('<a><first/><last/></a>');
  const added = withChild(root, 'middle', ['last'], () => element('middle'));
  expect(added.children).toEqual([element('first'), element('middle'), element('last')]);
  const changed = withChild(added, 'middle', [], () => element('middle', { n: 1 }));
  expect(changed.children[1]).toEqual(element('middle', { n: 1 }));
  expect(withChild(changed, 'middle', [], () => undefined)).toEqual(root);
});
