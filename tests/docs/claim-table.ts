import { CLAIMS, type ClaimKind } from '../../src/bind/claims/index.js';
import type { Likeness } from '../../src/bind/comparable.js';
import { packOf } from '../../src/language/index.js';

const ALIKE: Readonly<Record<Likeness, string>> = {
  anything: '',
  unit: 'one unit',
  scope: 'one unit and scope',
  compared: 'one measure, metric and scope; shares of two questions: one base',
  question: 'one question and metric',
  sum: 'one scope; shares: one question and base',
  parts: 'parts of one 100%',
};

/** The table of verbs in README.md, made of the verbs themselves. */
export function claimTable(): string {
  return [
    '| claim | 中文 | is true when | 成立条件 | needs |',
    '|---|---|---|---|---|',
    ...[...CLAIMS.values()].map(row),
  ].join('\n');
}

function row(kind: ClaimKind): string {
  const { form, means, among, needs } = kind;
  const english = [form, ...wordsFor(kind, 'en')];
  const [first, ...others] = wordsFor(kind, 'zh-CN');
  const chinese = [chineseForm(kind, first ?? kind.verb), ...others];
  const wanted = [ALIKE[among], ...(needs === null ? [] : [needs.en])].filter((text) => text !== '');
  return `| ${[code(english), code(chinese), means.en, means.zh, wanted.join('; ')].join(' | ')} |`;
}

/** The form with the verb and the small words as Chinese commentary may write them. */
function chineseForm({ verb, form }: ClaimKind, word: string): string {
  return form.replace(verb, word).replace('from P', '自 P');
}

/** The other words of a language for a verb: `top`, or `second` where it also says the number. */
function wordsFor({ verb }: ClaimKind, language: string): readonly string[] {
  return [...packOf(language).aliases].flatMap(([word, english]) => {
    if (english === verb) return [word];
    return english.startsWith(`${verb} `) ? [`${word} x`] : [];
  });
}

function code(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}
