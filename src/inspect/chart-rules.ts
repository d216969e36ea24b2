import {
  childrenNamed,
  descend,
  elementsOf,
  findAll,
  type Package,
  textOf,
  type XmlElement,
} from '../opc/index.js';
import { type Found, ofEach, type PartRules, repeated } from './fault.js';
import { CHARTS, targetsOf } from './parts-of.js';
import { addressesOf, firstSheet } from './workbook-cells.js';

/** What holds of editable charts. PptxGenJS breaks each of these (1449 and others), and PowerPoint repairs most. */
export const CHART_RULES: PartRules = {
  'charts have two axes, each named once': ofEach(CHARTS, ({ part, root }) => {
    const plot = descend(root, 'c:chart', 'c:plotArea');
    const shapes = plot ? elementsOf(plot) : [];
    const axes = shapes.filter(({ name }) => /^c:(cat|val|date|ser)Ax$/.test(name)).map(idOf);
    const plots = shapes.filter(({ name }) => name.endsWith('Chart'));
    const used = plots.flatMap((one) =>
      childrenNamed(one, 'c:axId').map(({ attributes }) => attributes.val ?? ''),
    );
    const isWhole = axes.length === 2 && used.length === 2 * plots.length && repeated(axes).length === 0;
    return isWhole && used.every((id) => axes.includes(id))
      ? []
      : [{ part, found: `uses the axes ${used.join(', ')} and has ${axes.join(', ')}` }];
  }),

  'series are numbered, points stand before labels': ofEach(CHARTS, ({ part, all }) =>
    all('c:ser').flatMap((series, index): readonly Found[] => {
      const names = elementsOf(series).map(({ name }) => name);
      const order = descend(series, 'c:order')?.attributes.val;
      return [
        ...(order === String(index) ? [] : [{ part, found: `has series ${index} at place ${order}` }]),
        ...(names.includes('c:dLbls') && names.lastIndexOf('c:dPt') > names.indexOf('c:dLbls')
          ? [{ part, found: 'has points behind labels' }]
          : []),
      ];
    }),
  ),

  'no value of a chart is empty or no number': ofEach(CHARTS, ({ part, all }) => [
    ...all('c:v')
      .filter((one) => textOf(one) === '')
      .map(() => ({ part, found: 'has an empty value' })),
    ...all('c:numCache')
      .flatMap((cache) => findAll(cache, 'c:v').map(textOf))
      .filter((value) => value !== '' && !Number.isFinite(Number(value)))
      .map((value) => ({ part, found: `has the value ${value}` })),
  ]),

  'gaps stay gaps': ofEach(CHARTS, ({ part, root }) =>
    descend(root, 'c:chart', 'c:dispBlanksAs')?.attributes.val === 'gap'
      ? []
      : [{ part, found: 'draws something where there is no value' }],
  ),

  'charts name a font for both scripts': ofEach(CHARTS, ({ part, all }) =>
    [...all('a:defRPr'), ...all('a:rPr')]
      .filter((one) => !descend(one, 'a:latin') || !descend(one, 'a:ea'))
      .map(() => ({ part, found: 'has a text without its fonts' })),
  ),

  'a chart shows what its workbook holds': ofEach(CHARTS, ({ part, all }, parts) => {
    const cells = cellsOf(parts, part);
    if (cells === null) return [{ part, found: 'has no workbook that can be read' }];
    const references = [...all('c:numRef'), ...all('c:strRef')];
    const shown = references.flatMap(pointsOf);
    const named = new Set(shown.map(({ address }) => address));
    return [
      ...shown
        .filter(({ address, text }) => (cells.get(address) ?? null) !== text)
        .map(({ address, text }) => ({
          part,
          found: `shows ${text} where ${address} holds ${cells.get(address) ?? 'nothing'}`,
        })),
      ...[...cells.keys()]
        .filter((address) => !named.has(address))
        .map((address) => ({ part, found: `does not show what ${address} holds` })),
    ];
  }),
};

function idOf(axis: XmlElement): string {
  return descend(axis, 'c:axId')?.attributes.val ?? '';
}

function cellsOf(parts: Package, chart: string): ReadonlyMap<string, string> | null {
  const [workbook] = targetsOf(parts, chart, 'package');
  const bytes = workbook === undefined ? undefined : parts.get(workbook);
  return bytes instanceof Uint8Array ? firstSheet(bytes) : null;
}

/** What a reference keeps of every cell that it names; null where it keeps nothing. */
function pointsOf(
  reference: XmlElement,
): readonly { readonly address: string; readonly text: string | null }[] {
  const cached = new Map(
    findAll(reference, 'c:pt').map((point) => [
      point.attributes.idx ?? '',
      textOf(findAll(point, 'c:v')[0] ?? ''),
    ]),
  );
  const formula = descend(reference, 'c:f');
  return addressesOf(formula ? textOf(formula) : '').map((address, index) => ({
    address,
    text: cached.get(String(index)) ?? null,
  }));
}
