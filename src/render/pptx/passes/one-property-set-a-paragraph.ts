import { elementsOf, rewrite, withChildren, type XmlElement } from '../../../opc/index.js';
import { changeParts, holdsShapes, type Pass } from '../deck.js';

/**
 * pptxgenjs repeats `a:pPr` before every run of a paragraph; the schema allows it once, first (upstream pull request
 * 1083: older PowerPoint reports an error). The `a:endParaRPr` it adds is kept only where a paragraph has no run, as
 * its size is that of another paragraph.
 */
export const onePropertySetAParagraph: Pass<unknown> = (parts) =>
  changeParts(parts, holdsShapes, (root) => rewrite(root, 'a:p', mendParagraph));

function mendParagraph(paragraph: XmlElement): XmlElement {
  const nodes = elementsOf(paragraph);
  const properties = nodes.find(({ name }) => name === 'a:pPr');
  const content = nodes.filter(({ name }) => name !== 'a:pPr' && name !== 'a:endParaRPr');
  const end = nodes.filter(({ name }) => name === 'a:endParaRPr');
  return withChildren(paragraph, [
    ...(properties ? [properties] : []),
    ...content,
    ...(content.length === 0 ? end : []),
  ]);
}
