import type { Redline, TextChange } from '../../model/redline.js';
import { type Chapter, outlineOf } from './outline.js';
import type { Speech } from './words.js';

/** A redline for a pull request or a note: figures as a table, what went struck through, what came in bold. */
export function redlineAsMarkdown(redline: Redline, language: Speech): string {
  const outline = outlineOf(redline, language);
  const { title, nothing, figures, claims, texts, exhibits, pages, figureColumns } = outline;
  const rows = figures.lines.map(
    ({ id, label, before, after, change }) =>
      `| ${[`${plain(label)} \`${id}\``, ...[before, after, change].map(plain)].join(' | ')} |`,
  );
  const table = [`| ${figureColumns.join(' | ')} |`, '|---|---|---|---|', ...rows];
  return [
    `# ${title}`,
    ...(nothing === '' ? [] : ['', nothing]),
    ...(rows.length === 0 ? [] : ['', `## ${figures.heading}`, '', ...table]),
    ...chapter(claims, ({ isGrave, kind, place, language: tag, words, source, now }) => {
      const told = `${kind}: “${plain(words)}” \`${source}\`${now === '' ? '' : `; ${plain(now)}`}`;
      return [`- ${isGrave ? `**${told}**` : told} (${place}, ${tag})`];
    }),
    ...chapter(texts, ({ place, language: tag, remark, pieces }) => [
      `- ${place}, ${tag}${remark === '' ? '' : ` (${remark})`}: ${marked(pieces)}`,
    ]),
    ...chapter(exhibits, (line) => [`- ${line}`]),
    ...chapter(pages, ({ document, pages: told }) => [
      `- ${document}`,
      ...told.map((page) => `  - ${plain(page)}`),
    ]),
    '',
  ].join('\n');
}

function chapter<Line>(
  { heading, lines }: Chapter<Line>,
  tell: (line: Line) => readonly string[],
): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines.flatMap(tell)];
}

function marked(pieces: TextChange['pieces']): string {
  return pieces
    .map(({ text, kind }) => {
      const sign = kind === 'same' || text.trim() === '' ? '' : kind === 'added' ? '**' : '~~';
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      return `${before}${sign}${plain(words)}${sign}${after}`;
    })
    .join('');
}

/** Characters that Markdown would read as marks. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}
