import type { Language } from '../../../src/model/language.js';
import type { Box } from '../../../src/model/length.js';
import type { Item, Panel, Picture, Role, Rule, Table, TextFrame } from '../../../src/model/page.js';
import type { Paragraph, Piece, Run, TextStyle } from '../../../src/model/text.js';
import { type Faces, setText } from '../../../src/text/index.js';

/** Makes items whose text is set as compose would set it. */
export class ItemMaker {
  readonly #faces: Faces;
  readonly #language: Language;

  constructor(faces: Faces, language: Language) {
    this.#faces = faces;
    this.#language = language;
  }

  paragraph(
    runs: readonly Run[],
    changes: Partial<Paragraph> & { readonly style?: TextStyle } = {},
  ): Paragraph {
    return { runs, style: styleOf({}), spaceBefore: 0, firstIndent: 0, mark: 'none', ...changes };
  }

  frame(role: Role, name: string, box: Box, language: Language, paragraphs: readonly Paragraph[]): TextFrame {
    const set = setText(this.#faces, paragraphs, {
      width: box.width,
      language,
      hanLatinGap: 1 / 6,
      compressPunctuation: 'line-end',
    });
    return { kind: 'text', role, name, box, language, paragraphs, lines: set.lines, anchor: 'top' };
  }

  text(
    role: Role,
    name: string,
    box: Box,
    texts: readonly string[],
    style: Partial<TextStyle>,
    language: Language = this.#language,
  ): TextFrame {
    const paragraphs = texts.map((text) => this.paragraph([{ text }], { style: styleOf(style) }));
    return this.frame(role, name, box, language, paragraphs);
  }

  /** Number, title with a leader of dots, and page number: three frames on one line. */
  contentsRow(number: number, title: string, section: string, page: string, y: number): readonly Item[] {
    const target = { kind: 'section', section } as const;
    const style = styleOf({ size: 10 });
    const frame = (
      name: string,
      x: number,
      width: number,
      runs: readonly Run[],
      align: 'left' | 'right',
    ): Item =>
      this.frame('contents', `contents-${number}-${name}`, { x, y, width, height: 16 }, this.#language, [
        this.paragraph(runs, { style: { ...style, align } }),
      ]);
    return [
      frame('number', 56, 20, [{ text: `${number}`, color: '#0F6E84', weight: 'bold' }], 'left'),
      frame(
        'title',
        82,
        430,
        [
          { text: title, target },
          { text: '........', color: '#8A96A1' },
        ],
        'left',
      ),
      frame('page', 512, 27, [{ text: page, target }], 'right'),
    ];
  }

  /** The same as one frame, whose dots are pieces that no run holds. */
  contentsLine(number: number, title: string, section: string, page: string, y: number): Item {
    const target = { kind: 'section', section } as const;
    const style = styleOf({ size: 10 });
    const box = { x: 56, y, width: 483, height: 16 };
    const runs: readonly Run[] = [
      { text: `${number}\u2002`, target },
      { text: title, target },
      { text: `\u2002${page}`, target },
    ];
    const pieces = (run: Run, x: number): readonly Piece[] => {
      const set = this.frame('contents', 'part', box, this.#language, [this.paragraph([run], { style })]);
      return (set.lines[0]?.pieces ?? []).map((piece) => ({ ...piece, x: piece.x + x }));
    };
    const dots = Array.from({ length: 60 }, (_, index) => pieces({ text: '.' }, 200 + index * 4)).flat();
    const placed = [
      ...pieces({ text: `${number}`, target }, 0),
      ...pieces({ text: title, target }, 26),
      ...dots,
      ...pieces({ text: page, target }, 476),
    ];
    return {
      kind: 'text',
      role: 'contents',
      name: `contents-${number}`,
      box,
      language: this.#language,
      paragraphs: [this.paragraph(runs, { style })],
      lines: [{ paragraph: 0, baseline: 11.5, width: 483, pieces: placed }],
      anchor: 'top',
    };
  }

  rule(
    name: string,
    box: Box,
    color: string,
    thickness: number,
    how: { readonly dash: boolean } = { dash: false },
  ): Rule {
    return { kind: 'rule', role: 'decoration', name, box, color, thickness, dash: how.dash };
  }

  panel(name: string, box: Box, fill: string | null, stroke: Panel['stroke']): Panel {
    return { kind: 'panel', role: 'decoration', name, box, fill, stroke };
  }

  picture(exhibit: string, key: string, box: Box, alt: string): Picture {
    return {
      kind: 'picture',
      role: 'exhibit',
      name: exhibit,
      box,
      exhibit,
      key,
      alt,
      language: this.#language,
    };
  }

  table(box: Box, rows: readonly (readonly string[])[]): Table {
    const columns = [
      { width: box.width / 2, align: 'left' as const },
      { width: box.width / 4, align: 'right' as const },
      { width: box.width / 4, align: 'right' as const },
    ];
    return {
      kind: 'table',
      role: 'table',
      name: 'table',
      box,
      language: this.#language,
      alt: 'Satisfaction by item',
      gutter: 0,
      columns,
      rows: rows.map((cells, index) => ({
        height: 20,
        header: index === 0,
        y: index * 20,
        cells: cells.map((text, column) => {
          const align = columns[column]?.align ?? 'left';
          const weight = index === 0 ? ('bold' as const) : ('regular' as const);
          const paragraph = this.paragraph([{ text }], { style: styleOf({ size: 9.5, align, weight }) });
          const { lines } = this.frame(
            'table',
            'cell',
            { ...box, width: columns[column]?.width ?? 0 },
            this.#language,
            [paragraph],
          );
          return { paragraph, lines };
        }),
        rule: index === 0 ? { color: '#0B2E4F', thickness: 1.2 } : { color: '#D5DBE1', thickness: 0.5 },
      })),
    };
  }
}

function styleOf(changes: Partial<TextStyle>): TextStyle {
  return {
    name: 'body',
    size: 10.5,
    leading: 1.6,
    weight: 'regular',
    color: '#14202B',
    align: 'left',
    ...changes,
  };
}
