import {
  descend,
  elementsOf,
  findAll,
  textOf,
  withChild,
  withChildren,
  type XmlElement,
} from '../opc/index.js';
import { type Found, ofEach, type PartRules, type Rules, repeated } from './fault.js';
import {
  identityIn,
  isDecoration,
  placeholderIn,
  rootOf,
  SLIDES,
  SLIDES_AND_NOTES,
  shapesIn,
  targetsOf,
  WITH_SHAPES,
  xmlParts,
} from './parts-of.js';

/** What holds of a deck that a person opens, edits or has read aloud. */
export const SLIDE_RULES: PartRules = {
  'every placeholder is offered by its layout': ofEach(SLIDES, ({ part, root }, parts) => {
    const layout = rootOf(parts, targetsOf(parts, part, 'slideLayout')[0]);
    if (!layout) return [{ part, found: 'has no layout' }];
    const offered = shapesIn(layout).map(placeholderOf);
    const filled = shapesIn(root).flatMap((shape) => placeholderOf(shape) ?? []);
    return [
      ...filled.filter((one) => !offered.includes(one)).map((one) => lacking(part, one)),
      ...repeated(filled).map((one) => ({ part, found: `fills the placeholder ${one} twice` })),
    ];
  }),

  'no placeholder is empty': ofEach(SLIDES, ({ part, root }) =>
    shapesIn(root)
      .filter((shape) => shape.name === 'p:sp' && placeholderOf(shape) !== undefined && textOf(shape) === '')
      .map((shape) => ({ part, found: `has the empty placeholder ${placeholderOf(shape)}` })),
  ),

  'every object says what it is, or that it is decoration': ofEach(SLIDES, ({ part, root }) =>
    shapesIn(root)
      .filter((shape) => !isExplained(shape))
      .map((shape) => ({ part, found: `shows ${identityIn(shape).name} and does not say what it is` })),
  ),

  'shape ids and names are unique': ofEach(WITH_SHAPES, ({ part, all }) => {
    const identities = all('p:cNvPr').map(({ attributes }) => attributes);
    return (['id', 'name'] as const).flatMap((key) => {
      const values = identities.map((attributes) => attributes[key] ?? '');
      const empty = key === 'name' ? values.slice(1).filter((value) => value === '') : [];
      return [...repeated(values.filter((value) => value !== '')), ...empty].map((value) => ({
        part,
        found: `has two shapes of the ${key} "${value}", or one without`,
      }));
    });
  }),

  /** Office's own checker reads a table by its header row; a wrong number of cells is repaired away. */
  'tables are whole and have a header row': ofEach(SLIDES, ({ part, all }) =>
    all('a:tbl').flatMap((table): readonly Found[] => {
      const columns = findAll(table, 'a:gridCol').length;
      const ragged = findAll(table, 'a:tr').filter((row) => findAll(row, 'a:tc').length !== columns);
      return [
        ...ragged.map(() => ({ part, found: `has a table row that is not ${columns} cells wide` })),
        ...(descend(table, 'a:tblPr')?.attributes.firstRow === '1'
          ? []
          : [{ part, found: 'has a table without a header row' }]),
      ];
    }),
  ),

  'runs are in the language of their script': ofEach(SLIDES_AND_NOTES, ({ part, all }) =>
    all('a:r').flatMap((run) => {
      const text = textOf(descend(run, 'a:t') ?? '');
      const lang = descend(run, 'a:rPr')?.attributes.lang ?? '';
      return isSpokenIn(text, lang) ? [] : [{ part, found: `has "${text}" in the language "${lang}"` }];
    }),
  ),

  'lengths are whole numbers, sizes not negative': ofEach(WITH_SHAPES, ({ part, all }) => [
    ...lengthsOf(all('a:off'), ['x', 'y'])
      .filter((value) => !/^-?\d+$/.test(value))
      .map((value) => ({ part, found: `has the place ${value}` })),
    ...[...lengthsOf(all('a:ext'), ['cx', 'cy']), ...lengthsOf(all('a:gridCol'), ['w'])]
      .filter((value) => !/^\d+$/.test(value))
      .map((value) => ({ part, found: `has the size ${value}` })),
  ]),
};

/** What holds between slides. */
export const TITLE_RULES: Rules = {
  'every slide has one title of its own': (parts) => {
    const slides = xmlParts(parts, SLIDES).map(({ part, root }) => ({ part, titles: titlesOf(root) }));
    const twice = new Set(repeated(slides.flatMap(({ titles }) => titles)));
    return slides.flatMap(({ part, titles }) => [
      ...(titles.length === 1 && titles[0] !== ''
        ? []
        : [{ part, found: `has ${titles.length} titles, the first "${titles[0] ?? ''}"` }]),
      ...titles
        .filter((title) => twice.has(title))
        .map((title) => ({ part, found: `shares the title ${title}` })),
    ]);
  },
};

function titlesOf(slide: XmlElement): readonly string[] {
  return shapesIn(slide)
    .filter(isTitle)
    .map((shape) => textOf(descend(shape, 'p:txBody') ?? ''));
}

/** The slide without its shapes but those that hold its title: all that rules between slides read of it. */
export function withTitlesAlone(slide: XmlElement): XmlElement {
  return withChild(
    slide,
    'p:cSld',
    [],
    (content) =>
      content &&
      withChild(
        content,
        'p:spTree',
        [],
        (tree) =>
          tree &&
          withChildren(tree, [...elementsOf(tree).slice(0, 2), ...elementsOf(tree).slice(2).filter(isTitle)]),
      ),
  );
}

/** True for the shape that holds a slide's title. */
function isTitle(shape: XmlElement): boolean {
  return /^(title|ctrTitle)\b/.test(placeholderOf(shape) ?? '');
}

function placeholderOf(shape: XmlElement): string | undefined {
  const mark = placeholderIn(shape);
  return mark && `${mark.type ?? 'obj'} ${mark.idx ?? ''}`.trim();
}

function lacking(part: string, placeholder: string): Found {
  return { part, found: `fills the placeholder ${placeholder}, which its layout lacks` };
}

function isExplained(shape: XmlElement): boolean {
  const isShown = shape.name === 'p:pic' || shape.name === 'p:graphicFrame';
  return (identityIn(shape).descr ?? '') !== '' || (!isShown && textOf(shape) !== '') || isDecoration(shape);
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /\p{Script=Latin}/u;

/** Han is spoken in an East Asian language, Latin words without Han in none of them; marks and digits in any. */
function isSpokenIn(text: string, lang: string): boolean {
  const isEastAsian = /^(zh|ja|ko)-/.test(lang);
  if (HAN.test(text)) return isEastAsian;
  return LATIN.test(text) ? lang !== '' && !isEastAsian : lang !== '';
}

function lengthsOf(elements: readonly XmlElement[], keys: readonly string[]): readonly string[] {
  return elements.flatMap(({ attributes }) => keys.flatMap((key) => attributes[key] ?? []));
}
