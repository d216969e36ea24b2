import { type Package, parseXml, readZip, type XmlElement } from '../opc/index.js';
import { CHART_RULES } from './chart-rules.js';
import { type Fault, judge, type Rules } from './fault.js';
import { GROUP_RULES } from './group-rules.js';
import { LAYOUT_RULES } from './layout-rules.js';
import { PACKAGE_RULES } from './package-rules.js';
import { REPAIR_RULES } from './repair-rules.js';
import { SLIDE_RULES } from './slide-rules.js';

export type { Fault } from './fault.js';
export { leaksOf, type Private } from './leaks.js';

/** Every rule of a deck, by name. */
export const DECK_RULES: Rules = {
  ...PACKAGE_RULES,
  ...SLIDE_RULES,
  ...REPAIR_RULES,
  ...CHART_RULES,
  ...GROUP_RULES,
  ...LAYOUT_RULES,
};

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
  return judge(parts, DECK_RULES);
}

const READABLE = 'a file is a ZIP';
const WELL_FORMED = 'every part is well-formed XML';

/** Bytes that are no UTF-8 become replacement characters, which no XML of ours holds. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
