import type { Delivery } from '../model/delivery.js';
import type { Language } from '../model/language.js';
import type { Medium } from '../model/theme.js';

/** Longest name of a deck or briefing: mail programs and old file systems cut longer ones. */
export const LONGEST_NAME = 64;

const EXTENSIONS: { readonly [medium in Medium]: string } = { deck: 'pptx', briefing: 'pdf' };
const SHORT_MEDIA: { readonly [medium in Medium]: string } = { deck: 'deck', briefing: 'brief' };

/** `<publisher>_<topic>_<year>_<deck|brief>_<language>_v<version>_<issued>.<extension>`, in lower case. */
export function publicationName(
  report: Delivery['report'],
  of: { readonly medium: Medium; readonly language: Language },
): string {
  const { publisher, topic, year } = report.fileName;
  const issued = report.issued.replaceAll('-', '');
  const parts = [
    publisher,
    topic,
    year,
    SHORT_MEDIA[of.medium],
    shortLanguage(of.language),
    `v${report.version}`,
    issued,
  ];
  return `${parts.join('_')}.${EXTENSIONS[of.medium]}`.toLowerCase();
}

/** The name of a deck's PDF beside the deck. */
export function pdfName(deck: string): string {
  return deck.replace(/\.pptx$/, '.pdf');
}

/** `charts/<language>/<exhibit>-<deck|brief>.svg`; a second picture of an exhibit ends in `-2`. */
export function chartName(
  exhibit: string,
  of: { readonly medium: Medium; readonly language: Language; readonly occurrence: number },
): string {
  const ending = of.occurrence === 1 ? '' : `-${of.occurrence}`;
  return `charts/${shortLanguage(of.language)}/${exhibit}-${SHORT_MEDIA[of.medium]}${ending}.svg`;
}

/** `pages/<deck|brief>-<language>/NN.<format>`, with as many digits as the last page needs, at least two. */
export function thumbnailName(
  page: number,
  of: {
    readonly medium: Medium;
    readonly language: Language;
    readonly format: string;
    readonly pages: number;
  },
): string {
  const digits = Math.max(2, String(of.pages).length);
  const folder = `pages/${SHORT_MEDIA[of.medium]}-${shortLanguage(of.language)}`;
  return `${folder}/${String(page).padStart(digits, '0')}.${of.format}`;
}

/** `zh` for `zh-CN`: the first subtag. */
export function shortLanguage(language: Language): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
