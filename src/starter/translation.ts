import { packOf } from '../language/index.js';
import type { Language } from '../model/language.js';
import { partNamed, SUBHEADS } from '../schema/index.js';

/** Stands behind what is still in the other language; a commentary with it has an error. */
const MARK = '{translate}';

/**
 * A commentary in another language to start a translation from: the same sections, bindings and claims, each sentence as
 * it was with a mark behind it. Subheads and the words between braces are already those of the new language.
 */
export function draftTranslation(text: string, from: Language, to: Language): string {
  const blocks = text.replaceAll('\r\n', '\n').split(/(\n[^\S\n]*\n\s*)/);
  return blocks.map((block, index) => (index % 2 === 1 ? block : draftBlock(block, from, to))).join('');
}

function draftBlock(block: string, from: Language, to: Language): string {
  const lines = block.split('\n').map((line) => withEnglishVerbs(line, from));
  // A line goes on in the next one, unless that begins something of its own.
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return next === undefined || next === '' || /^\s*([-*+#|]|\d+[.)])/.test(next) || /^\s*[#|]/.test(line)
        ? draftLine(line, to)
        : line;
    })
    .join('\n');
}

function draftLine(line: string, to: Language): string {
  const subhead = /^###\s+(.*?)\s*$/.exec(line)?.[1];
  if (subhead !== undefined) return `### ${subheadIn(subhead, to)}`;
  if (/^\s*\|/.test(line)) return line.replace(/(?<=\|)(?:\\.|[^|\\])*(?=\|)/g, draftCell);
  const [, words = '', id = ''] = /^(.*?)(\s*[{｛][#＃][^{}｛｝]*[}｝]\s*)?$/.exec(line) ?? [];
  return hasWords(words) ? `${words} ${MARK}${id === '' ? '' : ` ${id.trim()}`}` : line;
}

function draftCell(cell: string): string {
  return hasWords(cell) ? `${cell.trimEnd()} ${MARK} ` : cell;
}

/** True where letters stand outside of bindings. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/[{｛][^{}｛｝]*[}｝]/g, ''));
}

function subheadIn(written: string, to: Language): string {
  const name = partNamed(written);
  return SUBHEADS.find((subhead) => subhead.name === name)?.words[to]?.[0] ?? written;
}

/** Verbs and other words between braces by their English names, which every language knows. */
function withEnglishVerbs(line: string, from: Language): string {
  const { aliases } = packOf(from);
  return line.replace(/[{｛]([^{}｛｝]*)[}｝]/g, (_, inner: string) => {
    const words = inner.split(/(\s+)/).map((word) => aliases.get(word) ?? word);
    return `{${words.join('')}}`;
  });
}
