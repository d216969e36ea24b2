import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { DisclosureItem } from '../schema/index.js';
import { problem } from './messages.js';

/** What this room says about `claims.yaml` and about disclosures. */

export function verdictWritten(place: Place, key: string, claim: string): Diagnostic {
  return problem(
    'validate/verdict-written',
    place,
    {
      en: `“${claim}” comes with a verdict; verdicts are computed from the figures and cannot be written.`,
      zh: `“${claim}”写有判断；判断由数值算出，不能手写。`,
    },
    {
      en: `remove \`${key}\`; say with \`verb\`, \`of\` and \`measure\` what would have to be true`,
      zh: `删去 \`${key}\`；用 \`verb\`、\`of\`、\`measure\` 写明须成立的内容`,
    },
  );
}

export function emptyClaim(place: Place, claim: string): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    {
      en: `“${claim}” does not say what would have to be true.`,
      zh: `“${claim}”没有写明须成立的内容。`,
    },
    {
      en: 'add `verb: highest` and `of: question.option`, or `kind: opinion`',
      zh: '请添加 `verb: highest` 与 `of: question.option`，或写 `kind: opinion`',
    },
  );
}

export function textNotInReport(place: Place, language: Language): Diagnostic {
  return problem(
    'validate/unknown-reference',
    place,
    { en: `The report is not told in ${language}.`, zh: `报告不含语言 ${language}。` },
    {
      en: 'remove the text, or add the language to `languages`',
      zh: '删去该文字，或在 `languages` 中加入该语言',
    },
  );
}

export function noClaimsToShow(place: Place): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    {
      en: 'This section shows the publisher’s claims, but the report has no readable claims.yaml.',
      zh: '本章节要列出发布者的说法，但报告没有可读的 claims.yaml。',
    },
    { en: 'write claims.yaml, or remove the exhibit', zh: '请编写 claims.yaml，或删去该图表' },
  );
}

export function claimsNotShown(place: Place): Diagnostic {
  return {
    ...problem(
      'validate/claims-not-shown',
      place,
      {
        en: 'The publisher’s claims are judged, but no section shows them.',
        zh: '发布者的说法已作判断，但没有章节列出它们。',
      },
      {
        en: 'add `wordings: {kind: table, of: claims, label: …}` to exhibits in report.yaml and show it in a section',
        zh: '在 report.yaml 的 exhibits 中加入 `wordings: {kind: table, of: claims, label: …}`，并由一个章节列出',
      },
    ),
    severity: 'warning',
  };
}

/** Items by the names that a reader knows them by. */
const ITEMS: { readonly [item in DisclosureItem]: Sentence } = {
  publisher: { en: 'who published the figures', zh: '发布机构' },
  sponsor: { en: 'who paid for them', zh: '委托方' },
  population: { en: 'population and sampling frame', zh: '目标总体与抽样框' },
  'sample-size': { en: 'the sample size', zh: '样本量' },
  sampling: { en: 'the method of sampling', zh: '抽样方法' },
  mode: { en: 'the mode of interviewing', zh: '调查方式' },
  fieldwork: { en: 'the dates of fieldwork', zh: '调查执行时间' },
  weighting: { en: 'the weighting', zh: '加权方法' },
  'question-wording': { en: 'the wording of the questions', zh: '问卷原文' },
  'answer-type': { en: 'whether one or several answers were allowed', zh: '题型' },
  bases: { en: 'the base of each question', zh: '各题基数' },
  'margin-of-error': { en: 'the margin of error', zh: '误差范围' },
  definitions: { en: 'how amounts are defined and where they come from', zh: '金额的定义与测算来源' },
  forecasts: { en: 'which figures are forecasts', zh: '预计值' },
  derivations: { en: 'which figures are derived', zh: '推算值' },
  translation: { en: 'which wordings are translated', zh: '译文说明' },
};

export function notDisclosed(place: Place, item: DisclosureItem): Diagnostic {
  const line = `- {item: ${item}, label: ..., value: not-published}`;
  return {
    ...problem(
      'validate/not-disclosed',
      place,
      {
        en: `The method page says nothing of ${ITEMS[item].en} (\`${item}\`), not even that it is not published.`,
        zh: `方法页没有提到${ITEMS[item].zh}（\`${item}\`），也没有声明未公布。`,
      },
      {
        en: `add \`${line}\` to disclosures, or give the line that tells of it \`item: ${item}\``,
        zh: `在 disclosures 中加入 \`${line}\`，或在相应一行写上 \`item: ${item}\``,
      },
    ),
    severity: 'warning',
  };
}
