import type { Redline, TextChange } from '../../model/redline.js';
import { escaped } from '../escape-html.js';
import { type Chapter, outlineOf } from './outline.js';
import type { Speech } from './words.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #17202a; --quiet: #5b6672; --line: #d5dae0; --came: #dff1e4; --went: #fbe3e1; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebee; --quiet: #a3adb8; --line: #3b444e; --came: #1f4a2e; --went: #5a2622; }
  body { background: #14181d; }
}
body { margin: 2.5rem auto; max-width: 52rem; padding: 0 1.25rem; color: var(--ink);
  font: 16px/1.55 Inter, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
td:nth-child(n+2), th:nth-child(n+2) { text-align: right; white-space: nowrap; }
ul { padding-left: 1.25rem; } li { margin: .4rem 0; }
small, code { color: var(--quiet); font-size: .85em; } small { display: block; }
ins { background: var(--came); text-decoration: underline; } del { background: var(--went); }
.grave { font-weight: 700; }
`;

/** A redline as a page that needs nothing beside it: no script, no font, no picture. */
export function redlineAsPage(redline: Redline, language: Speech): string {
  const outline = outlineOf(redline, language);
  const { title, nothing, figures, claims, texts, exhibits, pages, figureColumns } = outline;
  const rows = figures.lines.map(({ id, label, before, after, change }) => {
    const cells = [before, after, change].map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><td>${escaped(label)}<small>${escaped(id)}</small></td>${cells}</tr>`;
  });
  const head = figureColumns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...(nothing === '' ? [] : [`<p>${escaped(nothing)}</p>`]),
    ...(rows.length === 0 ? [] : [`<h2>${escaped(figures.heading)}</h2>`, table]),
    ...chapter(claims, ({ isGrave, kind, place, language: tag, words, source, now }) => {
      const told = `${escaped(kind)}: “<span lang="${escaped(tag)}">${escaped(words)}</span>” <code>${escaped(source)}</code>`;
      const instead = now === '' ? '' : `; ${escaped(now)}`;
      return `<li${isGrave ? ' class="grave"' : ''}>${told}${instead}<small>${escaped(place)}, ${escaped(tag)}</small></li>`;
    }),
    ...chapter(texts, ({ place, language: tag, remark, pieces }) => {
      const where = [place, tag, remark].filter((part) => part !== '').join(', ');
      return `<li><small>${escaped(where)}</small><span lang="${escaped(tag)}">${marked(pieces)}</span></li>`;
    }),
    ...chapter(exhibits, (line) => `<li>${escaped(line)}</li>`),
    ...chapter(pages, ({ document, pages: told }) => {
      const inside = told.map((page) => `<li>${escaped(page)}</li>`).join('');
      return `<li>${escaped(document)}<ul>${inside}</ul></li>`;
    }),
  ];
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    ...body,
    '</body></html>',
    '',
  ].join('\n');
}

function chapter<Line>({ heading, lines }: Chapter<Line>, tell: (line: Line) => string): readonly string[] {
  return lines.length === 0 ? [] : [`<h2>${escaped(heading)}</h2>`, `<ul>${lines.map(tell).join('\n')}</ul>`];
}

function marked(pieces: TextChange['pieces']): string {
  return pieces
    .map(({ text, kind }) => {
      const words = escaped(text);
      return kind === 'same' ? words : kind === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
    })
    .join('');
}
