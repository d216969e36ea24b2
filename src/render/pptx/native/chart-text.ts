import type { Language } from '../../../model/language.js';
import type { Points } from '../../../model/length.js';
import type { Theme } from '../../../model/theme.js';
import { element, type XmlElement } from '../../../opc/index.js';
import { solidFill, themeFonts } from '../drawing-ml.js';
import { officeLanguage, splitByLanguage } from '../office-language.js';

/** A text style of a deck's theme that charts use. */
export type ChartStyle = 'chart-label' | 'chart-value' | 'chart-legend' | 'chart-axis' | 'chart-note';

/** How texts of a chart are set. */
export interface ChartType {
  readonly theme: Theme;
  readonly language: Language;
  /** Of the chart on its slide. */
  readonly width: Points;
}

export interface Manner {
  readonly style: ChartStyle;
  readonly color?: string;
  readonly isStrong?: boolean;
}

/** Text properties of labels that a chart writes itself, in the theme's fonts for both scripts. */
export function textProperties(manner: Manner, { theme, language }: ChartType): XmlElement {
  return element('c:txPr', {}, [
    BODY,
    element('a:lstStyle'),
    element('a:p', {}, [
      element('a:pPr', {}, [properties('a:defRPr', manner, theme)]),
      element('a:endParaRPr', { lang: officeLanguage(language) }),
    ]),
  ]);
}

/** A label in words. */
export function richText(words: string, manner: Manner, { theme, language }: ChartType): XmlElement {
  const runs = splitByLanguage(words, language).map(({ text, lang, altLang }) => {
    const plain = properties('a:rPr', manner, theme);
    const spoken = { lang, altLang: altLang ?? undefined, ...plain.attributes };
    return element('a:r', {}, [element('a:rPr', spoken, plain.children), element('a:t', {}, [text])]);
  });
  return element('c:tx', {}, [
    element('c:rich', {}, [BODY, element('a:lstStyle'), element('a:p', {}, runs)]),
  ]);
}

/** Level, and broken only where a name has a second line: left to itself, the program turns long names by 45 degrees. */
const BODY = element('a:bodyPr', { rot: 0, vert: 'horz', wrap: 'none' });

function properties(
  name: 'a:defRPr' | 'a:rPr',
  { style, color, isStrong }: Manner,
  theme: Theme,
): XmlElement {
  const set = theme.styles[style];
  if (!set) throw new Error(`The theme lacks the text style ${style}.`);
  const isBold = isStrong ?? set.weight === 'bold';
  return element(name, { sz: Math.round(set.size * 100), b: isBold ? 1 : 0 }, [
    solidFill(color ?? set.color),
    ...themeFonts('mn'),
  ]);
}
