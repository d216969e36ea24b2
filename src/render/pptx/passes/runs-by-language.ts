import type { Language } from '../../../model/language.js';
import {
  descend,
  element,
  elementsOf,
  rewrite,
  textOf,
  withAttributes,
  withChildren,
  type XmlElement,
} from '../../../opc/index.js';
import { changeSlide, type Pass } from '../deck.js';
import { AFTER_LATIN, changeShapes, themeFonts } from '../drawing-ml.js';
import { splitByLanguage } from '../office-language.js';
import { itemOf } from '../pages-and-shapes.js';
import type { SlidePlan } from '../slide-plan.js';

/**
 * pptxgenjs gives a run one language and, where a font is named, one face for all scripts. Here every run is cut by
 * script into Chinese (`zh-CN`, with `en-US` beside it) and Latin (`en-US`), and names the theme's Latin and East
 * Asian fonts: right spelling, right voice, right glyphs for quotes and dashes.
 */
export const runsByLanguage: Pass<SlidePlan> = (parts, plan) =>
  changeSlide(parts, plan, (slide) =>
    changeShapes(slide, (shape) => {
      const item = itemOf(shape, plan.page);
      return item && 'language' in item ? splitRuns(shape, item.language) : shape;
    }),
  );

/** Every run below `root` cut by language, each piece with the run's own manner. */
function splitRuns(root: XmlElement, language: Language): XmlElement {
  return rewrite(root, 'a:r', (run) => {
    const properties = withThemeFonts(descend(run, 'a:rPr') ?? element('a:rPr'));
    return splitByLanguage(textOf(descend(run, 'a:t') ?? ''), language).map(({ text, lang, altLang }) =>
      withChildren(run, [
        withAttributes(properties, { lang, altLang: altLang ?? undefined, dirty: undefined }),
        element('a:t', {}, [text]),
      ]),
    );
  });
}

const FONTS = themeFonts('mn');
const AFTER_FONTS: ReadonlySet<string> = new Set(AFTER_LATIN.slice(FONTS.length - 1));

function withThemeFonts(properties: XmlElement): XmlElement {
  const others = elementsOf(properties).filter(({ name }) => !FONTS.some((font) => font.name === name));
  const next = others.findIndex(({ name }) => AFTER_FONTS.has(name));
  return withChildren(properties, others.toSpliced(next < 0 ? others.length : next, 0, ...FONTS));
}
