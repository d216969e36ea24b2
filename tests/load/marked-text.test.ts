import { describe, expect, it } from 'vitest';
import { readMarkedText } from '../../src/load/marked-text.js';
import type { MarkedText, Token } from '../../src/model/commentary.js';

function read(...lines: string[]) {
  return readMarkedText(
    'c.md',
    lines.map((text, index) => ({ text, line: index + 1, column: 1 })),
  );
}

/** `text`, `**text**`, `{source}`, `[words]{source}`, `[words](url)` and `^[words]` again, with ASCII brackets. */
function written(tokens: MarkedText): string {
  return tokens.map(writtenToken).join('');
}

function writtenToken(token: Token): string {
  switch (token.kind) {
    case 'text':
      return token.strong ? `**${token.text}**` : token.text;
    case 'expression':
      return token.strong ? `**{${token.source}}**` : `{${token.source}}`;
    case 'claim':
      return `[${written(token.words)}]{${token.source}}`;
    case 'footnote':
      return `^[${written(token.words)}]`;
    case 'link':
      return `[${written(token.words)}](${token.url})`;
  }
}

function problems(...lines: string[]): readonly string[] {
  return read(...lines).diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

describe('tokens', () => {
  it.each([
    ['手机占{a.b}，**49.82%**的用户', '手机占{a.b}，**49.82%**的用户'],
    ['**绿茶[领先]{highest a.b}**：高', '**绿茶**[**领先**]{highest a.b}：高'],
    ['[近{a.b as pct 1}**半**数]{nearly half a.b}用户', '[近{a.b as pct 1}**半**数]{nearly half a.b}用户'],
    ['［近半数］｛nearly half a.b｝与｛a.c｝', '[近半数]{nearly half a.b}与{a.c}'],
    ['｛highest：a.b｝', '{highest:a.b}'],
    ['见［注］与[1]，时间10:30', '见［注］与[1]，时间10:30'],
    ['[site](https://x.y/a_(b)?c=1)', '[site](https://x.y/a_(b)?c=1)'],
    ['[five] (points)', '[five] (points)'],
    ['a \\{b\\} \\[c\\] \\* \\\\', 'a {b} [c] * \\'],
    ['5*3_x_ < 6 & more', '5*3_x_ < 6 & more'],
    ['{ diff  a.b\ta.c }', '{diff a.b a.c}'],
    ['{= 3}家', '{= 3}家'],
    [
      '各点^[样本{a.b}**未**公布，[最高]{highest a.b}]，不足',
      '各点^[样本{a.b}**未**公布，[最高]{highest a.b}]，不足',
    ],
    ['各点^［见［注］与[1]。］', '各点^[见［注］与[1]。]'],
    ['**各点^[ 样本 ]领先**', '**各点**^[样本]**领先**'],
    ['[最高]{highest a.b}^[样本](x)', '[最高]{highest a.b}^[样本](x)'],
    ['2^3 与 \\^[注]', '2^3 与 ^[注]'],
  ])('%s', (source, expected) => {
    const { value, diagnostics } = read(source);
    expect(diagnostics).toEqual([]);
    expect(written(value)).toBe(expected);
  });

  it('have the exact place of each character, in UTF-16 columns', () => {
    const lines = ['𠮷占**{a.b}**的', '一\\{半，[约{a.c}]{over a.c}'];
    const { value } = read(...lines);
    const flat = value.flatMap((token) => (token.kind === 'claim' ? [token, ...token.words] : [token]));
    const spots = flat.map(({ kind, place }) => [
      kind,
      lines[place.line - 1]?.slice(place.column - 1, place.column - 1 + (place.length ?? 0)),
    ]);
    expect(spots).toEqual([
      ['text', '𠮷占'],
      ['expression', '{a.b}'],
      ['text', '的'],
      ['text', '一'],
      ['text', '{半，'],
      ['claim', '[约{a.c}]{over a.c}'],
      ['text', '约'],
      ['expression', '{a.c}'],
    ]);
  });
});

describe('a footnote', () => {
  it('stands where its mark will be, and its words where they are written', () => {
    const lines = ['各点^[样本', '未{a.b}公布]，', '不足'];
    const { value, diagnostics } = read(...lines);
    const note = value.find(({ kind }) => kind === 'footnote');
    expect(diagnostics).toEqual([]);
    expect(written(value)).toBe('各点^[样本未{a.b}公布]，不足');
    expect([note?.place.line, note?.place.column]).toEqual([1, 3]);
    const inside = note?.kind === 'footnote' ? note.words : [];
    expect(inside.map(({ place }) => [place.line, place.column])).toEqual([
      [1, 5],
      [2, 1],
      [2, 2],
      [2, 7],
    ]);
  });

  it('is joined over line ends by itself, and the words around it as if it were not there', () => {
    expect(written(read('five points^[两行', '样本 AI', 'bases。]', 'and').value)).toBe(
      'five points^[两行样本 AI bases。] and',
    );
  });

  it.each([
    ['各点^[样本', '1:3 load/bad-binding'],
    ['各点^［样本', '1:3 load/bad-binding'],
    ['各点^[ ]', '1:3 load/bad-binding'],
    ['各点^[一^[二]]', '1:3 load/bad-binding'],
    ['[最高^[样本]]{highest a.b}', '1:1 load/bad-binding'],
    ['[site^[note]](https://x.y)', '1:1 load/bad-binding'],
  ])('%s is refused', (source, expected) => {
    expect(problems(source)).toEqual([expected]);
  });
});

describe('lines', () => {
  it.each([
    [['语音', '清晰度'], '语音清晰度'],
    [['**语音**', '清晰度'], '**语音**清晰度'],
    [['five', 'points'], 'five points'],
    [['语音', 'AI'], '语音 AI'],
    [['占比，', '{a.b}'], '占比，{a.b}'],
    [['[近半数]{nearly half a.b}', '用户'], '[近半数]{nearly half a.b}用户'],
    [['of {a.b}', 'users'], 'of {a.b} users'],
    [['{diff a.b', 'a.c}'], '{diff a.b a.c}'],
  ])('%j are joined as %s', (lines, expected) => {
    expect(written(read(...lines).value)).toBe(expected);
  });
});

describe('problems', () => {
  it.each([
    ['占{a.b，高', ['1:2 load/bad-binding']],
    ['占｛a.b，高', ['1:2 load/bad-binding']],
    ['占a.b}，高', ['1:5 load/bad-binding']],
    ['[近半数{over a.b}', ['1:1 load/bad-binding']],
    ['近半数]{over a.b}', ['1:4 load/bad-binding']],
    ['[近半数]{over a.b', ['1:6 load/bad-binding']],
    ['空{}空[]{a}空', ['1:2 load/bad-binding', '1:5 load/bad-binding']],
    ['[a [b]{c} d]{e}', ['1:1 load/bad-binding']],
    ['文{#id}字', ['1:2 load/bad-commentary']],
    ['**半', ['1:1 load/bad-commentary']],
    ['a <b>c</b> &nbsp;', ['1:3 load/bad-commentary', '1:12 load/bad-commentary']],
    ['[x](javascript:alert)', ['1:1 load/bad-commentary']],
    ['{a {b} c} d', ['1:1 load/bad-binding', '1:9 load/bad-binding']],
  ])('of "%s" have places', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  it('offer the mended words', () => {
    const hints = (source: string) => read(source).diagnostics[0]?.hints[0]?.en;
    expect(hints('占{drinks.green，高')).toContain('write {drinks.green}');
    expect(hints('占｛drinks.green，高')).toContain('write {drinks.green}');
    expect(hints('占drinks.green}，高')).toContain('write {drinks.green}');
    expect(hints('占{，高')).toContain('\\{');
    expect(hints('近半数]{over a.b}')).toContain('[words]{over a.b}');
  });
});

describe('hostile lines', () => {
  it.each<[string, string, number]>([
    ['a long line', '一'.repeat(100_000), 0],
    ['stars and underscores', '*_'.repeat(10_000), 0],
    ['one mistake made of many braces', '{'.repeat(10_000), 1],
    ['nested brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 0],
    ['brackets without end', '['.repeat(10_000), 1],
    ['addresses without end', '[a]('.repeat(10_000), 0],
    ['claims inside claims', `${'[a'.repeat(10_000)}${']{b}'.repeat(10_000)}`, 9_999],
    ['backslashes', '\\'.repeat(100_000), 0],
    ['signs that might be tags or entities', '<&a'.repeat(30_000), 0],
  ])('%s', (_, source, count) => {
    expect(read(source).diagnostics).toHaveLength(count);
  });

  it('of many breaks', () => {
    const lines = Array.from({ length: 20_000 }, () => '**');
    expect(read(...lines).value).toEqual([]);
  });
});
