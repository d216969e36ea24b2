import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, flow } from '../../src/compose/briefing/flow.js';
import type { Footnote } from '../../src/compose/briefing/footnote-blocks.js';
import { withNumberedFootnotes, withoutFootnotes } from '../../src/compose/footnotes.js';
import type { FinishedPublication } from '../../src/model/delivery.js';
import type { Page, Rule, TextFrame } from '../../src/model/page.js';
import type { Edition, StorySection } from '../../src/model/story.js';
import { type Built, buildFlagship } from '../acceptance/flagship.js';

const TOP = 70;
const BOTTOM = 170;
const NOTE_HEIGHT = 15;

/** How blocks of these heights (and footnotes) are shared out, as block numbers by page. */
function pagesOf(blocks: readonly { height: number; notes?: number; keep?: boolean }[]) {
  const made = blocks.map(
    ({ height, notes = 0, keep = false }, index): Block => ({
      section: 'one',
      height,
      spaceBefore: 0,
      ...(keep ? { keepWithNext: true } : {}),
      footnotes: Array.from({ length: notes }, (): Footnote => ({ number: `${index}`, words: [] })),
      items: (y) => [rule(`${index}`, y)],
    }),
  );
  const pages = flow(made, { y: TOP }, (footnotes) => BOTTOM - footnotes.length * NOTE_HEIGHT);
  return pages.map(({ blocks: placed, footnotes }) => [
    placed.flatMap(({ block, y }) => block.items(y).map(({ name }) => name)).join(),
    footnotes.length,
  ]);
}

function rule(name: string, y: number): Rule {
  const box = { x: 0, y, width: 10, height: 0 };
  return { kind: 'rule', role: 'decoration', name, box, color: '#000000', thickness: 1, dash: false };
}

describe('a page keeps room for its footnotes', () => {
  it.each<[string, Parameters<typeof pagesOf>[0], ReturnType<typeof pagesOf>]>([
    ['without notes it is used to the end', [{ height: 60 }, { height: 40 }], [['0,1', 0]]],
    [
      'a block whose note does not fit moves with its note',
      [{ height: 60 }, { height: 40, notes: 1 }],
      [
        ['0', 0],
        ['1', 1],
      ],
    ],
    ['one whose note fits stays', [{ height: 60 }, { height: 25, notes: 1 }], [['0,1', 1]]],
    [
      'notes of blocks above count',
      [{ height: 40, notes: 2 }, { height: 31 }],
      [
        ['0', 2],
        ['1', 0],
      ],
    ],
    [
      'a heading goes along with the paragraph whose note does not fit',
      [{ height: 50 }, { height: 10, keep: true }, { height: 30, notes: 1 }],
      [
        ['0', 0],
        ['1,2', 1],
      ],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(pagesOf(blocks)).toEqual(expected);
  });
});

describe('an edition', () => {
  const note = { text: '', note: [{ text: '注' }] };
  const section = (id: string): StorySection => ({
    id,
    headline: [{ text: '标题' }, note],
    tracker: [],
    points: [{ lead: [note], body: [{ text: '要点' }, note] }],
    header: [],
    rows: [[[note]]],
    prose: [[{ text: '甲' }, note], [{ text: '乙' }]],
    notes: [[{ text: '备注' }, note]],
    remark: [[{ text: '丙' }, note]],
    context: [[note]],
    subjects: [],
    place: { file: 'c.md', line: 1, column: 1 },
  });
  const edition: Edition = {
    language: 'zh-CN',
    sections: ['a', 'b', 'c'].map(section),
    derived: [],
    claims: [],
    uses: [],
    wordings: null,
  };
  const marks = (value: unknown): readonly string[] =>
    [...JSON.stringify(value).matchAll(/"text":"(\d*)","note"/g)].map((match) => match[1] ?? '');

  it('is numbered through where a briefing has room for notes, and only there', () => {
    const numbered = withNumberedFootnotes(edition, new Set(['a', 'c']));
    expect(marks(numbered)).toEqual(['1', '2', '3', '4']);
    expect(marks(numbered.sections[1])).toEqual([]);
    expect(marks(numbered.sections.map(({ prose }) => prose))).toEqual(['1', '3']);
  });

  it('has none in a deck, whose words stay', () => {
    const bare = withoutFootnotes(edition);
    expect(marks(edition)).toHaveLength(24);
    expect(JSON.stringify(bare)).not.toContain('note"');
    expect(bare.sections[0]?.prose).toEqual([[{ text: '甲' }], [{ text: '乙' }]]);
  });
});

describe.each(['zh-CN', 'en'])('the briefing of the sample report in %s', (language) => {
  let built: Built;
  beforeAll(async () => {
    built = await buildFlagship();
  });
  const pagesIn = (medium: string): readonly Page[] => {
    const matches = ({ publication }: FinishedPublication): boolean =>
      publication.medium === medium && publication.language === language;
    return built.result.outputs.find(matches)?.publication.pages ?? [];
  };
  const framesOf = (page: Page): readonly TextFrame[] =>
    page.items.flatMap((item) => (item.kind === 'text' ? item : []));
  const marksOf = (page: Page): readonly string[] =>
    framesOf(page).flatMap(({ lines }) =>
      lines.flatMap(({ pieces }) =>
        pieces.flatMap(({ target }) =>
          target?.kind === 'note' && isFootnote(target.note) ? target.note : [],
        ),
      ),
    );
  const isFootnote = (note: string): boolean => note.startsWith('footnote.');
  const notesOf = (page: Page): readonly string[] =>
    framesOf(page)
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ note }) => note?.id ?? []))
      .filter(isFootnote);

  it('shows each note on the page of its mark, counted from 1', () => {
    const pages = pagesIn('briefing');
    expect(pages.flatMap(marksOf)).toEqual(['footnote.1', 'footnote.2']);
    expect(pages.map(notesOf)).toEqual(pages.map(marksOf));
    expect(pagesIn('deck').length).toBeGreaterThan(10);
    expect(pagesIn('deck').flatMap((page) => [...marksOf(page), ...notesOf(page)])).toEqual([]);
  });

  it('raises the mark behind its word, never at the start of a line', () => {
    for (const frame of pagesIn('briefing').flatMap(framesOf)) {
      for (const { pieces } of frame.lines) {
        const at = pieces.findIndex(({ target }) => target?.kind === 'note' && isFootnote(target.note));
        if (at === -1) continue;
        const [word, mark] = [pieces[at - 1], pieces[at]];
        expect(word?.text).toMatch(/[\p{L},。，]$/u);
        expect((mark?.size ?? 0) / (word?.size ?? 1)).toBeCloseTo(0.62, 5);
        expect((mark?.rise ?? 0) / (word?.size ?? 1)).toBeCloseTo(0.33, 5);
      }
    }
  });

  it('keeps the notes clear of the text above and of the page number below', () => {
    const withNotes = pagesIn('briefing').filter((page) => notesOf(page).length > 0);
    expect(withNotes).toHaveLength(2);
    for (const { items } of withNotes) {
      const rule = items.find(({ name }) => name === 'footnote-rule');
      const notes = items.find(({ name }) => name === 'footnotes');
      const folio = items.find(({ role }) => role === 'folio');
      const others = items.filter(
        ({ role, name }) => !['footer', 'folio'].includes(role) && !name.startsWith('footnote'),
      );
      const lowest = Math.max(...others.map(({ box }) => box.y + box.height));
      expect(rule?.box.width).toBe(90);
      expect(rule?.box.y).toBeGreaterThan(lowest + 5);
      expect(notes?.box.y).toBeGreaterThan(rule?.box.y ?? Infinity);
      expect((notes?.box.y ?? 0) + (notes?.box.height ?? 0)).toBeLessThan(folio?.box.y ?? 0);
    }
  });
});
