import type { Exhibit } from '../../model/exhibit.js';
import type { Prose } from '../../model/story.js';
import type { Paragraph, Run } from '../../model/text.js';
import { plainText, styleOf } from '../context.js';
import { paragraph } from '../frame.js';
import type { SectionContext } from './section-context.js';

/**
 * What stands below an exhibit: what the data need said, and the source, which leads to the list of sources. A note that
 * an exhibit before it in the section has word for word is referred to.
 */
export function noteParagraphs(exhibit: Exhibit, context: SectionContext): readonly Paragraph[] {
  const { register, pack } = context;
  const style = styleOf('note', context);
  const [publication] = register.sources;
  const source: Run = {
    text: exhibit.source,
    ...(publication === undefined ? {} : { target: { kind: 'note', note: publication.name.id } }),
  };
  return [
    ...(exhibit.notes.length === 0
      ? []
      : [paragraph(within(pack.words.note, notesOf(exhibit, context)), style)]),
    paragraph(within(pack.words.source, [source]), style),
  ];
}

function notesOf(exhibit: Exhibit, { exhibits, pack }: SectionContext): Prose {
  const { words } = pack;
  const text = noteText(exhibit);
  const first = exhibits.find((other) => noteText(other) === text);
  if (first !== undefined && first !== exhibit) {
    const name: Run = { text: words.exhibit(first.number), target: { kind: 'exhibit', exhibit: first.id } };
    return within((inner) => words.sentence(words.noteAsFor(inner)), [name]);
  }
  return exhibit.notes.flatMap(
    (sentence, index): Prose => [...(index === 0 ? [] : [{ text: words.between }]), ...sentence],
  );
}

function noteText({ notes }: Exhibit): string {
  return notes.map(plainText).join(' ');
}

/** Runs with the words that a language puts before and behind them. */
function within(words: (text: string) => string, runs: Prose): Prose {
  const [before = '', after = ''] = words('\0').split('\0');
  return [{ text: before }, ...runs, { text: after }].filter(({ text }) => text !== '');
}
