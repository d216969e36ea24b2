import { beforeAll, describe, expect, it } from 'vitest';
import type { Line } from '../../src/model/text.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { qpdfProblems } from '../judges/pdf-programs.js';
import { type PdfReading, readPdf, tagsOf } from '../judges/pdf-reader.js';
import { type Built, buildFlagship, CHARTS } from './flagship.js';
import { documentOf, EDITIONS, type Edition, publicationOf } from './read-outputs.js';

let built: Built;
let readings: ReadonlyMap<Edition, PdfReading>;

beforeAll(async () => {
  built = await buildFlagship();
  readings = new Map(EDITIONS.map((edition) => [edition, readPdf(documentOf(built, 'brief', edition))]));
});

function readingOf(edition: Edition): PdfReading {
  const reading = readings.get(edition);
  if (reading === undefined) throw new Error(`no reading of ${edition}`);
  return reading;
}

describe.each(EDITIONS)('the briefing: %s', (edition) => {
  it('can be read aloud and kept', () => {
    expect(pdfProblems(documentOf(built, 'brief', edition))).toEqual([]);
    expect(readingOf(edition).language).toBe(edition === 'zh' ? 'zh-CN' : 'en');
  });

  it('is sound for qpdf, where that is installed', async () => {
    expect((await qpdfProblems(documentOf(built, 'brief', edition))) ?? '').toBe('');
  });

  it('carries its fonts, cut down to what it prints', () => {
    const { fonts } = readingOf(edition);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect([font.isEmbedded, font.isSubset, font.hasToUnicode], font.name).toEqual([true, true, true]);
    }
    expect(documentOf(built, 'brief', edition).length).toBeLessThan(400_000);
  });

  it('draws its charts with lines and letters, not as pictures of dots', () => {
    const { imageCount, tags } = readingOf(edition);
    expect(imageCount).toBe(0);
    expect(tagsOf(tags, 'Figure')).toHaveLength(CHARTS.length);
    for (const { alt } of tagsOf(tags, 'Figure')) expect((alt ?? '').length).toBeGreaterThan(20);
  });

  it('has a page for every page of the manifest, and a heading for each of its titles', () => {
    const { texts, tags } = readingOf(edition);
    expect(texts).toHaveLength(publicationOf(built, 'brief', edition).pages.length);
    expect(tagsOf(tags, 'H1')).toHaveLength(1);
    expect(tagsOf(tags, 'H2').length).toBeGreaterThan(8);
  });

  it('lets no extracted line begin or end with the wrong mark', () => {
    const lines = readingOf(edition).texts.flatMap((text) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(300);
    expect(badEdges(lines)).toEqual([]);
  });
});

describe.each(['deck', 'briefing'] as const)('the lines of every %s as composed', (medium) => {
  it('begin with no closing mark and end with no opening one', () => {
    const paragraphs = composedParagraphs(built, medium);
    expect(paragraphs.flat().length).toBeGreaterThan(400);
    expect(badEdges(paragraphs.flat())).toEqual([]);
  });

  it('split no number, and none from its sign or unit', () => {
    expect(tornNumbers(composedParagraphs(built, medium))).toEqual([]);
  });
});

describe('the judges of lines', () => {
  it('find what they are asked to find', () => {
    expect(badEdges(['一、', '，二', '三（', '“四”', '（五）'])).toEqual(['，二', '三（']);
    expect(
      tornNumbers([
        ['占49.', '82%'],
        ['占49', '.82%'],
        ['共 4', '52亿元'],
        ['452', '亿元'],
        ['49.82', '%'],
        ['7.58 个百分', '点'],
      ]),
    ).toHaveLength(6);
    expect(
      tornNumbers([
        ['RMB', '45.2bn'],
        ['43.6', 'bn'],
        ['by 2.89', 'points'],
      ]),
    ).toHaveLength(3);
    expect(
      tornNumbers([
        ['占49.82%', '的用户'],
        ['共', '2025年'],
        ['49.82%', '42.24%'],
      ]),
    ).toEqual([]);
  });
});

const CLOSING = /^[，。、；：？！）》〉”’」』】〕,.;:?!)\]}]/;
const OPENING = /[（《〈“‘「『【〔([{]$/;

/** A row of dots leads the eye to a page number; it is no text. */
function badEdges(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => !/^[.·…‥\s]+$/.test(line))
    .filter((line) => CLOSING.test(line) || OPENING.test(line));
}

/** Pairs of lines of one paragraph between which a number is torn, as `end / start`. */
function tornNumbers(paragraphs: readonly (readonly string[])[]): readonly string[] {
  return paragraphs.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const [before, after] = [(lines[index] ?? '').trimEnd(), line.trimStart()];
      const isTorn =
        (/\d[.,]?$/.test(before) &&
          /^(?:[.,]?\d|[%％]|亿|万|个百分点|页|年|bn\b|points?\b|pages?\b)/.test(after)) ||
        (/(?:[+−±]|RMB)$/.test(before) && /^[−\d]/.test(after)) ||
        (/\d ?个百分$|\d ?[亿万]$/.test(before) && /^[点元]/.test(after));
      return isTorn ? [`${before} / ${after}`] : [];
    }),
  );
}

/** Paragraphs of all frames and tables, each as its lines. */
function composedParagraphs({ result }: Built, medium: 'deck' | 'briefing'): readonly (readonly string[])[] {
  const own = result.outputs.filter(({ publication }) => publication.medium === medium);
  const items = own.flatMap(({ publication }) => publication.pages.flatMap((page) => page.items));
  const frames = items.flatMap((item) => {
    if (item.kind === 'text') return [item.lines];
    return item.kind === 'table' ? item.rows.flatMap((row) => row.cells.map((cell) => cell.lines)) : [];
  });
  return frames.flatMap((lines) => {
    const numbers = [...new Set(lines.map(({ paragraph }) => paragraph))];
    return numbers.map((number) => lines.filter(({ paragraph }) => paragraph === number).map(wordsOf));
  });
}

function wordsOf({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join('');
}
