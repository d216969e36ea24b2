import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { problem } from './messages.js';

/** What this room says about chart templates beside a report. */

export function badTemplate(place: Place, at: string, found: string, expected: Sentence): Diagnostic {
  const shown = found.length > 60 ? `${found.slice(0, 59)}…` : found;
  return problem(
    'validate/bad-template',
    place,
    {
      en: `${at === '' ? 'The chart template' : at} has ${shown} where ${expected.en} should stand.`,
      zh: `${at === '' ? '图表模板' : at} 处应为${expected.zh}，实际为 ${shown}。`,
    },
    {
      en: 'a template draws the rows that it is given, in the colors and styles of the theme; docs/authoring.md lists what it may hold',
      zh: '模板只能用主题的颜色与样式画出所给的数据行；可用内容见 docs/authoring.md',
    },
  );
}

export function oneOfKnown(known: readonly string[], suggestion: string | null): Sentence {
  const names = suggestion === null ? known.slice(0, 30).map((name) => `\`${name}\``) : [`\`${suggestion}\``];
  return { en: names.join(', '), zh: names.join('、') };
}

export const NEEDS_ROWS: Sentence = {
  en: '`"data": {"name": "cells"}`, in the layer or around it',
  zh: '`"data": {"name": "cells"}`（写在该层或其外层）',
};

export const FIELD_TAKEN: Sentence = { en: 'a name that no field has yet', zh: '尚未使用的字段名' };

export const ZERO_ON_SCALE: Sentence = {
  en: 'a scale that includes zero, since a length that does not begin there misleads',
  zh: '包含零点的刻度；不从零开始的长度会误导读者',
};

export const SECOND_CHANNEL: Sentence = {
  en: 'a highlight that something else than color tells too: a condition of `size`, `strokeWidth` or `shape`, or a layer of bold text with a filter',
  zh: '除颜色外还另有表示的高亮：`size`、`strokeWidth` 或 `shape` 的条件，或经筛选的粗体文字层',
};
