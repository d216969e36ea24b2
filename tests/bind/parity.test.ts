import { describe, expect, it } from 'vitest';
import { checkBoth, type Lines, sectionsOf } from './check.js';

const both = (zh: Lines, en: Lines): readonly string[] =>
  checkBoth({ zh: sectionsOf(zh), en: sectionsOf(en) });

const without = (text: string, id: string): string =>
  text.replace(new RegExp(`## [^\\n]*\\{#${id}\\}\\n[\\s\\S]*?(?=\\n## |$)`), '');

const plain = sectionsOf({});

describe('two languages', () => {
  it('agree when they rest on the same figures', () => {
    expect(both({}, {})).toEqual([]);
    expect(both({ body: '占{teas.green}' }, { notes: 'at {teas.green as 1}' })).toEqual([]);
    expect(both({ body: '[近半数]{近 半数 teas.green}' }, { body: '{teas.green}' })).toEqual([]);
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

describe('a section of the report', () => {
  it('must be told in every language', () => {
    expect(checkBoth({ zh: plain, en: without(plain, 'sales') })).toEqual(["bind/languages-differ 'sales'"]);
  });

  it('that the report does not list is told to be unused', () => {
    const extra = `${plain}\n## 多出的一节 {#extra}\n\n甲\n`;
    expect(checkBoth({ zh: extra, en: plain })).toEqual(["bind/languages-differ '## 多出的一节 {#extra}'"]);
  });
});
