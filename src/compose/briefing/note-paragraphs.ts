import type { Exhibit } from '../../model/exhibit.js';
import type { Paragraph, Run } from '../../model/text.js';
import { type ComposeContext, styleOf } from '../context.js';
import { paragraph } from '../frame.js';

/** What stands below an exhibit: what the data need said, and the source. */
export function noteParagraphs(exhibit: Exhibit, context: ComposeContext): readonly Paragraph[] {
  const { words } = context.pack;
  const style = styleOf('note', context);
  const [before = '', after = ''] = words.note('\0').split('\0');
  const runs = exhibit.notes.flatMap((sentence, index): readonly Run[] => [
    { text: index === 0 ? before : words.between },
    ...sentence,
  ]);
  const note = [...runs, { text: after }].filter(({ text }) => text !== '');
  return [
    ...(exhibit.notes.length === 0 ? [] : [paragraph(note, style)]),
    paragraph([{ text: words.source(exhibit.source) }], style),
  ];
}
