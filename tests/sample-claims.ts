import type { Change } from './sample-report.js';
import { replacing } from './sample-report.js';

const HEAD = `measures:
  taste: {zh-CN: 口味评分, en: {text: score of taste, by: ours}}
claims:
  green-first:
    from: {section: drinks, paragraph: 1}
    says: {zh-CN: "绿茶[“最受欢迎”]{quote}", en: "Green tea is [“most liked”]{quote}"}
`;

/** The sample report with a `claims.yaml` of one claim, encoded as given, and the section `drinks` showing it. */
export function withClaim(
  encoding: string,
  more: Readonly<Record<string, Change>> = {},
): Record<string, Change> {
  return {
    'claims.yaml': `${HEAD}${encoding.replace(/^/gm, '    ')}\n`,
    'report.yaml': replacing('{id: drinks, deck: exhibit,', '{id: drinks, claims: true, deck: exhibit,'),
    ...more,
  };
}
