import type { Item, Page, Picture, Publication, Table } from '../../model/page.js';
import type { ColorName } from '../../model/theme.js';
import { element } from './markup.js';
import { linesMarkup, type Setting } from './text-markup.js';

/** An item that is not a picture; empty when nothing of it is visible. */
export function itemMarkup(item: Exclude<Item, Picture>, setting: Setting): string {
  const { x, y, width, height } = item.box;
  if (item.kind === 'text') {
    const lang = item.language === setting.language ? null : item.language;
    const { paragraphs, lines, box: origin } = item;
    const content = linesMarkup({ paragraphs, lines, origin }, setting);
    return content === '' ? '' : element('g', { lang }, `\n${content}\n`);
  }
  if (item.kind === 'table') return tableMarkup(item, setting);
  if (item.kind === 'panel') {
    return element('rect', {
      x,
      y,
      width,
      height,
      fill: item.fill ?? 'none',
      stroke: item.stroke?.color ?? null,
      'stroke-width': item.stroke?.thickness ?? null,
      'stroke-dasharray': item.stroke?.dash === true ? '3 2' : null,
    });
  }
  const isVertical = height > width;
  return element('line', {
    x1: x,
    y1: y,
    x2: isVertical ? x : x + width,
    y2: isVertical ? y + height : y,
    stroke: item.color,
    'stroke-width': item.thickness,
    'stroke-dasharray': item.dash ? `${item.thickness} ${2 * item.thickness}` : null,
  });
}

/** Rectangles of the page's layout, behind everything. */
export function furnitureMarkup(page: Page, { layouts, theme }: Publication): readonly string[] {
  const layout = layouts.find(({ name }) => name === page.layout);
  if (layout === undefined) {
    throw new Error(`Page ${page.id} uses a layout that the publication lacks: ${page.layout}`);
  }
  return layout.furniture.map(({ name, box, fill }) => {
    const color = theme.colors[fill as ColorName] as string | undefined;
    if (color === undefined) throw new Error(`Furniture ${name} has a colour that the theme lacks: ${fill}`);
    return element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: color });
  });
}

function tableMarkup(table: Table, setting: Setting): string {
  const right = table.box.x + table.columns.reduce((sum, column) => sum + column.width, 0);
  const rows = table.rows.map((row) => {
    const y = table.box.y + row.y;
    let x = table.box.x;
    const cells = row.cells.map((cell, index) => {
      const { paragraph, lines } = cell;
      const content = linesMarkup({ paragraphs: [paragraph], lines, origin: { x, y } }, setting);
      x += table.columns[index]?.width ?? 0;
      return content;
    });
    const bottom = y + row.height;
    const { color, thickness } = row.rule;
    const ends = { x1: table.box.x, y1: bottom, x2: right, y2: bottom };
    const rule =
      thickness === 0 ? '' : element('line', { ...ends, stroke: color, 'stroke-width': thickness });
    return [...cells, rule].filter((part) => part !== '').join('\n');
  });
  const lang = table.language === setting.language ? null : table.language;
  return element('g', { 'aria-label': table.alt === '' ? null : table.alt, lang }, `\n${rows.join('\n')}\n`);
}
