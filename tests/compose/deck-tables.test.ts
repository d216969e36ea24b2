import { describe, expect, it } from 'vitest';
import { check, frameOf, linesOf, pageOf, section, tablesOf } from './check.js';

const deck = (commentary: string, more: Partial<Parameters<typeof check>[0]> = {}) =>
  check({ medium: 'deck', commentary, ...more });
const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;

describe('rows', () => {
  const row = (index: number): string =>
    `| {teas.green} | 结论${index === 0 ? '甲' : '乙'} | 依据 | {exhibit teas} |\n`;
  const table = (count: number): string =>
    `### Points\n\n| a | b | c | d |\n|---|---|---|---|\n${Array.from({ length: count }, (_, index) => row(index)).join('')}`;
  const shown = section('红茶其次', ['**甲**：乙']).replace('{#main}', '{#shown}');
  const summary = (count: number) =>
    deck(`${section('绿茶居多', [], table(count))}\n${shown}`, {
      sections:
        '  - {id: main, deck: summary, briefing: section}\n  - {id: shown, deck: exhibit, exhibit: teas}',
    });

  it('may lead only to exhibits that the deck shows', () => {
    const { problems } = deck(section('绿茶居多', [], table(2)), {
      sections: '  - {id: main, deck: summary, briefing: section, exhibit: teas}',
    });
    expect(problems).toEqual(['compose/dead-link main', 'compose/dead-link main']);
  });

  it('share the height, each below a rule, with their parts in the columns of the layout', () => {
    const composed = summary(5);
    expect(composed.problems).toEqual([]);
    const page = pageOf(composed, 'main');
    const rules = page.items.filter(({ kind }) => kind === 'rule').map(({ box }) => box.y);
    expect(rules).toHaveLength(5);
    const gaps = rules.slice(1).map((y, index) => y - (rules[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
    expect(linesOf(frameOf(page, 'findings-1-1'))).toEqual(['61.50%']);
    expect(linesOf(frameOf(page, 'findings-5-4'))).toEqual(['图表1']);
    expect(frameOf(page, 'findings-1-1').box.x).toBeLessThan(frameOf(page, 'findings-1-2').box.x);
  });

  it('stretch a little where they are few', () => {
    const pitch = (count: number): number => {
      const [first, second] = pageOf(summary(count), 'main').items.filter(({ kind }) => kind === 'rule');
      return (second?.box.y ?? 0) - (first?.box.y ?? 0);
    };
    expect(pitch(2)).toBeCloseTo(pitch(5) * 1.3, 6);
  });

  it('are refused where they are too many', () => {
    expect(summary(6).problems).toContain('compose/overflow main');
  });

  it('show a figure that states a fall in the warning color', () => {
    const { pages, publication } = deck(
      section(
        '绿茶居多',
        [],
        '### Points\n\n| a | b | c | d |\n|---|---|---|---|\n| [{sales.2029}]{fell sales.2029} | 甲 | 乙 | 丙 |\n',
      ),
      {
        sections: '  - {id: main, deck: summary, briefing: section}',
        exhibits: '  s: {kind: columns, question: sales}',
      },
    );
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    expect(frameOf(page, 'findings-1-1').lines[0]?.pieces[0]?.color).toBe(publication.theme.colors.warn);
  });
});

describe('a table', () => {
  const composed = deck(section('披露事项'), {
    rows: 33,
    exhibits: '  x: {kind: table, of: disclosures, label: {zh-CN: 披露}}',
    sections: '  - {id: main, deck: table, briefing: appendix, exhibit: x}',
  });
  const tables = tablesOf(composed.pages);

  it('runs over several slides without losing a row', () => {
    expect(composed.problems).toEqual([]);
    expect(tables.length).toBe(composed.pages.length);
    const labels = tables.flatMap(({ rows }) =>
      rows.filter(({ header }) => !header).map(({ cells }) => cells[0]?.paragraph.runs[0]?.text),
    );
    expect(labels).toEqual(Array.from({ length: 33 }, (_, index) => `事项${index}`));
  });

  it('repeats its header on each, and holds no more rows than it may', () => {
    for (const { rows } of tables) {
      expect(rows[0]?.header).toBe(true);
      expect(rows[0]?.cells.map(({ paragraph }) => paragraph.runs[0]?.text)).toEqual(['项目', '数值']);
      expect(rows.slice(1).every(({ header }) => !header)).toBe(true);
      expect(rows.length - 1).toBeLessThanOrEqual(14);
    }
  });

  it('counts its slides in titles of their own', () => {
    expect(composed.pages.map(({ id, title, number }) => [id, title, number])).toEqual(
      composed.pages.map((_, index) => [
        index === 0 ? 'main' : `main-${index + 1}`,
        `披露事项（${index + 1}/${composed.pages.length}）`,
        index + 1,
      ]),
    );
  });

  it('stands in its box, row below row', () => {
    for (const { rows, box } of tables) {
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1];
        expect(row.y).toBeCloseTo(before === undefined ? 0 : before.y + before.height, 6);
      }
      expect(box.height).toBeCloseTo(
        rows.reduce((sum, { height }) => sum + height, 0),
        6,
      );
      expect(inches(box.y + box.height)).toBeLessThanOrEqual(6.25);
    }
  });

  it('has one slide where it fits', () => {
    const short = deck(section('披露事项'), {
      rows: 3,
      exhibits: '  x: {kind: table, of: disclosures, label: {zh-CN: 披露}}',
      sections: '  - {id: main, deck: table, briefing: appendix, exhibit: x}',
    });
    expect(short.pages.map(({ title }) => title)).toEqual(['披露事项']);
  });
});

describe('the list of contents of a deck', () => {
  it('gives the slide on which each listed section begins', () => {
    const part = (id: string, rest = ''): string =>
      `## 标题${id} {#${id}}\n\n茶\n\n### Points\n\n- 说明\n\n${rest}`;
    const composed = deck(`${part('toc')}${part('one')}${part('long')}${part('last')}`, {
      rows: 30,
      exhibits: '  x: {kind: table, of: disclosures, label: {zh-CN: 披露}}',
      sections:
        '  - {id: toc, deck: contents}\n  - {id: one, deck: divider, listed: true}\n  - {id: long, deck: table, briefing: appendix, exhibit: x, listed: true}\n  - {id: last, deck: divider, listed: true}',
    });
    expect(composed.problems).toEqual([]);
    const list = pageOf(composed, 'toc');
    const listed = [1, 2, 3].map((index) => Number(linesOf(frameOf(list, `list-${index}-page`))[0]));
    expect(listed).toEqual(['one', 'long', 'last'].map((id) => pageOf(composed, id).number));
    expect(listed[2]).toBeGreaterThan(4);
    expect([1, 2, 3].map((index) => linesOf(frameOf(list, `list-${index}-number`))[0])).toEqual([
      '1',
      '附1',
      '2',
    ]);
  });
});
