import type { Redline, TextChange } from '../../model/redline.js';
import { type Chapter, outlineOf } from './outline.js';
import type { Speech } from './words.js';

/** A redline for a terminal: what went stands in `[-...-]`, what came in `{+...+}`. */
export function redlineAsText(redline: Redline, language: Speech): string {
  const { title, nothing, figures, claims, texts, exhibits, pages } = outlineOf(redline, language);
  return [
    title,
    ...(nothing === '' ? [] : [nothing]),
    ...chapter(figures, ({ id, label, before, after, change }) => [
      `${label} {${id}}`,
      `  ${before} -> ${after} (${change})`,
    ]),
    ...chapter(claims, ({ kind, place, language: tag, words, source, now }) => [
      `${kind}: “${words}” {${source}}${now === '' ? '' : `; ${now}`}`,
      `  ${place}, ${tag}`,
    ]),
    ...chapter(texts, ({ place, language: tag, remark, pieces }) => [
      `${place}, ${tag}${remark === '' ? '' : ` (${remark})`}`,
      `  ${marked(pieces)}`,
    ]),
    ...chapter(exhibits, (line) => [line]),
    ...chapter(pages, ({ document, pages: told }) => [document, ...told.map((page) => `  ${page}`)]),
  ].join('\n');
}

function chapter<Line>(
  { heading, count, lines }: Chapter<Line>,
  tell: (line: Line) => readonly string[],
): readonly string[] {
  if (lines.length === 0) return [];
  return ['', `${heading} (${count})`, ...lines.flatMap(tell).map((line) => `  ${line}`)];
}

function marked(pieces: TextChange['pieces']): string {
  return pieces
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}
