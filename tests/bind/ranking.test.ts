import { describe, expect, it } from 'vitest';
import { check, problemsOf } from './check.js';

const holds = (line: string): void => expect(problemsOf(line)).toEqual([]);
const refused = (line: string, code: string): void => expect(problemsOf(line)).toEqual([`${code} '${line}'`]);

describe('a rank', () => {
  it.each([
    '[最高]{highest teas.green among published}',
    '[最高]{highest teas.green among-published}',
    '[最高]{highest 1 teas.green among published}',
    '[最低]{lowest teas.white among published}',
    '[居前]{highest 2 teas.green teas.black among published}',
    '[居后]{lowest 2 teas.oolong teas.white among published}',
    '[第二]{rank 2 teas.black among published}',
    '[第四]{rank 4 teas.white among published}',
    '[最高]{highest rating.aroma.five among published}',
    '[最高]{highest rating.shops.top2 among published}',
  ])('holds: %s', holds);

  it.each([
    '[最高]{highest teas.black among published}',
    '[最低]{lowest teas.oolong among published}',
    '[居前]{highest 2 teas.green teas.oolong among published}',
    '[居后]{lowest 2 teas.black teas.white among published}',
    '[第二]{rank 2 teas.green among published}',
    '[第三]{rank 3 teas.white among published}',
    '[最高]{highest rating.aroma.top2 among published}',
    '[最高]{highest rating.shops.five among published}',
  ])('is refused: %s', (line) => refused(line, 'bind/claim-not-true'));

  it('tells the order that it found', () => {
    const { diagnostics } = check({ body: '[最高]{highest teas.black among published}' });
    expect(diagnostics[0]?.message.en).toContain('ranks 2 of 4');
    expect(diagnostics[0]?.message.en).toContain('teas.green (49.82%), teas.black (42.24%)');
    expect(diagnostics[0]?.hints[0]?.en).toContain('teas.green');
    expect(diagnostics[0]?.related).toHaveLength(4);
  });
});

describe('a list of options that may be incomplete', () => {
  it.each([
    '[最高]{highest teas.green}',
    '[最低]{lowest teas.white}',
    '[第二]{rank 2 teas.black}',
    '[最高]{highest hopes.price}',
    '[最高]{highest rating.aroma.five}',
  ])('needs the qualifier: %s', (line) => refused(line, 'bind/claim-incomplete'));

  it('needs none where the list is complete', () => holds('[最高]{highest met.yes}'));

  it('needs it where a complete list has a gap', () => {
    refused('[最高]{highest brands.leaf}', 'bind/claim-incomplete');
    holds('[最高]{highest brands.leaf among published}');
  });

  it('needs it in a series with unpublished periods', () => {
    refused('[最高]{highest sales.2030}', 'bind/claim-incomplete');
    holds('[最高]{highest sales.2030 among published}');
    holds('[最高]{highest daily.2029}');
  });

  it('offers the claim with the qualifier', () => {
    const [problem] = check({ body: '[最高]{highest teas.green}' }).diagnostics;
    expect(problem?.hints[0]?.en).toContain('{highest teas.green among published}');
  });
});

describe('options that are published only as a range', () => {
  it('leave the ranks above and below them', () => {
    holds('[最高]{highest hopes.price among published}');
    holds('[第二]{rank 2 hopes.taste among published}');
    holds('[最低]{lowest hopes.music among published}');
  });

  it('take away the ranks that one of them could hold', () => {
    refused('[第三]{rank 3 hopes.boxes among published}', 'bind/claim-not-true');
    refused('[居前]{highest 3 hopes.boxes among published}', 'bind/claim-not-true');
    const [problem] = check({ body: '[第三]{rank 3 hopes.boxes among published}' }).diagnostics;
    expect(problem?.message.en).toContain('hopes.others, published only as a range');
  });
});

describe('a near tie', () => {
  const black = '[居前]{highest 2 teas.black among published}';

  it('is refused in a headline and in a lead', () => {
    expect(check({ headline: `红茶${black}` }).problems).toEqual([`bind/near-tie '${black}'`]);
    expect(check({ point: `**红茶${black}**：正文` }).problems).toEqual([`bind/near-tie '${black}'`]);
  });

  it('may be told in a body, in notes and in a tracker', () => {
    expect(
      check({ body: black, notes: black, tracker: black, point: `**红茶**：${black}` }).problems,
    ).toEqual([]);
  });

  it('names the rival and offers to call them level', () => {
    const [problem] = check({ headline: black }).diagnostics;
    expect(problem?.message.en).toContain('teas.black and teas.oolong');
    expect(problem?.hints[0]?.zh).toContain('{level teas.black teas.oolong}');
  });

  it('is none when the rival is claimed too, or when the gap is wide', () => {
    const both = '[居前]{highest 3 teas.green teas.black teas.oolong among published}';
    expect(check({ headline: both }).problems).toEqual([]);
    expect(check({ headline: '[最高]{highest teas.green among published}' }).problems).toEqual([]);
  });

  it('is no near tie to be level, even in a headline', () => {
    expect(check({ headline: '[持平]{level teas.black teas.oolong}' }).problems).toEqual([]);
  });

  it('holds for a movement of less than a point', () => {
    const rose = '[上升]{rose daily.2028}';
    expect(check({ headline: rose }).problems).toEqual([`bind/near-tie '${rose}'`]);
    expect(check({ body: rose }).problems).toEqual([]);
    expect(check({ headline: '[上升]{rose daily.2029}' }).problems).toEqual([]);
  });
});

describe('figures of several questions', () => {
  it.each([
    '[最高]{highest teas.green hopes.music among published}',
    '[最低]{lowest teas.white met.yes among published}',
    '[第一]{rank 1 teas.green met.no among published}',
    '[多数]{majority met.yes hopes.price}',
    '[上升]{rose sales.2030 daily.2029}',
    '[几乎持平]{level sales.2028 teas.green}',
    '[几乎持平]{level sales.2029 drinks.2030}',
    '[合计]{sum 100.85 teas.green hopes.price}',
  ])('are not held against each other: %s', (line) => refused(line, 'bind/not-comparable'));

  it('may be level where unit and scope are the same', () => {
    expect(problemsOf('[持平]{level rating.price.five rating.shops.five}')).toEqual([]);
    expect(check({ body: '[持平]{level teas.green hopes.price}' }).problems).toEqual([
      "bind/claim-not-true '[持平]{level teas.green hopes.price}'",
    ]);
  });
});
