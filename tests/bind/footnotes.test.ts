import { describe, expect, it } from 'vitest';
import { check, checkBoth, problemsOf, sectionsOf, textOf } from './check.js';

describe('a footnote', () => {
  it('is a mark without text that carries bound words', () => {
    const { section, problems } = check({ body: '各茶^[绿茶占{teas.green}。]，不足。' });
    expect(problems).toEqual([]);
    const [runs = []] = section.prose;
    expect(textOf(runs)).toBe('各茶，不足。');
    const marks = runs.filter(({ note }) => note !== undefined);
    expect(marks).toHaveLength(1);
    expect(textOf(marks[0]?.note ?? [])).toMatch(/^绿茶占[\d.]+%。$/);
    expect(marks[0]?.note?.flatMap(({ figures }) => figures ?? [])).toEqual(['teas.green']);
  });

  it('is bound and checked like any text', () => {
    expect(problemsOf('各茶^[绿茶占12.34%]。')).toEqual(["bind/unbound-quantity '12.34%'"]);
    expect(problemsOf('各茶^[绿茶占{teas.none}]。')).toEqual(["bind/unknown-figure '{teas.none}'"]);
    const [problem] = problemsOf('各茶^[红茶[最低]{highest teas.black}]。');
    expect(problem).toMatch(/^bind\//);
  });

  it('rests on the same figures in every language', () => {
    const zh = sectionsOf({ body: '各茶^[绿茶占{teas.green}]。' });
    const en = (note: string): string => sectionsOf({ body: `Teas${note}.` });
    expect(checkBoth({ zh, en: en('^[Green tea: {teas.green}]') })).toEqual([]);
    expect(checkBoth({ zh, en: en('^[Green tea]') }).map((one) => one.split(' ')[0])).toEqual([
      'bind/languages-differ',
    ]);
  });
});

describe('a mark', () => {
  it.each([
    '{teas.green}^[注]的用户',
    '占{teas.green}^[注]',
    '{= 3}^[注]家',
    '[绿茶{teas.green}]{free}^[注]。',
    '见{= 2}.^[注] 其后',
    '绿茶^[注]{teas.green}',
    '绿茶^[注]%',
    '绿茶^[一]^[二]。',
    '^[注]绿茶',
    '绿茶 ^[注]，红茶',
  ])('%s is refused', (body) => {
    const note = body.match(/\^\[.\]/g)?.at(-1);
    expect(problemsOf(body)).toEqual([`bind/misplaced-footnote '${note}'`]);
  });

  it.each([
    '绿茶^[注]',
    '绿茶占{teas.green}。^[注]',
    '（{teas.green}）^[注]占{teas.green}',
    '**绿茶**^[注]，',
  ])('%s is accepted', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });
});

describe('where nothing would print it', () => {
  it.each([
    ['headline', { headline: '绿茶^[注]好喝' }],
    ['point', { point: '绿茶^[注]好喝' }],
    ['cell', { row: '绿茶^[注]' }],
    ['notes', { notes: '绿茶^[注]好喝。' }],
    ['context', { context: '绿茶^[注]' }],
  ])('in a %s, a footnote is checked and warned of', (_, lines) => {
    const { problems, diagnostics } = check(lines);
    expect(problems).toEqual(["bind/footnote-not-printed '^[注]'"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is not the remark, nor the prose', () => {
    expect(check({ body: '绿茶^[注]。', remark: '红茶^[注]。' }).problems).toEqual([]);
  });
});
