import type { Box, Size } from '../../model/length.js';
import { POINTS_PER_INCH } from '../../model/length.js';
import type { Item, Panel, Picture, Rule, TextFrame } from '../../model/page.js';
import { type Parts, readZip, xmlSafe } from '../../opc/index.js';
import { targetName } from './page-of-target.js';
import { shapeName } from './pages-and-shapes.js';
import { openPresentation, type Slide } from './pptxgenjs.js';
import type { SlidePlan } from './slide-plan.js';
import { writeTable } from './write-table.js';
import { type PageOf, writeParagraphs } from './write-text.js';

/** Any image bytes: `placeCharts` puts the real pictures in their place. */
const STAND_IN = 'image/png;base64,AAAA';

/**
 * The slides of these plans as pptxgenjs writes them, numbered from 1 whatever their pages are: texts, tables and shapes
 * in their places, with stand-ins for pictures and none of the layouts. Around them is what every deck has. The passes
 * make a deck of it.
 */
export async function writeSlides(size: Size, plans: readonly SlidePlan[]): Promise<Parts> {
  const presentation = openPresentation();
  const [width, height] = [size.width / POINTS_PER_INCH, size.height / POINTS_PER_INCH];
  presentation.defineLayout({ name: 'page', width, height });
  presentation.layout = 'page';
  for (const { page, leads } of plans) {
    const slide = presentation.addSlide();
    const pageOf: PageOf = (target) => {
      const number = leads[targetName(target)];
      if (number === undefined) throw new Error(`Nothing says where ${targetName(target)} is.`);
      return number;
    };
    for (const item of page.items) writeItem(slide, item, pageOf);
  }
  const bytes = await presentation.write({ outputType: 'uint8array' });
  const parts = bytes instanceof Uint8Array ? readZip(bytes) : null;
  if (!parts) throw new Error('pptxgenjs wrote no readable package.');
  return parts;
}

function writeItem(slide: Slide, item: Item, pageOf: PageOf): void {
  if (item.kind === 'text') writeFrame(slide, item, pageOf);
  else if (item.kind === 'table') writeTable(slide, item, { ...place(item), pageOf });
  else if (item.kind === 'picture') writePicture(slide, item);
  else if (item.kind === 'rule') writeRule(slide, item);
  else writePanel(slide, item);
}

function writeFrame(slide: Slide, frame: TextFrame, pageOf: PageOf): void {
  slide.addText(
    writeParagraphs(frame.paragraphs, {
      language: frame.language,
      lines: frame.lines,
      width: frame.box.width,
      anchor: frame.anchor,
      pageOf,
    }),
    {
      ...place(frame),
      isTextBox: true,
      margin: 0,
      valign: frame.anchor,
    },
  );
}

function writePicture(slide: Slide, picture: Picture): void {
  slide.addImage({ ...place(picture), data: STAND_IN, altText: xmlSafe(picture.alt) });
}

function writeRule(slide: Slide, rule: Rule): void {
  const { x, y, width, height } = rule.box;
  const box = height > width ? { x, y, width: 0, height } : { x, y, width, height: 0 };
  slide.addShape('line', { ...place({ ...rule, box }), line: lineOf(rule) });
}

function writePanel(slide: Slide, panel: Panel): void {
  slide.addShape('rect', {
    ...place(panel),
    ...(panel.fill === null ? {} : { fill: { color: panel.fill.slice(1) } }),
    ...(panel.stroke === null ? {} : { line: lineOf(panel.stroke) }),
  });
}

function lineOf(stroke: { readonly color: string; readonly thickness: number; readonly dash: boolean }) {
  return {
    color: stroke.color.slice(1),
    width: stroke.thickness,
    dashType: stroke.dash ? ('dash' as const) : ('solid' as const),
  };
}

function place(item: { readonly box: Box; readonly name: string }) {
  return {
    x: item.box.x / POINTS_PER_INCH,
    y: item.box.y / POINTS_PER_INCH,
    w: item.box.width / POINTS_PER_INCH,
    h: item.box.height / POINTS_PER_INCH,
    objectName: shapeName(item),
  };
}
