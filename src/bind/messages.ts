import { wordingOf } from '../figures/index.js';
import type { Diagnostic, Sentence, Severity } from '../model/diagnostic.js';
import type { DiagnosticCode } from '../model/diagnostic-code.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { Unlike } from './comparable.js';
import type { FigureContext } from './context.js';

export function unknownFigure(place: Place, reference: string, suggestions: readonly string[]): Diagnostic {
  const [first] = suggestions;
  return error(
    'bind/unknown-figure',
    place,
    {
      en: `There is no figure “${reference}” in the dataset.`,
      zh: `数据集中没有“${reference}”这个数值。`,
    },
    first === undefined
      ? {
          en: 'give its question first, as in {question.option}',
          zh: '先写题目再写选项，如{question.option}',
        }
      : { en: `did you mean {${first}}?`, zh: `是否应为{${first}}？` },
  );
}

export function ambiguousFigure(place: Place, reference: string, figures: readonly string[]): Diagnostic {
  return error(
    'bind/ambiguous-figure',
    place,
    {
      en: `“${reference}” names ${figures.length} figures where a fixed number is needed: ${figures.slice(0, 6).join(', ')}.`,
      zh: `“${reference}”指向${figures.length}个数值，数目不符：${figures.slice(0, 6).join('、')}。`,
    },
    { en: `choose one: {${figures[0] ?? reference}}`, zh: `选定一个：{${figures[0] ?? reference}}` },
  );
}

export function notPublishedFigure(
  place: Place,
  { id, reading, place: declared }: Figure,
  { dataset, pack }: FigureContext,
): Diagnostic {
  const words = wordingOf(dataset.publication.notPublished, pack);
  const isPrintable = reading.kind === 'range' || reading.kind === 'rank';
  const told = error(
    'bind/not-published',
    place,
    {
      en: `${id} has no single published value, so it cannot be ${isPrintable ? '' : 'printed or '}used.`,
      zh: `${id}没有公布单一数值，不能${isPrintable ? '' : '引用或'}参与计算。`,
    },
    isPrintable
      ? { en: `print what is published: {${id}}`, zh: `写出已公布的内容：{${id}}` }
      : { en: `say in words that it is not published: ${words}`, zh: `用文字说明未公布：${words}` },
  );
  const message = { en: `${id} stands here`, zh: `${id}在此` };
  return { ...told, related: [{ place: declared, message }] };
}

export function notComparable(place: Place, { figures, reason }: Unlike): Diagnostic {
  const [a, b] = figures;
  const both = a.id === b.id ? [a.id] : [a.id, b.id];
  return {
    ...error(
      'bind/not-comparable',
      place,
      {
        en: `${both.join(' and ')} cannot be held against each other: ${reason.en}.`,
        zh: `${both.join('与')}不能比较或合并计算：${reason.zh}。`,
      },
      {
        en: `print each value by itself: ${both.map((id) => `{${id}}`).join(', ')}`,
        zh: `分别写出数值：${both.map((id) => `{${id}}`).join('、')}`,
      },
    ),
    related: figures.map(({ id, place: at }) => ({
      place: at,
      message: { en: `${id} is given here`, zh: `${id}的数值在此` },
    })),
  };
}

export function unknownFormat(place: Place, format: string): Diagnostic {
  return error(
    'bind/unknown-format',
    place,
    {
      en: `“${format}” is not a number format; known are: pct N, number, size, words, ordinal, year and a digit for decimals.`,
      zh: `“${format}”不是数字格式；可用：pct N、number、size、words、ordinal、year以及表示小数位的数字。`,
    },
    { en: 'write for example “as pct 1”', zh: '例如写“as pct 1”' },
  );
}

export function unfitFormat(place: Place, format: string, reason: Sentence): Diagnostic {
  return error(
    'bind/unfit-format',
    place,
    {
      en: `“as ${format}” cannot print this: ${reason.en}.`,
      zh: `不能按“as ${format}”打印：${reason.zh}。`,
    },
    { en: 'leave “as” out to print it as it was published', zh: '删去as，按公布的样子打印' },
  );
}

export function notComputable(
  place: Place,
  name: string,
  reason: Sentence,
  inputs: readonly { readonly figure: Figure }[],
): Diagnostic {
  const ids = inputs.map(({ figure }) => figure.id);
  return error(
    'bind/not-computable',
    place,
    {
      en: `“${name}” of ${ids.join(' and ')} has no value: ${reason.en}.`,
      zh: `${ids.join('与')}的“${name}”无法计算：${reason.zh}。`,
    },
    {
      en: `print each value by itself: ${ids.map((id) => `{${id}}`).join(', ')}`,
      zh: `分别写出数值：${ids.map((id) => `{${id}}`).join('、')}`,
    },
  );
}

export function unknownFunction(place: Place, name: string, known: readonly string[]): Diagnostic {
  return error(
    'bind/unknown-function',
    place,
    {
      en: `“${name}” is not a function; known are: ${known.join(', ')}.`,
      zh: `“${name}”不是函数；可用：${known.join('、')}。`,
    },
    {
      en: 'a plain value takes one reference: {question.option}',
      zh: '单个数值只写一个引用：{question.option}',
    },
  );
}

export function unknownExhibit(place: Place, id: string, known: readonly string[]): Diagnostic {
  return error(
    'bind/unknown-exhibit',
    place,
    {
      en: `There is no exhibit “${id}”; report.yaml has: ${known.join(', ')}.`,
      zh: `没有名为“${id}”的图表；report.yaml中有：${known.join('、')}。`,
    },
    { en: `write {exhibit ${known[0] ?? 'id'}}`, zh: `写成{exhibit ${known[0] ?? 'id'}}` },
  );
}

/** A problem that stops the build. */
export function error(code: DiagnosticCode, place: Place, message: Sentence, hint: Sentence): Diagnostic {
  return problem('error', code, place, [message, hint]);
}

/** A problem with its one hint. */
export function problem(
  severity: Severity,
  code: DiagnosticCode,
  place: Place,
  [message, hint]: readonly [Sentence, Sentence],
): Diagnostic {
  return { code, severity, message, place, hints: [hint], related: [] };
}
