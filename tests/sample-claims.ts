import type { Change } from './sample-report.js';
import { replacing } from './sample-report.js';

const HEAD = `measures:
  taste: {zh-CN: 口味评分, en: {text: score of taste, by: ours}}
claims:
  green-first:
    from: {section: drinks, paragraph: 1}
    says: {zh-CN: "绿茶[“最受欢迎”]{quote}", en: "Green tea is [“most liked”]{quote}"}
`;

const showing = replacing(
  'briefing: section, exhibit: drinks}',
  'briefing: section, exhibits: [drinks, wordings]}',
);

/** The sample report with a `claims.yaml` of one claim, encoded as given, and the section `drinks` showing it. */
export function withClaim(
  encoding: string,
  more: Readonly<Record<string, Change>> = {},
): Record<string, Change> {
  return {
    'claims.yaml': `${HEAD}${encoding.replace(/^/gm, '    ')}\n`,
    'report.yaml': (text) =>
      showing(text).replace(
        'exhibits:\n',
        'exhibits:\n  wordings: {kind: table, of: claims, label: {zh-CN: 说法核对, en: {text: Wordings, by: ours}}}\n',
      ),
    ...more,
  };
}
