import fc from 'fast-check';
import type { Drawing } from '../../../../src/model/drawing.js';
import type { EditableChart } from '../../../../src/model/native-chart.js';
import type { Item, Page, Publication } from '../../../../src/model/page.js';
import type { Paragraph, Run } from '../../../../src/model/text.js';
import { frame, page, panel, paragraph, picture, rule, table } from '../sample-items.js';
import { samplePublication } from '../sample-publication.js';
import { COLORS, STYLES } from '../sample-theme.js';
import { anyDrawing } from './any-drawing.js';
import { anyNative } from './any-native.js';
import { anyLines, anyText, anyWords } from './any-text.js';

/** A deck, its editable charts, and what was drawn for its pictures. */
export interface AnyDeck {
  readonly publication: Publication;
  readonly editables: ReadonlyMap<string, EditableChart>;
  /** What is drawn for every picture. */
  readonly drawing: Drawing;
}

const anyBox = fc.record({
  x: fc.double({ min: -50, max: 900, noNaN: true }),
  y: fc.double({ min: -50, max: 500, noNaN: true }),
  width: fc.double({ min: 0, max: 900, noNaN: true }),
  height: fc.double({ min: 0, max: 500, noNaN: true }),
});

const anyTarget = fc.oneof(
  fc.record({
    kind: fc.constant('url' as const),
    url: anyWords.map((text) => `https://example.org/${text}`),
  }),
  fc.constant({ kind: 'section' as const, section: 'page-1' }),
);

const anyRun: fc.Arbitrary<Run> = fc.record(
  {
    text: anyLines,
    weight: fc.constantFrom('bold', 'regular'),
    color: fc.constantFrom(COLORS.accent, '#123456'),
    size: fc.constantFrom(9, 22.5),
    target: anyTarget,
  },
  { requiredKeys: ['text'] },
);

const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .record({
    style: fc.constantFrom(STYLES.body, STYLES.heading, STYLES.note),
    runs: fc.array(anyRun, { maxLength: 4 }),
    mark: fc.constantFrom('none', 'bullet', 'number'),
    spaceBefore: fc.constantFrom(0, 6),
    firstIndent: fc.constantFrom(0, 28),
  })
  .map(({ style, runs, ...more }) => paragraph(style, runs, more));

const anyLanguage = fc.constantFrom('zh-CN', 'en', 'ja');

const anyItem: fc.Arbitrary<(name: string) => Item> = fc.oneof(
  fc
    .record({
      role: fc.constantFrom('body', 'label', 'note', 'contents', 'tracker', 'key-figure', 'decoration'),
      paragraphs: fc.array(anyParagraph, { maxLength: 5 }),
      box: anyBox,
      language: anyLanguage,
      anchor: fc.constantFrom('top', 'middle', 'bottom'),
    })
    .map(
      ({ role, paragraphs, box, ...more }) =>
        (name: string): Item =>
          frame(name, role, box, [paragraph(STYLES.body, 'a'), ...paragraphs], more),
    ),
  fc
    .record({
      alt: anyWords,
      box: anyBox,
      exhibit: fc.constantFrom('drawn', 'native-1', 'native-2', 'shapes'),
    })
    .map(
      (more) =>
        (name: string): Item => ({ ...picture(name), ...more }),
    ),
  fc
    .record({
      alt: anyWords,
      language: anyLanguage,
      cells: fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }),
    })
    .map(
      ({ alt, language, cells }) =>
        (name: string): Item => ({ ...table(alt, language, ['a', 'b'], cells), name }),
    ),
  fc.record({ thickness: fc.constantFrom(0.25, 4), dash: fc.boolean(), box: anyBox }).map(
    ({ box, ...more }) =>
      (name: string): Item =>
        rule(name, box, more),
  ),
  fc.record({ fill: fc.option(fc.constantFrom(COLORS.tint, '#ABCDEF')), box: anyBox }).map(
    ({ box, ...more }) =>
      (name: string): Item =>
        panel(name, box, more),
  ),
);

const anyPage: fc.Arbitrary<(number: number) => Page> = fc
  .record({
    title: anyText,
    items: fc.array(fc.tuple(anyText, anyItem), { maxLength: 6 }),
    notes: fc.array(anyParagraph, { maxLength: 3 }),
    layout: fc.constantFrom('exhibit', 'cover'),
    language: anyLanguage,
  })
  .map(({ title, items, notes, layout, language }) => (number: number): Page => {
    const own = `${number}. ${title}`;
    const box = { x: 43.2, y: 42, width: 873.6, height: 66 };
    const head = frame('title', 'title', box, [paragraph(STYLES['slide-title'], own)], { language });
    const rest = items.map(([name, item], index) => item(`${index} ${name}`));
    return page(number, `page-${number}`, own, [head, ...rest], { layout, notes });
  });

/** Decks of 0 to 60 slides with every kind of item, and hostile text wherever an author may write. */
export const anyDeck: fc.Arbitrary<AnyDeck> = fc
  .record({
    pages: fc.oneof(
      { weight: 1, arbitrary: fc.array(anyPage, { maxLength: 0 }) },
      { weight: 30, arbitrary: fc.array(anyPage, { minLength: 1, maxLength: 8 }) },
      { weight: 1, arbitrary: fc.array(anyPage, { minLength: 40, maxLength: 60 }) },
    ),
    properties: fc.record({
      title: anyText,
      subject: anyText,
      author: anyText,
      keywords: fc.array(anyText, { maxLength: 3 }),
      version: anyText,
      issued: fc.constant('2025-03-04'),
    }),
    language: anyLanguage,
    natives: fc.tuple(anyNative, anyNative),
    drawing: anyDrawing,
  })
  .map(({ pages, natives: [one, two], drawing, ...more }) => ({
    publication: samplePublication({ ...more, pages: pages.map((at, index) => at(index + 1)) }),
    drawing,
    editables: new Map<string, EditableChart>([
      ['native-1', one],
      ['native-2', two],
      ['shapes', 'shapes'],
    ]),
  }));
