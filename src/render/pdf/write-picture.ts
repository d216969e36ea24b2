import type { Picture } from '../../model/page.js';
import { addElement, type Desk, drawTagged } from './desk.js';
import type { StructureElement } from './pdfkit.js';

/** How far a drawing's size may be from its place's before it would have to be scaled, in points. */
const SIZE_TOLERANCE = 0.5;

/** A chart as vectors and text inside one Figure with its alternative text. */
export function writePicture(picture: Picture, parent: StructureElement, desk: Desk): void {
  const { x, y, width, height } = picture.box;
  const chart = desk.charts.get(picture.key);
  if (chart === undefined) throw new Error(`No chart was drawn for ${picture.key}.`);
  const { drawing } = chart;
  if (
    Math.abs(drawing.width - width) > SIZE_TOLERANCE ||
    Math.abs(drawing.height - height) > SIZE_TOLERANCE
  ) {
    throw new Error(
      `The chart ${picture.key} is ${drawing.width} × ${drawing.height} but its place is ${width} × ${height}.`,
    );
  }
  if (picture.alt.trim() === '') throw new Error(`The picture ${picture.name} has no alternative text.`);

  const figure = addElement(desk, parent, 'Figure', {
    alt: picture.alt,
    bbox: [x, y, x + width, y + height],
    placement: 'Block',
    language: picture.language,
  });
  drawTagged(desk, figure, 'Figure', () => {
    for (const shape of drawing.shapes) {
      if (shape.kind === 'path') desk.canvas.drawPath(shape, picture.box);
      else desk.canvas.drawText(shape, picture.box);
    }
  });
  figure.end();
}
