import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { DiagnosticCode } from '../model/diagnostic-code.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';

/** What this room says about shapes, references and wordings. Numbers have `number-messages.ts`, looks `look-messages.ts`. */

export function problem(code: DiagnosticCode, place: Place, message: Sentence, hint: Sentence): Diagnostic {
  return { code, severity: 'error', message, place, hints: [hint], related: [] };
}

/** Adds places that explain the problem. */
export function withRelated(diagnostic: Diagnostic, related: Diagnostic['related']): Diagnostic {
  return { ...diagnostic, related };
}

export function didYouMean(suggestion: string): Sentence {
  return { en: `did you mean \`${suggestion}\`?`, zh: `是否应为 \`${suggestion}\`？` };
}

/** A choice from known words: the nearest if one is near, else the first dozen. */
function chooseFrom(suggestion: string | null, known: readonly string[]): Sentence {
  if (suggestion !== null) return didYouMean(suggestion);
  const some = known.slice(0, 12).map((word) => `\`${word}\``);
  const more = known.length > some.length;
  if (some.length === 0) return { en: 'there is none yet: declare it first', zh: '目前一个也没有，请先声明' };
  return {
    en: `choose from ${some.join(', ')}${more ? ' ...' : ''}`,
    zh: `可选：${some.join('、')}${more ? '……' : ''}`,
  };
}

export function unknownKey(
  place: Place,
  key: string,
  owner: string,
  suggestion: string | null,
  known: readonly string[],
): Diagnostic {
  return problem(
    'validate/unknown-key',
    place,
    { en: `"${key}" has no meaning in ${owner}.`, zh: `${owner} 中没有“${key}”这个键。` },
    chooseFrom(suggestion, known),
  );
}

export function missingKey(place: Place, key: string, owner: string, expected: Sentence): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    { en: `${owner} has no "${key}".`, zh: `${owner} 缺少“${key}”。` },
    { en: `add \`${key}:\` with ${expected.en}`, zh: `请添加 \`${key}:\`，值为${expected.zh}` },
  );
}

export function wrongType(
  place: Place,
  found: unknown,
  expected: Sentence,
  suggestion: string | null,
): Diagnostic {
  const shown = shown40(found);
  return problem(
    'validate/wrong-type',
    place,
    {
      en: `${shown} was found where ${expected.en} should stand.`,
      zh: `此处应为${expected.zh}，实际为 ${shown}。`,
    },
    suggestion === null ? { en: `write ${expected.en}`, zh: `请写${expected.zh}` } : didYouMean(suggestion),
  );
}

function shown40(found: unknown): string {
  if (Array.isArray(found)) return `[${found.length === 0 ? '' : '...'}]`;
  if (typeof found === 'object' && found !== null) return '{...}';
  const text = typeof found === 'string' ? `"${found}"` : String(found);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export function missingWording(place: Place, what: string, language: Language): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    { en: `${what} has no wording in ${language}.`, zh: `${what} 缺少 ${language} 的措辞。` },
    { en: `add \`${language}: {text: ..., by: ours}\``, zh: `请添加 \`${language}: {text: ..., by: ours}\`` },
  );
}

/** What a name can refer to. */
const KINDS = {
  question: { en: 'question', zh: '问题' },
  figure: { en: 'figure', zh: '指标' },
  metric: { en: 'metric', zh: '口径' },
  option: { en: 'answer option', zh: '选项' },
  period: { en: 'period with a value', zh: '有数值的期间' },
  segment: { en: 'segment of the question', zh: '该题的人群' },
  member: { en: 'option, metric, period or segment of the question', zh: '该题的选项、口径、期间或人群' },
  exhibit: { en: 'exhibit', zh: '图表' },
  scope: { en: 'scope', zh: '范围' },
  'source-section': { en: 'section of the publication', zh: '出版物章节' },
  language: { en: 'language', zh: '语言' },
  section: { en: 'section of report.yaml', zh: 'report.yaml 中的章节' },
  layout: { en: 'layout', zh: '布局' },
  theme: { en: 'theme', zh: '主题' },
  slot: { en: 'slot of the extended layout', zh: '被扩展布局的槽位' },
  color: { en: 'colour of the theme', zh: '主题颜色' },
  style: { en: 'text style of the theme', zh: '主题文字样式' },
  row: { en: 'row', zh: '行' },
  column: { en: 'column of the table', zh: '表格列' },
  chart: { en: 'chart template', zh: '图表模板' },
} as const satisfies { readonly [kind: string]: Sentence };

export type Kind = keyof typeof KINDS;

export function unknownReference(
  place: Place,
  kind: Kind,
  name: string,
  suggestion: string | null,
  known: readonly string[],
): Diagnostic {
  return problem(
    'validate/unknown-reference',
    place,
    { en: `There is no ${KINDS[kind].en} "${name}".`, zh: `不存在${KINDS[kind].zh}“${name}”。` },
    chooseFrom(suggestion, known),
  );
}

export function ambiguousFigure(place: Place, name: string, figures: readonly string[]): Diagnostic {
  return problem(
    'validate/unknown-reference',
    place,
    {
      en: `"${name}" names ${figures.length} figures, not one.`,
      zh: `“${name}”对应 ${figures.length} 个指标，应只对应一个。`,
    },
    chooseFrom(null, figures),
  );
}

export function sectionWithoutCommentary(place: Place, id: string, suggestion: string | null): Diagnostic {
  return problem(
    'validate/unknown-reference',
    place,
    { en: `No commentary has a section "${id}".`, zh: `任何评述中都没有章节“${id}”。` },
    suggestion === null
      ? {
          en: `write \`## headline {#${id}}\` into each commentary`,
          zh: `请在每份评述中写入 \`## 标题 {#${id}}\``,
        }
      : didYouMean(suggestion),
  );
}

export function duplicateName(place: Place, name: string, first: Place): Diagnostic {
  return withRelated(
    problem(
      'validate/unknown-reference',
      place,
      { en: `A second section is called "${name}".`, zh: `章节“${name}”重复。` },
      { en: 'give every section its own id', zh: '请为每个章节使用不同的标识' },
    ),
    [{ place: first, message: { en: 'the first stands here', zh: '首次出现于此' } }],
  );
}

/** Says which of several keys an entry needs. */
export function needsOneOf(place: Place, owner: string, keys: readonly string[]): Diagnostic {
  const names = keys.map((key) => `\`${key}\``);
  return problem(
    'validate/missing-key',
    place,
    {
      en: `${owner} needs exactly one of ${names.join(', ')}.`,
      zh: `${owner} 须且只须有 ${names.join('、')} 之一。`,
    },
    { en: `keep or add one of them, such as ${names[0]}`, zh: `请保留或添加其中之一，如 ${names[0]}` },
  );
}

export function noProvenance(place: Place, question: string, figures: readonly string[]): Diagnostic {
  return problem(
    'validate/no-provenance',
    place,
    {
      en: `${figures.join(', ')} of ${question} says nowhere where it was published.`,
      zh: `${question} 的 ${figures.join('、')} 未注明出处。`,
    },
    { en: 'add `from: {section: ..., paragraph: 1}`', zh: '请添加 `from: {section: ..., paragraph: 1}`' },
  );
}
