import { escaped } from '../escape-html.js';
import { previewWords } from './words.js';

/**
 * The page that shows a preview. It holds no word of the report but its title: all else is told by `state.json` and set
 * as text by the program, so that nothing an author writes can become markup.
 */
export function shell(title: string, tongue: 'en' | 'zh'): string {
  const words = previewWords(tongue);
  return `<!doctype html>
<html lang="${tongue === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<script type="module" src="program/main.js"></script>
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<a class="skip" href="#sheets">${escaped(words.skip)}</a>
<header class="bar">
<div class="name"><h1 id="title"></h1><span id="version"></span></div>
<div class="switches">
<div id="media" class="switch" role="group" aria-label="${escaped(words.format)}"></div>
<div id="languages" class="switch" role="group" aria-label="${escaped(words.language)}"></div>
</div>
<div class="tools">
<p id="status" role="status"></p>
<button id="details-button" type="button" aria-controls="details" aria-expanded="true" title="${escaped(words.details)} (i)">${escaped(words.details)}</button>
<button id="help-button" type="button" title="${escaped(words.help)} (?)" aria-label="${escaped(words.help)}">?</button>
</div>
</header>
<div class="desk">
<nav id="contents" aria-label="${escaped(words.pages)}"></nav>
<main id="sheets" tabindex="-1"></main>
<aside id="details" aria-label="${escaped(words.details)}"></aside>
</div>
<div id="tip" role="tooltip" hidden></div>
<dialog id="help" aria-label="${escaped(words.help)}"></dialog>
</body>
</html>
`;
}
