import type { Drawing, PathCommand, Shape } from '../model/drawing.js';
import type { Language } from '../model/language.js';
import type { Faces } from '../text/index.js';
import { clipInside, collectClips } from './drawing/clip.js';
import { parsePathData } from './drawing/path-data.js';
import { pathShape } from './drawing/path-shape.js';
import { INITIAL_STATE, lengthOf, parseLength, type Rect, type State, stateInside } from './drawing/state.js';
import { type Script, textShapes } from './drawing/text-shape.js';
import { childElements, parseXml, type XmlElement } from './drawing/xml-tree.js';

/**
 * Reads the SVG that Vega wrote back into placed paths and text. Text is measured with `faces`, so that what is
 * anchored at its middle or end stands where the SVG shows it. Throws on any element, attribute or value that
 * it does not know: nothing that is drawn is dropped. What nobody can see (no paint, `display="none"`, outside
 * its clip) is left out.
 */
export function readDrawing(svg: string, faces: Faces, language: Language): Drawing {
  const root = parseXml(svg);
  if (root.name !== 'svg') throw new Error(`A chart is not an SVG but <${root.name}>.`);
  const shapes: Shape[] = [];
  const reader: Reader = { clips: collectClips(root), script: { faces, language }, shapes };
  const size = sizeOf(root);
  const state = stateInside(INITIAL_STATE, root, ['width', 'height', 'viewBox']);
  for (const child of childElements(root)) readElement(child, state, reader);
  return { ...size, shapes };
}

interface Reader {
  readonly clips: ReadonlyMap<string, Rect>;
  readonly script: Script;
  readonly shapes: Shape[];
}

function readElement(element: XmlElement, outer: State, reader: Reader): void {
  const display = element.attributes.get('display');
  if (display === 'none') return;
  if (display !== undefined) throw new Error(`A chart's SVG has display="${display}".`);

  const read = READERS.get(element.name);
  if (read === undefined) {
    throw new Error(`A chart's SVG has an element that is not understood: <${element.name}>`);
  }
  read(element, outer, reader);
}

type ElementReader = (element: XmlElement, outer: State, reader: Reader) => void;

const READERS: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
  ['g', readGroup],
  ['path', readPath],
  ['rect', readRect],
  ['line', readLine],
  ['text', (element, outer, { shapes, script }) => shapes.push(...textShapes(element, outer, script))],
  ['defs', refuseAllButClips],
  // Clips were collected before; the words of a chart are its alternative text, which exhibits carry.
  ['clipPath', () => undefined],
  ['title', () => undefined],
  ['desc', () => undefined],
]);

function readGroup(element: XmlElement, outer: State, reader: Reader): void {
  let state = stateInside(outer, element, ['clip-path']);
  if (state.opacity !== outer.opacity && state.opacity !== 0 && childElements(element).length > 1) {
    throw new Error("A group in a chart's SVG is half transparent as a whole.");
  }
  const reference = element.attributes.get('clip-path');
  if (reference !== undefined) {
    const clip = reader.clips.get(/^url\(#(.+)\)$/.exec(reference)?.[1] ?? '');
    if (clip === undefined) throw new Error(`A chart's SVG refers to an absent clip: ${reference}`);
    state = { ...state, clip: clipInside(state.clip, clip, state.matrix) };
  }
  for (const child of childElements(element)) readElement(child, state, reader);
}

function readPath(element: XmlElement, outer: State, reader: Reader): void {
  const state = stateInside(outer, element, ['d']);
  addPath(parsePathData(element.attributes.get('d') ?? ''), state, reader);
}

function readRect(element: XmlElement, outer: State, reader: Reader): void {
  const state = stateInside(outer, element, ['x', 'y', 'width', 'height']);
  const [x, y] = [lengthOf(element, 'x'), lengthOf(element, 'y')];
  const [right, bottom] = [x + lengthOf(element, 'width'), y + lengthOf(element, 'height')];
  const corners: readonly PathCommand[] = [
    { op: 'M', x, y },
    { op: 'L', x: right, y },
    { op: 'L', x: right, y: bottom },
    { op: 'L', x, y: bottom },
    { op: 'Z' },
  ];
  addPath(corners, state, reader);
}

/** Vega writes a rule as a line from its own origin, with only the end's coordinates. */
function readLine(element: XmlElement, outer: State, reader: Reader): void {
  const state = stateInside(outer, element, ['x1', 'y1', 'x2', 'y2']);
  const ends: readonly PathCommand[] = [
    { op: 'M', x: lengthOf(element, 'x1'), y: lengthOf(element, 'y1') },
    { op: 'L', x: lengthOf(element, 'x2'), y: lengthOf(element, 'y2') },
  ];
  addPath(ends, { ...state, fill: null }, reader);
}

function addPath(commands: readonly PathCommand[], state: State, reader: Reader): void {
  const shape = pathShape(commands, state);
  if (shape !== null) reader.shapes.push(shape);
}

function refuseAllButClips(element: XmlElement): void {
  for (const child of childElements(element)) {
    if (child.name === 'clipPath') continue;
    throw new Error(`<defs> of a chart's SVG holds an element that is not understood: <${child.name}>`);
  }
}

/** A unit must be a point: a viewBox that scales the drawing throws. */
function sizeOf(root: XmlElement): { readonly width: number; readonly height: number } {
  const width = parseLength(root.attributes.get('width') ?? '');
  const height = parseLength(root.attributes.get('height') ?? '');
  const viewBox = root.attributes.get('viewBox');
  if (viewBox !== undefined) {
    const [x, y, w, h] = viewBox
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (x !== 0 || y !== 0 || w !== width || h !== height) {
      throw new Error(`A chart's SVG is ${width} × ${height} but its viewBox is ${viewBox}.`);
    }
  }
  return { width, height };
}
