import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, frameOf, itemOf, linesOf, pageOf, section } from './check.js';

const han = (count: number): string => '茶'.repeat(count);
const POINT = ['**甲**：乙'];
const deck = (commentary: string, more: Partial<Parameters<typeof check>[0]> = {}) =>
  check({ medium: 'deck', commentary, ...more });
const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;

describe('a title', () => {
  it('in one line pulls up what stands below it', () => {
    const page = pageOf(deck(section('绿茶居多', POINT)), 'main');
    expect(linesOf(frameOf(page, 'title'))).toEqual(['绿茶居多']);
    expect(inches(itemOf(page, 'exhibit-line').box.y)).toBe(1.22);
    expect(inches(itemOf(page, 'chart').box.y)).toBe(1.86);
    expect(inches(itemOf(page, 'chart').box.y + itemOf(page, 'chart').box.height)).toBe(6.25);
  });

  it('in two lines leaves it in its place', () => {
    const page = pageOf(deck(section(han(40), POINT)), 'main');
    expect(linesOf(frameOf(page, 'title'))).toHaveLength(2);
    expect(inches(itemOf(page, 'exhibit-line').box.y)).toBe(1.58);
    expect(inches(itemOf(page, 'chart').box.y)).toBe(2.22);
    expect(inches(itemOf(page, 'chart').box.y + itemOf(page, 'chart').box.height)).toBe(6.25);
  });

  it('counts as one line only with room for a wider font', () => {
    const top = (count: number): number =>
      inches(itemOf(pageOf(deck(section(han(count), POINT)), 'main'), 'exhibit-line').box.y);
    expect([33, 34].map(top)).toEqual([1.22, 1.58]);
  });

  it('of a table that runs on has room for the count of its slides', () => {
    const top = (count: number): number => {
      const composed = deck(section(han(count)), {
        rows: 30,
        exhibits: '  x: {kind: table, of: disclosures, label: {zh-CN: 披露}}',
        sections: '  - {id: main, deck: table, briefing: appendix, exhibit: x}',
      });
      expect(composed.problems).toEqual([]);
      expect(composed.pages.length).toBeGreaterThan(1);
      return inches(itemOf(pageOf(composed, 'main'), 'exhibit-line').box.y);
    };
    expect([25, 32].map(top)).toEqual([1.22, 1.58]);
  });

  it.each([
    [`${han(20)}，${han(18)}`, `${han(20)}，`],
    [`${han(12)}：${han(26)}`, `${han(12)}：`],
    [`${han(10)}，${han(12)}；${han(18)}`, `${han(10)}，${han(12)}；`],
    [`${han(9)}、${han(12)}、${han(17)}`, `${han(9)}、${han(12)}、`],
  ])('in two lines breaks at the clause nearest the middle: %s', (headline, first) => {
    expect(linesOf(frameOf(pageOf(deck(section(headline, POINT)), 'main'), 'title'))[0]).toBe(first);
  });

  it('breaks at English clauses, and keeps every word', () => {
    const headline =
      'Green tea is what people in this survey like to drink in the morning; black tea follows far behind it in the evening';
    const composed = deck(section(headline, ['**A**: b']), { language: 'en' });
    const lines = linesOf(frameOf(pageOf(composed, 'main'), 'title'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/;$/);
    expect(lines.join(' ')).toBe(headline);
  });

  it('breaks wherever the line is full when no clause leaves two lines that fit', () => {
    const lines = linesOf(frameOf(pageOf(deck(section(`${han(3)}，${han(37)}`, POINT)), 'main'), 'title'));
    expect(lines).toHaveLength(2);
    expect(lines[0]?.length).toBeGreaterThan(30);
  });

  it('never loses a character, whatever its clauses', () => {
    const clause = fc.tuple(
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('，', '；', '：', '、', '{teas.green}'),
    );
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 3 }), (clauses) => {
        const headline = `${clauses.map(([length, mark]) => `${han(length)}${mark}`).join('')}茶`;
        const composed = deck(section(headline, POINT));
        const page = pageOf(composed, 'main');
        const printed = headline.replaceAll('{teas.green}', '61.50%');
        expect(page.title).toBe(printed);
        expect(linesOf(frameOf(page, 'title')).join('')).toBe(printed);
        const isTwoLines = inches(itemOf(page, 'exhibit-line').box.y) === 1.58;
        expect(linesOf(frameOf(page, 'title')).length === 1 || isTwoLines).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
