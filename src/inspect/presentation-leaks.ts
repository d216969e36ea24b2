import { findAll, type Package, textOf } from '../opc/index.js';
import type { FindLeaks, Leak } from './leaks.js';
import { CHARTS, SLIDES, targetsOf, xmlParts } from './parts-of.js';
import { addressesOf, firstSheet } from './workbook-cells.js';
import { addedParts } from './workbook-leaks.js';

/** What a deck must not take along. */
export const PRESENTATION_LEAKS: readonly FindLeaks[] = [
  addedParts,
  (parts) =>
    xmlParts(parts, SLIDES)
      .filter(({ root }) => root.attributes.show === '0' || root.attributes.show === 'false')
      .map(({ part }) => ({ part, found: { en: 'is a hidden slide', zh: '为隐藏的幻灯片' } })),
  (parts) => {
    const shown = textsOfSlides(parts);
    return xmlParts(parts, CHARTS).flatMap(({ part }) => leaksOfChart(parts, part, shown));
  },
];

/** Every cell behind a chart is drawn by it, and every word in the cells stands on a slide or in a chart. */
function leaksOfChart(parts: Package, chart: string, shown: string): readonly Leak[] {
  const [workbook] = targetsOf(parts, chart, 'package');
  const bytes = workbook === undefined ? undefined : parts.get(workbook);
  const cells = bytes instanceof Uint8Array ? firstSheet(bytes) : null;
  const root = parts.get(chart);
  if (workbook === undefined || cells === null || root === undefined || root instanceof Uint8Array) return [];
  const references = findAll(root, 'c:f').flatMap((formula) => addressesOf(textOf(formula)));
  const rows = new Set(references.map(rowOf));
  return [...cells].flatMap(([address, text]): readonly Leak[] => {
    if (text === '') return [];
    if (!rows.has(rowOf(address)))
      return [
        {
          part: workbook,
          found: {
            en: `has a row that its chart does not draw (${address})`,
            zh: `含有图表未用的行（${address}）`,
          },
        },
      ];
    if (shown.includes(squeezed(text))) return [];
    return [
      {
        part: workbook,
        found: {
          en: `says “${text}” in ${address}, which stands on no slide`,
          zh: `在${address}写有“${text}”，但未出现在任何幻灯片上`,
        },
      },
    ];
  });
}

function rowOf(address: string): string {
  return address.replace(/^[A-Z]+/, '');
}

function textsOfSlides(parts: Package): string {
  return [...xmlParts(parts, SLIDES), ...xmlParts(parts, CHARTS)]
    .flatMap(({ root }) => [...findAll(root, 'a:t'), ...findAll(root, 'c:v')].map(textOf))
    .map(squeezed)
    .join('\n');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
