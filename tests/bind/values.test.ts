import { describe, expect, it } from 'vitest';
import { check, printed, problemsOf } from './check.js';

const refused = (line: string, code: string): void => expect(problemsOf(line)).toEqual([`${code} '${line}'`]);
const messageOf = (body: string): string => check({ body }).diagnostics[0]?.message.en ?? '';
const hintOf = (body: string): string => check({ body }).diagnostics[0]?.hints[0]?.en ?? '';

describe('a value', () => {
  it.each([
    ['{teas.green}', '49.82%', '49.82%'],
    ['{ teas.green }', '49.82%', '49.82%'],
    ['{sales.2028}', '452亿元', 'RMB 45.2bn'],
    ['{drinks.2030}', '4000亿元', 'RMB 400bn'],
    ['{shops.2029}', '1500家', '1,500 shops'],
    ['{rating.aroma.five}', '40.91%', '40.91%'],
    ['{rating.five.aroma}', '40.91%', '40.91%'],
    ['{rating.aroma.top2}', '71.96%', '71.96%'],
    ['{hopes.others}', '15%～40%', '15–40%'],
    ['{concerns.price}', '第2位', 'No. 2'],
  ])('%s', (line, chinese, english) => {
    expect(printed(line)).toBe(chinese);
    expect(printed(line, 'en')).toBe(english);
  });

  it('carries the id of its figure, and the weight of its words', () => {
    expect(check({ body: '占{teas.green}' }).section.prose[0]).toEqual([
      { text: '占' },
      { text: '49.82%', figures: ['teas.green'] },
    ]);
    expect(check({ body: '**{teas.green}**' }).section.prose[0]).toEqual([
      { text: '49.82%', figures: ['teas.green'], weight: 'bold' },
    ]);
  });

  it('may be typed with full-width braces', () => {
    expect(printed('占｛teas.green｝')).toBe('占49.82%');
  });
});

describe('a format', () => {
  it.each([
    ['{teas.green as 1}', '49.8%'],
    ['{teas.green as pct 1}', '49.8%'],
    ['{teas.green as 0}', '50%'],
    ['{teas.green as number}', '49.82'],
    ['{teas.green as 1 number}', '49.8'],
    ['{diff sales.2029 sales.2028}', '−16亿元'],
    ['{diff sales.2029 sales.2028 as size}', '16亿元'],
    ['{diff sales.2029 sales.2028 as size number}', '16'],
    ['{count teas as words}', '四'],
    ['{count teas}', '4'],
    ['{shops.2028 as words}', '1200家'],
  ])('%s is printed as %s', (line, text) => expect(printed(line)).toBe(text));

  it('is told in the scale of the language', () => {
    expect(printed('{sales.2028 as number}', 'en')).toBe('45.2');
    expect(printed('{count teas as words}', 'en')).toBe('four');
  });

  it.each([
    '{teas.green as percent}',
    '{teas.green as pct two}',
    '{teas.green as 12}',
    '{count teas as bold}',
  ])('that is none is refused: %s', (line) => refused(line, 'bind/unknown-format'));
});

describe('a function', () => {
  it.each([
    ['{diff teas.green teas.black}', '7.58个百分点', '7.58 pp'],
    ['{change sales.2029 sales.2028}', '−3.5%', '−3.5%'],
    ['{change sales.2029 sales.2028 as size}', '3.5%', '3.5%'],
    ['{share sales.2029 sales.2030}', '92.8%', '92.8%'],
    ['{ratio shops.2029 shops.2028}', '1.25倍', '1.25 times'],
    ['{sum teas.green teas.black}', '92.06%', '92.06%'],
    ['{sum met}', '100.00%', '100.00%'],
    ['{rest rating.aroma.five rating.aroma.four}', '28.04%', '28.04%'],
    ['{rest brands.leaf}', '65.0%', '65.0%'],
    ['{count hopes}', '4', '4'],
    ['{count rating.top2}', '3', '3'],
    ['{max teas}', '49.82%', '49.82%'],
    ['{min rating.five}', '30.45%', '30.45%'],
  ])('%s', (line, chinese, english) => {
    expect(printed(line)).toBe(chinese);
    expect(printed(line, 'en')).toBe(english);
  });

  it('may be named in Chinese', () => {
    expect(printed('{差 teas.green teas.black}')).toBe('7.58个百分点');
    expect(printed('{变化 sales.2029 sales.2028}')).toBe('−3.5%');
    expect(printed('{合计 met}')).toBe('100.00%');
    expect(printed('{个数 teas}')).toBe('4');
  });

  it('leaves its formula and its inputs to the register, each derivation once', () => {
    const { story } = check({
      body: '{diff teas.green teas.black}，{diff teas.green teas.black as 1}',
      notes: '{change sales.2029 sales.2028 as size}，{count teas}',
    });
    expect(story.editions[0]?.derived).toMatchObject([
      {
        expression: 'diff teas.green teas.black',
        text: '7.58个百分点',
        pattern: '{0} − {1}',
        inputs: ['teas.green', 'teas.black'],
      },
      {
        expression: 'change sales.2029 sales.2028',
        text: '−3.5%',
        pattern: '({0} − {1}) ÷ {1}',
        inputs: ['sales.2029', 'sales.2028'],
      },
    ]);
  });

  it.each(['{median teas}', '{teas.green teas.black}', '{highest teas}'])(
    'that is none is refused: %s',
    (line) => refused(line, 'bind/unknown-function'),
  );

  it('takes the right number of figures', () => {
    refused('{diff teas.green}', 'bind/ambiguous-figure');
    refused('{diff teas}', 'bind/ambiguous-figure');
    refused('{ratio teas.green teas.black teas.oolong}', 'bind/ambiguous-figure');
    refused('{sum}', 'bind/ambiguous-figure');
  });

  it.each([
    '{diff sales.2028 teas.green}',
    '{ratio drinks.2030 sales.2029}',
    '{diff drinks.2030 sales.2030}',
    '{share sales.2028 drinks.2030}',
    '{max sales.2028 shops.2028}',
    '{sum teas.green hopes.price}',
    '{sum sales.2028 shops.2028}',
    '{rest teas.green}',
  ])('holds only like with like: %s', (line) => refused(line, 'bind/not-comparable'));

  it('says what is not alike', () => {
    expect(messageOf('{diff sales.2028 teas.green}')).toContain('sales.2028 and teas.green');
    expect(messageOf('{diff sales.2028 teas.green}')).toContain('units');
    expect(messageOf('{ratio drinks.2030 sales.2029}')).toContain('scopes');
    expect(messageOf('{sum teas.green hopes.price}')).toContain('different questions');
    expect(messageOf('{rest teas.green}')).toContain('parts of 100%');
  });

  it('may take the difference of two questions of one survey', () => {
    expect(printed('{diff hopes.price teas.green}')).toBe('1.21个百分点');
  });
});

describe('a figure that is not there', () => {
  it('is refused with the nearest name', () => {
    refused('{teas.gren}', 'bind/unknown-figure');
    expect(hintOf('{teas.gren}')).toBe('did you mean {teas.green}?');
    expect(hintOf('{rating.aroma.fiv}')).toBe('did you mean {rating.aroma.five}?');
    expect(hintOf('{green}')).toBe('give its question first, as in {question.option}');
  });

  it.each([
    '{teas.green.black}',
    '{teas.}',
    '{sales.1999}',
    '{diff teas.green teas.blue}',
    '{count nothing}',
  ])('is refused: %s', (line) => expect(problemsOf(line)).toEqual([`bind/unknown-figure '${line}'`]));

  it('is told for each name', () => {
    expect(problemsOf('{diff teas.blue teas.pink}')).toHaveLength(2);
  });
});

describe('a name that stands for several figures', () => {
  it.each(['{teas}', '{rating.aroma}', '{rating.five}', '{sales}'])('is ambiguous: %s', (line) => {
    refused(line, 'bind/ambiguous-figure');
  });

  it('lists them and offers one', () => {
    expect(messageOf('{rating.aroma}')).toContain('rating.aroma.five, rating.aroma.four');
    expect(hintOf('{rating.aroma}')).toBe('choose one: {rating.aroma.five}');
  });
});

describe('a figure without a value', () => {
  it.each([
    '{sales.2026}',
    '{rating.price.four}',
    '{rating.price.top2}',
    '{brands.stem}',
    '{diff sales.2028 sales.2027}',
    '{sum hopes.price hopes.others}',
    '{diff hopes.price hopes.others}',
    '{sum hopes.others}',
    '{sum brands}',
    '{sum rating.top2}',
    '{rest brands}',
    '[最高]{highest rating.price.four among published}',
    '[过半]{over half hopes.others}',
    '[第一]{rank 1 concerns.aroma among published}',
    '[均过半]{all over half hopes.price hopes.others}',
  ])('is refused: %s', (line) => refused(line, 'bind/not-published'));

  it('says with which words to print it', () => {
    expect(hintOf('{sales.2026}')).toBe('say in words that it is not published: 摘要未公布');
    expect(hintOf('{diff hopes.price hopes.others}')).toBe('print what is published: {hopes.others}');
  });
});

describe('a reference to an exhibit', () => {
  it('is printed by number and leads to it', () => {
    expect(printed('{exhibit teas}')).toBe('图表1');
    expect(printed('{图表 sales}')).toBe('图表2');
    expect(printed('{exhibit sales}', 'en')).toBe('Exhibit 2');
    expect(check({ body: '{exhibit teas}' }).section.prose[0]).toEqual([
      { text: '图表1', target: { kind: 'exhibit', exhibit: 'teas' } },
    ]);
  });

  it('needs an exhibit', () => {
    refused('{exhibit tea}', 'bind/unknown-exhibit');
    refused('{exhibit}', 'bind/unknown-exhibit');
    expect(messageOf('{exhibit tea}')).toContain('report.yaml has: teas, sales');
  });
});

describe('words that are free', () => {
  it.each([
    ['{= 3}家', '3家'],
    ['{= A4 2页}', 'A4 2页'],
    ['[三项]{free}启示', '三项启示'],
    ['[近八成]{quote}', '近八成'],
    ['[“飞速增长3倍”]{引用}', '“飞速增长3倍”'],
    ['[第3版]{自由}', '第3版'],
    ['[5分占比3成]{free}', '5分占比3成'],
  ])('%s', (line, text) => expect(printed(line)).toBe(text));

  it('may hold values all the same', () => {
    expect(printed('[三项均高于{teas.white}]{free}')).toBe('三项均高于38.03%');
    refused('[三项]{freed}', 'bind/unknown-claim');
  });
});

describe('a link', () => {
  it('binds its words', () => {
    expect(check({ body: '[绿茶占{teas.green}](https://example.org/a)' }).section.prose[0]).toEqual([
      { text: '绿茶占', target: { kind: 'url', url: 'https://example.org/a' } },
      { text: '49.82%', figures: ['teas.green'], target: { kind: 'url', url: 'https://example.org/a' } },
    ]);
    expect(problemsOf('[共3页](https://example.org/3)')).toEqual(["bind/unbound-quantity '3页'"]);
  });
});
