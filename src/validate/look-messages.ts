import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import { problem, withRelated } from './messages.js';

/** What this room says about themes and layouts. */

export interface ContrastFinding {
  readonly color: string;
  readonly ground: string;
  readonly ratio: number;
  readonly atLeast: number;
  /** A colour that would do, or null. */
  readonly better: string | null;
}

export function lowContrast(place: Place, finding: ContrastFinding, colorPlace: Place): Diagnostic {
  const { color, ground, ratio, atLeast, better } = finding;
  // Cut, not rounded: 4.496 must not be shown as the 4.5 that it misses.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  return withRelated(
    problem(
      'validate/low-contrast',
      place,
      {
        en: `${color} on ${ground} has a contrast of ${shown}; at least ${atLeast} is asked for.`,
        zh: `${color} 在 ${ground} 上的对比度为 ${shown}，要求至少 ${atLeast}。`,
      },
      better === null
        ? { en: `choose another ground than ${ground}`, zh: `请更换底色 ${ground}` }
        : { en: `set \`${color}: "${better}"\``, zh: `请改为 \`${color}: "${better}"\`` },
    ),
    [{ place: colorPlace, message: { en: `${color} is set here`, zh: `${color} 定义于此` } }],
  );
}

export function missingStyleLanguage(place: Place, what: string, language: Language): Diagnostic {
  return problem(
    'validate/missing-key',
    place,
    {
      en: `${what} is given by language, but not for ${language}.`,
      zh: `${what} 按语言给出，但缺少 ${language}。`,
    },
    {
      en: `add \`${language}:\`, or write one value for all languages`,
      zh: `请添加 \`${language}:\`，或写一个通用的值`,
    },
  );
}

export function outsidePage(place: Place, what: string): Diagnostic {
  return problem(
    'validate/out-of-range',
    place,
    { en: `The box of ${what} is empty or reaches beyond the page.`, zh: `${what} 的方框为空或超出页面。` },
    {
      en: 'write `[x, y, width, height]` within `size:`, in the unit of the layout',
      zh: '请在 `size:` 范围内书写 `[x, y, 宽, 高]`，单位与布局一致',
    },
  );
}
