import { describe, expect, it } from 'vitest';
import { amend, type Edit, editsOf } from '../../src/bind/index.js';
import { check } from './check.js';

const edit = (line: number, column: number, length: number, text: string): Edit => ({
  file: 'a.md',
  line,
  column,
  length,
  text,
});

const amended = (text: string, edits: readonly Edit[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(amend(new TextEncoder().encode(text), edits));

describe('edits', () => {
  it('change their stretch and nothing else', () => {
    expect(amended('甲1乙2\n丙3', [edit(1, 2, 1, '{a}'), edit(1, 4, 1, '{bb}'), edit(2, 2, 1, '')])).toBe(
      '甲{a}乙{bb}\n丙',
    );
  });

  it('keep the byte order mark and every kind of line end', () => {
    expect(
      amended('\ufeffa1\r\nb2\rc3\n', [edit(1, 2, 1, 'x'), edit(2, 2, 1, 'y'), edit(3, 2, 1, 'z')]),
    ).toBe('\ufeffax\r\nby\rcz\n');
  });

  it('count columns in UTF-16 units', () => {
    expect(amended('😀1', [edit(1, 3, 1, 'x')])).toBe('😀x');
  });
});

describe('what is certain', () => {
  const textsOf = (body: string, language: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] =>
    editsOf(check({ body }, language).diagnostics).map(({ text }) => text);

  it('is the value of exactly one figure', () => {
    expect(textsOf('绿茶占49.82%，红茶占４２．２４％。')).toEqual(['{teas.green}', '{teas.black}']);
    expect(textsOf('达4000亿元')).toEqual(['{drinks.2030}']);
    expect(textsOf('at RMB 400bn', 'en')).toEqual(['{drinks.2030}']);
  });

  it('is no value of several figures, no word and no freed number', () => {
    expect(textsOf('门店1500家')).toEqual([]);
    expect(textsOf('近半数，42.3%')).toEqual([]);
    expect(textsOf('[49.82%]{free}，{= 49.82%}')).toEqual([]);
  });
});
