import { describe, expect, it } from 'vitest';
import { check, printed, problemsOf } from './check.js';

const differ = (line: string, language: 'zh-CN' | 'en' = 'zh-CN'): void =>
  expect(problemsOf(line, language)).toEqual([`bind/claim-words-differ '${line}'`]);

describe('claims in the words of a language', () => {
  it.each([
    '[最高]{最高 teas.green 已公布}',
    '[最低]{最低 teas.white 已公布}',
    '[第二]{位次 2 teas.black 已公布}',
    '[增至]{上升 sales.2030}',
    '[增至]{增长 sales.2030}',
    '[回落]{下降 sales.2029}',
    '[逾95%]{超过 95 met.yes}',
    '[逾95%]{逾 95 met.yes}',
    '[过半]{超过 半数 hopes.price}',
    '[不低于45%]{不低于 45 hopes.taste}',
    '[不超过7%]{不超过 7 hopes.music}',
    '[约50%]{约 50 teas.green}',
    '[近半数]{近 半数 teas.green}',
    '[多数]{多数 met.yes}',
    '[绝大多数]{绝大多数 met.yes}',
    '[几乎持平]{持平 teas.black teas.oolong}',
    '[合计]{合计 100 met}',
    '[均不低于38%]{teas 均 不低于 38 已公布}',
    '[均不低于38%]{均 teas 不低于 38% 已公布}',
  ])('%s', (line) => expect(problemsOf(line)).toEqual([]));

  it.each([
    '{teas.green highest among published}',
    '{among published teas.green highest}',
    '{50 teas.green nearly}',
    '{teas.green nearly half}',
    '{at-least 38% all teas among published}',
    '{from 2027 rose daily.2030}',
    '{daily.2030 rose from 2027}',
  ])('in any order: %s', (claim) => expect(problemsOf(`[如此]${claim}`)).toEqual([]));

  it('are refused when the verb is unknown', () => {
    expect(problemsOf('[最高]{highset teas.green}')).toEqual([
      "bind/unknown-claim '[最高]{highset teas.green}'",
    ]);
    expect(problemsOf('[最高]{teas.green}')).toEqual(["bind/unknown-claim '[最高]{teas.green}'"]);
    const [problem] = check({ body: '[最高]{highset teas.green}' }).diagnostics;
    expect(problem?.message.en).toContain('“highset” is not a claim; known are: highest, lowest, rank');
  });

  it('are refused when a second verb stands in them', () => {
    expect(problemsOf('[最高]{highest lowest teas.green among published}')).toEqual([
      "bind/unknown-figure '[最高]{highest lowest teas.green among published}'",
    ]);
  });
});

describe('words and their claim', () => {
  it('print as the analyst wrote them, with the figures that they rest on', () => {
    expect(check({ body: '**绿茶[最高]{highest teas.green among published}**' }).section.prose[0]).toEqual([
      { text: '绿茶', weight: 'bold' },
      { text: '最高', weight: 'bold', figures: ['teas.green'] },
    ]);
  });

  it('may hold values, which are printed and counted with it', () => {
    const { section, problems } = check({
      body: '[领先{diff teas.green teas.black}]{highest teas.green among published}',
    });
    expect(problems).toEqual([]);
    expect(section.prose[0]).toEqual([
      { text: '领先', figures: ['teas.green', 'teas.black'] },
      { text: '7.58个百分点', figures: ['teas.green', 'teas.black'] },
    ]);
  });

  it.each([
    '[近半数]{over half hopes.price}',
    '[过半]{nearly half teas.green}',
    '[最高]{lowest teas.white among published}',
    '[居首]{rank 2 teas.black among published}',
    '[第三]{rank 2 teas.black among published}',
    '[第二]{highest teas.green among published}',
    '[近五成]{nearly 51 teas.green}',
    '[多数]{over half hopes.price}',
    '[逾94%]{over 95 met.yes}',
    '[不超过45%]{at-least 45 hopes.taste}',
    '[不低于7%]{at-most 7 hopes.music}',
    '[1%]{highest teas.green among published}',
    '[四分之三]{over 95 met.yes}',
    '[占九成]{over 95 met.yes}',
  ])('must say the same: %s', (line) => differ(line));

  it.each([
    '[nearly half]{over half hopes.price}',
    '[over half]{nearly half teas.green}',
    '[the lowest]{highest teas.green among published}',
    '[second]{highest teas.green among published}',
    '[nearly four in five]{nearly 50 teas.green}',
    '[at least 7%]{at-most 7 hopes.music}',
    '[vast majority]{majority met.yes}',
    '[over RMB 46bn]{over 450 sales.2028}',
    '[twice the share]{highest teas.green among published}',
  ])('must say the same: %s', (line) => differ(line, 'en'));

  it.each([
    '[近半数]{nearly 50 teas.green}',
    '[近五成]{nearly half teas.green}',
    '[第一]{highest teas.green among published}',
    '[居首]{rank 1 teas.green among published}',
    '[49.82%，最高]{highest teas.green among published}',
    '[两项占比均在45%以上]{all at-least 45 hopes.price hopes.taste}',
    '[2项均不低于45%]{all at-least 45 hopes.price hopes.taste}',
    '[5分占比最高]{highest rating.aroma.five among published}',
    '[逾450亿元]{over 450 sales.2028}',
  ])('may be told in several ways: %s', (line) => expect(problemsOf(line)).toEqual([]));

  it.each([
    '[over RMB 45bn]{over 450 sales.2028}',
    '[RMB 45.2bn, over 45 billion]{over 450 sales.2028}',
    '[nearly five in ten]{nearly half teas.green}',
    '[number one, first]{rank 1 teas.green among published}',
    '[at least 45%]{at-least 45 hopes.taste}',
    '[no more than 7%]{at-most 7 hopes.music}',
    '[two of them have at least 45%]{all at-least 45 hopes.price hopes.taste}',
  ])('may be told in the scale of English: %s', (line) => expect(problemsOf(line, 'en')).toEqual([]));

  it.each([
    ['[增长]{fell sales.2029}', 'zh-CN'],
    ['[不断扩大]{fell sales.2029}', 'zh-CN'],
    ['[回落]{rose sales.2030}', 'zh-CN'],
    ['[grew]{fell sales.2029}', 'en'],
    ['[kept rising]{fell sales.2029}', 'en'],
    ['[dropped]{rose sales.2030}', 'en'],
    ['[低于红茶]{more-than teas.green teas.black}', 'zh-CN'],
    ['[higher than green]{less-than teas.black teas.green}', 'en'],
    ['[below {sales.2029}]{rose sales.2030}', 'en'],
  ] as const)('of a movement may not say the opposite: %s', (line, language) => differ(line, language));

  it.each([
    ['[降幅扩大]{fell sales.2029}', 'zh-CN'],
    ['[较上年少{diff sales.2029 sales.2028 as size}]{fell sales.2029}', 'zh-CN'],
    ['[stood at {sales.2029}]{fell sales.2029}', 'en'],
    ['[up from a lower base]{rose sales.2030}', 'en'],
  ] as const)('of a movement may leave the direction to other words: %s', (line, language) => {
    expect(problemsOf(line, language)).toEqual([]);
  });

  it('quote the words and the claim', () => {
    const [problem] = check({ body: '[近半数]{over half hopes.price}' }).diagnostics;
    expect(problem?.message.en).toBe('“近半数” says something other than its claim {over half hopes.price}.');
  });

  it('are judged together: false words of a false claim are two problems', () => {
    const line = '[近半数]{over half teas.green}';
    expect(problemsOf(line)).toEqual([`bind/claim-words-differ '${line}'`, `bind/claim-not-true '${line}'`]);
  });

  it('keep a problem of a value inside at that value', () => {
    expect(problemsOf('[领先{diff teas.green teas.blue}]{highest teas.green among published}')).toEqual([
      "bind/unknown-figure '{diff teas.green teas.blue}'",
    ]);
    expect(printed('[领先]{highest teas.green among published}')).toBe('领先');
  });
});
