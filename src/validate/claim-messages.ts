import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import { problem } from './messages.js';

/** What this room says about `claims.yaml`. */

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
    { en: 'write claims.yaml, or remove `claims: true`', zh: '请编写 claims.yaml，或删去 `claims: true`' },
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
        en: 'add `- {id: check, deck: check, briefing: appendix, claims: true}` to sections in report.yaml',
        zh: '在 report.yaml 的 sections 中加入 `- {id: check, deck: check, briefing: appendix, claims: true}`',
      },
    ),
    severity: 'warning',
  };
}
