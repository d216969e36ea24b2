import type { Item, Page } from '../../model/page.js';
import { addElement, type Desk } from './desk.js';
import { drawFurniture, drawItemAsArtifact } from './draw-artifact.js';
import type { StructureElement } from './pdfkit.js';
import { isArtifact, type Step, stepsOf } from './steps.js';
import { type GroupWriter, writeContents } from './write-contents.js';
import { writePicture } from './write-picture.js';
import { writeTable } from './write-table.js';
import { writeFrame } from './write-text.js';

/** The elements of sections, one open at a time. */
export interface SectionElements {
  readonly begin: (title: string) => StructureElement;
  readonly current: () => StructureElement;
  readonly end: () => void;
}

/** Draws a page and tags what is on it below its sections, in reading order. */
export function writePage(page: Page, sections: SectionElements, desk: Desk): void {
  desk.canvas.beginPage();
  for (const { name, top } of desk.destinations.onPage.get(page.id) ?? []) {
    desk.file.addNamedDestination(name, 'XYZ', 0, top, null);
  }
  drawFurniture(page, desk);
  const { starts, items } = page;
  const before = items.slice(0, starts[0]?.item ?? items.length);
  for (const step of stepsOf(before)) {
    if (step.kind === 'single' && repeatsTitle(step.item)) drawItemAsArtifact(step.item, desk);
    else writeStep(step, sections.current(), desk);
  }
  for (const [index, { title, item }] of starts.entries()) {
    const section = sections.begin(title);
    for (const step of stepsOf(items.slice(item, starts[index + 1]?.item))) writeStep(step, section, desk);
  }
}

/** A page that continues a section shows the section's title again, but begins nothing that has a heading. */
function repeatsTitle(item: Item): boolean {
  return item.kind === 'text' && item.role === 'title';
}

function writeStep(step: Step, section: StructureElement, desk: Desk): void {
  if (step.kind === 'single') writeItem(step.item, section, desk);
  else if (step.kind === 'contents') writeGroup(step.items, desk, writeContents(section, desk));
  else writeExhibit(step.items, section, desk);
}

function writeExhibit(items: readonly Item[], section: StructureElement, desk: Desk): void {
  const shown = items.at(-1);
  if (shown?.kind === 'table') {
    // A caption is the first child of the table it belongs to.
    const table = addElement(desk, section, 'Table', { language: shown.language });
    writeGroup(items, desk, captionWriter(table, desk));
    writeTable(shown, table, desk);
  } else if (shown?.kind === 'picture') {
    // Beside the figure: inside it, a screen reader would say the alternative text instead of the caption.
    const group = addElement(desk, section, 'Div');
    writeGroup(items, desk, captionWriter(group, desk));
    writePicture(shown, group, desk);
    group.end();
  }
}

/** Draws the artifacts among `items` and hands each text to `write`. */
function writeGroup(items: readonly Item[], desk: Desk, write: GroupWriter): void {
  for (const item of items) {
    if (isArtifact(item)) drawItemAsArtifact(item, desk);
    else if (item.kind === 'text') write.frame(item);
  }
  write.end();
}

/** Several captions above one exhibit are one caption of several paragraphs. */
function captionWriter(parent: StructureElement, desk: Desk): GroupWriter {
  let caption: StructureElement | null = null;
  return {
    frame: (frame) => {
      caption ??= addElement(desk, parent, 'Caption', { language: frame.language });
      writeFrame(frame, caption, desk);
    },
    end: () => caption?.end(),
  };
}

function writeItem(item: Item, section: StructureElement, desk: Desk): void {
  if (isArtifact(item)) drawItemAsArtifact(item, desk);
  else if (item.kind === 'text') writeFrame(item, section, desk);
  else if (item.kind === 'picture') writePicture(item, section, desk);
  else if (item.kind === 'table') {
    writeTable(item, addElement(desk, section, 'Table', { language: item.language }), desk);
  }
}
