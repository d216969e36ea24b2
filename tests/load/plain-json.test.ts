import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainJson } from '../../src/load/plain-json.js';
import { readYaml } from '../../src/load/yaml-document.js';

it('says of any JSON what the YAML reader says of it', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('"', ':', '": ', '\\', '\n', 'yes', '1.5', '~'));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer({ min: -1000, max: 1000 }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(
        word.filter((key) => key !== '__proto__'),
        tie('tree'),
        { maxKeys: 4 },
      ),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify(value, null, 2);
      const plain = readPlainJson(text);
      expect(plain).toEqual({ value });
      expect(readYaml('a.json', text).value?.value).toEqual(plain?.value);
    }),
  );
});

it.each(['{"a": 1, "a": 2}', '{"a": {"b": 1, "b": 1}}', '{a: 1}', '{"a": 1,}', ''])(
  'leaves %s to the reader that knows places',
  (text) => {
    expect(readPlainJson(text)).toBeNull();
  },
);
