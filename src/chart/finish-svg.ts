import type { Language } from '../model/language.js';

/** What an SVG says about itself. */
export interface SvgTitle {
  /** Prefix of every id, so that several charts can stand in one document. */
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
}

/**
 * Makes Vega's SVG fit for delivery: a title and a description of our own, ids that are counted by appearance,
 * none of Vega's class names and roles, and none of its empty background paths.
 */
export function finishSvg(svg: string, about: SvgTitle): string {
  const bare = svg
    .replace(/<path class="(?:background|foreground)"[^>]*\/>/gu, (path) =>
      path.includes('fill=') ? path : '',
    )
    .replace(/<[^!?/][^>]*>/gu, (tag) => tag.replace(/ (?:class|role|aria-[a-z]+)="[^"]*"/gu, ''))
    .replace(/ transform="translate\(0,0\)"/gu, '');
  const named = renameIds(withoutEmptyGroups(bare), about.prefix);
  const linked = named.includes('xlink:href') ? named : named.replace(/ xmlns:xlink="[^"]*"/u, '');
  const words = `<title>${escapeXml(about.title)}</title><desc>${escapeXml(about.description)}</desc>`;
  return linked.replace(/<svg ([^>]*)>/u, (_, attributes: string) => {
    return `<svg ${attributes} role="img" xml:lang="${escapeXml(about.language)}">${words}`;
  });
}

/** Characters that XML 1.0 forbids, and lone surrogates, go; tabs and line ends become spaces. */
export function withoutControls(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '')
    .replace(/[\uD800-\uDFFF]/gu, '');
}

export function escapeXml(text: string): string {
  return withoutControls(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

function renameIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  for (const match of svg.matchAll(/ id="([^"]+)"/gu)) {
    const id = match[1];
    if (id !== undefined && !names.has(id)) names.set(id, `${prefix}-${names.size + 1}`);
  }
  if (names.size === 0) return svg;
  const renamed = (id: string): string => names.get(id) ?? id;
  return svg
    .replace(/ id="([^"]+)"/gu, (_, id: string) => ` id="${renamed(id)}"`)
    .replace(/url\(#([^)]+)\)/gu, (_, id: string) => `url(#${renamed(id)})`)
    .replace(/href="#([^"]+)"/gu, (_, id: string) => `href="#${renamed(id)}"`);
}

function withoutEmptyGroups(svg: string): string {
  const shorter = svg.replace(/<g(?: [^>]*)?\/>/gu, '').replace(/<g(?: [^>]*)?><\/g>/gu, '');
  return shorter.length === svg.length ? svg : withoutEmptyGroups(shorter);
}
