import type { Language } from '../../../model/language.js';
import {
  descend,
  element,
  rewrite,
  textOf,
  withAttributes,
  withChild,
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

function withThemeFonts(properties: XmlElement): XmlElement {
  return themeFonts('mn').reduce(
    (whole, font, index) => withChild(whole, font.name, AFTER_LATIN.slice(index), () => font),
    properties,
  );
}
