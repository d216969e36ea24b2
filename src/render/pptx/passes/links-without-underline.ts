import {
  descend,
  element,
  findAll,
  type Relationship,
  rewrite,
  withAttributes,
  withChild,
  type XmlElement,
} from '../../../opc/index.js';
import { changeLinkedSlide, type Pass } from '../deck.js';
import { changeShapes, withIdentity } from '../drawing-ml.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * pptxgenjs underlines every link, writes empty attributes (`invalidUrl=""`, `tooltip=""`) and one relationship a run.
 * PowerPoint itself underlines linked text whatever the file says, so a text box that leads to one slide as a whole
 * carries the link itself; links inside a sentence and links out of the deck stay on their words, underlined, in the colour
 * that their words have: PowerPoint would else give them the theme's colour for links.
 */
export const linksWithoutUnderline: Pass<SlidePlan> = (parts, plan) =>
  changeLinkedSlide(parts, plan, ({ slide, links }) => {
    const shared = shareRelationships(links);
    const tidied = changeShapes(slide, (shape) => linkWhole(tidyLinks(shape, shared), links));
    const used = new Set(findAll(tidied, 'a:hlinkClick').map(({ attributes }) => attributes['r:id']));
    const kept = links.filter(({ id, type }) => used.has(id) || !/\/(hyperlink|slide)$/.test(type));
    return { slide: tidied, links: kept };
  });

/** For each relationship the first one that leads to the same place. */
function shareRelationships(relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(
    relationships.map((one) => [
      one.id,
      relationships.find(({ type, target }) => type === one.type && target === one.target)?.id ?? one.id,
    ]),
  );
}

function tidyLinks(shape: XmlElement, shared: ReadonlyMap<string, string>): XmlElement {
  const tidied = rewrite(shape, 'a:hlinkClick', (link) => {
    const id = link.attributes['r:id'] ?? '';
    return element(link.name, { 'r:id': shared.get(id) ?? id, action: link.attributes.action || undefined }, [
      OWN_COLOR,
    ]);
  });
  return rewrite(tidied, 'a:rPr', (properties) => withAttributes(properties, { u: undefined }));
}

/** Microsoft 365 keeps the text's own colour for such a link; other programs ignore the mark. */
const OWN_COLOR = element('a:extLst', {}, [
  element('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
    element('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ]),
]);

function linkWhole(shape: XmlElement, relationships: readonly Relationship[]): XmlElement {
  if (shape.name !== 'p:sp') return shape;
  const runs = findAll(shape, 'a:r');
  const ids = new Set(runs.map((run) => descend(run, 'a:rPr', 'a:hlinkClick')?.attributes['r:id']));
  const [id] = ids;
  const leads = relationships.find((relationship) => relationship.id === id);
  if (ids.size !== 1 || !leads || leads.external) return shape;
  const link = element('a:hlinkClick', { 'r:id': leads.id, action: 'ppaction://hlinksldjump' });
  const plain = rewrite(shape, 'a:rPr', (properties) =>
    withChild(properties, 'a:hlinkClick', [], () => undefined),
  );
  return withIdentity(plain, (identity) =>
    withChild(identity, 'a:hlinkClick', ['a:hlinkHover', 'a:extLst'], () => link),
  );
}
