import { describe, expect, it } from 'vitest';
import { check, problemsOf } from './check.js';

const unproven = (words: string): string => `bind/unproven-words '${words}'`;

describe('words that state something', () => {
  it.each([
    ['绿茶最高，白茶最低', ['最高', '最低']],
    ['绿茶居首，遥遥领先', ['居首', '遥遥领先']],
    ['绝大多数人饮茶', ['绝大多数']],
    ['多数人饮茶', ['多数']],
    ['已成为主流', ['主流']],
    ['其次是红茶', ['其次']],
    ['市场不断扩大', ['不断扩大']],
    ['市场飞速增长', ['飞速增长']],
    ['规模有所下降', ['下降']],
    ['规模回落', ['回落']],
    ['期望较高，评价较低', ['较高', '较低']],
    ['均高于{teas.white}', ['高于', '均']],
    ['仅为{teas.white}', ['仅为']],
    ['只有{teas.white}', ['只有']],
  ])('in Chinese: %s', (line, words) =>
    expect([...problemsOf(line)].sort()).toEqual(words.map(unproven).sort()),
  );

  it.each([
    ['green tea has the highest share', ['highest']],
    ['green tea is leading', ['leading']],
    ['green tea tops the list', ['tops the list']],
    ['the least of them', ['least']],
    ['most people drink it', ['most people']],
    ['it is mainstream', ['mainstream']],
    ['the market keeps expanding', ['keeps expanding']],
    ['rapid growth', ['rapid growth']],
    ['sales fell', ['fell']],
    ['ahead of black tea', ['ahead of']],
    ['all of them above {teas.white}', ['all']],
    ['only {teas.white} drink it', ['only']],
  ])('in English: %s', (line, words) => expect(problemsOf(line, 'en')).toEqual(words.map(unproven)));

  it.each([
    '绿茶[居首]{highest teas.green among published}，其次是{teas.black}',
    '市场由{sales.2028}[降]{fell sales.2029}到{sales.2029}，回落',
    '高于{teas.black}{diff teas.green teas.black}',
    '最大限度，平均，均衡，不仅，说明书',
    '原文称[“不断扩大”]{quote}',
    '所有人都饮茶，仅此而已',
  ])('are at rest where something proves or excuses them: %s', (line) =>
    expect(problemsOf(line)).toEqual([]),
  );

  it.each([
    'last but not least, at least and to say the least',
    'only here, and all the same',
    'Green tea [leads]{highest teas.green among published}, ahead of black tea',
  ])('are at rest where something proves or excuses them: %s', (line) =>
    expect(problemsOf(line, 'en')).toEqual([]),
  );

  it('need a claim in their own sentence, and rank words one around them', () => {
    expect(problemsOf('绿茶[居首]{highest teas.green among published}。规模回落')).toEqual([
      unproven('回落'),
    ]);
    expect(problemsOf('绿茶[居首]{highest teas.green among published}，白茶最低')).toEqual([
      unproven('最低'),
    ]);
  });

  it('are warnings that offer a claim', () => {
    const [problem] = check({ body: '市场由{sales.2028}增至{sales.2029}' }).diagnostics;
    expect(problem?.severity).toBe('warning');
    expect(problem?.hints[0]?.zh).toBe('写明须成立的内容：[增至]{rose sales.2029}');
  });

  it('are found in leads, tables and footnotes', () => {
    expect(check({ point: '**规模回落**：如此' }).problems).toEqual([unproven('回落')]);
    expect(check({ row: '规模回落' }).problems).toEqual([unproven('回落')]);
    expect(check({ body: '甲^[规模回落]乙' }).problems).toEqual([unproven('回落')]);
  });
});

describe('a conclusion from figures', () => {
  const opinion = (words: string): string => `bind/opinion-on-figures '${words}'`;

  it.each([
    ['绿茶占{teas.green}，说明人们爱喝茶', '说明'],
    ['绿茶占{teas.green}，这表明市场成熟', '表明'],
    ['由于促销，绿茶占{teas.green}', '由于'],
    ['绿茶[居首]{highest teas.green among published}，因此应扩种', '因此'],
  ])('in Chinese: %s', (line, words) => expect(problemsOf(line)).toEqual([opinion(words)]));

  it.each([
    ['Because of this, {teas.green} drink it', 'Because'],
    ['{teas.green} drink it, driven by price', 'driven by'],
    ['{teas.green} drink it, which shows that it is liked', 'shows that'],
    ['Thanks to shops, {teas.green} drink it', 'Thanks to'],
  ])('in English: %s', (line, words) => expect(problemsOf(line, 'en')).toEqual([opinion(words)]));

  it.each([
    '因此不能比较',
    '绿茶占{teas.green}。因此不能比较',
    '[茶叶研究所认为]{opinion}，绿茶占{teas.green}说明人们爱喝茶',
    '[茶叶研究所认为]{观点}，绿茶占{teas.green}说明人们爱喝茶',
    '节选未说明，绿茶占{teas.green}',
  ])('is at rest without figures, or with a name: %s', (line) => expect(problemsOf(line)).toEqual([]));

  it('hides no quantity in the words that name whose it is', () => {
    expect(problemsOf('[九成专家认为]{opinion}，绿茶占{teas.green}')).toEqual([
      "bind/unbound-quantity '九成'",
    ]);
  });
});

describe('a quotation', () => {
  it('has at most twenty characters or ten words', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'tea').join(' ');
    expect(problemsOf(`[“${'茶'.repeat(20)}”]{quote}`)).toEqual([]);
    expect(problemsOf(`[“${'茶'.repeat(21)}”]{quote}`)).toHaveLength(1);
    expect(problemsOf(`[“${words(10)}”]{quote}`, 'en')).toEqual([]);
    expect(problemsOf(`[“${words(11)}”]{quote}`, 'en')[0]).toMatch(/^bind\/long-quotation /);
  });
});
