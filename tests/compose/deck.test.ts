import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, frameOf, itemOf, linesOf, pageOf, section, tablesOf } from './check.js';

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
      'Green tea is what most people in this survey drink first thing; black tea follows far behind it in the evening';
    const composed = deck(section(headline.replace('most people', 'people'), ['**A**: b']), {
      language: 'en',
      exhibits: '  teas: {kind: ranked-bar, question: teas}',
    });
    const lines = linesOf(frameOf(pageOf(composed, 'main'), 'title'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/;$/);
    expect(lines.join(' ')).toBe(headline.replace('most people', 'people'));
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
      { numRuns: 30 },
    );
  });
});

describe('what does not fit a slide', () => {
  it('is a title of three lines', () => {
    const { problems, diagnostics } = deck(section(han(80), POINT));
    expect(problems).toEqual(['compose/overflow main']);
    expect(diagnostics[0]?.message.en).toMatch(
      /takes \d lines in slot “title” of layout “exhibit”, which holds 2/,
    );
  });

  it('is a title that only a narrow font would hold', () => {
    expect(deck(section(han(68), POINT)).problems).toEqual(['compose/overflow main']);
    expect(deck(section(han(66), POINT)).problems).toEqual([]);
  });

  it('is a panel that is too tall', () => {
    const { problems, diagnostics } = deck(section('绿茶居多', [`**${han(8)}**：${han(400)}`]));
    expect(problems).toEqual(['compose/overflow main']);
    expect(diagnostics[0]?.message.zh).toMatch(/需要\d+磅高，只有\d+磅/);
  });

  it('is one point too many', () => {
    const { problems, diagnostics } = deck(
      section(
        '绿茶居多',
        Array.from({ length: 4 }, () => '**甲**：乙'),
      ),
    );
    expect(problems).toEqual(['compose/overflow main']);
    expect(diagnostics[0]?.message.en).toBe(
      'Section “main” has 4 items for slot “takeaway” of layout “exhibit”, which holds 3.',
    );
  });

  it('is a line of contents, a note or a tracker that is too long', () => {
    const tracker = section('绿茶居多', POINT).replace('茶 tea', han(90));
    expect(deck(tracker).problems).toEqual(['compose/overflow main']);
    expect(deck(section('绿茶居多', POINT, `### Note\n\n${han(300)}\n`)).problems).toEqual([
      'compose/overflow main',
    ]);
  });

  it('is a character that no font has', () => {
    const { problems, diagnostics } = deck(section('绿茶\u{1F375}居多', POINT));
    expect(problems).toEqual(['text/missing-glyph main']);
    expect(diagnostics[0]?.message.en).toContain('Arial, Microsoft YaHei) can draw “\u{1F375}”');
    expect(deck(section('绿茶居多', ['**甲**：乙\u{1F375}'])).problems).toEqual(['text/missing-glyph main']);
  });
});

describe('what a slide lacks', () => {
  it.each([
    ['points', { commentary: section('绿茶居多') }, 'needs points'],
    [
      'an exhibit',
      {
        commentary: section('绿茶居多', POINT),
        sections: '  - {id: main, deck: exhibit, briefing: section}',
      },
      'an exhibit',
    ],
    [
      'a table under its points',
      {
        commentary: section('绿茶居多', POINT),
        sections: '  - {id: main, deck: summary, briefing: section}',
      },
      'a table under its points',
    ],
    [
      'a context figure',
      {
        commentary: section('绿茶居多', POINT),
        sections: '  - {id: main, deck: exhibit-context, briefing: section, exhibit: teas}',
      },
      'a context figure in report.yaml',
    ],
    [
      'listed sections',
      {
        commentary: section('绿茶居多', POINT),
        sections: '  - {id: main, deck: contents, briefing: section}',
      },
      'listed sections in report.yaml',
    ],
  ])('is told: %s', (_, wanted, words) => {
    const { problems, diagnostics } = check({ medium: 'deck', ...wanted });
    expect([...new Set(problems)]).toEqual(['compose/missing-content main']);
    expect(diagnostics.map(({ message }) => message.en).join(' ')).toContain(words);
  });

  it('is an unknown content of its layout', () => {
    const layouts = {
      'deck/tiny':
        'unit: in\nsize: [13.333, 7.5]\nreflow: 0\nslots:\n  title: {content: headline, role: title, box: [0.6, 0.58, 12.133, 0.92], style: slide-title}\n  odd: {content: poem, role: body, box: [0.6, 2, 5, 2], style: panel-body}\n',
    };
    const { problems, diagnostics } = deck(section('绿茶居多'), {
      layouts,
      sections: '  - {id: main, deck: tiny, briefing: section}',
    });
    expect(problems).toEqual(['compose/no-slot main']);
    expect(diagnostics[0]?.message.en).toContain(
      'asks for “poem” in slot “odd”; known contents are headline, tracker',
    );
  });
});

describe('the takeaway panel', () => {
  const heightOf = (points: readonly string[]): number =>
    itemOf(pageOf(deck(section('绿茶居多', points)), 'main'), 'takeaway-panel').box.height;

  it('is as high as its text', () => {
    const [one = 0, two = 0, three = 0] = [1, 2, 3].map((count) =>
      heightOf(Array.from({ length: count }, () => '**甲**：乙')),
    );
    expect(two - one).toBeCloseTo(three - two, 6);
    expect(two).toBeGreaterThan(one + 30);
    expect(three).toBeLessThan(4.11 * 72);
  });

  it('encloses its text on all sides', () => {
    const page = pageOf(deck(section('绿茶居多', [`**${han(10)}**：${han(60)}`, '乙'])), 'main');
    const panel = itemOf(page, 'takeaway-panel').box;
    const text = frameOf(page, 'takeaway').box;
    expect(text.x).toBeGreaterThanOrEqual(panel.x + 0.25 * 72);
    expect(text.x + text.width).toBeLessThanOrEqual(panel.x + panel.width - 0.25 * 72 + 0.01);
    expect(text.y + text.height).toBeCloseTo(panel.y + panel.height - 0.25 * 72, 6);
  });

  it('says each point with its lead in a paragraph of its own', () => {
    const { paragraphs } = frameOf(
      pageOf(deck(section('绿茶居多', ['**甲**：乙', '丙'])), 'main'),
      'takeaway',
    );
    expect(paragraphs.map(({ runs, style }) => [style.name, runs.map(({ text }) => text).join('')])).toEqual([
      ['panel-label', '要点'],
      ['panel-heading', '甲'],
      ['panel-body', '乙'],
      ['panel-body', '丙'],
    ]);
  });
});

describe('points as plain lines', () => {
  it('keep the colon of their lead', () => {
    const composed = deck(section('绿茶调查', ['**绿茶居多**：占{teas.green}']), {
      sections: '  - {id: main, deck: cover, briefing: cover}',
    });
    expect(composed.problems).toEqual([]);
    expect(linesOf(frameOf(pageOf(composed, 'main'), 'finding'))).toEqual(['绿茶居多：占61.50%']);
  });
});

describe('rows', () => {
  const row = (index: number): string =>
    `| {teas.green} | 结论${index === 0 ? '甲' : '乙'} | 依据 | {exhibit teas} |\n`;
  const summary = (count: number) =>
    deck(
      section(
        '绿茶居多',
        [],
        `### Points\n\n| a | b | c | d |\n|---|---|---|---|\n${Array.from({ length: count }, (_, index) => row(index)).join('')}`,
      ),
      { sections: '  - {id: main, deck: summary, briefing: section, exhibit: teas}' },
    );

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

describe('a context figure', () => {
  it('stands below the takeaway, wherever that ends', () => {
    const contextTop = (points: readonly string[]): readonly [number, number] => {
      const composed = deck(section('绿茶居多', points, '### Context\n\n另一口径\n'), {
        sections:
          '  - {id: main, deck: exhibit-context, briefing: section, exhibit: teas, context: sales.2029}',
      });
      expect(composed.problems).toEqual([]);
      const page = pageOf(composed, 'main');
      const panel = itemOf(page, 'takeaway-panel').box;
      return [panel.y + panel.height, itemOf(page, 'context-outline').box.y];
    };
    for (const points of [['**甲**：乙'], ['**甲**：乙', '**丙**：丁']]) {
      const [bottom, top] = contextTop(points);
      expect(top - bottom).toBeCloseTo(0.2 * 72, 6);
    }
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
