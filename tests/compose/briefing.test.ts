import { describe, expect, it } from 'vitest';
import type { Page, TextFrame } from '../../src/model/page.js';
import { check, frameOf, itemOf, linesOf, pageOf, section, tablesOf } from './check.js';

const han = (count: number): string => '茶'.repeat(count);
const brief = (commentary: string, more: Partial<Parameters<typeof check>[0]> = {}) =>
  check({ medium: 'briefing', commentary, ...more });
const prose = (...paragraphs: readonly string[]): string => `### Prose\n\n${paragraphs.join('\n\n')}\n`;
const namesOf = ({ items }: Page): readonly string[] => items.map(({ name }) => name);

const proseOf = (pages: readonly Page[]): readonly TextFrame[] =>
  pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && item.name.startsWith('prose-') ? [item] : [])),
  );

const FLOW_BOTTOM = 70 + 712;

describe('a section of the briefing', () => {
  const composed = brief(section('绿茶居多', [], prose('甲{exhibit teas}', '乙')));

  it('runs head, prose, exhibit and data table down the page', () => {
    expect(composed.problems).toEqual([]);
    const page = pageOf(composed, 'main');
    expect(namesOf(page).slice(0, 4)).toEqual(['title', 'section-number', 'prose-1', 'prose-2']);
    const tops = [
      'title',
      'prose-1',
      'prose-2',
      'exhibit-top-rule',
      'caption',
      'chart',
      'notes',
      'data-table',
    ].map((name) => itemOf(page, name).box.y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('draws its chart taller where the page stays free, as far as the template permits', () => {
    const heightWith = (paragraphs: number, characters = 60): number => {
      const text = Array.from({ length: paragraphs }, () => han(characters));
      const { pages } = brief(section('绿茶居多', [], prose(...text)));
      return pages.flatMap(({ items }) => items).find(({ name }) => name === 'chart')?.box.height ?? 0;
    };
    const [free, spilled] = [heightWith(1), heightWith(25)];
    expect(free / spilled).toBeCloseTo(1.4, 6);
    const between = Array.from({ length: 20 }, (_, index) => heightWith(8 + index, 20));
    expect([...between].sort((a, b) => b - a)).toEqual(between);
    expect(between.some((height) => height > spilled && height < free)).toBe(true);
  });

  it('indents Chinese paragraphs by two characters, English ones not', () => {
    const { firstIndent, style } = frameOf(pageOf(composed, 'main'), 'prose-1').paragraphs[0] ?? {};
    expect(firstIndent).toBe(2 * (style?.size ?? 0));
    const english = brief(section('Green tea', [], prose('Words.')), { language: 'en' });
    expect(frameOf(pageOf(english, 'main'), 'prose-1').paragraphs[0]?.firstIndent).toBe(0);
  });

  it('names its running head and its pages', () => {
    const page = pageOf(composed, 'main');
    expect(linesOf(frameOf(page, 'running-section'))).toEqual(['1 茶 tea'.replace(' ', '\u2002')]);
    expect(linesOf(frameOf(page, 'folio'))).toEqual(['1']);
    expect(page.number).toBe(1);
  });

  it('shows key figures of its headline in the margin', () => {
    const page = pageOf(brief(section('绿茶占{teas.green}，红茶占{teas.black}', [], prose('甲'))), 'main');
    expect(linesOf(frameOf(page, 'key-figure-1'))).toEqual(['61.50%', '绿茶']);
    expect(linesOf(frameOf(page, 'key-figure-2'))[0]).toBe('48.20%');
    expect(frameOf(page, 'key-figure-1').box.x).toBe(56);
    expect(frameOf(page, 'prose-1').box.x).toBe(188);
    const below = itemOf(page, 'exhibit-top-rule').box.y;
    const figure = frameOf(page, 'key-figure-2').box;
    expect(figure.y + figure.height).toBeLessThanOrEqual(below);
  });
});

describe('text that fills pages', () => {
  const paragraphs = Array.from({ length: 24 }, (_, index) => `第{= ${index}}段${han(100)}`);
  const composed = brief(section('绿茶居多', [], prose(...paragraphs)));

  it('goes on over pages and loses no paragraph', () => {
    expect(composed.problems).toEqual([]);
    expect(composed.pages.length).toBeGreaterThan(1);
    const shown = composed.pages.flatMap((page) => namesOf(page).filter((name) => name.startsWith('prose-')));
    const whole = shown.filter((name) => !name.endsWith('-goes-on'));
    expect(whole).toEqual(paragraphs.map((_, index) => `prose-${index + 1}`));
    expect(
      proseOf(composed.pages)
        .map((frame) => linesOf(frame).join(''))
        .join(''),
    ).toBe(paragraphs.map((text) => text.replace(/\{= (\d+)\}/, '$1')).join(''));
  });

  it('leaves at least two lines of a paragraph on either side of a page’s end', () => {
    const parts = proseOf(composed.pages).filter(({ paragraphs: [one] }) => one?.goesOn || one?.continues);
    expect(parts.length).toBeGreaterThan(1);
    for (const { lines } of parts) expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  it('ends above the bottom on every page', () => {
    for (const { items } of composed.pages) {
      for (const { box, role } of items) {
        if (role !== 'folio' && role !== 'footer')
          expect(box.y + box.height).toBeLessThanOrEqual(FLOW_BOTTOM + 0.01);
      }
    }
  });

  it('counts its pages in their titles, and repeats no headline', () => {
    const count = composed.pages.length;
    expect(composed.pages.map(({ title }) => title)).toEqual([
      '绿茶居多',
      ...Array.from({ length: count - 1 }, (_, index) => `绿茶居多（${index + 2}/${count}）`),
    ]);
    expect(composed.pages.slice(1).some((page) => namesOf(page).includes('title'))).toBe(false);
  });
});

describe('blocks that stay together', () => {
  it('never leave the head of a section alone at the bottom', () => {
    const page = pageOf(brief(section('绿茶居多', [], prose(han(1300)))), 'main');
    expect(namesOf(page)).toContain('title');
    expect(namesOf(page)).toContain('prose-1');
  });

  it('never split an exhibit', () => {
    const { pages } = brief(section('绿茶居多', [], prose(han(1100))), {
      rows: 8,
      exhibits: '  m: {kind: ranked-bar, question: many}',
      sections: '  - {id: main, briefing: section, exhibit: m}',
    });
    const [page, ...more] = pages.filter((one) => namesOf(one).includes('chart'));
    if (page === undefined) throw new Error('no page shows the chart');
    expect(more).toEqual([]);
    expect(page.number).toBe(2);
    for (const name of ['exhibit-top-rule', 'caption', 'notes', 'exhibit-bottom-rule'])
      expect(namesOf(page)).toContain(name);
  });
});

describe('what does not fit a page', () => {
  it('is no paragraph: it goes on on the next', () => {
    const text = han(10_000);
    const { problems, pages } = brief(section('绿茶居多', [], prose(text)));
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
    expect(
      proseOf(pages)
        .map((frame) => linesOf(frame).join(''))
        .join(''),
    ).toBe(text);
  });

  it('is an exhibit taller than it', () => {
    const { problems } = brief(section('绿茶居多', [], prose('甲')), {
      rows: 60,
      exhibits: '  m: {kind: ranked-bar, question: many}',
      sections: '  - {id: main, briefing: section, exhibit: m}',
    });
    expect(problems).toEqual(['compose/overflow main']);
  });

  it('is text from right to left', () => {
    const { problems, diagnostics } = brief(section('绿茶居多', [], prose('称作شاي')));
    expect(problems).toEqual(['text/right-to-left main']);
    expect(diagnostics[0]?.message.en).toContain('right to left (شاي)');
  });

  it('is a character that no font has', () => {
    expect(brief(section('绿茶居多', [], prose('甲\u{1F375}'))).problems).toEqual([
      'text/missing-glyph main',
    ]);
  });
});

describe('a table', () => {
  const appendix = (rows: number) =>
    brief(section('披露事项', [], prose('甲')), {
      rows,
      exhibits: '  x: {kind: table, of: disclosures, label: {zh-CN: 披露}}',
      sections: '  - {id: main, briefing: appendix, exhibit: x}',
    });

  it('runs over pages, repeats its header and loses no row', () => {
    const { pages, problems } = appendix(120);
    expect(problems).toEqual([]);
    const tables = tablesOf(pages);
    expect(tables.length).toBeGreaterThan(2);
    for (const { rows } of tables)
      expect(rows.map(({ header }) => header)).toEqual(rows.map((_, index) => index === 0));
    const labels = tables.flatMap(({ rows }) =>
      rows.slice(1).map(({ cells }) => cells[0]?.paragraph.runs[0]?.text),
    );
    expect(labels).toEqual(Array.from({ length: 120 }, (_, index) => `事项${index}`));
    for (const { box } of tables) expect(box.y + box.height).toBeLessThanOrEqual(FLOW_BOTTOM + 0.01);
  });

  it('ends on a page of at least six rows', () => {
    for (const rows of [36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48]) {
      const pieces = tablesOf(appendix(rows).pages).map((table) => table.rows.length - 1);
      if (pieces.length > 1) expect(pieces.at(-1)).toBeGreaterThanOrEqual(6);
    }
  });

  it('carries its label and its source once', () => {
    const names = appendix(120).pages.flatMap(namesOf);
    expect(names.filter((name) => name === 'table-label')).toHaveLength(1);
    expect(names.filter((name) => name === 'table-notes')).toHaveLength(1);
  });

  it('of a chart is left to the appendix where it would open a page', () => {
    const shown = (withRegister: boolean): boolean => {
      const register = withRegister
        ? {
            exhibits: '\n  x: {kind: table, of: figures, label: {zh-CN: 数值}}',
            sections: '\n  - {id: data, briefing: appendix, exhibit: x}',
            text: `\n## 数据 {#data}\n\n数据\n\n${prose('乙')}`,
          }
        : { exhibits: '', sections: '', text: '' };
      const { pages, problems } = brief(`${section('绿茶居多', [], prose(han(600)))}${register.text}`, {
        rows: 14,
        exhibits: `  m: {kind: ranked-bar, question: many}${register.exhibits}`,
        sections: `  - {id: main, briefing: section, exhibit: m}${register.sections}`,
      });
      expect(problems).toEqual([]);
      return pages
        .filter((page) => page.section === 'main')
        .some((page) => namesOf(page).includes('data-table'));
    };
    expect([shown(false), shown(true)]).toEqual([true, false]);
  });

  it('under the points of an appendix is set with its header', () => {
    const { pages, problems } = brief(
      section('核对', [], '### Points\n\n| 甲 | 乙 |\n|---|---|\n| 子 | {teas.green} |\n'),
      {
        sections: '  - {id: main, briefing: appendix}',
      },
    );
    expect(problems).toEqual([]);
    const [table] = tablesOf(pages);
    expect(
      table?.rows.map(({ cells }) =>
        cells.map(({ paragraph }) => paragraph.runs.map(({ text }) => text).join('')),
      ),
    ).toEqual([
      ['甲', '乙'],
      ['子', '61.50%'],
    ]);
  });
});

describe('the first page', () => {
  const sections = [
    '  - {id: cover, briefing: cover}',
    '  - {id: found, briefing: findings}',
    '  - {id: one, briefing: section, exhibit: teas}',
    '  - {id: two, briefing: section}',
    '  - {id: data, briefing: appendix, exhibit: x}',
  ].join('\n');
  const text = [
    `## 绿茶调查 {#cover}\n\n茶\n\n### Points\n\n- 绿茶居多\n`,
    `## 结论 {#found}\n\n茶\n\n### Points\n\n| a | b | c | d |\n|---|---|---|---|\n| {teas.green} | 绿茶居多 | 远高于红茶 | {exhibit teas} |\n`,
    `## 绿茶占{teas.green} {#one}\n\n绿茶\n\n${prose(...Array.from({ length: 14 }, () => han(160)))}`,
    `## 红茶 {#two}\n\n红茶\n\n${prose('乙')}`,
    `## 数据 {#data}\n\n数据\n\n${prose('丙')}`,
  ].join('\n');
  const composed = brief(text, {
    sections,
    exhibits:
      '  teas: {kind: ranked-bar, question: teas}\n  x: {kind: table, of: figures, label: {zh-CN: 数值}}',
    strip: 'teas.green, sales.2029',
    rows: 60,
  });

  const startOf = (id: string) =>
    composed.pages.find(({ starts }) => starts.some(({ section: begun }) => begun === id))?.number;

  it('lists the pages on which sections really begin', () => {
    expect(composed.problems).toEqual([]);
    const cover = pageOf(composed, 'cover');
    const listed = ['one', 'two', 'data'].map((id) => {
      const { runs } = frameOf(cover, `contents-${id}`).paragraphs[0] ?? { runs: [] };
      return [runs[0]?.text.trim(), runs[1]?.text, Number(runs[2]?.text.trim())];
    });
    expect(listed).toEqual([
      ['1', '绿茶', startOf('one')],
      ['2', '红茶', startOf('two')],
      ['附1', '数据', startOf('data')],
    ]);
    expect(startOf('two')).toBeGreaterThan(3);
    expect(startOf('data')).toBe(startOf('two'));
  });

  it('numbers pages from 1 without a gap', () => {
    expect(composed.pages.map(({ number }) => number)).toEqual(composed.pages.map((_, index) => index + 1));
  });

  it('may be missing: pages are numbered from 1 all the same', () => {
    const { pages } = brief(section('绿茶居多', [], prose('甲')));
    expect(pages.map((page) => [page.number, linesOf(frameOf(page, 'folio'))[0]])).toEqual([[1, '1']]);
  });

  it('prints figures that fell in the warning color', () => {
    const cover = pageOf(composed, 'cover');
    const { colors } = composed.publication.theme;
    expect(frameOf(cover, 'strip-1').lines[0]?.pieces[0]?.color).toBe(colors.accent);
    expect(frameOf(cover, 'strip-2').lines[0]?.pieces[0]?.color).toBe(colors.warn);
  });

  it('tells each finding as a sentence with its figure and its exhibit', () => {
    const { paragraphs, box } = frameOf(pageOf(composed, 'cover'), 'findings');
    expect(paragraphs.map(({ runs }) => runs.map(({ text: words }) => words).join(''))).toEqual([
      '绿茶居多（61.50%）。远高于红茶（图表1）',
    ]);
    const panel = itemOf(pageOf(composed, 'cover'), 'findings-panel').box;
    expect(box.y + box.height).toBeLessThan(panel.y + panel.height);
  });

  it('refuses a topic that does not fit its line of contents', () => {
    const long = text.replace('{#two}\n\n红茶', `{#two}\n\n${han(45)}`);
    const { diagnostics } = brief(long, {
      sections,
      exhibits:
        '  teas: {kind: ranked-bar, question: teas}\n  x: {kind: table, of: figures, label: {zh-CN: 数值}}',
    });
    expect(diagnostics.map(({ message }) => message.en).join('\n')).toMatch(
      /takes 2 lines in slot “contents” of layout “cover”, which holds 1/,
    );
  });
});
