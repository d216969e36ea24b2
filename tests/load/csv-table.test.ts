import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/load/csv-table.js';

const problems = (text: string) =>
  readCsv('t.csv', text).diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);

describe('what stands between cells', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['semicolons beside a decimal comma in quotes', '"a,a";b\n1;2\n'.replace('"a,a"', 'a')],
    ['tabs', 'a\tb\n1\t2\n'],
    ['pipes', 'a|b\n1|2\n'],
    ['what a first line says', 'sep=;\na;b\n1;2\n'],
  ])('is found: %s', (_, text) => {
    const { value, diagnostics } = readCsv('t.csv', text);
    expect(diagnostics).toEqual([]);
    expect([value?.header, value?.rows[0]].map((row) => row?.map((cell) => cell.text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(value?.header[0]?.place.line).toBe(text.startsWith('sep') ? 2 : 1);
  });

  it('is not looked for inside quotes', () => {
    expect(readCsv('t.csv', '"a;b;c;d",b\n1,2\n').value?.header).toHaveLength(2);
  });

  it('is what is declared', () => {
    expect(readCsv('t.csv', 'a;b,c\n1;2,3\n', 'semicolon').value?.header.map(({ text }) => text)).toEqual([
      'a',
      'b,c',
    ]);
  });
});

describe('readCsv', () => {
  it('gives every cell its text and place', () => {
    const { value, diagnostics } = readCsv('t.csv', 'item,five\n"中,文",40\n\n𠮷, 1.50 \n"a\nb",2');
    expect(diagnostics).toEqual([]);
    const file = 't.csv';
    expect(value?.header.map(({ place }) => place)).toEqual([
      { file, line: 1, column: 1, length: 4 },
      { file, line: 1, column: 6, length: 4 },
    ]);
    expect(value?.rows).toEqual([
      [
        { text: '中,文', place: { file, line: 2, column: 1, length: 5 } },
        { text: '40', place: { file, line: 2, column: 7, length: 2 } },
      ],
      [
        { text: '𠮷', place: { file, line: 4, column: 1, length: 2 } },
        { text: '1.50', place: { file, line: 4, column: 4, length: 6 } },
      ],
      [
        { text: 'a\nb', place: { file, line: 5, column: 1, length: 2 } },
        { text: '2', place: { file, line: 6, column: 4, length: 1 } },
      ],
    ]);
  });

  it.each([
    ['a column twice', 'a,b,a\n1,2,3\n', ['1:5 load/bad-csv']],
    ['rows of other lengths, each', 'a,b\n1\n1,2\n1,2,3\n', ['2:1 load/bad-csv', '4:5 load/bad-csv']],
    ['a quote without end', 'a,b\n1,"2\n3,4\n', ['2:3 load/bad-csv']],
    ['a quote in the middle', 'a,b\n1,2"3\n', ['2:3 load/bad-csv']],
    ['text after a quote', 'a,b\n"1"x,2\n', ['2:1 load/bad-csv']],
    ['nothing', '', ['1:1 load/bad-csv']],
  ])('finds %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(readCsv('t.csv', text).value).toBeNull();
  });
});
