import type { PathCommand, PathShape } from '../../../model/drawing.js';
import type { Box, Points } from '../../../model/length.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { asDecoration, emu, transform } from '../drawing-ml.js';

type Point = { readonly x: number; readonly y: number };

/** True for one straight stroke. */
export function isLine({ commands, fill }: PathShape): boolean {
  const [from, to] = commands;
  return commands.length === 2 && fill === null && from?.op === 'M' && to?.op === 'L';
}

/** True for four corners whose sides run along the page's. */
export function isRectangle({ commands }: PathShape): boolean {
  const corners = commands.filter(({ op }) => op !== 'Z');
  const ends = corners.flatMap((command) => (command.op === 'Z' ? [] : [command]));
  const [one, two, three, four, five] = ends;
  if (!one || !two || !three || !four) return false;
  if (commands.some(({ op }) => op === 'C') || commands.filter(({ op }) => op === 'M').length !== 1)
    return false;
  const isClosed = five === undefined ? commands.at(-1)?.op === 'Z' : five.x === one.x && five.y === one.y;
  const turns = (two.x === one.x) !== (two.y === one.y) && (three.x === two.x) !== (three.y === two.y);
  const isStraight = two.x === one.x ? four.x === three.x : four.y === three.y;
  const isBack = two.x === one.x ? four.y === one.y : four.x === one.x;
  return ends.length <= 5 && isClosed && turns && isStraight && isBack;
}

export function rectangle(path: PathShape, name: string): XmlElement {
  return shape(path, name, element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]));
}

/** Any path, at the scale of one unit an EMU. */
export function freeform(path: PathShape, name: string): XmlElement {
  const box = boundsOf(path.commands);
  const at = ({ x, y }: Point): XmlElement => element('a:pt', { x: emu(x - box.x), y: emu(y - box.y) });
  const steps = path.commands.map((command) => writeStep(command, at));
  const size = { w: emu(box.width), h: emu(box.height), fill: path.fill === null ? 'none' : undefined };
  return shape(
    path,
    name,
    element('a:custGeom', {}, [
      ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((empty) => element(empty)),
      element('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
      element('a:pathLst', {}, [element('a:path', size, steps)]),
    ]),
  );
}

function writeStep(command: PathCommand, at: (point: Point) => XmlElement): XmlElement {
  if (command.op === 'Z') return element('a:close');
  if (command.op !== 'C') return element(command.op === 'M' ? 'a:moveTo' : 'a:lnTo', {}, [at(command)]);
  const { x1, y1, x2, y2 } = command;
  return element('a:cubicBezTo', {}, [at({ x: x1, y: y1 }), at({ x: x2, y: y2 }), at(command)]);
}

/** A straight stroke as a connector; which way it slants is said by turning its box over. */
export function line(path: PathShape, name: string): XmlElement {
  const [from, to] = path.commands;
  if (from?.op !== 'M' || to?.op !== 'L') throw new Error('A line has no two ends.');
  const placed = transform(boundsOf(path.commands));
  const isRising = (to.x - from.x) * (to.y - from.y) < 0;
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [identity(name), element('p:cNvCxnSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [
      element('a:xfrm', isRising ? { flipV: 1 } : {}, placed.children),
      element('a:prstGeom', { prst: 'line' }, [element('a:avLst')]),
      outline(path),
    ]),
  ]);
}

function shape(path: PathShape, name: string, geometry: XmlElement): XmlElement {
  const fill = path.fill === null ? element('a:noFill') : paint(path.fill, path.fillOpacity);
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [identity(name), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [transform(boundsOf(path.commands)), geometry, fill, outline(path)]),
    element('p:txBody', {}, [
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, [element('a:endParaRPr', { lang: 'en-US' })]),
    ]),
  ]);
}

/** What the group says is said for all that is in it. */
function identity(name: string): XmlElement {
  return asDecoration(element('p:cNvPr', { id: 0, name }));
}

function outline({ stroke, strokeOpacity, strokeWidth, dash, cap, join }: PathShape): XmlElement {
  if (stroke === null) return element('a:ln', {}, [element('a:noFill')]);
  return element('a:ln', { w: emu(strokeWidth), cap: { butt: 'flat', round: 'rnd', square: 'sq' }[cap] }, [
    paint(stroke, strokeOpacity),
    dashes(dash, strokeWidth),
    join === 'miter' ? element('a:miter', { lim: 1_000_000 }) : element(`a:${join}`),
  ]);
}

/** Dashes and the gaps behind them, in thousandths of a percent of the stroke's width; gaps of nothing make it solid. */
function dashes(lengths: readonly Points[], width: Points): XmlElement {
  const pairs = lengths.length % 2 === 1 ? [...lengths, ...lengths] : lengths;
  if (pairs.every((length, index) => index % 2 === 0 || length === 0)) {
    return element('a:prstDash', { val: 'solid' });
  }
  const share = (length: Points): number => Math.max(1, Math.round((length / width) * 100_000));
  const stops = pairs.flatMap((length, index) =>
    index % 2 === 0 ? [element('a:ds', { d: share(length), sp: share(pairs[index + 1] ?? 0) })] : [],
  );
  return element('a:custDash', {}, stops);
}

function paint(color: string, opacity: number): XmlElement {
  const alpha = opacity < 1 ? [element('a:alpha', { val: Math.round(opacity * 100_000) })] : [];
  return element('a:solidFill', {}, [element('a:srgbClr', { val: color.slice(1).toUpperCase() }, alpha)]);
}

function boundsOf(commands: readonly PathCommand[]): Box {
  const points = commands.flatMap((command): readonly Point[] => {
    if (command.op === 'Z') return [];
    if (command.op !== 'C') return [command];
    return [{ x: command.x1, y: command.y1 }, { x: command.x2, y: command.y2 }, command];
  });
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
