import type { PathShape } from '../../model/drawing.js';
import { parseColor } from './color.js';
import { combine, IDENTITY, type Matrix, parseTransform } from './matrix.js';
import type { XmlElement } from './xml-tree.js';

/** A paint with its own opacity, or null for none. */
type Paint = { readonly color: string; readonly opacity: number } | null;

export type Rect = NonNullable<PathShape['clip']>;

/** What an element inherits from those around it. */
export interface State {
  readonly matrix: Matrix;
  readonly clip: Rect | null;
  readonly opacity: number;
  readonly fill: Paint;
  readonly fillOpacity: number;
  readonly stroke: Paint;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: PathShape['cap'];
  readonly join: PathShape['join'];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly families: readonly string[];
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** SVG's initial values. */
export const INITIAL_STATE: State = {
  matrix: IDENTITY,
  clip: null,
  opacity: 1,
  fill: { color: '#000000', opacity: 1 },
  fillOpacity: 1,
  stroke: null,
  strokeOpacity: 1,
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  anchor: 'start',
  families: [],
  size: 16,
  weight: 'regular',
};

/**
 * Attributes that change nothing that is drawn, or that another part of the reader takes: names for programs
 * and screen readers, pointer events.
 */
const SILENT = /^(?:id|class|role|lang|xml:lang|xmlns|xmlns:xlink|version|pointer-events|aria-[a-z]+)$/;

/** The one miter limit that renderers draw with; Vega's own. */
const MITER_LIMIT = '4';

/**
 * What holds inside an element. `geometry` are the attributes that its kind of element reads by itself; any
 * attribute that nobody reads throws, so that nothing is dropped in silence.
 */
export function stateInside(outer: State, element: XmlElement, geometry: readonly string[]): State {
  let state = outer;
  for (const [name, value] of element.attributes) {
    if (geometry.includes(name) || SILENT.test(name)) continue;
    const change = CHANGES[name];
    if (change === undefined) throw new Error(unknownAttribute(element, name, value));
    state = { ...state, ...change(value.trim(), state) };
  }
  return state;
}

const CHANGES: { readonly [attribute: string]: (value: string, state: State) => Partial<State> } = {
  transform: (value, state) => ({ matrix: combine(state.matrix, parseTransform(value)) }),
  opacity: (value, state) => ({ opacity: state.opacity * share(value) }),
  fill: (value) => ({ fill: parseColor(value) }),
  'fill-opacity': (value) => ({ fillOpacity: share(value) }),
  stroke: (value) => ({ stroke: parseColor(value) }),
  'stroke-opacity': (value) => ({ strokeOpacity: share(value) }),
  'stroke-width': (value) => ({ strokeWidth: parseLength(value) }),
  'stroke-dasharray': (value) => ({ dash: dashes(value) }),
  'stroke-dashoffset': (value) => only(value, ['0'], {}),
  'stroke-miterlimit': (value) => only(value, [MITER_LIMIT], {}),
  'stroke-linecap': (value) => ({ cap: oneOf(value, ['butt', 'round', 'square']) }),
  'stroke-linejoin': (value) => ({ join: oneOf(value, ['miter', 'round', 'bevel']) }),
  'text-anchor': (value) => ({ anchor: oneOf(value, ['start', 'middle', 'end']) }),
  'font-family': (value) => ({
    families: value.split(',').map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2')),
  }),
  'font-size': (value) => ({ size: parseLength(value) }),
  'font-weight': (value) => ({ weight: parseWeight(value) }),
  'font-style': (value) => only(value, ['normal'], {}),
  'font-variant': (value) => only(value, ['normal'], {}),
};

/** A number with or without the unit `px`. */
export function parseLength(value: string): number {
  const number = Number(value.replace(/px$/, ''));
  if (value.trim() === '' || !Number.isFinite(number)) throw new Error(notUnderstood('length', value));
  return number;
}

/** The number in an attribute, or 0 when it is absent. */
export function lengthOf(element: XmlElement, name: string): number {
  const value = element.attributes.get(name);
  return value === undefined ? 0 : parseLength(value);
}

function share(value: string): number {
  const number = parseLength(value);
  if (number < 0 || number > 1) throw new Error(notUnderstood('opacity', value));
  return number;
}

function dashes(value: string): readonly number[] {
  if (value === 'none' || value === '') return [];
  const lengths = value.split(/[\s,]+/).map(parseLength);
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths];
}

function parseWeight(value: string): State['weight'] {
  const number = value === 'bold' ? 700 : value === 'normal' ? 400 : Number(value);
  if (number === 400 || number === 500) return 'regular';
  if (number === 600 || number === 700) return 'bold';
  throw new Error(notUnderstood('font-weight', value));
}

function oneOf<Word extends string>(value: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(notUnderstood(words.join('/'), value));
  return word;
}

function only<Result>(value: string, words: readonly string[], result: Result): Result {
  oneOf(value, words);
  return result;
}

function notUnderstood(what: string, value: string): string {
  return `A ${what} in a chart's SVG is not understood: ${value}`;
}

function unknownAttribute(element: XmlElement, name: string, value: string): string {
  return `<${element.name}> in a chart's SVG has an attribute that is not understood: ${name}="${value}"`;
}
