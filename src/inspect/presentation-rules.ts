import { childrenNamed, elementsOf, findAll, type XmlElement } from '../opc/index.js';
import { type Rules, repeated } from './fault.js';
import { GUID, rootOf, SLIDES, targetsOf, xmlParts } from './parts-of.js';

const PRESENTATION = 'ppt/presentation.xml';

/** What users reported to make PowerPoint offer a repair, where only the presentation as a whole shows it. */
export const PRESENTATION_RULES: Rules = {
  /** 1443, 1449: a notes master on the slides' theme is repaired by stripping its placeholders. */
  'no two masters share a theme': (parts) => {
    const masters = [...parts.keys()].filter((part) =>
      /^ppt\/(slide|notes|handout)Masters\/[^/]+$/.test(part),
    );
    const themes = masters.flatMap((part) => targetsOf(parts, part, 'theme'));
    return repeated(themes).map((part) => ({ part, found: 'is the theme of two masters' }));
  },

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
