import type { Diagnostic, Sentence } from '../model/diagnostic.js';

/** What is said where the issue is missing that a report's changes are to be told from. */

export function noEarlierIssue(report: string): Diagnostic {
  return missing(
    {
      en: `No change of ${report} can be marked: it was not issued yet.`,
      zh: `无法标记 ${report} 的改动：该报告尚未发布过。`,
    },
    {
      en: `“proofdeck issue v1.0 ${report}” keeps what it says now; what changes from then on can be marked`,
      zh: `“proofdeck issue v1.0 ${report}”会记下现有内容，此后的改动即可标记`,
    },
  );
}

export function noSuchIssue(report: string, asked: string, versions: readonly string[]): Diagnostic {
  const known = versions.map((version) => `v${version}`);
  return missing(
    {
      en: `${report} was not issued as v${asked}; it was as ${known.join(', ')}.`,
      zh: `${report} 没有发布过 v${asked}；发布过的有${known.join('、')}。`,
    },
    { en: `write --mark-changes=${known.at(-1)}`, zh: `请写 --mark-changes=${known.at(-1)}` },
  );
}

export function unreadableIssue(path: string): Diagnostic {
  return missing(
    {
      en: `${path} is no manifest, or one that an older Proofdeck wrote.`,
      zh: `${path} 不是清单文件，或由旧版 Proofdeck 生成。`,
    },
    {
      en: `name another issue, as in --mark-changes=v1.0, or delete ${path} and issue the report again`,
      zh: `请指定另一个版本（如 --mark-changes=v1.0），或删除 ${path} 后重新发布`,
    },
  );
}

function missing(message: Sentence, hint: Sentence): Diagnostic {
  return { code: 'deliver/no-earlier-issue', severity: 'error', message, hints: [hint], related: [] };
}
