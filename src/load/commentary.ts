import type {
  Block,
  Commentary,
  CommentaryPart,
  CommentarySection,
  MarkedText,
} from '../model/commentary.js';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import { partNamed } from '../schema/index.js';
import {
  badSectionId,
  contentOutsideSection,
  contentWithoutSubhead,
  duplicateSection,
  duplicateSubhead,
  foreignBlock,
  missingSectionId,
  missingSpaceAfterHash,
  raggedTable,
  unknownSubhead,
  wrongHeadingLevel,
} from './commentary-messages.js';
import { type RawBlock, type RawText, readBlocks } from './markdown-blocks.js';
import { readMarkedText } from './marked-text.js';
import { withoutMarks } from './untranslated.js';

/**
 * Reads one language's commentary: `## headline {#id}`, a tracker, and fixed subheads. What is faulty is left out of
 * the value; everything is still read, so that one run finds all faults.
 */
export function readCommentary(file: string, language: Language, written: string): Staged<Commentary> {
  const { text, diagnostics: untranslated } = withoutMarks(file, written);
  const diagnostics: Diagnostic[] = [...untranslated];
  const sections: Draft[] = [];
  let section: Draft | null = null;
  let outside = false;
  const lines = text.split('\n');
  const placeOfLine = (line: number): Place => {
    const source = lines[line - 1] ?? '';
    const column = source.length - source.trimStart().length + 1;
    return { file, line, column, length: Math.max(1, source.trim().length) };
  };
  const marked = (raw: RawText): MarkedText => {
    const { value, diagnostics: found } = readMarkedText(file, raw);
    diagnostics.push(...found);
    return value;
  };

  for (const block of readBlocks(text).flatMap(mendHeading)) {
    const place = placeOfLine(block.line);
    if (block.kind === 'heading' && block.level === 2) {
      section = startSection(block.text, place, sections);
      sections.push(section);
    } else if (block.kind === 'heading') {
      readSubhead(block, place, section);
    } else {
      readContent(block, place, section);
    }
  }

  /** `##headline` without a space is plain text to Markdown, and never what was meant. */
  function mendHeading(block: RawBlock): readonly RawBlock[] {
    const [first, ...rest] = block.kind === 'paragraph' ? block.text : [];
    const mark = first?.text.match(/^#{1,6}(?=[^\s#])/)?.[0];
    if (first === undefined || mark === undefined) return [block];
    diagnostics.push(missingSpaceAfterHash(placeOfLine(first.line), mark));
    const heading = { ...first, text: first.text.slice(mark.length), column: first.column + mark.length };
    const after: readonly RawBlock[] = rest[0] ? [{ kind: 'paragraph', text: rest, line: rest[0].line }] : [];
    return [{ kind: 'heading', level: mark.length, text: [heading], line: first.line }, ...after];
  }

  /** Once is enough: everything up to the first headline is outside. */
  function reportOutside(place: Place): void {
    if (!outside) diagnostics.push(contentOutsideSection(place));
    outside = true;
  }

  function startSection(raw: RawText, place: Place, before: readonly Draft[]): Draft {
    const { rest, id, idPlace } = splitId(raw, file);
    const headline = marked(rest);
    const first = before.find((other) => other.id === id);
    if (id === null) diagnostics.push(missingSectionId(place));
    else if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) diagnostics.push(badSectionId(idPlace, id));
    else if (first !== undefined) diagnostics.push(duplicateSection(idPlace, id, first.place));
    return {
      id: first === undefined ? id : null,
      headline,
      tracker: null,
      hasLooseContent: false,
      parts: [],
      place,
    };
  }

  function readSubhead(
    block: RawBlock & { readonly kind: 'heading' },
    place: Place,
    within: Draft | null,
  ): void {
    const words = block.text[0]?.text ?? '';
    const name = block.level === 3 ? partNamed(words) : null;
    if (block.level !== 3) diagnostics.push(wrongHeadingLevel(place, block.level));
    else if (within === null) reportOutside(place);
    else if (name === null) diagnostics.push(unknownSubhead(place, words, language));
    const first = within?.parts.find((part) => part.name === name && name !== null);
    if (first !== undefined) diagnostics.push(duplicateSubhead(place, words, first.place));
    within?.parts.push({ name: first === undefined ? name : null, blocks: [], place });
  }

  function readContent(
    block: Exclude<RawBlock, { readonly kind: 'heading' }>,
    place: Place,
    within: Draft | null,
  ): void {
    if (block.kind === 'foreign') {
      diagnostics.push(foreignBlock(place, block.what));
      return;
    }
    const read = readBlock(block, place);
    const part = within?.parts.at(-1);
    if (within === null) reportOutside(place);
    else if (part !== undefined) part.blocks.push(read);
    else if (within.tracker === null && read.kind === 'paragraph') within.tracker = read.text;
    else if (!within.hasLooseContent) {
      within.hasLooseContent = true;
      diagnostics.push(contentWithoutSubhead(place, language));
    }
  }

  function readBlock(
    block: Exclude<RawBlock, { readonly kind: 'heading' | 'foreign' }>,
    place: Place,
  ): Block {
    switch (block.kind) {
      case 'paragraph':
        return { kind: 'paragraph', text: marked(block.text), place };
      case 'list':
        return { kind: 'list', items: block.items.map(marked), place };
      case 'table':
        for (const row of block.rows.filter((cells) => cells.length !== block.header.length)) {
          diagnostics.push(
            raggedTable(placeOfLine(row[0]?.[0]?.line ?? block.line), row.length, block.header.length),
          );
        }
        return {
          kind: 'table',
          header: block.header.map(marked),
          rows: block.rows.map((row) => row.map(marked)),
          place,
        };
    }
  }

  return { value: { language, file, sections: sections.flatMap(finished) }, diagnostics };
}

/** A section while its parts are read. A name or id is null where it was faulty. */
interface Draft {
  readonly id: string | null;
  readonly headline: MarkedText;
  tracker: MarkedText | null;
  /** Content that stands under no subhead was met, and reported. */
  hasLooseContent: boolean;
  readonly parts: {
    readonly name: CommentaryPart['name'] | null;
    readonly blocks: Block[];
    readonly place: Place;
  }[];
  readonly place: Place;
}

function finished({ id, headline, tracker, parts, place }: Draft): readonly CommentarySection[] {
  if (id === null) return [];
  const known = parts.flatMap(({ name, ...part }) => (name === null ? [] : [{ name, ...part }]));
  return [{ id, headline, tracker: tracker ?? [], parts: known, place }];
}

/** Splits `headline {#id}`: only braces at the very end that begin with `#` are an id. */
function splitId(
  raw: RawText,
  file: string,
): { readonly rest: RawText; readonly id: string | null; readonly idPlace: Place } {
  const line = raw[0] ?? { text: '', line: 1, column: 1 };
  const text = line.text.trimEnd();
  const open = Math.max(text.lastIndexOf('{'), text.lastIndexOf('｛'));
  const inner = text.slice(open + 1, -1).trim();
  const idPlace = {
    file,
    line: line.line,
    column: line.column + Math.max(open, 0),
    length: Math.max(1, text.length - open),
  };
  if (open === -1 || !/[}｝]$/.test(text) || !/^[#＃]/.test(inner)) return { rest: raw, id: null, idPlace };
  return { rest: [{ ...line, text: text.slice(0, open).trimEnd() }], id: inner.slice(1).trim(), idPlace };
}
