import { describe, expect, it } from 'vitest';
import { check, checkBoth, type Lines, printed, sectionsOf, textOf } from './check.js';

const both = (zh: Lines, en: Lines): readonly string[] =>
  checkBoth({ zh: sectionsOf(zh), en: sectionsOf(en) });

const without = (text: string, id: string): string =>
  text.replace(new RegExp(`## [^\\n]*\\{#${id}\\}\\n[\\s\\S]*?(?=\\n## |$)`), '');

const plain = sectionsOf({});

describe('two languages', () => {
  it('agree when they rest on the same figures', () => {
    expect(both({}, {})).toEqual([]);
    expect(both({ body: '占{teas.green}' }, { notes: 'at {teas.green as 1}' })).toEqual([]);
    expect(
      both({ body: '[近半数]{近 半数 teas.green}' }, { notes: '[nearly half]{nearly 50 teas.green}' }),
    ).toEqual([]);
    expect(
      both({ body: '高出{diff teas.green teas.black}' }, { body: '{teas.green} against {teas.black}' }),
    ).toEqual([]);
  });

  it('differ when a figure stands in one of them alone', () => {
    expect(both({ body: '占{teas.green}' }, {})).toEqual(["bind/languages-differ '## 标题 title {#teas}'"]);
    expect(both({}, { headline: 'At {teas.green}' })).toEqual([
      "bind/languages-differ '## 标题 title {#teas}'",
    ]);
    expect(both({ body: '{teas.green}' }, { body: '{teas.black}' })).toHaveLength(2);
  });

  it('differ by the figures that a claim rests on', () => {
    expect(
      both({ body: '[均不低于38%]{all teas at-least 38 among published}' }, { body: '{teas.green}' }),
    ).toHaveLength(3);
  });

  it('are not compared where a section has problems of its own', () => {
    expect(both({ body: '占{teas.gren}' }, { body: '{teas.green}' })).toEqual([
      "bind/unknown-figure '{teas.gren}'",
    ]);
  });
});

describe('claims', () => {
  const nearlyHalf = '[近半数]{近 半数 teas.green}';

  it('are made in both languages', () => {
    expect(both({ body: nearlyHalf }, { body: '{teas.green}' })).toEqual([
      `bind/languages-differ '${nearlyHalf}'`,
    ]);
    expect(both({ body: '{teas.green}' }, { body: '[nearly half]{nearly half teas.green}' })).toEqual([
      "bind/languages-differ '[nearly half]{nearly half teas.green}'",
    ]);
  });

  it.each([
    ['[近半数]{nearly half teas.green}', '[about half]{about half teas.green}'],
    ['[近半数]{nearly half teas.green}', '[nearly 52]{nearly 52 teas.green}'],
    ['[上升]{rose daily.2030 from 2027}，{daily.2029}', '[up]{rose daily.2030 from 2028}, {daily.2029}'],
    [
      '[最高]{highest teas.green among published}，{teas.black}',
      '[second]{rank 2 teas.black among published}, {teas.green}',
    ],
  ])('differ by verb, number, period or figure: %s and %s', (zh, en) => {
    expect(both({ body: zh }, { body: en })).toHaveLength(2);
  });

  it('are compared whatever their order, words and place in the section', () => {
    expect(
      both(
        { body: '[均不低于38%]{teas 均 不低于 38 已公布}，[居首]{已公布 teas.green 最高}' },
        {
          notes:
            '[highest]{highest teas.green among published}; [38% or more]{all teas at-least 38 among published}',
        },
      ),
    ).toEqual([]);
  });

  it('about a figure that is missing are told once, with the figure', () => {
    expect(both({ body: nearlyHalf }, {})).toEqual(["bind/languages-differ '## 标题 title {#teas}'"]);
  });
});

describe('one amount in two units', () => {
  it('is one figure', () => {
    expect(both({ body: '达{drinks.2030}' }, { body: 'reaches {drinks.2030}' })).toEqual([]);
    expect(printed('达{drinks.2030}')).toBe('达4000亿元');
    expect(printed('reaches {drinks.2030}', 'en')).toBe('reaches RMB 400bn');
  });
});

describe('a waiver', () => {
  it.each(['{differs: the chart says it}', '{差异：英文另有说明}'])('lets a section differ: %s', (waiver) => {
    expect(both({ body: `占{teas.green}\n\n${waiver}` }, {})).toEqual([]);
    expect(both({ body: waiver }, { body: '{teas.green}' })).toEqual([]);
  });

  it('is printed nowhere', () => {
    expect(check({ body: '甲\n\n{differs: reason}\n\n乙' }).section.prose.map(textOf)).toEqual(['甲', '乙']);
  });

  it('needs a reason and a paragraph of its own', () => {
    expect(both({ body: '占{teas.green}\n\n{differs:}' }, {})).toEqual([
      "bind/bad-waiver '{differs:}'",
      "bind/languages-differ '## 标题 title {#teas}'",
    ]);
    expect(both({ body: '占{teas.green}{differs: reason}' }, {})).toEqual([
      "bind/bad-waiver '{differs: reason}'",
    ]);
  });

  it('without a difference is told to be idle', () => {
    expect(both({ body: '{differs: reason}' }, {})).toEqual(["bind/idle-waiver '{differs: reason}'"]);
  });
});

describe('a section of the report', () => {
  it('must be told in every language', () => {
    expect(checkBoth({ zh: plain, en: without(plain, 'sales') })).toEqual(["bind/languages-differ 'sales'"]);
  });

  it('that the report does not list is told to be unused', () => {
    const extra = `${plain}\n## 多出的一节 {#extra}\n\n甲\n`;
    expect(checkBoth({ zh: extra, en: plain })).toEqual(["bind/languages-differ '## 多出的一节 {#extra}'"]);
  });
});
