import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/model/text.js';
import { setText } from '../../src/text/index.js';
import { BODY, briefingFaces, paragraphOf } from './open-test-faces.js';

/** Main column, size and gap of the house's briefing. */
const COLUMN = { width: 351, language: 'zh-CN', hanLatinGap: 0.09, compressPunctuation: 'full' } as const;
const STYLE = { ...BODY, size: 10.5 };

/** About as often as a briefing has them. */
const WORDS = [
  ...repeated(['用户', '客服', '智能客服', '市场', '场景', '服务效率', '语音清晰度', '个性化'], 6),
  ...repeated(['的', '了', '在', '与', '占', '其次', '领先', '超过', '不'], 4),
  ...repeated(['，', '，', '。', '、'], 5),
  ...['；', '：', '？', '）', '（', '“好”', '《数据》', '——', '……', '·', 'AI', '图表2'],
  ...['49.82%', '452亿元', '−3.5%', '9.02个百分点', '2019—2023年', '5分', '15%～40%', 'RMB 45.2bn'],
];

function repeated(words: readonly string[], times: number): readonly string[] {
  return Array.from({ length: times }, () => words).flat();
}

const FORBIDDEN_START = /^[，。、；：？！）》〉”’」』】〕%％‰～·—…]/u;
const FORBIDDEN_END = /[（《〈“‘「『【〔]$/u;
const NUMBERS = /[−+]?\d+(?:\.\d+)?(?:%|亿元|个百分点|分|年)?(?:[—～]\d+(?:\.\d+)?[%年])?/gu;

const faces = briefingFaces();

/** Sentences whose marks stand between words, as authors write them. */
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 80, maxLength: 200 }).map((words) =>
  words
    .filter((word, index) => isWord(word) || isWord(words[index - 1] ?? '，'))
    .concat('用户增长。')
    .join(''),
);

function isWord(word: string): boolean {
  return !/^[，。、；：？）（—…·]/u.test(word);
}

function printed({ pieces }: Line): string {
  return pieces.map((piece) => piece.text).join('');
}

describe('five thousand Chinese lines', () => {
  const paragraphs = fc.sample(text, { numRuns: 700, seed: 20250308 });
  const set = paragraphs.map((one) => ({
    text: one,
    lines: setText(faces, [paragraphOf(one, { justified: true, style: STYLE, firstIndent: 21 })], COLUMN)
      .lines,
  }));
  const lines = set.flatMap((one) => one.lines);
  const linesWith = (fault: RegExp): readonly string[] =>
    lines.map(printed).filter((line) => fault.test(line));

  it('are that many', () => {
    expect(lines.length).toBeGreaterThan(5000);
  });

  it('begin with no closing mark and end with no opening one', () => {
    expect(linesWith(FORBIDDEN_START)).toEqual([]);
    expect(linesWith(FORBIDDEN_END)).toEqual([]);
  });

  it('tear no number from its sign and unit', () => {
    const torn = set.flatMap(({ text: written, lines: own }) => {
      const ends = new Set<number>();
      let at = 0;
      for (const line of own) {
        at += printed(line).replaceAll(' ', '').length;
        ends.add(at);
      }
      return [...written.replaceAll(' ', '').matchAll(NUMBERS)].filter(({ 0: number, index }) =>
        Array.from({ length: number.length - 1 }, (_, offset) => index + offset + 1).some((place) =>
          ends.has(place),
        ),
      );
    });
    expect(torn.map(([number]) => number)).toEqual([]);
  });

  it('leave no ideograph alone on a last line', () => {
    const lonely = set.filter(({ lines: own }) => {
      const last = own.length > 1 ? own.at(-1) : undefined;
      return last !== undefined && /^\p{Script=Han}[，。、；：？！）》”…—·]*$/u.test(printed(last));
    });
    expect(lonely.map(({ lines: own }) => own.slice(-2).map(printed))).toEqual([]);
  });

  it('are stretched by a tenth of an em at most, and nine of ten reach the edge', () => {
    const spread = lines.flatMap(({ pieces }) => pieces.flatMap(({ letterSpacing }) => letterSpacing ?? []));
    expect(spread.length).toBeGreaterThan(1000);
    expect(Math.max(...spread)).toBeLessThanOrEqual(0.09 * 10.5 + 1e-9);
    const inner = set.flatMap(({ lines: own }) => own.slice(0, -1));
    const filled = inner.filter(({ pieces, width }) => {
      const indent = pieces[0]?.x === 21 ? 21 : 0;
      return width + indent > 350.9;
    });
    expect(filled.length / inner.length).toBeGreaterThan(0.9);
  });
});
