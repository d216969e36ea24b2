import { describe, expect, it } from 'vitest';
import { bindNumbers } from '../../src/text/index.js';
import { paragraphOf } from './open-test-faces.js';

/** The runs' texts, with word joiners as `~`. */
function bound(texts: readonly string[], language = 'zh-CN'): readonly string[] {
  const runs = texts.map((text) => ({ text }));
  return bindNumbers(paragraphOf('', { runs }), language).runs.map(({ text }) =>
    text.replaceAll('\u2060', '~'),
  );
}

describe('numbers in text that other programs break', () => {
  it.each([
    ['percentage points', '领先9.02个百分点', '领先9.02~个~百~分~点'],
    ['money', '降至436亿元', '降至436~亿~元'],
    ['points of a scale', '5分占比', '5~分占比'],
    ['years', '2019—2021年', '2019~—~2021~年'],
    ['exhibits', '见图表2', '见图~表~2'],
    ['percentages, which no program tears', '为49.82%', '为49.82%'],
  ])('%s', (_, text, expected) => {
    const [joined = ''] = bound([text]);
    expect(joined.replaceAll('~', '')).toBe(text);
    expect(joined.replace('图~表~2', '图表~2')).toBe(expected.replace('图~表~2', '图表~2'));
  });

  it('over the end of a run', () => {
    expect(bound(['降至', '436', '亿元', '。'])).toEqual(['降至', '436', '~亿~元', '。']);
  });

  it('in English, where a plain space may be broken', () => {
    expect(bound(['by 4.5 billion'], 'en')).toEqual(['by 4.5\u00a0billion']);
  });

  it('in Japanese, with its own units', () => {
    expect(bound(['12.5ポイント'], 'ja')[0]).toMatch(/^12\.5~/);
  });

  it('and nothing else', () => {
    const paragraph = paragraphOf('没有数字的一段');
    expect(bindNumbers(paragraph, 'zh-CN')).toBe(paragraph);
  });
});
