import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { Vision } from './color-difference.js';
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

/** Two colours that some readers can hardly tell apart. */
export function colorsTooAlike(
  place: Place,
  pair: readonly [string, string],
  found: { readonly difference: number; readonly atLeast: number; readonly vision: Vision },
): Diagnostic {
  const [one, other] = pair;
  const seen = VISION_WORDS[found.vision];
  const difference = found.difference.toFixed(1);
  return problem(
    'validate/colors-too-alike',
    place,
    {
      en: `The colours ${one} and ${other} differ by only ${difference} ${seen.en}; ${found.atLeast} is needed (CIEDE2000).`,
      zh: `颜色 ${one} 与 ${other} 在${seen.zh}下相差仅 ${difference}，至少应为 ${found.atLeast}（CIEDE2000）。`,
    },
    { en: 'make one of them lighter or darker', zh: '请将其中之一调亮或调暗' },
  );
}

const VISION_WORDS: { readonly [vision in Vision]: Sentence } = {
  normal: { en: 'to everyone', zh: '正常色觉' },
  protan: { en: 'to readers without red cones', zh: '红色盲视觉' },
  deutan: { en: 'to readers without green cones', zh: '绿色盲视觉' },
  tritan: { en: 'to readers without blue cones', zh: '蓝色盲视觉' },
};

/** Themes that extend each other, by name, the first one again at the end. */
export function themesInACircle(place: Place, names: readonly string[]): Diagnostic {
  return problem(
    'validate/themes-in-a-circle',
    place,
    {
      en: `The themes extend each other in a circle: ${names.join(' → ')}.`,
      zh: `主题循环继承：${names.join(' → ')}。`,
    },
    {
      en: 'one of them must state everything itself: remove its `extends:`',
      zh: '其中之一须自行写全：请删去其 `extends:`',
    },
  );
}

/** Two colours of marks side by side that are one grey on paper. */
export function oneGrey(
  place: Place,
  pair: readonly [string, string],
  found: { readonly difference: number; readonly atLeast: number },
): Diagnostic {
  const [one, other] = pair;
  // Cut, not rounded: 29.96 must not be shown as the 30 that it misses.
  const difference = (Math.floor(found.difference * 10) / 10).toFixed(1);
  return problem(
    'validate/one-grey',
    place,
    {
      en: `The colours ${one} and ${other} stand side by side and are nearly one grey: they differ by ${difference} in lightness (L*), and ${found.atLeast} is needed.`,
      zh: `颜色 ${one} 与 ${other} 相邻，转为灰度后几乎相同：明度（L*）相差 ${difference}，至少应为 ${found.atLeast}。`,
    },
    { en: 'make one of them lighter or darker', zh: '请将其中之一调亮或调暗' },
  );
}

/** A colour of marks that is hardly seen on white. */
export function paleMark(
  place: Place,
  color: string,
  ratio: number,
  atLeast: number,
  better: string | null,
): Diagnostic {
  return problem(
    'validate/low-contrast',
    place,
    {
      en: `The colour ${color} has a contrast of ${ratio.toFixed(2)} on white; marks need ${atLeast}.`,
      zh: `颜色 ${color} 在白底上的对比度为 ${ratio.toFixed(2)}；图形至少需要 ${atLeast}。`,
    },
    better === null
      ? { en: 'choose a darker colour', zh: '请选用更深的颜色' }
      : { en: `use "${better}"`, zh: `请改为 "${better}"` },
  );
}
