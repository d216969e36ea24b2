import type { Prose } from '../../model/story.js';
import type { Theme } from '../../model/theme.js';
import { escaped } from '../escape-html.js';
import { sizeSaid } from './as-text.js';
import type { Attached } from './attachments.js';
import type { Letter } from './letter.js';

/** What the picture of a letter is called inside its message. */
export const PICTURE = 'picture@proofdeck';

const FONTS =
  "Arial,Helvetica,'PingFang SC','Microsoft YaHei','Hiragino Sans GB','Noto Sans SC','Noto Sans CJK SC',sans-serif";

/**
 * A letter as HTML that mail programs show alike: one column of at most 600 pixels without tables, styles inline, the
 * colours of the theme, and a dark dress of the same colours for programs that ask for one.
 */
export function letterAsHtml(
  letter: Letter,
  { colors, palettes }: Pick<Theme, 'colors' | 'palettes'>,
): string {
  const { phrases, changes, picture, language } = letter;
  const leading = language.startsWith('zh') ? 1.75 : 1.6;
  const paragraph = `margin:0 0 16px;font-size:16px;line-height:${leading};color:${colors.ink}`;
  const list = 'margin:0 0 16px;padding:0 0 0 20px';
  const item = `margin:0 0 6px;font-size:16px;line-height:${leading};color:${colors.ink}`;
  const heading = (words: string): string =>
    `<h2 class="accent" style="margin:28px 0 10px;font-size:14px;line-height:1.4;font-weight:bold;color:${colors.accent}">${escaped(words)}</h2>`;
  const items = (lines: readonly string[], style: string): string =>
    `<ul style="${list}">${lines.map((line) => `<li class="ink" style="${style}">${line}</li>`).join('\n')}</ul>`;
  const body = letter.body.map((block) =>
    block.kind === 'paragraph'
      ? `<p class="ink" style="${paragraph}">${marked(block.text)}</p>`
      : items(block.items.map(marked), item),
  );
  const figures = letter.figures.map(
    ({ value, label }) =>
      `<div style="display:inline-block;vertical-align:top;width:250px;max-width:100%;margin:0 14px 14px 0"><div class="accent" style="font-size:26px;line-height:1.25;font-weight:bold;color:${colors.accent}">${escaped(value)}</div><div class="quiet" style="font-size:13px;line-height:1.5;color:${colors.ink2}">${escaped(label)}</div></div>`,
  );
  const small = `margin:0 0 6px;font-size:14px;line-height:1.6;color:${colors.ink}`;
  const changed = (changes?.claims ?? []).map(({ isGrave, text }) =>
    isGrave ? `<strong class="warn" style="color:${colors.warn}">${escaped(text)}</strong>` : escaped(text),
  );
  const moved = (changes?.figures ?? []).map(
    ({ label, text }) => `${escaped(label)}${escaped(phrases.colon)}<strong>${escaped(text)}</strong>`,
  );
  const more = changes === null || changes.more === '' ? [] : [escaped(changes.more)];
  const from =
    letter.download === null
      ? escaped(phrases.ask(letter.askAt))
      : `<a class="accent" style="color:${colors.accent}" href="${escaped(letter.download)}">${escaped(phrases.download)}</a>`;
  const content = [
    `<h1 class="title" style="margin:0 0 20px;font-size:22px;line-height:1.4;font-weight:bold;color:${colors.navy}">${escaped(letter.subject)}</h1>`,
    ...body,
    ...(figures.length === 0 ? [] : [heading(phrases.figures), `<div>${figures.join('\n')}</div>`]),
    ...(picture === null
      ? []
      : [
          `<div style="margin:16px 0 0"><img src="cid:${PICTURE}" alt="${escaped(picture.alt)}" width="544" style="display:block;width:100%;max-width:544px;height:auto;border:1px solid ${colors.line}" class="rule"></div>`,
        ]),
    ...(changes === null ? [] : [heading(changes.heading), items([...changed, ...moved, ...more], small)]),
    ...(letter.attached.length === 0
      ? []
      : [heading(phrases.attached), items(letter.attached.map(lineOf), small)]),
    ...(letter.leftOut.length === 0
      ? []
      : [heading(phrases.leftOut), items([...letter.leftOut.map(lineOf), from], small)]),
  ];
  const foot = [letter.title, letter.version, letter.source].map(escaped).join('<br>\n');
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(letter.subject)}</title>`,
    `<style>${darkStyle({ colors, palettes })}</style></head>`,
    `<body class="ground" style="margin:0;padding:0;background:${colors.tint};font-family:${FONTS};-webkit-text-size-adjust:100%">`,
    `<div class="sheet" style="max-width:600px;margin:0 auto;background:${colors.white}">`,
    `<div class="band" style="padding:16px 28px;background:${colors.navy};color:${colors['band-text']};font-size:13px;line-height:1.5">${escaped(letter.title)}</div>`,
    `<div style="padding:28px 28px 20px">`,
    ...content,
    '</div>',
    `<div class="quiet rule" style="padding:16px 28px 28px;border-top:1px solid ${colors.line};font-size:12px;line-height:1.6;color:${colors.mute}">${foot}</div>`,
    '</div></body></html>',
    '',
  ].join('\n');
}

/** The dark dress: the theme's ink becomes the ground, its light colours the words. */
function darkStyle({ colors, palettes }: Pick<Theme, 'colors' | 'palettes'>): string {
  const rules = [
    ['.ground', `background:${colors.ink}!important`],
    ['.sheet', `background:${colors.ink}!important`],
    ['.band', `background:${colors.navy}!important`],
    ['.ink', `color:${colors.tint}!important`],
    ['.title', `color:${colors.white}!important`],
    ['.accent', `color:${colors['likert-3']}!important`],
    ['.quiet', `color:${colors.hatch}!important`],
    ['.warn', `color:${palettes.diverging[3]?.color ?? colors.white}!important`],
    ['.rule', `border-color:${colors.ink2}!important`],
  ];
  const dark = rules.map(([name, rule]) => `${name}{${rule}}`).join('\n');
  return `:root{color-scheme:light dark}\n@media (prefers-color-scheme:dark){\n${dark}\n}`;
}

function lineOf(attached: Attached): string {
  return `${escaped(attached.name)} <span class="quiet" style="white-space:nowrap">(${sizeSaid(attached)})</span>`;
}

/** Characters of a printed value that stays on one line with its unit. */
const LONGEST_VALUE = 16;

/** Runs with their weight and links. */
function marked(runs: Prose): string {
  return runs
    .map(({ text, weight, target, figures = [] }) => {
      const isValue = figures.length > 0 && text.length <= LONGEST_VALUE && /\d/.test(text);
      const whole = isValue ? `<span style="white-space:nowrap">${escaped(text)}</span>` : escaped(text);
      const words = weight === 'bold' ? `<strong>${whole}</strong>` : whole;
      return target?.kind === 'url' ? `<a href="${escaped(target.url)}">${words}</a>` : words;
    })
    .join('');
}
