import { describe, expect, it } from 'vitest';
import { declaredWordings, findQuantities } from '../../src/bind/find-quantities.js';
import { packOf } from '../../src/language/index.js';

const found = (language: string, text: string, declared: readonly string[] = []): readonly string[] =>
  findQuantities(text, packOf(language), declaredWordings(declared)).map((quantity) => quantity.text);

describe('quantities in Chinese text', () => {
  it.each([
    ['约37%的用户', ['37%']],
    ['４９．８２％的用户', ['４９．８２％']],
    ['市场规模达4000亿元', ['4000亿元']],
    ['高出7.58个百分点', ['7.58个百分点']],
    ['近八成用户', ['近八成']],
    ['过半用户', ['过半']],
    ['接近半数', ['接近半数']],
    ['绝大多数用户', ['绝大多数']],
    ['五个场景中居首', ['五个', '居首']],
    ['百分之四十九', ['百分之四十九']],
    ['三分之一的人', ['三分之一']],
    ['位列第三', ['第三']],
    ['占比最高', ['最高']],
    ['两倍于此', ['两倍']],
    ['一方面，这一点也不十拿九稳', []],
    ['用户满意度的排序取决于口径', []],
  ])('in %s', (text, expected) => {
    expect(found('zh-CN', text)).toEqual(expected);
  });

  it('reads what the words claim', () => {
    const [quantity] = findQuantities('近八成用户', packOf('zh-CN'), []);
    expect(quantity?.meaning).toEqual({ verb: 'nearly', number: 80 });
  });
});

describe('quantities in English text', () => {
  it.each([
    ['nearly half of users', ['nearly half']],
    ['nearly four in five users', ['nearly four in five']],
    ['over 95% of users', ['over 95%']],
    ['a market of RMB 45.2bn', ['45.2bn']],
    ['400 billion yuan', ['400 billion']],
    ['two thirds of users, twice as many', ['two thirds', 'twice']],
    ['the second option', ['second']],
    ['the highest share', ['highest']],
    ['at least as good', []],
    ['version A4 of the plan', []],
    ['no one is alone here', []],
  ])('in %s', (text, expected) => {
    expect(found('en', text)).toEqual(expected);
  });

  it('reads what the words claim', () => {
    const [quantity] = findQuantities('nearly four in five users', packOf('en'), []);
    expect(quantity?.meaning).toEqual({ verb: 'nearly', number: 80 });
  });
});

describe('declared wordings', () => {
  it('bind themselves', () => {
    expect(found('zh-CN', '2019—2023年，5分占比', ['2019', '2023', '2023年', '5分'])).toEqual([]);
    expect(found('en', 'the share of 5 Points in 2023', ['5 points', '2023'])).toEqual([]);
  });

  it('are not cut out of longer numbers', () => {
    expect(found('zh-CN', '35分与2023.5', ['5分', '2023'])).toEqual(['35', '2023.5']);
    expect(found('zh-CN', '2023%', ['2023'])).toEqual(['2023%']);
  });
});

describe('speed', () => {
  it('is not lost on pathological text', () => {
    expect(found('zh-CN', '一'.repeat(100_000))).toEqual([]);
    expect(found('zh-CN', '9'.repeat(100_000)).length).toBeGreaterThan(1);
    expect(found('en', 'two '.repeat(20_000)).length).toBe(20_000);
  });
});
