import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, problemsOf, sectionsOf } from './check.js';

/** The quantities of a line that are refused as unbound, in order; any other problem fails. */
function unbound(line: string, language: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] {
  return problemsOf(line, language).map((problem) => {
    expect(problem).toMatch(/^bind\/unbound-quantity '/);
    return problem.slice("bind/unbound-quantity '".length, -1);
  });
}

describe('an unbound quantity in Chinese', () => {
  it.each([
    ['绿茶占49.82%，红茶占42.24%。', ['49.82%', '42.24%']],
    ['近八成的人，逾三成，过半，半数以上', ['近八成', '逾三成', '过半', '半数以上']],
    ['接近半数的人', ['接近半数']],
    ['名列第三', ['第三']],
    ['四分之三以上', ['四分之三以上']],
    ['百分之四十九', ['百分之四十九']],
    ['三个场景，两倍', ['三个', '两倍']],
    ['４９．８２％', ['４９．８２％']],
    ['达4000亿元', ['4000亿元']],
    ['不超过60%，不低于30%', ['不超过60%', '不低于30%']],
    ['高出7.58个百分点', ['7.58个百分点']],
  ])('%s', (line, expected) => expect(unbound(line)).toEqual(expected));
});

describe('an unbound quantity in English', () => {
  it.each([
    ['green tea at 49.82%, black tea at 42.24%', ['49.82%', '42.24%']],
    ['nearly four in five, over half, almost half', ['nearly four in five', 'over half', 'almost half']],
    ['the third option', ['third']],
    ['two thirds, twice, a quarter', ['two thirds', 'twice', 'a quarter']],
    ['400 billion yuan', ['400 billion yuan']],
    ['at least 45%, no more than 7%', ['at least 45%', 'no more than 7%']],
    ['five settings', ['five']],
  ])('%s', (line, expected) => expect(unbound(line, 'en')).toEqual(expected));
});

describe('the place of an unbound quantity', () => {
  it.each(['headline', 'tracker', 'point', 'row', 'body', 'notes', 'remark', 'context'] as const)(
    'in the %s',
    (part) => {
      const line = '甲，乙37%';
      const { problems, diagnostics } = check({ [part]: line });
      expect(problems).toEqual(["bind/unbound-quantity '37%'"]);
      const file = sectionsOf({ [part]: line }).split('\n');
      expect(file[(diagnostics[0]?.place?.line ?? 0) - 1]?.indexOf('37%')).toBe(
        (diagnostics[0]?.place?.column ?? 0) - 1,
      );
    },
  );

  it.each([
    ['**甲**：乙37%', '37%'],
    ['**甲37%**：乙', '37%'],
    ['**甲：** 乙37%', '37%'],
    ['甲{teas.green}乙37%', '37%'],
    ['[居首]{highest teas.green among published}，37%', '37%'],
    ['甲\\*乙37%', '37%'],
    ['甲**乙37%**', '37%'],
  ])('is right after other marks: %s', (point, words) => {
    expect(check({ point }).problems).toEqual([`bind/unbound-quantity '${words}'`]);
  });

  it('is right on a later line of a paragraph', () => {
    expect(check({ body: '甲乙\n丙丁占37%，戊' }).problems).toEqual(["bind/unbound-quantity '37%'"]);
  });

  it('is right wherever the number stands', () => {
    const words = fc.constantFrom(
      '绿茶',
      '，',
      '用户',
      '{teas.green}',
      '**粗体**',
      'tea ',
      '😀',
      '（',
      '[居首]{free}',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 4 }), (before, after) => {
        const line = `甲${before.join('')}：37%，${after.join('')}`;
        expect(check({ body: line }).problems).toEqual(["bind/unbound-quantity '37%'"]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the fix that is offered', () => {
  const hintOf = (body: string, language: 'zh-CN' | 'en' = 'zh-CN'): string =>
    check({ body }, language).diagnostics[0]?.hints[0]?.en ?? '';

  it('names the figure whose value it is', () => {
    expect(hintOf('占49.82%')).toBe('write {teas.green}');
    expect(hintOf('达4000亿元')).toBe('write {drinks.2030}');
    expect(hintOf('at 49.82%', 'en')).toBe('write {teas.green}');
    expect(check({ body: '达452亿元' }).diagnostics[0]?.message.zh).toContain('sales.2028的值');
  });

  it('states the claim that the words amount to', () => {
    expect(hintOf('近八成的人')).toBe('state what must be true: [近八成]{nearly ...}');
    expect(hintOf('nearly a third of them', 'en')).toBe(
      'state what must be true: [nearly a third]{nearly ...}',
    );
  });

  it('offers a claim that is true of a figure which the section shows', () => {
    const hintsOf = (body: string): readonly string[] =>
      check({ body }).diagnostics[0]?.hints.map(({ zh }) => zh) ?? [];
    expect(hintsOf('近半数的人')).toEqual(['写成[近半数]{nearly half teas.green}']);
    expect(hintsOf('位列第二')).toEqual(['写成[第二]{rank 2 teas.black among published}']);
    for (const claim of ['近半数]{nearly half teas.green}', '第二]{rank 2 teas.black among published}'])
      expect(problemsOf(`[${claim}`)).toEqual([]);
  });

  it('names the figures of the section that lie nearest', () => {
    expect(check({ body: '占42.3%' }).diagnostics[0]?.hints[0]?.en).toBe(
      'nearest in this section: {teas.black} (42.24%), {teas.oolong} (41.76%), {teas.white} (38.03%)',
    );
  });

  it('frees a number that is no figure', () => {
    expect(hintOf('共3页')).toContain('[3页]{free}');
  });
});

describe('what is declared', () => {
  it.each([
    '5分占比，4分占比，1～3分',
    '2028年与2026—2027年，2028与2029',
    '据《2030年茶饮调查》',
    '前两档合计',
    '门店2030年增加',
  ])('binds itself: %s', (line) => expect(unbound(line)).toEqual([]));

  it.each(['Top two and 5 points', 'in 2028 and 2029', '2026–2028', 'the Tea survey 2030'])(
    'binds itself: %s',
    (line) => expect(unbound(line, 'en')).toEqual([]),
  );

  it('is not cut out of a longer number, or from before a unit', () => {
    expect(unbound('15分、2028.5、20281、2028%')).toEqual(['15分', '2028.5', '20281', '2028%']);
    expect(unbound('规模达2028亿元，为2028倍')).toEqual(['2028亿元', '2028倍']);
    expect(unbound('RMB 2028 billion, 2,028', 'en')).toEqual(['RMB 2028 billion', '2,028']);
  });

  it('is only what the dataset declares', () => {
    expect(unbound('3分占比，2031年')).toEqual(['3分', '2031年']);
    expect(unbound('in 2031', 'en')).toEqual(['2031']);
  });

  it('stays declared inside claim words', () => {
    expect(problemsOf('[2029年5分占比最高]{highest rating.aroma.five among published}')).toEqual([]);
  });
});

describe('plain words', () => {
  it.each(['一方面，用户一直如此，一一说明', '三心二意', '十分满意', '不分先后'])(
    'hold no quantity: %s',
    (line) => expect(unbound(line)).toEqual([]),
  );

  it.each(['no one is left', 'at least they came', 'someone else', 'A4 paper'])(
    'hold no quantity: %s',
    (line) => expect(unbound(line, 'en')).toEqual([]),
  );
});
