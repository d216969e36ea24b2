import { type Package, parseXml, readZip, type XmlElement } from '../opc/index.js';
import { CHART_RULES } from './chart-rules.js';
import { type Fault, judge, judgeParts, type PartRules, type Rules } from './fault.js';
import { GROUP_RULES } from './group-rules.js';
import { LAYOUT_RULES } from './layout-rules.js';
import { PACKAGE_RULES, RELATIONSHIP_RULES } from './package-rules.js';
import { SLIDES } from './parts-of.js';
import { PRESENTATION_RULES } from './presentation-rules.js';
import { REPAIR_RULES } from './repair-rules.js';
import { SLIDE_RULES, TITLE_RULES, withTitlesAlone } from './slide-rules.js';

export type { Fault } from './fault.js';
export { leaksOf, type Private } from './leaks.js';

/** What each part obeys by itself. */
const PART_RULES: PartRules = {
  ...RELATIONSHIP_RULES,
  ...SLIDE_RULES,
  ...REPAIR_RULES,
  ...CHART_RULES,
  ...GROUP_RULES,
  ...LAYOUT_RULES,
};

/** What only the package as a whole shows. */
const WHOLE_RULES: Rules = { ...PACKAGE_RULES, ...TITLE_RULES, ...PRESENTATION_RULES };

/** Every rule of a deck, by name. */
export const DECK_RULES: readonly string[] = [...Object.keys(PART_RULES), ...Object.keys(WHOLE_RULES)];

/** What is wrong with a .pptx file; empty when nothing is. */
export function inspectDeck(bytes: Uint8Array): readonly Fault[] {
  const files = readZip(bytes);
  if (!files) return [{ rule: READABLE, part: '', found: 'is no readable ZIP' }];
  const faults: Fault[] = [];
  const parts: Package = new Map(
    [...files].map(([part, content]): [string, XmlElement | Uint8Array] => {
      if (!/\.(xml|rels|svg)$/.test(part)) return [part, content];
      const { root, problem } = parseXml(decoded(content));
      if (!root) faults.push({ rule: WELL_FORMED, part, found: problem });
      return [part, part.endsWith('.svg') ? content : (root ?? content)];
    }),
  );
  return [...faults, ...inspectPackage(parts)];
}

/** What is wrong with a deck's parts. */
export function inspectPackage(parts: Package): readonly Fault[] {
  return [...inspectParts(parts, parts.keys()), ...inspectWhole(parts)];
}

/** What is wrong with these parts, each by itself; the package holds what they lead to. */
export function inspectParts(parts: Package, names: Iterable<string>): readonly Fault[] {
  return judgeParts(parts, names, PART_RULES);
}

/** What is wrong with a deck as a whole; of parts that were judged by themselves the outline will do. */
export function inspectWhole(parts: Package): readonly Fault[] {
  return [...judgeParts(parts, [''], PART_RULES), ...judge(parts, WHOLE_RULES)];
}

/** What the rules of the whole read of a slide and its parts: their names, where they lead, the titles. */
export function outlineOf(parts: Package): Package {
  return new Map(
    [...parts].map(([part, content]) => {
      if (content instanceof Uint8Array) return [part, NOTHING];
      if (part.endsWith('.rels')) return [part, content];
      return [part, SLIDES.test(part) ? withTitlesAlone(content) : NOTHING];
    }),
  );
}

const NOTHING = new Uint8Array();

const READABLE = 'a file is a ZIP';
const WELL_FORMED = 'every part is well-formed XML';

/** Bytes that are no UTF-8 become replacement characters, which no XML of ours holds. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
