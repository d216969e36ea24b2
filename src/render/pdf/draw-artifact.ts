import type { Item, Page } from '../../model/page.js';
import type { ColorName } from '../../model/theme.js';
import { type Desk, drawArtifact } from './desk.js';
import { PAGINATION } from './steps.js';
import { drawLines } from './write-text.js';

/** Draws an item that is not read aloud. */
export function drawItemAsArtifact(item: Item, desk: Desk): void {
  const { canvas } = desk;
  drawArtifact(desk, PAGINATION.has(item.role) ? 'Pagination' : 'Layout', () => {
    if (item.kind === 'panel') {
      if (item.fill !== null) canvas.fillBox(item.box, item.fill);
      if (item.stroke !== null) canvas.strokeBox(item.box, item.stroke);
    } else if (item.kind === 'rule') {
      const { x, y, width, height } = item.box;
      const isVertical = height > width;
      canvas.drawRule(
        { x1: x, y1: y, x2: isVertical ? x : x + width, y2: isVertical ? y + height : y },
        item,
      );
    } else if (item.kind === 'text') {
      drawLines(item.lines, item.box, desk);
    } else {
      throw new Error(`${item.name} is a ${item.kind} that nobody would be told of.`);
    }
  });
}

/** Rectangles of the page's layout, behind everything. */
export function drawFurniture(page: Page, desk: Desk): void {
  const { layouts, theme } = desk.publication;
  const layout = layouts.find(({ name }) => name === page.layout);
  if (layout === undefined)
    throw new Error(`Page ${page.id} uses a layout that the publication lacks: ${page.layout}`);
  if (layout.furniture.length === 0) return;
  drawArtifact(desk, 'Layout', () => {
    for (const { box, fill, name } of layout.furniture) {
      const color = theme.colors[fill as ColorName] as string | undefined;
      if (color === undefined)
        throw new Error(`Furniture ${name} has a colour that the theme lacks: ${fill}`);
      desk.canvas.fillBox(box, color);
    }
  });
}
