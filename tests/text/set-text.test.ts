import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, SetText } from '../../src/model/text.js';
import { measureText, type Setting, setText } from '../../src/text/index.js';
import { BODY, briefingFaces, paragraphOf } from './open-test-faces.js';

const faces = briefingFaces();
const ZH: Setting = { width: 100, language: 'zh-CN', hanLatinGap: 0, compressPunctuation: 'none' };
const EN: Setting = { ...ZH, language: 'en' };

function textOf(line: Line | undefined): string {
  return (line?.pieces ?? []).map((piece) => piece.text).join('');
}

function linesOf(set: SetText): string[] {
  return set.lines.map(textOf);
}

describe('lines', () => {
  it('are as full as the width allows', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十甲乙丙丁')], ZH);
    expect(linesOf(set)).toEqual(['一二三四五六七八九十', '甲乙丙丁']);
  });

  it('push a closing mark down with its character', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十，甲乙丙丁')], ZH);
    expect(linesOf(set)).toEqual(['一二三四五六七八九', '十，甲乙丙丁']);
  });

  it('let a closing mark count half at line end when asked', () => {
    const narrow = { ...ZH, width: 105, compressPunctuation: 'line-end' } as const;
    const set = setText(faces, [paragraphOf('一二三四五六七八九十，甲乙丙丁')], narrow);
    expect(linesOf(set)).toEqual(['一二三四五六七八九十，', '甲乙丙丁']);
    expect(set.lines[0]?.width).toBeCloseTo(105, 6);
  });

  it('hang spaces at their end', () => {
    const set = setText(faces, [paragraphOf('alpha beta  gamma')], { ...EN, width: 52 });
    expect(linesOf(set)).toEqual(['alpha beta', 'gamma']);
    expect(set.lines[0]?.width).toBeCloseTo(
      measureText(faces, 'alpha beta', { size: 10, weight: 'regular', language: 'en' }),
      6,
    );
  });

  it('break where the author says so', () => {
    const set = setText(faces, [paragraphOf('甲\n乙\n\n丙\n')], ZH);
    expect(linesOf(set)).toEqual(['甲', '乙', '', '丙', '']);
    expect(set.height).toBeCloseTo(5 * 15, 6);
  });

  it('give an empty paragraph one empty line', () => {
    const set = setText(faces, [paragraphOf('')], ZH);
    expect(set.lines).toHaveLength(1);
    expect(set.height).toBe(15);
  });

  it('break a word longer than the line instead of overflowing', () => {
    const set = setText(faces, [paragraphOf('see supercalifragilistic')], { ...EN, width: 50 });
    expect(linesOf(set).join('')).toBe('seesupercalifragilistic');
    for (const line of set.lines) expect(line.width).toBeLessThanOrEqual(50);
  });

  it('leave no single ideograph on the last line of a Chinese paragraph', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十末。')], ZH);
    expect(linesOf(set)).toEqual(['一二三四五六七八九', '十末。']);
  });

  it('do not mend a last line across an explicit line end', () => {
    const set = setText(faces, [paragraphOf('一二三四五\n末')], ZH);
    expect(linesOf(set)).toEqual(['一二三四五', '末']);
  });
});

describe('pieces', () => {
  it('have a gap between Han and Latin, none beside marks or at line edges', () => {
    const set = setText(faces, [paragraphOf('用AI，达49%的')], { ...ZH, width: 300, hanLatinGap: 0.2 });
    const pieces = set.lines[0]?.pieces ?? [];
    const gaps = pieces.slice(1).map((piece, index) => {
      const before = pieces[index];
      return Math.round((piece.x - (before?.x ?? 0) - (before?.width ?? 0)) * 1000) / 1000;
    });
    expect(pieces.map((piece) => piece.text)).toEqual(['用', 'AI', '，达', '49%', '的']);
    expect(gaps).toEqual([2, 0, 2, 2]);
    expect(pieces[0]?.x).toBe(0);
  });

  it('have the same gap before a number and between it and its unit', () => {
    const set = setText(faces, [paragraphOf('为452亿元（2022年）和AI款')], {
      ...ZH,
      width: 300,
      hanLatinGap: 0.2,
    });
    const pieces = set.lines[0]?.pieces ?? [];
    const gaps = pieces.slice(1).map((piece, index) => {
      const before = pieces[index];
      return Math.round(piece.x - (before ? before.x + before.width : 0));
    });
    expect(pieces.map(({ text }) => text)).toEqual(['为', '452', '亿元（', '2022', '年）和', 'AI', '款']);
    expect(gaps).toEqual([2, 2, 0, 2, 2, 2]);
  });

  it('count gaps in the width of a line', () => {
    const tight = setText(faces, [paragraphOf('用1用')], { ...ZH, width: 27 });
    const gapped = setText(faces, [paragraphOf('用1用')], { ...ZH, width: 27, hanLatinGap: 0.2 });
    expect(tight.lines).toHaveLength(1);
    expect(gapped.lines).toHaveLength(2);
  });

  it('follow the runs: weight, size, colour and link', () => {
    const target = { kind: 'section', section: 'market' } as const;
    const runs = [
      { text: '占' },
      { text: '40', size: 20, weight: 'bold' as const },
      { text: '%', color: '#0F6E84', target },
    ];
    const set = setText(faces, [paragraphOf('', { runs })], ZH);
    expect(set.lines[0]?.pieces.map(({ face, size, color }) => [face, size, color])).toEqual([
      ['eastAsian-regular', 10, '#14202B'],
      ['latin-bold', 20, '#14202B'],
      ['latin-regular', 10, '#0F6E84'],
    ]);
    expect(set.lines[0]?.pieces[2]?.target).toEqual(target);
  });

  it('choose the face of a mark by what stands in the next run', () => {
    const set = setText(faces, [paragraphOf('', { runs: [{ text: 'don' }, { text: '’t' }] })], ZH);
    expect(set.lines[0]?.pieces.map((piece) => piece.face)).toEqual(['latin-regular']);
  });
});

describe('full-width marks, compressed in full', () => {
  const full = { ...ZH, width: 300, compressPunctuation: 'full' } as const;
  const placesOf = (text: string) =>
    setText(faces, [paragraphOf(text)], full).lines.flatMap((line) =>
      line.pieces.map((piece) => `${piece.text}@${Math.round(piece.x)}`),
    );

  it('share the blank between two in a row', () => {
    expect(placesOf('甲）。乙')).toEqual(['甲）@0', '。乙@15']);
    expect(placesOf('甲：“乙')).toEqual(['甲：@0', '“乙@15']);
    expect(placesOf('甲（“乙')).toEqual(['甲（@0', '“乙@15']);
    expect(placesOf('甲，乙')).toEqual(['甲，乙@0']);
  });

  it('lose the blank at both ends of a line', () => {
    expect(placesOf('“甲”')).toEqual(['“甲”@-5']);
    expect(setText(faces, [paragraphOf('“甲”')], full).lines[0]?.width).toBeCloseTo(20, 6);
  });

  it('stay as they are in English', () => {
    const set = setText(faces, [paragraphOf('（甲）。')], { ...full, language: 'en' });
    expect(set.lines[0]?.width).toBeCloseTo(40, 6);
  });
});

describe('a raised mark', () => {
  const runs = [{ text: '一二三' }, { text: '\u20601', size: 6.2, rise: 3.3 }, { text: '，四五' }];

  it('keeps its height above the baseline, and its line the height of the rest', () => {
    const set = setText(faces, [paragraphOf('', { runs })], ZH);
    const [line] = set.lines;
    expect(line?.pieces.map(({ text, rise }) => [text, rise])).toEqual([
      ['一二三', undefined],
      ['1', 3.3],
      ['，四五', undefined],
    ]);
    expect(set.height).toBe(15);
  });

  it('follows its word to the next line', () => {
    expect(linesOf(setText(faces, [paragraphOf('', { runs })], { ...ZH, width: 32 }))).toEqual([
      '一二',
      '三1，',
      '四五',
    ]);
    const words = [{ text: 'two parts' }, { text: '\u20602', size: 6.2, rise: 3.3 }, { text: ' remain' }];
    const narrow = { ...EN, width: 48 };
    expect(linesOf(setText(faces, [paragraphOf('', { runs: words })], narrow))).toEqual([
      'two',
      'parts2',
      'remain',
    ]);
  });

  it('labels the note itself, whose lines hang', () => {
    const note = paragraphOf('一二三四五六七八九', {
      mark: 'label',
      note: { id: 'footnote.12', label: '12' },
    });
    const { lines } = setText(faces, [note], ZH);
    expect(lines[0]?.pieces[0]?.text).toBe('12');
    expect(lines.map(({ pieces }) => pieces.at(-1)?.x)).toEqual([15.46875, 15.46875]);
  });
});

describe('placing', () => {
  it('gives a Chinese dash two em', () => {
    const set = setText(faces, [paragraphOf('甲——乙')], ZH);
    expect(set.lines[0]?.pieces.map((piece) => piece.text)).toEqual(['甲', '——', '乙']);
    expect(set.lines[0]?.pieces[2]?.x).toBeCloseTo(30, 6);
  });

  it('splits the leading evenly above and below the em box', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十甲乙')], ZH);
    // Line box 15, em box 0.88 above and 0.12 below the baseline: (15 - 10) / 2 + 8.8.
    expect(set.lines.map((line) => line.baseline)).toEqual([
      expect.closeTo(11.3, 6),
      expect.closeTo(26.3, 6),
    ]);
    expect(set.height).toBe(30);
  });

  it('stands a fifth of an em above the bottom of its line where leading is above', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十甲乙')], { ...ZH, leading: 'above' });
    expect(set.lines.map((line) => line.baseline)).toEqual([13, 28]);
    expect(set.height).toBe(30);
  });

  it('makes a line as tall as its largest run', () => {
    const runs = [
      { text: '49', size: 40 },
      { text: '%', size: 22 },
    ];
    const set = setText(faces, [paragraphOf('', { runs })], ZH);
    expect(set.height).toBe(60);
  });

  it('puts space before all paragraphs but the first', () => {
    const spaced = { spaceBefore: 6 };
    const set = setText(faces, [paragraphOf('甲', spaced), paragraphOf('乙', spaced)], ZH);
    expect(set.height).toBe(36);
    expect(set.lines.map((line) => line.paragraph)).toEqual([0, 1]);
  });

  it('aligns right and center by what is printed', () => {
    const right = setText(faces, [paragraphOf('甲乙 ', { style: { ...BODY, align: 'right' } })], ZH);
    const center = setText(faces, [paragraphOf('甲乙', { style: { ...BODY, align: 'center' } })], ZH);
    expect(right.lines[0]?.pieces[0]?.x).toBeCloseTo(80, 6);
    expect(center.lines[0]?.pieces[0]?.x).toBeCloseTo(40, 6);
  });

  it('indents the first line only', () => {
    const set = setText(faces, [paragraphOf('一二三四五六七八九十甲乙', { firstIndent: 20 })], ZH);
    expect(linesOf(set)).toEqual(['一二三四五六七八', '九十甲乙']);
    expect(set.lines.map((line) => line.pieces[0]?.x)).toEqual([20, 0]);
  });

  it('hangs bullets and counts numbers within the frame', () => {
    const long = '一二三四五六七八九十甲乙';
    const marked = [
      paragraphOf(long, { mark: 'bullet' }),
      paragraphOf('甲', { mark: 'number' }),
      paragraphOf('乙', { mark: 'number' }),
    ];
    const set = setText(faces, marked, ZH);
    expect(linesOf(set)).toEqual(['•一二三四五六七八', '九十甲乙', '1.甲', '2.乙']);
    expect(set.lines.map((line) => line.pieces.at(-1)?.x)).toEqual([12.5, 12.5, 12.5, 12.5]);
    expect(set.lines[0]?.pieces[0]?.x).toBe(0);
  });
});

describe('missing glyphs', () => {
  it('are collected once each, in order', () => {
    const set = setText(faces, [paragraphOf('好🙂用\u{13000}🙂')], ZH);
    expect(set.missingGlyphs).toEqual(['🙂', '\u{13000}']);
  });

  it('are none for invisible characters and line ends', () => {
    expect(setText(faces, [paragraphOf('a\u200bb\u00adc\nd')], EN).missingGlyphs).toEqual([]);
  });
});

describe('any text', () => {
  const alphabet = fc.constantFrom(
    ...'客服用户年亿元个百分点 ，。、（）“”《》——…～%0123456789.-−+abcdefgHIJ\u00a0\n/'.split(''),
    '\u200b',
    'e\u0301',
  );
  const texts = fc.array(alphabet, { maxLength: 60 }).map((list) => list.join(''));
  const settings = fc.record({
    // A dash of two em is one cluster and needs its room.
    width: fc.double({ min: 21, max: 200, noNaN: true }),
    language: fc.constantFrom('zh-CN', 'en'),
    hanLatinGap: fc.constantFrom(0, 1 / 6),
    compressPunctuation: fc.constantFrom('none' as const, 'line-end' as const, 'full' as const),
  });

  it('loses no character but hung spaces, line ends and invisible ones', () => {
    fc.assert(
      fc.property(texts, settings, (text, how) => {
        const printed = linesOf(setText(faces, [paragraphOf(text)], how)).join('');
        const kept = (whole: string) => whole.replace(/[ \n\u200b]/g, '');
        expect(kept(printed)).toBe(kept(text));
      }),
      { numRuns: 300 },
    );
  });

  it('never runs over the width, and pieces never overlap', () => {
    fc.assert(
      fc.property(texts, settings, (text, how) => {
        for (const line of setText(faces, [paragraphOf(text)], how).lines) {
          expect(line.width).toBeLessThanOrEqual(how.width + 0.01);
          // In full compression a mark may reach into the blank half of its neighbour.
          const blank = how.compressPunctuation === 'full' ? BODY.size / 2 : 0;
          let right = 0;
          for (const piece of line.pieces) {
            expect(piece.x).toBeGreaterThanOrEqual(right - blank - 1e-6);
            right = piece.x + piece.width;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins no Chinese line with a closing mark and ends none with an opening one', () => {
    const words = fc.constantFrom(
      '客服',
      '用户',
      '市场',
      '，',
      '。',
      '、',
      '“好”',
      '（图）',
      '《书》',
      '49.82%',
      '452亿元',
      '——',
    );
    const sentences = fc.array(words, { minLength: 5, maxLength: 40 }).map((list) => list.join(''));
    fc.assert(
      fc.property(sentences, (text) => {
        // Marks in a row longer than a line are not sentences, nor are numbers with nothing between them.
        fc.pre(!/[，。、”）》—]{8}|(?:%|亿元)\d/.test(text));
        const lines = linesOf(setText(faces, [paragraphOf(text)], { ...ZH, width: 160 }));
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、”）》%—]/);
        for (const line of lines) expect(line).not.toMatch(/[“（《]$/);
        expect(lines.join('\n')).not.toMatch(/[\d.%]\n[\d.%亿元]|亿\n元/);
      }),
    );
  });
});
