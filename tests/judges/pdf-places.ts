import * as mupdf from 'mupdf';
import type { Box } from '../../src/model/length.js';

/** What MuPDF finds painted on a page, in points from its top left corner, in the order of painting. */
export interface PaintedPage {
  readonly glyphs: readonly PaintedGlyph[];
  /** Bounds of every filled path. */
  readonly fills: readonly Box[];
  /** Bounds of every stroked path, without the thickness of the stroke. */
  readonly strokes: readonly Box[];
  readonly images: readonly Box[];
}

export interface PaintedGlyph {
  readonly text: string;
  /** Where the glyph begins on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Where its advance ends. */
  readonly end: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** All pages of a PDF, whoever made it. */
export function paintedPages(pdf: Uint8Array): readonly PaintedPage[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => paintedPage(document.loadPage(index)));
}

function paintedPage(page: mupdf.Page): PaintedPage {
  const glyphs: PaintedGlyph[] = [];
  const fills: Box[] = [];
  const strokes: Box[] = [];
  const images: Box[] = [];
  const device = new mupdf.Device({
    fillText: (text, ctm) => {
      text.walk({
        showGlyph: (font, trm, glyph, unicode, wmode) => {
          if (unicode <= 0) return;
          const advance = font.advanceGlyph(glyph, wmode);
          const [x, y] = apply(ctm, trm[4], trm[5]);
          const [end] = apply(ctm, trm[4] + advance * trm[0], trm[5] + advance * trm[1]);
          glyphs.push({ text: String.fromCodePoint(unicode), x, y, end });
        },
      });
    },
    fillPath: (path, _, ctm) => void fills.push(boundsOf(path, ctm)),
    strokePath: (path, _, ctm) => void strokes.push(boundsOf(path, ctm)),
    fillImage: (_, ctm) => void images.push(hull(CORNERS.map(([x, y]) => apply(ctm, x, y)))),
  });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  return { glyphs, fills, strokes, images };
}

const CORNERS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

function boundsOf(path: mupdf.Path, ctm: Matrix): Box {
  const points: (readonly [number, number])[] = [];
  const add = (x: number, y: number): void => void points.push(apply(ctm, x, y));
  path.walk({ moveTo: add, lineTo: add, curveTo: (_, __, ___, ____, x, y) => add(x, y) });
  return hull(points);
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function hull(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
