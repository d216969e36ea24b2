import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/load/yaml-document.js';

const problems = (text: string) =>
  readYaml('y.yaml', text).diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);

describe('readYaml', () => {
  it('keeps the place of every value and key', () => {
    const { value: document, diagnostics } = readYaml(
      'y.yaml',
      'a: {b/c: 1, d: [x, "y"]}\n2022: 452\nlong: |\n  words\n',
    );
    expect(diagnostics).toEqual([]);
    expect(document?.value).toEqual({ a: { 'b/c': 1, d: ['x', 'y'] }, 2022: 452, long: 'words\n' });
    const file = 'y.yaml';
    expect(document?.places.get('/a/b~1c')).toEqual({ file, line: 1, column: 10, length: 1 });
    expect(document?.places.get('/a/d/1')).toEqual({ file, line: 1, column: 20, length: 3 });
    expect(document?.places.get('/2022')).toEqual({ file, line: 2, column: 7, length: 3 });
    expect(document?.keyPlaces.get('/2022')).toEqual({ file, line: 2, column: 1, length: 4 });
    expect([...(document?.keyPlaces.keys() ?? [])]).toEqual(['/a', '/a/b~1c', '/a/d', '/2022', '/long']);
  });

  it('reads words that other YAML takes for booleans as words', () => {
    expect(readYaml('y.yaml', 'yes: no\n').value?.value).toEqual({ yes: 'no' });
  });

  it('follows an alias', () => {
    expect(readYaml('y.yaml', 'a: &x {b: 1}\nc: *x\n').value?.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['3:1 load/bad-yaml']],
    ['keys that mean the same', '2022: 1\n"2022": 2\n', ['2:1 load/bad-yaml']],
    ['a bad indent', 'a: [1\nb: 2', ['2:1 load/bad-yaml']],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 load/bad-yaml']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 load/bad-yaml']],
    ['a tag', 'a: !!js/function x\n', ['1:4 load/bad-yaml']],
    ['an unknown alias', 'a: *x\n', ['1:4 load/bad-yaml']],
    ['an alias inside itself', 'a: &x [*x]\n', ['1:8 load/bad-yaml']],
    ['a key that would change all objects', '__proto__: {a: 1}\n', ['1:1 load/bad-yaml']],
    ['a key that is a list', '? [a]\n: 1\n', ['1:3 load/bad-yaml']],
    ['leading zeros', 'a: 012\n', ['1:4 load/bad-yaml']],
    ['a zero below zero', 'a: -0\n', ['1:4 load/bad-yaml']],
    ['full-width colons', '标题：甲\nb: 1\n', ['1:1 load/bad-yaml']],
  ])('finds %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('names a full-width sign in a line that is not YAML', () => {
    expect(readYaml('y.yaml', '标题：甲\nb: 1\n').diagnostics[0]?.hints[0]?.zh).toContain('：');
  });

  it('survives bombs', () => {
    const letters = 'abcdefghij';
    const bomb = [...letters].map((letter, index) =>
      index === 0
        ? 'a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]'
        : `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${letters[index - 1]}`).join(', ')}]`,
    );
    expect(problems(bomb.join('\n'))).toHaveLength(1);
    expect(problems('['.repeat(20_000))).toEqual(['1:101 load/bad-yaml']);
    expect(problems(`${'- '.repeat(20_000)}x`)).toHaveLength(1);
  });
});
