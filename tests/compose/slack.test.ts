import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, Table, TextFrame } from '../../src/model/page.js';
import type { Paragraph } from '../../src/model/text.js';
import { findAll, openPackage, readZip, xmlPart } from '../../src/opc/index.js';
import { setText } from '../../src/text/index.js';
import { type Built, buildFlagship, checkFlagship } from '../acceptance/flagship.js';
import { documentOf, EDITIONS, type Edition } from '../acceptance/read-outputs.js';
import { deckFaces } from '../text/open-test-faces.js';

/**
 * A deck names fonts and does not carry them. Where a viewer lacks them, another font is up to so much wider and its
 * lines so much higher.
 */
const WIDER = 1.08;
const TALLER = 1.12;
/** What compose allows for rounding. */
const TOLERANCE = 0.5;

const faces = deckFaces();
let built: Built;

beforeAll(async () => {
  built = await buildFlagship();
});

describe.each(EDITIONS)('in a font 8% wider with lines 12% higher, the deck in %s', (edition) => {
  it('keeps every text inside its box', () => {
    const frames = pagesOf(edition).flatMap(framesOf);
    expect(frames.length).toBeGreaterThan(150);
    expect(frames.flatMap((frame) => overflowOf(frame))).toEqual([]);
  });

  it('keeps titles of one line in one line: what stands below has moved up to them', () => {
    const titles = pagesOf(edition)
      .flatMap(framesOf)
      .filter(({ role }) => role === 'title');
    const short = titles.filter(({ lines }) => lines.length === 1);
    expect(short.length).toBeGreaterThan(2);
    for (const title of short) {
      expect(linesAt(title.paragraphs, title.box.width / WIDER, title.language).length, title.name).toBe(1);
    }
  });

  it('keeps every row of a table as tall as it was laid out', () => {
    const tables = pagesOf(edition).flatMap(({ items }) => items.filter((item) => item.kind === 'table'));
    expect(tables.length).toBeGreaterThan(3);
    expect(tables.flatMap(tallRows)).toEqual([]);
  });

  it('has exact line spacing in all its text, so that no line grows', () => {
    const parts = openPackage(readZip(documentOf(built, 'deck', edition)) ?? new Map());
    const paths = [...parts.keys()].filter((path) =>
      /^ppt\/slide(?:s|Layouts|Masters)\/[^/]+\.xml$/.test(path),
    );
    const trees = paths.map((path) => xmlPart(parts, path));
    expect(trees.length).toBeGreaterThan(20);
    expect(trees.flatMap((tree) => findAll(tree, 'a:spcPts')).length).toBeGreaterThan(100);
    expect(
      trees.flatMap((tree) => findAll(tree, 'a:lnSpc')).flatMap((one) => findAll(one, 'a:spcPct')),
    ).toEqual([]);
  });
});

describe('a tight box', () => {
  it('is found', () => {
    const frame = pagesOf('zh')
      .flatMap(framesOf)
      .find(({ lines, role }) => role === 'body' && lines.length === 1);
    if (frame === undefined) throw new Error('the deck has no body of one line');
    const { width = 0 } = frame.lines[0] ?? {};
    const height = heightAt(frame, frame.box.width) * TALLER;
    const boxed = (share: number): TextFrame => ({
      ...frame,
      box: { ...frame.box, width: width * share, height },
    });
    expect(overflowOf(boxed(1.09))).toEqual([]);
    expect(overflowOf(boxed(1.07))).toHaveLength(1);
  });

  it('is refused by the build itself', async () => {
    const tracker = pagesOf('zh')
      .flatMap(framesOf)
      .find(({ name }) => name === 'tracker');
    const size = tracker?.paragraphs[0]?.style.size ?? Number.NaN;
    const room = tracker?.box.width ?? Number.NaN;
    const wordy = (width: number): string => '客'.repeat(Math.floor(width / size));
    const problems = async (words: string): Promise<readonly string[]> => {
      const changes = {
        'commentary.zh-CN.md': (text: string) => text.replace(/(\{#contents\}\n\n).*\n/, `$1${words}\n`),
      };
      return (await checkFlagship(changes)).map(({ code }) => code);
    };
    expect(wordy(room).length).toBeGreaterThan(40);
    expect(await problems(wordy(room))).toContain('compose/overflow');
    expect(await problems(wordy(room / WIDER))).toEqual([]);
  });
});

function pagesOf(edition: Edition): readonly Page[] {
  const deck = built.result.outputs.find(
    ({ publication }) => publication.medium === 'deck' && publication.language.startsWith(edition),
  );
  if (deck === undefined)
    throw new Error(`there is no deck in ${edition}: ${JSON.stringify(built.result.diagnostics)}`);
  return deck.publication.pages;
}

function framesOf({ items }: Page): readonly TextFrame[] {
  return items.flatMap((item) => (item.kind === 'text' ? item : []));
}

function linesAt(paragraphs: readonly Paragraph[], width: number, language: string) {
  return setText(faces, paragraphs, { width, language, hanLatinGap: 0, compressPunctuation: 'none' }).lines;
}

function heightAt({ paragraphs, language }: TextFrame, width: number): number {
  return setText(faces, paragraphs, { width, language, hanLatinGap: 0, compressPunctuation: 'none' }).height;
}

/** The frame and what it lacks, or nothing. */
function overflowOf(frame: TextFrame): readonly string[] {
  const lacking = heightAt(frame, frame.box.width / WIDER) * TALLER - frame.box.height;
  return lacking > TOLERANCE ? [`${frame.name}: ${lacking.toFixed(1)} pt`] : [];
}

/** Rows in which a cell, set wider, needs more lines than the row has room for. */
function tallRows({ rows, columns, gutter, language, name, box }: Table): readonly string[] {
  return rows.flatMap((row, at) =>
    row.cells.flatMap(({ paragraph }, column) => {
      const isLast = column === columns.length - 1;
      const width = row.group ? box.width : (columns[column]?.width ?? 0) - (isLast ? 0 : gutter);
      const how = { width: width / WIDER, language, hanLatinGap: 0, compressPunctuation: 'none' } as const;
      const { height } = setText(faces, [paragraph], how);
      return height > row.height + TOLERANCE ? [`${name} ${at},${column}`] : [];
    }),
  );
}
