import { describe, expect, it } from 'vitest';
import { check, textOf } from './check.js';

describe('a point', () => {
  const pointOf = (point: string): readonly [string, string] => {
    const { section, problems } = check({ point });
    expect(problems).toEqual([]);
    const [first] = section.points;
    return [textOf(first?.lead ?? []), textOf(first?.body ?? [])];
  };

  it.each([
    ['**绿茶领跑**：高出红茶。', ['绿茶领跑', '高出红茶。']],
    ['**绿茶领跑**: 高出红茶。', ['绿茶领跑', '高出红茶。']],
    ['**绿茶领跑：**高出红茶。', ['绿茶领跑', '高出红茶。']],
    ['**Green tea:** ahead of black.', ['Green tea', 'ahead of black.']],
    ['**绿茶**：{teas.green}', ['绿茶', '49.82%']],
    ['**绿茶为{teas.green}**：然后是红茶', ['绿茶为49.82%', '然后是红茶']],
    ['**绿茶**', ['绿茶', '']],
    ['**绿茶**已经普及', ['', '绿茶已经普及']],
    ['绿茶已经**普及**：如此', ['', '绿茶已经普及：如此']],
    ['绿茶：红茶', ['', '绿茶：红茶']],
  ] as const)('%s', (point, expected) => expect(pointOf(point)).toEqual(expected));

  it('keeps the weight of words inside its body', () => {
    expect(check({ point: '**绿茶**已经普及' }).section.points[0]?.body).toEqual([
      { text: '绿茶', weight: 'bold' },
      { text: '已经普及' },
    ]);
  });
});

describe('the subjects of a headline', () => {
  const subjectsOf = (headline: string): readonly string[] => {
    const { section, problems } = check({ headline });
    expect(problems).toEqual([]);
    return section.subjects;
  };

  it('are the figures that it names one by one', () => {
    expect(subjectsOf('绿茶占{teas.green}，降价占{hopes.price}')).toEqual(['teas.green', 'hopes.price']);
    expect(subjectsOf('[最高]{highest teas.green among published}，[过半]{over half hopes.price}')).toEqual([
      'teas.green',
      'hopes.price',
    ]);
    expect(subjectsOf('[几乎持平]{level teas.black teas.oolong}')).toEqual(['teas.black', 'teas.oolong']);
    expect(subjectsOf('[市场降至{sales.2029}]{fell sales.2029}')).toEqual(['sales.2029']);
  });

  it('are no sets, and no inputs of derived values', () => {
    expect(subjectsOf('[均不低于38%]{all teas at-least 38 among published}')).toEqual([]);
    expect(subjectsOf('高出{diff teas.green teas.black}，共{count teas}种')).toEqual([]);
    expect(subjectsOf('[领先{diff teas.green teas.black}]{highest teas.green among published}')).toEqual([
      'teas.green',
    ]);
  });

  it('are nothing that is free or told elsewhere', () => {
    expect(subjectsOf('[三项]{free}结论')).toEqual([]);
    expect(check({ body: '{teas.green}', point: '**{teas.black}**：甲' }).section.subjects).toEqual([]);
  });

  it('are kept once, in the order of the headline', () => {
    expect(subjectsOf('{teas.black}，{teas.green}，[居首]{highest teas.green among published}')).toEqual([
      'teas.black',
      'teas.green',
    ]);
  });
});

describe('a section', () => {
  it('binds every part', () => {
    const { section, problems } = check({
      headline: '绿茶{teas.green}',
      tracker: '茶 {teas.black}',
      point: '**甲**：{teas.oolong}',
      row: '{teas.white}',
      body: '{met.yes}',
      notes: '{met.no}',
      remark: '{hopes.price}',
      context: '{hopes.taste}',
    });
    expect(problems).toEqual([]);
    expect(textOf(section.headline)).toBe('绿茶49.82%');
    expect(textOf(section.tracker)).toBe('茶 42.24%');
    expect(textOf(section.points[0]?.body ?? [])).toBe('41.76%');
    expect(section.rows.map((row) => row.map(textOf))).toEqual([['38.03%', 'words']]);
    expect(
      [section.prose, section.notes, section.remark, section.context].map((texts) => textOf(texts.flat())),
    ).toEqual(['95.08%', '4.92%', '51.03%', '45.08%']);
  });

  it('collects the problems of all its parts', () => {
    const { problems } = check({
      headline: '占1%',
      tracker: '占2%',
      point: '**占3%**：占4%',
      body: '占5%',
      notes: '占6%',
    });
    expect(problems).toHaveLength(6);
  });
});
