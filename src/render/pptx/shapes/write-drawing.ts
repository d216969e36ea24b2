import type { Drawing, PathShape, Shape } from '../../../model/drawing.js';
import type { Picture } from '../../../model/page.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { emu } from '../drawing-ml.js';
import { shapeName } from '../pages-and-shapes.js';
import { cutByClip } from './cut-by-clip.js';
import { freeform, isLine, isRectangle, line, rectangle } from './write-path.js';
import { writeWords } from './write-words.js';

/**
 * A drawing as a `p:grpSp` at the place of its picture. The group's own measure is that of the slide, so nothing in it is
 * scaled and everything can be taken out of it. Its identity is left to the caller.
 */
export function writeDrawing(drawing: Drawing, picture: Picture): XmlElement {
  const { x, y } = picture.box;
  const seen = drawing.shapes.flatMap((shape): readonly Shape[] =>
    shape.kind === 'path' ? cutByClip(shape) : [shape],
  );
  const pieces = piecesOf(seen.map((shape) => moved(shape, x, y)));
  const size = { cx: emu(drawing.width), cy: emu(drawing.height) };
  const corner = { x: emu(x), y: emu(y) };
  return element('p:grpSp', {}, [
    element('p:nvGrpSpPr', {}, [element('p:cNvGrpSpPr'), element('p:nvPr')]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', corner),
        element('a:ext', size),
        element('a:chOff', corner),
        element('a:chExt', size),
      ]),
    ]),
    ...pieces.map((piece, index) => writePiece(piece, `${shapeName(picture)} ${index + 1}`, picture)),
  ]);
}

/** One shape of the drawing, or the strokes of a hatch, which nobody wants to move one by one. */
type Piece = Shape | readonly PathShape[];

function piecesOf(shapes: readonly Shape[]): readonly Piece[] {
  const pieces: (Shape | PathShape[])[] = [];
  for (const shape of shapes) {
    const last = pieces.at(-1);
    if (isSlanted(shape) && Array.isArray(last) && isSameInk(last[0], shape)) last.push(shape);
    else pieces.push(isSlanted(shape) ? [shape] : shape);
  }
  return pieces;
}

function writePiece(piece: Piece, name: string, { language }: Picture): XmlElement {
  if (!('kind' in piece)) {
    const [first] = piece;
    if (first === undefined) throw new Error('A piece of a drawing has no shape.');
    if (piece.length === 1) return line(first, `${name} line`);
    return freeform({ ...first, commands: piece.flatMap(({ commands }) => commands) }, `${name} hatch`);
  }
  if (piece.kind === 'text') return writeWords(piece, name, language);
  if (isLine(piece)) return line(piece, `${name} line`);
  return isRectangle(piece) ? rectangle(piece, `${name} bar`) : freeform(piece, `${name} form`);
}

function isSlanted(shape: Shape): shape is PathShape {
  if (shape.kind === 'text' || !isLine(shape)) return false;
  const [from, to] = shape.commands;
  return (
    from !== undefined &&
    to !== undefined &&
    from.op !== 'Z' &&
    to.op !== 'Z' &&
    from.x !== to.x &&
    from.y !== to.y
  );
}

function isSameInk(one: PathShape | undefined, other: PathShape): boolean {
  return (
    one !== undefined &&
    one.stroke === other.stroke &&
    one.strokeWidth === other.strokeWidth &&
    one.strokeOpacity === other.strokeOpacity &&
    one.dash.join() === other.dash.join()
  );
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind === 'text') return { ...shape, x: shape.x + x, y: shape.y + y };
  return {
    ...shape,
    commands: shape.commands.map((command) => {
      if (command.op === 'Z') return command;
      const end = { x: command.x + x, y: command.y + y };
      if (command.op !== 'C') return { op: command.op, ...end };
      return {
        op: 'C',
        x1: command.x1 + x,
        y1: command.y1 + y,
        x2: command.x2 + x,
        y2: command.y2 + y,
        ...end,
      };
    }),
  };
}
