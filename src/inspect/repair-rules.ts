import { childrenNamed, descend, elementsOf, findAll, type XmlElement } from '../opc/index.js';
import { type Rules, repeated } from './fault.js';
import { rootOf, SLIDES, shapesIn, targetsOf, WITH_SHAPES, xmlParts } from './parts-of.js';

const PRESENTATION = 'ppt/presentation.xml';

/**
 * What users reported to make PowerPoint offer a repair, though most of it is valid by the schema: one rule a report,
 * with the number of the report in PptxGenJS where there is one.
 */
export const REPAIR_RULES: Rules = {
  /** 1443, 1449: a notes master on the slides' theme is repaired by stripping its placeholders. */
  'no two masters share a theme': (parts) => {
    const masters = [...parts.keys()].filter((part) =>
      /^ppt\/(slide|notes|handout)Masters\/[^/]+$/.test(part),
    );
    const themes = masters.flatMap((part) => targetsOf(parts, part, 'theme'));
    return repeated(themes).map((part) => ({ part, found: 'is the theme of two masters' }));
  },

  /** 1441. */
  'every shape has a text body with a paragraph': (parts) =>
    xmlParts(parts, WITH_SHAPES).flatMap(({ part, root }) =>
      findAll(root, 'p:sp')
        .filter((shape) => !isPictureOfSlide(shape) && !descend(shape, 'p:txBody', 'a:p'))
        .map(() => ({ part, found: 'has a shape without text body' })),
    ),

  /** 1442: an empty outline; a background without an effect list. */
  'outlines and backgrounds are complete': (parts) =>
    xmlParts(parts, WITH_SHAPES).flatMap(({ part, root }) => [
      ...findAll(root, 'a:ln')
        .filter((line) => line.children.length === 0)
        .map(() => ({ part, found: 'has an empty outline' })),
      ...findAll(root, 'p:bgPr')
        .filter((ground) => !descend(ground, 'a:effectLst'))
        .map(() => ({ part, found: 'has a background without effect list' })),
    ]),

  /** Slide ids begin at 256, ids of masters and layouts at 2147483648 and share one range. */
  'ids of slides and layouts are unique and in range': (parts) => {
    const presentation = rootOf(parts, PRESENTATION);
    const idsOf = (root: XmlElement | undefined, name: string): readonly number[] =>
      (root ? findAll(root, name) : []).map(({ attributes }) => Number(attributes.id));
    const slides = idsOf(presentation, 'p:sldId');
    const masters = xmlParts(parts, /^ppt\/slideMasters\/[^/]+\.xml$/);
    const layouts = [
      ...idsOf(presentation, 'p:sldMasterId'),
      ...masters.flatMap(({ root }) => idsOf(root, 'p:sldLayoutId')),
    ];
    const wrong = [
      ...repeated(slides),
      ...repeated(layouts),
      ...slides.filter((id) => !(id >= 256 && id < 2147483648)),
      ...layouts.filter((id) => !(id >= 2147483648)),
    ];
    return wrong.map((id) => ({ part: PRESENTATION, found: `gives the id ${id} twice or out of range` }));
  },

  'the presentation lists every slide': (parts) => {
    const presentation = rootOf(parts, PRESENTATION);
    const listed = presentation ? findAll(presentation, 'p:sldId').length : 0;
    const held = xmlParts(parts, SLIDES).length;
    return listed === held ? [] : [{ part: PRESENTATION, found: `lists ${listed} slides of ${held}` }];
  },

  'section ids are upper-case GUIDs, and sections hold each slide once': (parts) => {
    const presentation = rootOf(parts, PRESENTATION);
    if (!presentation) return [];
    const sections = findAll(presentation, 'p14:section');
    const ids = sections.map(({ attributes }) => attributes.id ?? '');
    const held = findAll(presentation, 'p14:sldId').map(({ attributes }) => attributes.id ?? '');
    const slides = findAll(presentation, 'p:sldId').map(({ attributes }) => attributes.id ?? '');
    const lost = sections.length === 0 ? [] : slides.filter((id) => !held.includes(id));
    return [
      ...[...repeated(ids), ...ids.filter((id) => !GUID.test(id))].map((id) => `has the section id ${id}`),
      ...[...repeated(held), ...held.filter((id) => !slides.includes(id)), ...lost].map(
        (id) => `holds slide ${id} in no section, or in two`,
      ),
    ].map((found) => ({ part: PRESENTATION, found }));
  },

  /** PptxGenJS numbers the slide-number placeholder 4294967295 on every slide. */
  'placeholder numbers are small': (parts) =>
    xmlParts(parts, WITH_SHAPES).flatMap(({ part, root }) =>
      findAll(root, 'p:ph')
        .filter(({ attributes }) => Number(attributes.idx ?? 0) > 99 || 'hasCustomPrompt' in attributes)
        .map(({ attributes }) => ({ part, found: `has a placeholder numbered ${attributes.idx}` })),
    ),

  /** 401: SVG bytes, or a red cross, under the name of a PNG. */
  'pictures are what their name says': (parts) =>
    [...parts].flatMap(([part, bytes]) => {
      if (!(bytes instanceof Uint8Array)) return [];
      const head = bytes.subarray(0, 8).join();
      if (part.endsWith('.png') && head !== PNG_HEAD) return [{ part, found: 'is no PNG' }];
      const isSvg = (): boolean =>
        /^(<\?xml[^>]*>\s*)?<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 400)));
      return part.endsWith('.svg') && !isSvg() ? [{ part, found: 'is no SVG' }] : [];
    }),

  'every SVG has a PNG beside it': (parts) =>
    xmlParts(parts, SLIDES).flatMap(({ part, root }) =>
      shapesIn(root)
        .flatMap((shape) => findAll(shape, 'a:blip'))
        .filter(
          (blip) => findAll(blip, 'asvg:svgBlip').length > 0 && blip.attributes['r:embed'] === undefined,
        )
        .map(() => ({ part, found: 'shows an SVG without a PNG' })),
    ),

  'links lead somewhere': (parts) =>
    xmlParts(parts, SLIDES).flatMap(({ part, root }) =>
      findAll(root, 'a:hlinkClick')
        .filter(({ attributes }) => (attributes['r:id'] ?? '') === '' || 'invalidUrl' in attributes)
        .map(() => ({ part, found: 'has a link that leads nowhere' })),
    ),

  'fields have upper-case GUIDs': (parts) =>
    xmlParts(parts, WITH_SHAPES).flatMap(({ part, root }) =>
      findAll(root, 'a:fld')
        .filter(({ attributes }) => !GUID.test(attributes.id ?? ''))
        .map(({ attributes }) => ({ part, found: `has the field id ${attributes.id}` })),
    ),

  /** Two dates of one form; a date that is none makes the file's properties unreadable. */
  'dates are days in UTC': (parts) => {
    const part = 'docProps/core.xml';
    const core = rootOf(parts, part);
    const dates = core
      ? ['dcterms:created', 'dcterms:modified'].flatMap((name) => childrenNamed(core, name))
      : [];
    const texts = dates.map((date) => String(date.children[0] ?? ''));
    const isWrong = (text: string): boolean => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text);
    return texts.length === 2 && !texts.some(isWrong)
      ? []
      : [{ part, found: `is dated ${texts.join(' and ')}` }];
  },

  /** The order of the schema: PptxGenJS lists the notes master after the slides. */
  'the presentation lists masters before slides': (parts) => {
    const names = elementsOf(rootOf(parts, PRESENTATION) ?? { name: '', attributes: {}, children: [] }).map(
      ({ name }) => name,
    );
    const order = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'];
    const places = order.map((name) => names.indexOf(name)).filter((place) => place >= 0);
    const isOrdered = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
    return isOrdered ? [] : [{ part: PRESENTATION, found: 'lists masters after slides' }];
  },
};

const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;
const PNG_HEAD = '137,80,78,71,13,10,26,10';

/** On notes pages and their master the picture of the slide is a shape that has no text. */
function isPictureOfSlide(shape: XmlElement): boolean {
  return findAll(shape, 'p:ph').some(({ attributes }) => attributes.type === 'sldImg');
}
