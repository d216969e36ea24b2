import { descend, findAll, type XmlElement } from '../opc/index.js';
import { ofEach, type PartRules } from './fault.js';
import { GUID, placeholderIn, SLIDES, shapesIn, WITH_SHAPES } from './parts-of.js';

/**
 * What users reported to make PowerPoint offer a repair, though most of it is valid by the schema: one rule a report,
 * with the number of the report in PptxGenJS where there is one. Here what one part shows by itself.
 */
export const REPAIR_RULES: PartRules = {
  /** 1441. */
  'every shape has a text body with a paragraph': ofEach(WITH_SHAPES, ({ part, all }) =>
    all('p:sp')
      .filter((shape) => !isPictureOfSlide(shape) && !descend(shape, 'p:txBody', 'a:p'))
      .map(() => ({ part, found: 'has a shape without text body' })),
  ),

  /** 1442: an empty outline; a background without an effect list. */
  'outlines and backgrounds are complete': ofEach(WITH_SHAPES, ({ part, all }) => [
    ...all('a:ln')
      .filter((line) => line.children.length === 0)
      .map(() => ({ part, found: 'has an empty outline' })),
    ...all('p:bgPr')
      .filter((ground) => !descend(ground, 'a:effectLst'))
      .map(() => ({ part, found: 'has a background without effect list' })),
  ]),

  /** PptxGenJS numbers the slide-number placeholder 4294967295 on every slide. */
  'placeholder numbers are small': ofEach(WITH_SHAPES, ({ part, all }) =>
    all('p:ph')
      .filter(({ attributes }) => Number(attributes.idx ?? 0) > 99 || 'hasCustomPrompt' in attributes)
      .map(({ attributes }) => ({ part, found: `has a placeholder numbered ${attributes.idx}` })),
  ),

  /** 401: SVG bytes, or a red cross, under the name of a PNG. */
  'pictures are what their name says': ({ part }, parts) => {
    const bytes = parts.get(part);
    if (!(bytes instanceof Uint8Array)) return [];
    if (part.endsWith('.png') && bytes.subarray(0, 8).join() !== PNG_HEAD)
      return [{ part, found: 'is no PNG' }];
    const isSvg = (): boolean =>
      /^(<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 400)));
    return part.endsWith('.svg') && !isSvg() ? [{ part, found: 'is no SVG' }] : [];
  },

  'every SVG has a PNG beside it': ofEach(SLIDES, ({ part, root }) =>
    shapesIn(root)
      .flatMap((shape) => findAll(shape, 'a:blip'))
      .filter((blip) => findAll(blip, 'asvg:svgBlip').length > 0 && blip.attributes['r:embed'] === undefined)
      .map(() => ({ part, found: 'shows an SVG without a PNG' })),
  ),

  'links lead somewhere': ofEach(SLIDES, ({ part, all }) =>
    all('a:hlinkClick')
      .filter(({ attributes }) => (attributes['r:id'] ?? '') === '' || 'invalidUrl' in attributes)
      .map(() => ({ part, found: 'has a link that leads nowhere' })),
  ),

  'fields have upper-case GUIDs': ofEach(WITH_SHAPES, ({ part, all }) =>
    all('a:fld')
      .filter(({ attributes }) => !GUID.test(attributes.id ?? ''))
      .map(({ attributes }) => ({ part, found: `has the field id ${attributes.id}` })),
  ),
};

const PNG_HEAD = '137,80,78,71,13,10,26,10';

/** On notes pages and their master the picture of the slide is a shape that has no text. */
function isPictureOfSlide(shape: XmlElement): boolean {
  return placeholderIn(shape)?.type === 'sldImg';
}
