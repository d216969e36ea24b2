import type { Diagnostic } from '../../model/diagnostic.js';
import type { Item } from '../../model/page.js';
import type { LinkTarget } from '../../model/text.js';
import { styleOf } from '../context.js';
import { frame, paragraph } from '../frame.js';
import { missingContent, tooManyItems } from '../messages.js';
import { type Builder, numberOption, rowRule, textOption } from './slot.js';

/** Rows never stretch beyond this many points. */
const TALLEST_ROW = 62;

/** A deck's list of contents: number, title with what it tells below, page; each row leads to its slide. */
export const contentsRows: Builder = (context) => {
  const { slot, at, outline } = context;
  if (outline.length === 0) {
    return {
      items: [],
      diagnostics: [
        missingContent(at, { en: 'listed sections in report.yaml', zh: 'report.yaml中标为listed的章节' }),
      ],
    };
  }
  const most = slot.items ?? outline.length;
  const height = Math.min(TALLEST_ROW, slot.box.height / outline.length);
  const numberWidth = numberOption(context, 'number-width', 60);
  const pageWidth = 60;
  const items: Item[] = [];
  const diagnostics: Diagnostic[] = outline.length > most ? [tooManyItems(at, outline.length, most)] : [];
  for (const [index, entry] of outline.entries()) {
    const target: LinkTarget = { kind: 'section', section: entry.section };
    const y = slot.box.y + index * height;
    const cells = [
      { part: 'number', x: 0, width: numberWidth, style: 'number-style', lines: [entry.number] },
      {
        part: 'title',
        x: numberWidth,
        width: slot.box.width - numberWidth - pageWidth,
        style: '',
        lines: [entry.title, entry.promise],
      },
      {
        part: 'page',
        x: slot.box.width - pageWidth,
        width: pageWidth,
        style: 'page-style',
        lines: [String(entry.page)],
      },
    ];
    items.push(rowRule(context, `${slot.name}-${index + 1}-rule`, y));
    for (const cell of cells) {
      const [first = '', second = ''] = cell.lines;
      const style = styleOf(textOption(context, cell.style, slot.style), context);
      const below = styleOf(textOption(context, 'promise-style', slot.style), context);
      const built = frame(
        {
          name: `${slot.name}-${index + 1}-${cell.part}`,
          role: 'contents',
          box: { x: slot.box.x + cell.x, y: y + 2, width: cell.width, height: height - 4 },
          paragraphs: [
            paragraph([{ text: first, target }], style),
            ...(second === '' ? [] : [paragraph([{ text: second, target }], below, 1)]),
          ],
          anchor: 'middle',
        },
        at,
        context,
      );
      items.push(built.frame);
      diagnostics.push(...built.diagnostics);
    }
  }
  return { items, diagnostics };
};
