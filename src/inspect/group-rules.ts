import { descend, findAll, textOf, type XmlElement } from '../opc/index.js';
import { type Found, ofEach, type PartRule, type PartRules } from './fault.js';
import { identityIn, SLIDES } from './parts-of.js';

/** What holds of drawings that are made of shapes: each is a group. */
export const GROUP_RULES: PartRules = {
  'groups say what they show': each((group) =>
    (identityIn(group).descr ?? '') === '' ? 'does not say what it shows' : null,
  ),

  /** Else what is taken out of a group has another size, its text another size than its frame. */
  'groups are drawn at their own scale': each((group) => {
    const place = descend(group, 'p:grpSpPr', 'a:xfrm');
    const [own, inner] = [
      [descend(place ?? group, 'a:off'), descend(place ?? group, 'a:ext')],
      [descend(place ?? group, 'a:chOff'), descend(place ?? group, 'a:chExt')],
    ].map((pair) => pair.map((one) => Object.values(one?.attributes ?? {}).join(' ')).join(' + '));
    return own === inner && own !== ' + ' ? null : `is drawn at ${own} from ${inner}`;
  }),

  'words in groups are neither broken nor fitted': each((group) => {
    const loose = findAll(group, 'p:sp').filter((shape) => {
      const body = descend(shape, 'p:txBody', 'a:bodyPr');
      const isHeld = body?.attributes.wrap === 'none' && descend(body, 'a:noAutofit') !== undefined;
      return textOf(shape) !== '' && !isHeld;
    });
    return loose.length === 0 ? null : `breaks or fits “${textOf(loose[0] ?? group)}”`;
  }),

  'forms have an outline that begins somewhere': each((group) => {
    const empty = findAll(group, 'a:path').filter(
      (path) => descend(path, 'a:moveTo') === undefined || path.children.length < 2,
    );
    return empty.length === 0 ? null : 'has a form without an outline';
  }),
};

/** The judgement of every group of every slide; null where all is well. */
function each(judge: (group: XmlElement) => string | null): PartRule {
  return ofEach(SLIDES, ({ part, all }) =>
    all('p:grpSp').flatMap((group): readonly Found[] => {
      const found = judge(group);
      return found === null ? [] : [{ part, found: `${identityIn(group).name} ${found}` }];
    }),
  );
}
