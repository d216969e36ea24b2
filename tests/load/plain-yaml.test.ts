import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/load/plain-yaml.js';
import { readYaml } from '../../src/load/yaml-document.js';
import type { Document } from '../../src/model/source.js';

/** A document with its places in their order. */
function told(document: Document | null) {
  return document === null
    ? null
    : { ...document, places: [...document.places], keyPlaces: [...document.keyPlaces] };
}

/** What the reader of all YAML says; null where it says nothing, or says more than a value. */
function inFull(text: string) {
  const { value, diagnostics } = readYaml('y.yaml', text);
  return diagnostics.length === 0 ? told(value) : null;
}

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

describe('readPlainYaml', () => {
  it.each([
    ...yamlFiles('templates/layouts'),
    ...yamlFiles('templates/themes'),
    ...yamlFiles('data'),
    ...yamlFiles('tests/gallery/wildlife-strikes'),
  ])('reads %s as the reader of all YAML does', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(told(readPlainYaml('y.yaml', text))).toEqual(inFull(text));
  });

  it('says of any text what the reader of all YAML says of it, or nothing', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'c d',
        '题目',
        '1',
        '-1',
        '01',
        '-0',
        '0.5',
        '.5',
        '1e3',
        '0x1f',
        '2022',
        '2030-01-01',
        '3D',
      ],
      ...['true', 'No', 'null', '~', 'NULL', "'a'", "'it''s'", '"b: {c}"', '"\\n"', '""', "'"],
      ...[': ', ': ', ': ', ':', ', ', ',', '{', '}', '[', ']', '{a: 1, b: 2}', '[a, b]', '{}', '[]'],
      ...[
        '- ',
        '- ',
        '-',
        '# note',
        ' # note',
        '#',
        '|',
        '| ',
        '>',
        '|-',
        '&x ',
        '*x',
        '!t ',
        '? ',
        '@',
        '%',
        '`',
      ],
      ...[
        ' ',
        '  ',
        '\n',
        '\n',
        '\n  ',
        '\n  ',
        '\n    ',
        '\n- ',
        '\n  - ',
        '\na: ',
        '\n  b: ',
        '\n\n',
        '\n---\n',
        '\t',
      ],
    );
    const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(soup, (text) => {
        const plain = told(readPlainYaml('y.yaml', text));
        if (plain !== null) expect(plain).toEqual(inFull(text));
      }),
      { numRuns: 3000 },
    );
  });
});
