import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { compose } from '../../src/compose/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { packOf } from '../../src/language/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Box } from '../../src/model/length.js';
import type { Item, Page, Publication } from '../../src/model/page.js';
import type { Line } from '../../src/model/text.js';
import { openThemeFaces } from '../../src/text/index.js';
import { flagship } from '../flagship-stages.js';
import { openTestWorkspace } from '../run/test-workspace.js';

const { publications, diagnostics } = await composeFlagship();
const EVERY = publications.map(
  (publication) => [`${publication.medium} ${publication.language}`, publication] as const,
);

async function composeFlagship() {
  const { sources, material } = await flagship();
  const { report, layouts, charts, themes } = material;
  const story = bind(sources.commentaries, material).value;
  const registers = exhibit(story, material).value;
  const faces = await openThemeFaces(themes, openTestWorkspace());
  const made: Publication[] = [];
  const problems: Diagnostic[] = [];
  for (const { medium, language, theme } of themes) {
    const edition = story.editions.find((one) => one.language === language);
    const [register, set] = [registers.get(language), faces.get(medium)];
    if (edition === undefined || register === undefined || set === undefined)
      throw new Error('a part is missing');
    const pack = packOf(language);
    const staged = compose({ edition, register, report, pack, theme, layouts, charts, faces: set });
    made.push(staged.value);
    problems.push(...staged.diagnostics);
  }
  return { publications: made, diagnostics: problems };
}

interface Ink extends Box {
  readonly owner: string;
  readonly item: Item;
}

/**
 * Where a line is printed: from the height of its capitals to its descenders, without the blank half of a full-width
 * mark at either end.
 */
function lineInk(line: Line, x: number, y: number): Box | null {
  const pieces = line.pieces.filter(({ text }) => text.trim() !== '');
  const [first] = pieces;
  if (first === undefined) return null;
  const size = Math.max(...pieces.map((piece) => piece.size));
  const opens = /^[（《“‘「【]/.test(first.text) ? first.size / 2 : 0;
  const closes = /[），。、；：！？》”’」】]$/.test(pieces.at(-1)?.text ?? '') ? first.size / 2 : 0;
  const left = Math.min(...pieces.map((piece) => piece.x)) + opens;
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width)) - closes;
  return { x: x + left, y: y + line.baseline - 0.75 * size, width: right - left, height: 0.95 * size };
}

/** Everything that is printed of an item: lines of text and cells, or a picture as a whole. */
function inkOf(item: Item): readonly Ink[] {
  const { x, y } = item.box;
  const ink = (lines: readonly Line[], dx: number, dy: number): readonly Ink[] =>
    lines.flatMap((line) => {
      const box = lineInk(line, x + dx, y + dy);
      return box === null ? [] : [{ ...box, owner: item.name, item }];
    });
  switch (item.kind) {
    case 'text':
      return ink(item.lines, 0, 0);
    case 'picture':
      return [{ ...item.box, owner: item.name, item }];
    case 'table':
      return item.rows.flatMap((row) => {
        let left = 0;
        return row.cells.flatMap(({ lines }, column) => {
          const cell = ink(lines, left, row.y).map((one) => ({
            ...one,
            owner: `${item.name} ${row.y} ${column}`,
          }));
          left += item.columns[column]?.width ?? 0;
          return cell;
        });
      });
    default:
      return [];
  }
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** Pairs of things on a page that are printed on one another. */
function collisions({ items, id }: Page): readonly string[] {
  const inks = items.flatMap(inkOf);
  return inks.flatMap((a, index) =>
    inks
      .slice(index + 1)
      .flatMap((b) => (a.owner !== b.owner && overlap(a, b) ? [`${id}: ${a.owner} on ${b.owner}`] : [])),
  );
}

const MARGINS = { deck: [0.6 * 72, 12.734 * 72], briefing: [56, 539.1] } as const;

describe('the flagship', () => {
  it('is laid out in two media and two languages without a problem', () => {
    expect(diagnostics).toEqual([]);
    expect(EVERY.map(([name]) => name)).toEqual(['deck zh-CN', 'deck en', 'briefing zh-CN', 'briefing en']);
    for (const { pages } of publications) expect(pages.length).toBeGreaterThan(8);
  });

  it('tells the same slides in both languages', () => {
    const [zh, en] = publications.filter(({ medium }) => medium === 'deck');
    const sections = (publication: Publication | undefined): readonly string[] => [
      ...new Set(publication?.pages.map(({ section }) => section)),
    ];
    expect(sections(en)).toEqual(sections(zh));
  });
});

describe.each(EVERY)('every page of %s', (_, { pages, medium, size }) => {
  it('prints nothing on anything else', () => {
    expect(pages.flatMap(collisions)).toEqual([]);
  });

  it('keeps to its margins', () => {
    const [left, right] = MARGINS[medium];
    const outside = pages.flatMap(({ id, items }) =>
      items
        .flatMap(inkOf)
        .filter(
          ({ x, y, width, height }) =>
            x < left - 0.5 || x + width > right + 0.5 || y < 0 || y + height > size.height,
        )
        .map(({ owner }) => `${id}: ${owner}`),
    );
    expect(outside).toEqual([]);
  });

  it('keeps its lines inside their boxes', () => {
    const outside = pages.flatMap(({ id, items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'text') return [];
        const bottom = item.box.y + item.box.height;
        const right = item.box.x + item.box.width;
        return inkOf(item)
          .filter(
            (one) =>
              one.y + one.height > bottom + 1 || one.x < item.box.x - 0.5 || one.x + one.width > right + 0.5,
          )
          .map(({ owner }) => `${id}: ${owner}`);
      }),
    );
    expect(outside).toEqual([]);
  });

  it('keeps cells inside their columns and rows', () => {
    for (const { items } of pages) {
      for (const item of items) {
        if (item.kind !== 'table') continue;
        expect(item.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(item.box.width, 6);
        for (const row of item.rows) {
          for (const [column, { lines }] of row.cells.entries()) {
            for (const line of lines) {
              expect(line.baseline).toBeLessThan(row.height);
              const room = row.group ? item.box.width : (item.columns[column]?.width ?? 0);
              expect(line.width).toBeLessThanOrEqual(room + 0.01);
            }
          }
        }
      }
    }
  });

  it('keeps text on a panel inside the panel', () => {
    for (const { id, items } of pages) {
      for (const panel of items) {
        if (panel.kind !== 'panel' || !/-(panel|outline)$/.test(panel.name)) continue;
        const name = panel.name.replace(/-(panel|outline)$/, '');
        const inks = items.filter((item) => item.name === name).flatMap(inkOf);
        expect(inks.length, `${id}: ${name}`).toBeGreaterThan(0);
        for (const { x, y, width, height } of inks) {
          expect(x).toBeGreaterThan(panel.box.x);
          expect(x + width).toBeLessThan(panel.box.x + panel.box.width);
          expect(y).toBeGreaterThan(panel.box.y);
          expect(y + height).toBeLessThan(panel.box.y + panel.box.height);
        }
      }
    }
  });

  it('is read from its title on', () => {
    for (const { items, id, starts } of pages) {
      const roles = items.filter(({ kind }) => kind === 'text').map(({ role }) => role);
      if (medium === 'deck') expect(roles[0], id).toBe('title');
      const titles = roles.filter((role) => role === 'title').length;
      expect(titles, id).toBe(medium === 'deck' ? 1 : starts.length);
      if (medium === 'briefing' && starts[0]?.item === 0)
        expect(
          roles.slice(0, roles.indexOf('title')).every((role) => role === 'tracker'),
          id,
        ).toBe(true);
    }
    const begun = pages.flatMap(({ starts }) => starts.map(({ section }) => section));
    expect(new Set(begun).size).toBe(begun.length);
    expect(pages.filter(({ section }) => !begun.includes(section))).toEqual([]);
  });

  it('names its items apart', () => {
    for (const { items, id } of pages) {
      const names = items.map(({ name }) => name);
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        id,
      ).toEqual([]);
    }
  });

  it('has a number, an id and a title of its own', () => {
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_page, index) => index + 1));
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  });

  it('is told truly by its contents', () => {
    const told = new Map<string, number>();
    for (const item of pages.flatMap(({ items }) => items)) {
      if (item.kind !== 'text' || item.role !== 'contents') continue;
      if (medium === 'deck' && !item.name.endsWith('-page')) continue;
      const runs = item.paragraphs.flatMap((paragraph) => paragraph.runs);
      const target = runs[0]?.target;
      if (target?.kind === 'section') told.set(target.section, Number(runs.at(-1)?.text.trim()));
    }
    expect(told.size).toBeGreaterThan(4);
    for (const [section, number] of told)
      expect(
        pages.find(({ starts }) => starts.some((start) => start.section === section))?.number,
        section,
      ).toBe(number);
  });
});

describe.each(EVERY.filter(([, { medium }]) => medium === 'deck'))('every slide of %s', (_, { pages }) => {
  it('leaves the note line to the note', () => {
    const noted = pages.filter(({ items }) => items.some(({ name }) => name === 'note'));
    expect(noted.length).toBeGreaterThan(8);
    const low = noted.flatMap(({ id, items }) =>
      items
        .filter(({ role }) => !['note', 'footer', 'folio', 'decoration'].includes(role))
        .flatMap(inkOf)
        .filter(({ y, height }) => y + height > 6.3 * 72 + 0.5)
        .map(({ owner }) => `${id}: ${owner}`),
    );
    expect(low).toEqual([]);
  });
});

describe('the checks on pages', () => {
  const [, deck] = EVERY[0] ?? [];
  const page = deck?.pages.find(({ layout }) => layout === 'exhibit');

  it('find a text that stands on a picture', () => {
    if (page === undefined) throw new Error('no slide shows an exhibit');
    const picture = page.items.find(({ kind }) => kind === 'picture');
    const items = page.items.map((item) =>
      item.name === 'takeaway' ? { ...item, box: { ...item.box, x: picture?.box.x ?? 0 } } : item,
    );
    expect(collisions({ ...page, items })).toContain(`${page.id}: chart on takeaway`);
  });

  it('find lines that run into one another', () => {
    if (page === undefined) throw new Error('no slide shows an exhibit');
    const items = page.items.map((item) =>
      item.name === 'exhibit-line' ? { ...item, box: { ...item.box, y: 44 } } : item,
    );
    expect(collisions({ ...page, items })).toContain(`${page.id}: title on exhibit-line`);
  });
});
