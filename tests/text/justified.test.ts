import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Paragraph } from '../../src/model/text.js';
import { type Setting, setText } from '../../src/text/index.js';
import { briefingFaces, paragraphOf } from './open-test-faces.js';

const faces = briefingFaces();
const ZH: Setting = { width: 300, language: 'zh-CN', hanLatinGap: 0.09, compressPunctuation: 'full' };
const EN: Setting = { ...ZH, language: 'en', width: 351 };

const CHINESE =
  '用户在哪里遇到智能客服？在节选公布的场景里，手机业务的占比最高，为49.82%，包括话费查询、套餐更换等；物流信息查询为42.24%，电商平台购物为41.76%，两者几乎持平，相差0.48个百分点。';
const ENGLISH =
  'Where do users meet intelligent customer service? Of the published scenarios, mobile-phone services have the highest share, 49.82%, for bills, plan changes and so on. Parcel tracking stands at 42.24% and online shopping at 41.76%: almost level, with a considerable difference of expectations.';

function justified(text: string, changes: Partial<Paragraph> = {}): Paragraph {
  return paragraphOf(text, { justified: true, ...changes });
}

function printed(line: Line): string {
  return line.pieces.map(({ text }) => text).join('');
}

function rightEdge({ pieces }: Line): number {
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

describe('Chinese lines', () => {
  const { lines } = setText(faces, [justified(CHINESE, { firstIndent: 20 })], ZH);

  it('reach both edges, but for the last', () => {
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) {
      expect(line.width + (line === lines[0] ? 20 : 0)).toBeCloseTo(300, 3);
    }
    expect(lines.at(-1)?.width).toBeLessThan(300);
    expect(lines.at(-1)?.pieces.some((piece) => piece.letterSpacing !== undefined)).toBe(false);
  });

  it('are stretched between ideographs alone, and within limits', () => {
    const stretched = lines.flatMap(({ pieces }) =>
      pieces.filter((piece) => piece.letterSpacing !== undefined),
    );
    expect(stretched.length).toBeGreaterThan(2);
    for (const { letterSpacing = 0, face, text } of stretched) {
      expect(letterSpacing).toBeGreaterThan(0);
      expect(letterSpacing).toBeLessThanOrEqual(0.9 + 1e-9);
      expect(face).toMatch(/^eastAsian/);
      expect(text).not.toMatch(/[\dA-Za-z%]/);
    }
  });

  it('that cannot be filled within limits stay ragged', () => {
    const text = '客服1234567890123456789012345678客服用户市场';
    const set = setText(faces, [justified(text)], { ...ZH, width: 190 });
    expect(set.lines.length).toBeGreaterThan(1);
    for (const line of set.lines) expect(line.width).toBeLessThan(190);
  });

  it('never end with a single ideograph', () => {
    const text = '一二三四五六七八九十'.repeat(7);
    for (let length = 31; length < 62; length += 1) {
      const last = setText(faces, [justified(`${text.slice(0, length)}。`)], ZH).lines.at(-1);
      expect(last === undefined ? '' : printed(last)).toMatch(/\p{Script=Han}{2}/u);
    }
  });
});

describe('English lines', () => {
  const { lines } = setText(faces, [justified(ENGLISH)], EN);

  it('keep their spaces, and are more even than lines that are each as full as they can be', () => {
    const rag = (set: readonly Line[]): number =>
      Math.max(...set.slice(0, -1).map((line) => 351 - rightEdge(line)));
    const greedy = setText(faces, [paragraphOf(ENGLISH)], EN).lines;
    expect(lines.length).toBeGreaterThan(3);
    expect(rag(lines)).toBeLessThanOrEqual(rag(greedy));
    expect(
      lines.flatMap(({ pieces }) => pieces).some(({ letterSpacing }) => letterSpacing !== undefined),
    ).toBe(false);
    const widths = new Map(greedy.flatMap(({ pieces }) => pieces.map(({ text, width }) => [text, width])));
    for (const { text, width } of lines.flatMap(({ pieces }) => pieces))
      if (widths.has(text)) expect(width).toBeCloseTo(widths.get(text) ?? 0, 6);
  });

  it('break words by their syllables, with a hyphen that is no part of the text', () => {
    const broken = setText(faces, [justified('a considerable representation of expectations')], {
      ...EN,
      width: 70,
    });
    const pieces = broken.lines.flatMap((line) => line.pieces);
    expect(broken.lines.some((line) => line.pieces.at(-1)?.isHyphen)).toBe(true);
    const words = pieces.filter(({ isHyphen }) => !isHyphen).map(({ text }) => text);
    expect(words.join('').replaceAll(' ', '')).toBe('aconsiderablerepresentationofexpectations');
    for (const { text } of pieces.filter(({ isHyphen }) => isHyphen)) expect(text).toBe('-');
  });

  it('are never those of a ragged paragraph, which has no hyphens', () => {
    const ragged = setText(faces, [paragraphOf(ENGLISH)], EN);
    expect(ragged.lines.flatMap(({ pieces }) => pieces).filter(({ isHyphen }) => isHyphen)).toEqual([]);
  });
});

describe('any justified text', () => {
  const parts = fc.constantFrom(
    ...['客服', '用户', '，', '。', '（图表2）', '49.82%', '452亿元', 'AI', '——', '“好”', '\n'],
    ...['considerable ', 'of ', 'expectations, ', 'RMB\u00a045.2bn ', 'U.S. ', 'e-commerce ', 'x'],
  );
  const texts = fc.array(parts, { maxLength: 60 }).map((list) => list.join(''));
  const settings = fc.record({
    width: fc.double({ min: 60, max: 300, noNaN: true }),
    language: fc.constantFrom('zh-CN', 'en', 'ja'),
    hanLatinGap: fc.constantFrom(0, 0.09),
    compressPunctuation: fc.constantFrom('none' as const, 'full' as const),
  });

  it('loses no character and keeps to its width', () => {
    fc.assert(
      fc.property(texts, settings, (text, how) => {
        const { lines } = setText(faces, [justified(text)], how);
        const kept = (whole: string) => whole.replace(/[ \n]/g, '');
        const all = lines.flatMap(({ pieces }) => pieces.filter(({ isHyphen }) => !isHyphen));
        expect(kept(all.map((piece) => piece.text).join(''))).toBe(kept(text));
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(how.width + 0.01);
          expect(rightEdge(line)).toBeLessThanOrEqual(how.width + 5.01);
        }
      }),
      { numRuns: 200 },
    );
  });
});
