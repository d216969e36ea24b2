import type { TextShape } from '../../model/drawing.js';
import type { Language } from '../../model/language.js';
import { type Faces, faceFamily, splitByFace } from '../../text/index.js';
import { hides, holds } from './clip.js';
import { combine, IDENTITY, place, rotate, rotationOf, scaleOf } from './matrix.js';
import { round } from './path-shape.js';
import { lengthOf, type State, stateInside } from './state.js';
import { ownText, type XmlElement } from './xml-tree.js';

export interface Script {
  readonly faces: Faces;
  readonly language: Language;
}

/** Attributes that this reader takes by itself. */
const GEOMETRY = ['x', 'y', 'dx', 'dy'];

/** The lines of a `text` element; a `tspan` begins a line of its own, as Vega writes them. */
export function textShapes(element: XmlElement, outer: State, script: Script): readonly TextShape[] {
  const state = stateInside(outer, element, GEOMETRY);
  const x = lengthOf(element, 'x') + lengthOf(element, 'dx');
  let y = lengthOf(element, 'y') + lengthOf(element, 'dy');
  const spans = element.children.filter((child) => typeof child !== 'string');
  if (spans.length === 0) return setLine(ownText(element), { x, y }, state, script);
  if (ownText(element).trim() !== '') throw new Error("Text in a chart's SVG stands between tspans.");

  return spans.flatMap((span, index) => {
    if (span.name !== 'tspan') throw new Error(`<text> in a chart's SVG holds <${span.name}>.`);
    if (span.children.some((child) => typeof child !== 'string')) {
      throw new Error("A tspan in a chart's SVG holds elements.");
    }
    if (index > 0 && !span.attributes.has('x')) throw new Error("A tspan in a chart's SVG continues a line.");
    y = (span.attributes.has('y') ? lengthOf(span, 'y') : y) + lengthOf(span, 'dy');
    const at = span.attributes.has('x') ? lengthOf(span, 'x') : x;
    return setLine(
      ownText(span),
      { x: at + lengthOf(span, 'dx'), y },
      stateInside(state, span, GEOMETRY),
      script,
    );
  });
}

function setLine(
  raw: string,
  at: { readonly x: number; readonly y: number },
  state: State,
  { faces, language }: Script,
): readonly TextShape[] {
  const text = raw.replace(/[\t\n\r ]+/g, ' ').trim();
  const opacity = state.opacity * state.fillOpacity * (state.fill?.opacity ?? 0);
  if (text === '' || opacity === 0 || state.fill === null) {
    refuseOutline(text, state);
    return [];
  }
  if (opacity !== 1) throw new Error(`Text in a chart's SVG is half transparent: ${text}`);
  refuseOutline(text, state);
  refuseUnknownFamily(state, faces);

  const size = round(state.size * scaleOf(state.matrix));
  const pieces = splitByFace(faces, text, { size, weight: state.weight, language });
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const back = state.anchor === 'start' ? 0 : state.anchor === 'middle' ? width / 2 : width;
  const start = place(state.matrix, at.x, at.y);
  const rotation = rotationOf(state.matrix);
  const along = { x: Math.cos((rotation * Math.PI) / 180), y: Math.sin((rotation * Math.PI) / 180) };
  const shape: TextShape = {
    kind: 'text',
    text,
    x: round(start.x - back * along.x),
    y: round(start.y - back * along.y),
    width: round(width),
    rotation: round(rotation),
    anchor: state.anchor,
    size,
    weight: state.weight,
    color: state.fill.color,
    pieces: pieces.map((piece) => ({ text: piece.text, offset: round(piece.offset), face: piece.face })),
  };
  return isHidden(shape, state) ? [] : [shape];
}

/** Text may stand inside a clip or outside it, but a clip must not cut it. */
function isHidden(shape: TextShape, state: State): boolean {
  if (state.clip === null) return false;
  const turned = combine(rotate(shape.rotation, shape.x, shape.y), { ...IDENTITY, e: shape.x, f: shape.y });
  const corners = [
    place(turned, 0, 0),
    place(turned, shape.width, 0),
    place(turned, 0, -0.7 * shape.size),
    place(turned, shape.width, -0.7 * shape.size),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const bounds = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  if (hides(state.clip, bounds)) return true;
  if (holds(state.clip, bounds)) return false;
  throw new Error(`Text in a chart's SVG is cut by a clip: ${shape.text}`);
}

function refuseOutline(text: string, state: State): void {
  if (
    text !== '' &&
    state.stroke !== null &&
    state.strokeWidth > 0 &&
    state.opacity * state.strokeOpacity > 0
  ) {
    throw new Error(`Text in a chart's SVG has an outline: ${text}`);
  }
}

/** The SVG is drawn elsewhere with the family it names; that must be one that the text is measured with. */
function refuseUnknownFamily(state: State, faces: Faces): void {
  const known = [faceFamily(faces, `latin-${state.weight}`), faceFamily(faces, `eastAsian-${state.weight}`)];
  if (!state.families.some((family) => known.includes(family))) {
    throw new Error(`Text in a chart's SVG names no known font family: ${state.families.join(', ')}`);
  }
}
