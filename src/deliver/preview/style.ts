/**
 * The look of what is around the pages: quiet, in the tones of the house theme, and dark where the reader's system is.
 * Pages stay as they will be printed.
 */
export const STYLE = `
:root { color-scheme: light dark;
  --ground: #eef2f5; --panel: #fbfcfd; --ink: #14202b; --quiet: #55626e; --faint: #687582; --line: #d9dfe5; --hover: #e6ecf0;
  --accent: #0f6e84; --accent-soft: #dceef1; --warn: #a04a08; --warn-soft: #fbeedd; --bad: #b3261e; --bad-soft: #fbe9e7;
  --shade: 0 0 0 1px rgb(20 32 43 / 7%), 0 1px 2px rgb(20 32 43 / 6%), 0 10px 28px -10px rgb(20 32 43 / 18%);
  --tip-shade: 0 0 0 1px rgb(20 32 43 / 9%), 0 14px 40px -8px rgb(20 32 43 / 30%);
  --small: 12px; --bar: 52px; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #0d1216; --panel: #141a20; --ink: #e7ecf0; --quiet: #a6b2bd; --faint: #8694a0; --line: #28323b; --hover: #1d252d;
  --accent: #5cbcd0; --accent-soft: #12343d; --warn: #eaa45c; --warn-soft: #33240f; --bad: #ff8f85; --bad-soft: #3a1714;
  --shade: 0 0 0 1px rgb(0 0 0 / 60%), 0 12px 32px -8px rgb(0 0 0 / 70%);
  --tip-shade: 0 0 0 1px rgb(255 255 255 / 9%), 0 14px 40px -6px rgb(0 0 0 / 80%); } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; display: grid; grid-template-rows: var(--bar) minmax(0, 1fr); background: var(--ground); color: var(--ink);
  font: 14px/1.5 Inter, "Noto Sans SC", system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; -webkit-font-smoothing: antialiased; }
h1, h2, h3, p, ol, ul, dl, dd, pre { margin: 0; padding: 0; } ol, ul { list-style: none; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
code, pre, .at { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .857em; }
.skip { position: fixed; left: 16px; top: -60px; z-index: 9; padding: 8px 14px; background: var(--accent); color: var(--ground); border-radius: 6px; }
.skip:focus { top: 10px; }

.bar { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); align-items: center; gap: 16px; padding: 0 16px 0 20px;
  background: var(--panel); border-bottom: 1px solid var(--line); }
.name { display: flex; align-items: baseline; gap: 10px; min-width: 0; }
.name h1 { font-size: 14px; font-weight: 700; letter-spacing: -.005em; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
#version { color: var(--faint); font-size: var(--small); }
.switches { display: flex; gap: 12px; }
.switch { display: flex; padding: 2px; background: var(--hover); border-radius: 8px; }
.switch:empty { display: none; }
.switch button { padding: 3px 11px; border-radius: 6px; color: var(--quiet); font-size: 13px; white-space: nowrap; }
.switch button:hover { color: var(--ink); }
.switch [aria-pressed=true] { background: var(--panel); color: var(--ink); box-shadow: 0 1px 2px rgb(20 32 43 / 16%), 0 0 0 1px rgb(20 32 43 / 5%); }
.tools { display: flex; justify-content: flex-end; align-items: center; gap: 8px; min-width: 0; }
.tools > button { padding: 3px 9px; border-radius: 6px; color: var(--quiet); font-size: 13px; }
.tools > button:hover { background: var(--hover); color: var(--ink); }
#status { display: flex; align-items: center; gap: 12px; margin-right: 6px; color: var(--faint); font-size: 13px; white-space: nowrap; }
#status > *::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 7px; border-radius: 50%; background: currentColor; vertical-align: 1px; }
#status .fresh::before { background: var(--accent); } #status .stale { color: var(--quiet); }
.dot-text:hover { text-decoration: underline; text-underline-offset: 3px; }
#status .changed { color: var(--accent); } .dot-text.error { color: var(--bad); } .dot-text.warning { color: var(--warn); } .dot-text.note { color: var(--quiet); }

.desk { display: grid; grid-template-columns: 236px minmax(0, 1fr) 316px; min-height: 0; }
.without-details .desk { grid-template-columns: 236px minmax(0, 1fr); } .without-details #details { display: none; }
#contents, #details { overflow-y: auto; background: var(--panel); scrollbar-width: thin; }
#contents { border-right: 1px solid var(--line); padding: 12px 8px; }
#contents a { display: grid; grid-template-columns: 22px minmax(0, 1fr) auto auto; gap: 6px; align-items: baseline; padding: 6px 8px; border-radius: 6px;
  color: var(--quiet); text-decoration: none; font-size: 13px; line-height: 1.4; }
#contents a:hover { background: var(--hover); }
#contents a[aria-current] { background: var(--accent-soft); color: var(--ink); }
.contents-number { color: var(--faint); font-size: var(--small); font-variant-numeric: tabular-nums; }
.contents-title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.dot { width: 7px; height: 7px; border-radius: 50%; align-self: center; background: var(--faint); }
.dot.changed { background: var(--accent); } .dot.error { background: var(--bad); } .dot.warning { background: var(--warn); }

#sheets { overflow-y: auto; padding: 0 32px 40vh; scroll-padding-top: 0; overscroll-behavior: contain; }
#sheets:focus { outline: none; }
.row { padding-top: 24px; outline: none; }
.row-head { display: flex; align-items: center; gap: 10px; min-height: 20px; margin-bottom: 10px; color: var(--faint); font-size: var(--small); }
.row-number { min-width: 14px; color: var(--quiet); font-weight: 700; font-variant-numeric: tabular-nums; }
.is-current .row-number { color: var(--accent); }
.change { padding: 1px 9px; border-radius: 99px; background: var(--accent-soft); color: var(--accent); font-weight: 700; }
.pages { display: flex; gap: 24px; align-items: flex-start; justify-content: center; }
.sheet { flex: 1 1 0; min-width: 0; aspect-ratio: var(--shape); background: #fff; border-radius: 3px; box-shadow: var(--shade); overflow: hidden; }
.deck .sheet { max-width: calc((100vh - var(--bar) - 92px) * 1.7778); }
.briefing .sheet { max-width: 780px; }
.row:focus-visible .sheet { box-shadow: var(--shade), 0 0 0 2px var(--accent); }
.picture { width: 100%; height: 100%; }
.picture > svg { display: block; width: 100%; height: 100%; }
.is-waiting { background: linear-gradient(100deg, #fff 40%, #f3f6f8 50%, #fff 60%) 0 0 / 240% 100%; }
.sheet .empty { display: grid; place-content: center; height: 100%; color: #5f6c78; font-size: 13px; }
@media (prefers-reduced-motion: no-preference) {
  .is-waiting { animation: wait 1.6s linear infinite; }
  .is-fresh { animation: fresh .9s ease-out; }
}
@keyframes wait { from { background-position: 120% 0; } to { background-position: -120% 0; } }
@keyframes fresh { from { box-shadow: inset 0 0 0 3px #0f6e84; } to { box-shadow: inset 0 0 0 3px transparent; } }
.picture text { font-kerning: none; font-variant-ligatures: none; font-feature-settings: "tnum", "calt" 0; user-select: text; }
.picture text[font-feature-settings*=fwid] { font-feature-settings: "fwid"; }
.picture [data-bound] { cursor: help; outline: none; }
.picture .is-marked { text-decoration: underline; text-decoration-color: #0f6e84; text-decoration-thickness: 2px; text-underline-offset: .18em; }
.picture .claim.is-marked { text-decoration-style: dotted; }
.picture [data-bound]:focus-visible { outline: 2px solid #0f6e84; outline-offset: 1px; }

.problems { display: grid; gap: 8px; max-width: 980px; margin: 16px auto 0; }
.general .problems { margin-top: 0; } .general > .empty { padding: 28vh 0 24px; text-align: center; color: var(--quiet); }
.general:has(.empty) { max-width: 760px; margin: 0 auto; }
.problem { background: var(--panel); border-radius: 8px; box-shadow: 0 0 0 1px var(--line); overflow: hidden; }
.problem-head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 12px; align-items: baseline; width: 100%; padding: 10px 14px; text-align: left; }
.problem-head:hover { background: var(--hover); } .problem-head:focus-visible { outline-offset: -2px; border-radius: 8px; }
.severity { font-size: var(--small); font-weight: 700; padding: 1px 8px; border-radius: 99px; background: var(--hover); color: var(--quiet); }
.severity.error { background: var(--bad-soft); color: var(--bad); } .severity.warning { background: var(--warn-soft); color: var(--warn); }
.at { color: var(--faint); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 34ch; direction: rtl; unicode-bidi: plaintext; }
.problem-body { display: grid; gap: 10px; padding: 2px 14px 14px; font-size: 13px; color: var(--quiet); }
.frame { padding: 10px 0; background: var(--ground); border-radius: 6px; line-height: 1.6; font-size: 12.5px; color: var(--quiet); }
.line { display: flex; padding-right: 14px; } .line code { min-width: 0; font-size: 1em; white-space: pre-wrap; overflow-wrap: anywhere; }
.line-number { flex: none; width: 46px; padding-right: 14px; text-align: right; color: var(--faint); user-select: none; }
.is-meant { color: var(--ink); } .is-meant .line-number { color: var(--ink); font-weight: 700; }
.frame mark { background: var(--bad-soft); color: inherit; box-shadow: inset 0 -2px var(--bad); border-radius: 2px 2px 0 0; }
.warning .frame mark { background: var(--warn-soft); box-shadow: inset 0 -2px var(--warn); }
.hint b, .fix b { color: var(--ink); font-weight: 700; } .related code { color: var(--faint); } .problem-body .code { color: var(--faint); font-size: var(--small); }
.fix code { padding: 2px 6px; background: var(--ground); border-radius: 4px; color: var(--ink); }
.copy { margin-left: 4px; padding: 2px 10px; border-radius: 6px; background: var(--accent-soft); color: var(--accent); font-weight: 700; }

#details { border-left: 1px solid var(--line); padding: 18px 20px 40px; }
.details-page { color: var(--faint); font-size: var(--small); } .details-title { margin-top: 2px; font-size: 15px; line-height: 1.4; font-weight: 700; }
#details h3 { display: flex; gap: 8px; margin: 22px 0 4px; font-size: var(--small); font-weight: 700; color: var(--quiet); } .count { color: var(--faint); font-weight: 400; }
.entry { padding: 10px 0; font-size: 13px; } .entry + .entry { border-top: 1px solid var(--line); }
.value { font-size: 17px; line-height: 1.35; font-weight: 700; color: var(--accent); font-variant-numeric: tabular-nums; }
.words { font-weight: 700; line-height: 1.45; } .label { color: var(--ink); } .fact { color: var(--quiet); font-size: 12.5px; line-height: 1.5; }
.origin { margin-top: 3px; color: var(--faint); font-size: var(--small); overflow-wrap: anywhere; } .origin code { color: var(--quiet); }
#details > .fact { margin-top: 10px; }
#tip { position: fixed; z-index: 5; width: max-content; max-width: 340px; max-height: 70vh; overflow: hidden; padding: 6px 16px; background: var(--panel); border-radius: 10px;
  box-shadow: var(--tip-shade); pointer-events: none; }
#help { width: 400px; padding: 24px 28px; border: 0; border-radius: 14px; background: var(--panel); color: var(--ink); box-shadow: var(--tip-shade); }
#help::backdrop { background: rgb(13 18 22 / 45%); }
#help h2 { font-size: 16px; } #help dl { display: grid; grid-template-columns: 92px 1fr; gap: 9px 14px; margin: 18px 0 22px; } #help dd { color: var(--quiet); }
kbd { display: inline-block; min-width: 24px; margin-right: 5px; padding: 0 7px; text-align: center; font: 12px/21px Inter, system-ui, sans-serif; border-radius: 5px;
  background: var(--hover); box-shadow: inset 0 -1px var(--line); }
.close { padding: 6px 16px; border-radius: 7px; background: var(--accent); color: var(--panel); font-weight: 700; }

@media (max-width: 1240px) { #status .changed { display: none; } .desk { grid-template-columns: 200px minmax(0, 1fr) 276px; } #sheets { padding-inline: 22px; } .pages { gap: 16px; } }
@media (max-width: 1000px) {
  .bar { grid-template-columns: minmax(0, 1fr) auto auto; gap: 10px; padding: 0 10px 0 14px; } #version, #status .fresh { display: none; }
  .desk { grid-template-columns: minmax(0, 1fr) 256px; } .without-details .desk { grid-template-columns: minmax(0, 1fr); } #contents { display: none; }
  .switches { gap: 8px; } .switch button { padding: 3px 8px; } #sheets { padding-inline: 16px; } #details { padding-inline: 16px; }
  .pages { flex-direction: column; align-items: center; } .sheet { flex: none; width: 100%; }
  .without-details .pages { flex-direction: row; align-items: flex-start; } .without-details .sheet { flex: 1 1 0; width: auto; }
  .problem-head { grid-template-columns: auto minmax(0, 1fr); } .problem-head .at { grid-column: 2; }
}
`;
