import { describe, expect, it } from 'vitest';
import { check, problemsOf } from './check.js';

const holds = (line: string): void => expect(problemsOf(line)).toEqual([]);
const refused = (line: string, code: string): void => expect(problemsOf(line)).toEqual([`${code} '${line}'`]);

describe('a claim that compares with a number', () => {
  it.each([
    '[逾95%]{over 95 met.yes}',
    '[过半]{over half hopes.price}',
    '[过半]{over 50 hopes.price}',
    '[不低于45%]{at-least 45 hopes.taste}',
    '[不超过7%]{at-most 7 hopes.music}',
    '[近半数]{nearly half teas.green}',
    '[约50%]{about 50 teas.green}',
    '[逾450亿元]{over 450 sales.2028}',
    '[约450亿元]{about 450 sales.2028}',
    '[近460亿元]{nearly 460 sales.2028}',
  ])('holds: %s', holds);

  it.each([
    '[逾90%]{over 90 met.yes}',
    '[逾89%]{over 89 met.yes}',
    '[过半]{over half teas.green}',
    '[不低于46%]{at-least 46 hopes.taste}',
    '[不超过6%]{at-most 6 hopes.music}',
    '[近半数]{nearly half hopes.taste}',
    '[近半数]{nearly half hopes.price}',
    '[约48%]{about 48 teas.green}',
    '[逾400亿元]{over 400 sales.2028}',
    '[约440亿元]{about 440 sales.2028}',
    '[近470亿元]{nearly 470 sales.2028}',
  ])('is refused beyond its bounds: %s', (line) => refused(line, 'bind/claim-not-true'));

  it('says its bounds and the value', () => {
    const [problem] = check({ body: '[近半数]{nearly half hopes.taste}' }).diagnostics;
    expect(problem?.message.en).toContain('47 ≤ v < 50');
    expect(problem?.message.en).toContain('hopes.taste (45.08%)');
    expect(problem?.message.zh).toContain('47 ≤ v < 50');
  });

  it('needs a number, and a figure', () => {
    refused('[逾]{over met.yes}', 'bind/claim-incomplete');
    refused('[过半]{over half}', 'bind/claim-incomplete');
  });

  it('takes no second number, which could excuse digits in its words', () => {
    refused('[37%]{over 50 37 hopes.price}', 'bind/claim-incomplete');
    refused('[99%]{rose 99 sales.2030}', 'bind/claim-incomplete');
  });
});

describe('several figures', () => {
  it('need the word all', () => {
    refused('[过半]{over half hopes.price met.yes}', 'bind/claim-incomplete');
    refused('[过半]{over half met}', 'bind/claim-incomplete');
  });

  it('named one by one must each satisfy the claim', () => {
    holds('[都不低于45%]{all at-least 45 hopes.price hopes.taste}');
    refused('[都不低于46%]{all at-least 46 hopes.price hopes.taste}', 'bind/claim-not-true');
  });

  it('of a set need every option to be known, or the qualifier', () => {
    refused('[均不低于38%]{all teas at-least 38}', 'bind/claim-incomplete');
    holds('[均不低于38%]{all teas at-least 38 among published}');
    refused('[均不低于39%]{all teas at-least 39 among published}', 'bind/claim-not-true');
    holds('[均不低于4%]{all met at-least 4}');
  });

  it('of a set with a gap need the qualifier even where the list is complete', () => {
    refused('[均不低于30%]{all brands at-least 30}', 'bind/claim-incomplete');
    holds('[均不低于29%]{all brands at-least 29 among published}');
    refused('[均不低于60%]{all rating.top2 at-least 60}', 'bind/claim-incomplete');
    holds('[均不低于60%]{all rating.top2 at-least 60 among published}');
  });

  it('count a range as published, and must hold of all of it', () => {
    holds('[均不低于6%]{all hopes at-least 6 among published}');
    holds('[均不超过60%]{all hopes at-most 60 among published}');
    refused('[均不超过30%]{all hopes at-most 30 among published}', 'bind/claim-not-true');
  });

  it('refuse a range that reaches beyond, although all single values pass', () => {
    const line = '[均不低于20%]{all hopes at-least 20 among published}';
    expect(problemsOf(line)).toEqual([`bind/claim-not-true '${line}'`]);
    refused('[不超过40%]{at-most 40 hopes.others}', 'bind/not-published');
  });
});

describe('majority', () => {
  it('is above half of a question with one answer', () => {
    holds('[多数]{majority met.yes}');
    refused('[多数]{majority met.no}', 'bind/claim-not-true');
    refused('[多数]{majority brands.leaf}', 'bind/claim-not-true');
    holds('[绝大多数]{vast-majority met.yes}');
  });

  it('has no meaning with several answers or unknown ones', () => {
    refused('[多数]{majority hopes.price}', 'bind/claim-incomplete');
    refused('[绝大多数]{vast-majority rating.aroma.five}', 'bind/claim-incomplete');
  });

  it('is not the vast majority', () => {
    const line = '[绝大多数]{majority met.yes}';
    expect(problemsOf(line)).toEqual([`bind/claim-words-differ '${line}'`]);
  });
});

describe('level', () => {
  it('is less than a point apart', () => {
    holds('[几乎持平]{level teas.black teas.oolong}');
    refused('[几乎持平]{level teas.green teas.black}', 'bind/claim-not-true');
    refused('[几乎持平]{level teas.black teas.oolong teas.white}', 'bind/claim-not-true');
  });

  it('takes two figures or more', () => refused('[持平]{level teas.black}', 'bind/claim-incomplete'));

  it('says nothing of a set with a gap', () => refused('[持平]{level rating.four}', 'bind/claim-incomplete'));

  it('is within rounding for money', () => {
    refused('[持平]{level sales.2028 sales.2029}', 'bind/claim-not-true');
    holds('[持平]{level sales.2028 sales.2028}');
  });
});

describe('sum', () => {
  it('adds up within rounding', () => {
    holds('[合计100%]{sum 100 met}');
    refused('[合计99%]{sum 99 met}', 'bind/claim-not-true');
    holds('[合计]{sum 92.06 teas.green teas.black}');
  });

  it('needs the number, and every member', () => {
    refused('[合计]{sum met}', 'bind/claim-incomplete');
    refused('[合计65%]{sum 65 brands}', 'bind/claim-incomplete');
  });
});

describe('rose and fell', () => {
  it.each([
    '[增至]{rose sales.2030}',
    '[回落]{fell sales.2029}',
    '[增至]{rose shops.2029}',
    '[回落]{fell daily.2030}',
  ])('look at the period before: %s', holds);

  it.each([
    '[增至]{rose sales.2029}',
    '[回落]{fell sales.2030}',
    '[增至]{rose shops.2030}',
    '[增至]{rose daily.2028 daily.2030}',
  ])('are refused: %s', (line) => refused(line, 'bind/claim-not-true'));

  it('may name an earlier period', () => {
    holds('[增至]{rose sales.2030 from 2028}');
    holds('[增至]{rose daily.2030 from 2027}');
    refused('[回落]{fell daily.2030 from 2027}', 'bind/claim-not-true');
    refused('[回落]{fell daily.2030 from 2030}', 'bind/claim-not-true');
  });

  it('cannot go back in time, or start from a gap or from nowhere', () => {
    refused('[增至]{rose sales.2028 from 2029}', 'bind/claim-incomplete');
    refused('[增至]{rose sales.2028}', 'bind/claim-incomplete');
    refused('[增至]{rose sales.2028 from 2026}', 'bind/claim-incomplete');
    refused('[增至]{rose sales.2028 from 1999}', 'bind/claim-incomplete');
    refused('[增至]{rose teas.green}', 'bind/claim-incomplete');
  });

  it('offer the claim that would be true', () => {
    const hintOf = (body: string): string => check({ body }).diagnostics[0]?.hints[0]?.en ?? '';
    expect(hintOf('[增至]{rose sales.2029}')).toContain('{fell sales.2029}');
    expect(hintOf('[回落]{fell daily.2030 from 2027}')).toContain('{rose daily.2030 from 2027}');
    expect(hintOf('[增至]{rose shops.2030}')).toContain('{level shops.2029 shops.2030}');
    expect(hintOf('[增至]{rose sales.2030 from 2026}')).toContain('{rose sales.2030 from 2029}');
    expect(hintOf('[增至]{rose sales.2028}')).toContain('print the value alone: {sales.2028}');
  });

  it('mark words that state a fall', () => {
    const { section } = check({ body: '[回落]{fell sales.2029}' });
    expect(section.prose[0]).toEqual([{ text: '回落', figures: ['sales.2029'], tone: 'falls' }]);
    expect(check({ body: '[增至]{rose sales.2030}' }).section.prose[0]?.[0]).not.toHaveProperty('tone');
  });
});
