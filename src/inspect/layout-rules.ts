import { descend, findAll, type XmlElement } from '../opc/index.js';
import { type Found, ofEach, type PartRules } from './fault.js';
import { identityIn, placeholderIn, rootOf, SLIDES, shapesIn, targetsOf, WITH_SHAPES } from './parts-of.js';

const LAYOUTS = /^ppt\/slideLayouts\/[^/]+\.xml$/;
/** What slides show only where somebody asks for it: "Reset" does not bring it back. */
const OPTIONAL = /^(dt|ftr|sldNum)\b/;

/** What holds between slides, their layouts and the master. */
export const LAYOUT_RULES: PartRules = {
  /** "Reset" puts every placeholder where its layout has it, and brings back those that the slide lacks. */
  'resetting a slide moves nothing and adds nothing': ofEach(
    SLIDES,
    ({ part, root }, parts): readonly Found[] => {
      const layout = rootOf(parts, targetsOf(parts, part, 'slideLayout')[0]);
      const offered = placeholdersIn(layout);
      const filled = placeholdersIn(root);
      const moved = [...filled].filter(([key, shape]) => {
        const [own, model] = [placeOf(shape), placeOf(offered.get(key))];
        return own !== '' && own !== model;
      });
      const empty = [...offered].filter(([key]) => !OPTIONAL.test(key) && !filled.has(key));
      return [
        ...moved.map(([, shape]) => ({ part, found: `has ${nameOf(shape)} elsewhere than its layout` })),
        ...empty.map(([, shape]) => ({ part, found: `leaves ${nameOf(shape)} of its layout empty` })),
      ];
    },
  ),

  'dates are written, and none follows the clock': ofEach(WITH_SHAPES, ({ part, all }) =>
    all('a:fld')
      .filter(({ attributes }) => /^datetime/.test(attributes.type ?? ''))
      .map(() => ({ part, found: 'has a date that is today’s' })),
  ),

  'date, footer and number of a layout are on its master': ofEach(LAYOUTS, ({ part, root }, parts) => {
    const master = rootOf(parts, targetsOf(parts, part, 'slideMaster')[0]);
    const held = typesIn(master);
    return typesIn(root)
      .filter((type) => OPTIONAL.test(type) && !held.includes(type))
      .map((type) => ({ part, found: `offers ${type}, which its master lacks` }));
  }),
};

function placeholdersIn(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(
    (root ? shapesIn(root) : []).flatMap((shape): readonly [string, XmlElement][] => {
      const mark = placeholderIn(shape);
      return mark ? [[`${mark.type ?? 'obj'} ${mark.idx ?? ''}`, shape]] : [];
    }),
  );
}

function typesIn(root: XmlElement | undefined): readonly string[] {
  return (root ? findAll(root, 'p:ph') : []).map(({ attributes }) => attributes.type ?? 'obj');
}

/** Where a shape says that it stands; empty where it leaves that to its layout. */
function placeOf(shape: XmlElement | undefined): string {
  if (shape === undefined) return '';
  const place = descend(shape, 'p:spPr', 'a:xfrm') ?? descend(shape, 'p:xfrm');
  const [offset, size] = ['a:off', 'a:ext'].map((name) => place && descend(place, name)?.attributes);
  return offset && size ? `${offset.x} ${offset.y} ${size.cx} ${size.cy}` : '';
}

function nameOf(shape: XmlElement): string {
  return identityIn(shape).name ?? '';
}
