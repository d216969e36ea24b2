import {
  childrenNamed,
  descend,
  element,
  rewrite,
  withChild,
  withChildren,
  type XmlElement,
} from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';

/**
 * Shapes without text come without `p:txBody`, which PowerPoint repairs (upstream 1441); their outline, where there
 * is none, is an empty `a:ln`, which means the theme's line, not no line; and lines come as shapes instead of
 * connectors. Lines become `p:cxnSp`, the others get an empty text body and say that they have no outline.
 */
export const shapesWithTextBody: Pass<unknown> = (parts) =>
  changeParts(parts, holdsShapes, (root) => rewrite(root, 'p:sp', mendShape));

function mendShape(shape: XmlElement): XmlElement {
  const properties = descend(shape, 'p:spPr');
  if (!properties) return shape;
  const mended = withChild(properties, 'a:ln', [], (line) =>
    line && line.children.length === 0 ? undefined : line,
  );
  if (descend(properties, 'a:prstGeom')?.attributes.prst === 'line') return asConnector(shape, mended);
  const outlined = withChild(
    mended,
    'a:ln',
    [],
    (line) => line ?? element('a:ln', {}, [element('a:noFill')]),
  );
  const body = descend(shape, 'p:txBody') ?? EMPTY_BODY;
  const isText = descend(shape, 'p:nvSpPr', 'p:cNvSpPr')?.attributes.txBox === '1';
  return withChildren(shape, [...childrenNamed(shape, 'p:nvSpPr'), isText ? mended : outlined, body]);
}

function asConnector(shape: XmlElement, properties: XmlElement): XmlElement {
  const identity = descend(shape, 'p:nvSpPr', 'p:cNvPr');
  const line = withChild(properties, 'a:noFill', [], () => undefined);
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [...(identity ? [identity] : []), element('p:cNvCxnSpPr'), element('p:nvPr')]),
    line,
  ]);
}

const EMPTY_BODY = element('p:txBody', {}, [
  element('a:bodyPr'),
  element('a:lstStyle'),
  element('a:p', {}, [element('a:endParaRPr', { lang: 'en-US' })]),
]);
