import {
  descend,
  elementsOf,
  findAll,
  openPackage,
  type Package,
  readZip,
  relationshipsOf,
  resolveTarget,
  textOf,
  type XmlElement,
} from '../../src/opc/index.js';

/**
 * What is wrong with a .pptx as a deck that a person opens, edits or has read aloud, in words: slides without exactly
 * one title or with another's, placeholders that their layout does not offer or that are empty, pictures and tables
 * without a description, shapes that neither say anything nor are marked as decoration, lengths that are no numbers
 * or negative. Empty when all is well; a deck without slides is a fault.
 */
export function deckFaults(bytes: Uint8Array): readonly string[] {
  const parts = openPackage(readZip(bytes) ?? new Map());
  const slides = [...parts].filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  if (slides.length === 0) return ['the deck has no slides'];
  const titles = new Map<string, string>();
  return slides.flatMap(([name, slide]) => {
    if (slide instanceof Uint8Array) return [`${name} is no XML`];
    const shapes = elementsOf(descend(slide, 'p:cSld', 'p:spTree') ?? slide).slice(2);
    const own = shapes.filter((shape) => placeholderOf(shape)?.startsWith('title'));
    const [title] = own.map(textOf);
    const before = titles.get(title ?? '');
    titles.set(title ?? '', name);
    return [
      ...(own.length === 1 && title !== '' ? [] : [`${name} has ${own.length} titles, the first "${title}"`]),
      ...(before === undefined ? [] : [`${name} has the same title as ${before}`]),
      ...placeholderFaults(parts, name, shapes),
      ...shapes.flatMap((shape) => descriptionFaults(name, shape)),
      ...lengthFaults(name, slide),
    ];
  });
}

function placeholderFaults(parts: Package, name: string, shapes: readonly XmlElement[]): readonly string[] {
  const link = relationshipsOf(parts, name).find(({ type }) => type.endsWith('/slideLayout'));
  const layout = link && parts.get(resolveTarget(name, link.target));
  if (!layout || layout instanceof Uint8Array) return [`${name} has no layout`];
  const offered = findAll(layout, 'p:sp').map(placeholderOf);
  return shapes.flatMap((shape) => {
    const placeholder = placeholderOf(shape);
    if (placeholder === undefined) return [];
    if (!offered.includes(placeholder))
      return [`${name} fills the placeholder ${placeholder}, which its layout lacks`];
    return textOf(shape) === '' ? [`${name} has the empty placeholder ${placeholder}`] : [];
  });
}

function placeholderOf(shape: XmlElement): string | undefined {
  const [mark] = findAll(shape, 'p:ph');
  return mark && `${mark.attributes.type ?? 'obj'} ${mark.attributes.idx ?? ''}`.trim();
}

function descriptionFaults(name: string, shape: XmlElement): readonly string[] {
  const identity = findAll(shape, 'p:cNvPr')[0]?.attributes ?? {};
  const isDescribed = (identity.descr ?? '') !== '';
  const isDecoration = findAll(shape, 'adec:decorative').length > 0;
  const isShown = shape.name === 'p:pic' || shape.name === 'p:graphicFrame';
  const says = isDescribed || (!isShown && textOf(shape) !== '');
  return [
    ...((identity.name ?? '') === '' ? [`${name} has a ${shape.name} without a name`] : []),
    ...(says || isDecoration ? [] : [`${name} shows ${identity.name} and does not say what it is`]),
  ];
}

function lengthFaults(name: string, slide: XmlElement): readonly string[] {
  const sizes = findAll(slide, 'a:ext').flatMap(({ attributes }) => [attributes.cx, attributes.cy]);
  const places = findAll(slide, 'a:off').flatMap(({ attributes }) => [attributes.x, attributes.y]);
  const isWrong = (value: string | undefined): boolean => value !== undefined && !/^-?\d+$/.test(value);
  return [
    ...[...sizes, ...places].filter(isWrong).map((value) => `${name} has the length ${value}`),
    ...sizes.filter((value) => value?.startsWith('-')).map((value) => `${name} has the size ${value}`),
  ];
}
