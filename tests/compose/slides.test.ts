import { describe, expect, it } from 'vitest';
import { check, frameOf, itemOf, linesOf, pageOf, section } from './check.js';

const han = (count: number): string => '茶'.repeat(count);
const POINT = ['**甲**：乙'];
const deck = (commentary: string, more: Partial<Parameters<typeof check>[0]> = {}) =>
  check({ medium: 'deck', commentary, ...more });

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
