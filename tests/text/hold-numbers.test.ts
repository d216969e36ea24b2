import { describe, expect, it } from 'vitest';
import { bindNumbers, endsBeforeNumbers } from '../../src/text/index.js';
import { paragraphOf } from './open-test-faces.js';

/** Lines as measured where ideographs are 10 pt and all else 5 pt wide, one for each line of the text. */
function held(text: string, width: number, language = 'zh-CN'): string | null {
  const paragraph = paragraphOf(text.replaceAll('|', ''));
  const style = { ...paragraph.style, size: 10 };
  const lines = text.split('|').map((line) => ({
    paragraph: 0,
    baseline: 0,
    width: 0,
    pieces: [...line].map((character) => ({
      text: character,
      x: 0,
      width: /\p{Script=Han}/u.test(character) ? 10 : 5,
      size: 10,
      face: 'latin-regular' as const,
      color: '#000000',
    })),
  }));
  const ends = endsBeforeNumbers({ ...paragraph, style }, { lines, width, language, room: 'slack' });
  if (ends === null) return null;
  return bindNumbers(paragraph, language, ends)
    .runs.map((run) => run.text)
    .join('');
}

describe('lines end before a number that another program would tear', () => {
  it('where its unit would begin the next line', () => {
    expect(held('语音清晰度领先|9.02个百分点', 95)).toBe('语音清晰度领先\n9.02个百分点');
  });

  it('also where only room between Chinese and digits moves it there', () => {
    // 18 ideographs and 4 other characters are 200 wide; with two gaps of 2.9 they are wider than 203.
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯9.02个百分点|辰巳';
    expect(held(text, 203)).toBe('甲乙丙丁戊己庚辛壬癸子丑寅卯\n9.02个百分点辰巳');
    expect(held(text, 230)).toBe('甲乙丙丁戊己庚辛壬癸子丑寅卯9.02个百分点辰巳');
  });

  it('and nowhere else, so that text is found as it was written', () => {
    expect(held('语音清晰度领先9.02个百分点|，居首', 200)).toBe('语音清晰度领先9.02个百分点，居首');
    expect(held('没有数字的|一段文字', 60)).toBe('没有数字的一段文字');
  });

  it('while a space inside a number holds by itself', () => {
    expect(held('a rise of 4.5 billion |in all', 110, 'en')).toContain('4.5\u00a0billion');
  });

  it('not where that would take a line more than there is room for', () => {
    expect(held('甲乙丙丁戊1234567个百分点|子丑寅卯辰巳午', 110)).toBeNull();
  });
});
