import { type Matrix, place } from './matrix.js';
import { lengthOf, type Rect } from './state.js';
import { childElements, type XmlElement } from './xml-tree.js';

/** The rectangles of the document's `clipPath` elements by id. Throws when one is anything but one rectangle. */
export function collectClips(root: XmlElement): ReadonlyMap<string, Rect> {
  const clips = new Map<string, Rect>();
  const visit = (element: XmlElement): void => {
    if (element.name === 'clipPath') clips.set(...readClip(element));
    else for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return clips;
}

function readClip(element: XmlElement): [string, Rect] {
  const id = element.attributes.get('id');
  const [rect, ...more] = childElements(element);
  const isPlain = (of: XmlElement, allowed: readonly string[]): boolean =>
    [...of.attributes.keys()].every((name) => allowed.includes(name));
  if (
    id === undefined ||
    rect?.name !== 'rect' ||
    more.length > 0 ||
    !isPlain(element, ['id']) ||
    !isPlain(rect, ['x', 'y', 'width', 'height'])
  ) {
    throw new Error(`A clipPath in a chart's SVG is not one plain rectangle: ${id ?? 'without id'}`);
  }
  const [x, y] = [lengthOf(rect, 'x'), lengthOf(rect, 'y')];
  return [id, { x, y, width: lengthOf(rect, 'width'), height: lengthOf(rect, 'height') }];
}

/** The rectangle that a `clip-path` reference means on the page, inside the one that already holds. */
export function clipInside(outer: Rect | null, local: Rect, matrix: Matrix): Rect {
  if (Math.abs(matrix.b) > 1e-9 || Math.abs(matrix.c) > 1e-9) {
    throw new Error("A clip in a chart's SVG is rotated.");
  }
  const one = place(matrix, local.x, local.y);
  const other = place(matrix, local.x + local.width, local.y + local.height);
  const left = Math.max(Math.min(one.x, other.x), outer?.x ?? Number.NEGATIVE_INFINITY);
  const top = Math.max(Math.min(one.y, other.y), outer?.y ?? Number.NEGATIVE_INFINITY);
  const right = Math.min(
    Math.max(one.x, other.x),
    outer === null ? Number.POSITIVE_INFINITY : outer.x + outer.width,
  );
  const bottom = Math.min(
    Math.max(one.y, other.y),
    outer === null ? Number.POSITIVE_INFINITY : outer.y + outer.height,
  );
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** True when the clip cuts nothing of `bounds`; a hair of rounding does not count. */
export function holds(clip: Rect, bounds: Rect): boolean {
  const hair = 0.01;
  return (
    bounds.x >= clip.x - hair &&
    bounds.y >= clip.y - hair &&
    bounds.x + bounds.width <= clip.x + clip.width + hair &&
    bounds.y + bounds.height <= clip.y + clip.height + hair
  );
}

/** True when nothing of `bounds` is left by the clip. */
export function hides(clip: Rect, bounds: Rect): boolean {
  return (
    bounds.x >= clip.x + clip.width ||
    bounds.y >= clip.y + clip.height ||
    bounds.x + bounds.width <= clip.x ||
    bounds.y + bounds.height <= clip.y
  );
}
