import type { CasePicture, ChartCase } from './draw-cases.js';

/** A case with all its pictures. */
export interface DrawnCase {
  readonly wanted: ChartCase;
  readonly pictures: readonly CasePicture[];
}

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#14202b;max-width:1300px}
section{border-top:1px solid #ccc;padding:1rem 0}h2{margin:.2rem 0}
.pictures{display:grid;grid-template-columns:repeat(2,600px);gap:1rem}
figure{margin:0}figcaption{color:#5f6c78;font-size:12px}svg{border:1px solid #e5e5e5;background:#fff}
pre{background:#f6f6f6;padding:.7rem;font-size:12px;overflow:auto;max-height:22rem}.problem{color:#a00}`;

/** One page that needs no other file: every case with its definition beside its pictures. The data are invented. */
export function galleryPage(cases: readonly DrawnCase[]): string {
  const body = cases.map(sectionOf).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Charts</title><style>${STYLE}</style></head>
<body><h1>Charts</h1><p>Every kind in both themes and languages. All data are invented. 所有数据均为虚构。</p>
${body}
</body></html>
`;
}

function sectionOf({ wanted, pictures }: DrawnCase): string {
  const [first] = pictures;
  const kind = first?.exhibit?.chart.kind ?? 'refused';
  const why = first?.why == null ? '' : `<p>Kind chosen: ${kind}, because ${escaped(first.why)}.</p>`;
  return `<section id="${wanted.name}"><h2>${wanted.name} <small>${kind}</small></h2>${why}
<div class="pictures">${pictures.map((picture, index) => figureOf(picture, `${wanted.name}-${index}`)).join('\n')}</div>
<details><summary>Definition</summary><pre>${escaped(wanted.text)}</pre></details></section>`;
}

function figureOf(
  { theme, medium, language, exhibit, chart, diagnostics }: CasePicture,
  prefix: string,
): string {
  const notes = (exhibit?.notes ?? []).map((runs) => runs.map(({ text }) => text).join('')).join(' ');
  const problems = diagnostics.map(({ code, message, hints }) => {
    return `<p class="problem">${code}: ${escaped(message.en)} ${hints.map((hint) => escaped(hint.en)).join(' · ')}</p>`;
  });
  // What is refused is told in words; a build would not write it either.
  const svg = (problems.length > 0 ? '' : (chart?.svg ?? ''))
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gu, '')
    .replaceAll('chart-x', prefix);
  return `<figure lang="${language}"><figcaption>${theme} · ${medium} · ${language}</figcaption>
<p><b>${escaped(exhibit?.title ?? '')}</b> ${escaped(exhibit?.unitLine ?? '')}</p>${svg}
<figcaption>${escaped(notes)}</figcaption>${problems.join('')}</figure>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
