import { existsSync, readdirSync, readFileSync } from 'node:fs';

const STYLE = `body{font:14px system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}td{padding:.5rem;vertical-align:top}
.both{position:relative}.both svg+svg{position:absolute;left:0;top:0;mix-blend-mode:difference}.both{background:#fff;isolation:isolate}`;

/** An expected picture and what is drawn now. */
export interface Change {
  readonly name: string;
  readonly old: string;
  readonly now: string;
}

/** The pictures that are no longer drawn as expected. */
export function changesFrom(folder: string, drawn: ReadonlyMap<string, string>): readonly Change[] {
  return [...drawn].flatMap(([name, now]) => {
    const old = readExpected(folder, name);
    return old === now ? [] : [{ name, old, now }];
  });
}

function readExpected(folder: string, name: string): string {
  const home = readdirSync(folder).find((entry) => existsSync(`${folder}/${entry}/${name}`));
  return home === undefined ? '' : readFileSync(`${folder}/${home}/${name}`, 'utf8');
}

/** Old, new and their difference side by side: black is equal. */
export function reviewPage(changes: readonly Change[]): string {
  const rows = changes.map(({ name, old, now }) => {
    return `<tr><td colspan="3"><b>${name}</b></td></tr>
<tr><td>${old}</td><td>${now}</td><td><div class="both">${old}${now}</div></td></tr>`;
  });
  const head = changes.length === 0 ? '<p>Every picture is as expected.</p>' : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Changed charts</title><style>${STYLE}</style></head>
<body><h1>Changed charts: old, new, difference</h1>${head}<table>${rows.join('\n')}</table></body></html>
`;
}
