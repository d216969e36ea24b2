import type { Language } from '../../model/language.js';
import type { Publication } from '../../model/page.js';
import type { Placeholder } from './placeholders.js';
import { plainText } from './write-text.js';

/**
 * What a layout's placeholder shows until it is filled: an invitation in the deck's language. A footer shows the
 * deck's own, which PowerPoint copies to new slides, a date the day of issue, never the clock.
 */
export function promptFor({ slot, type }: Placeholder, publication: Publication): string {
  if (type === 'dt') return publication.properties.issued;
  if (type === 'ftr') return footerText(slot.name, publication);
  if (type !== 'title') return bodyPrompt(publication.language);
  return isChinese(publication.language) ? '单击此处编辑标题' : 'Click to edit title';
}

export function bodyPrompt(language: Language): string {
  return isChinese(language) ? '单击此处编辑文本' : 'Click to edit text';
}

/** The name of the notes on a notes page. */
export function notesPrompt(language: Language): string {
  return isChinese(language) ? '备注' : 'Notes';
}

function footerText(name: string, { pages, properties }: Publication): string {
  for (const page of pages) {
    const footer = page.items.find((item) => item.role === 'footer' && item.name === name);
    if (footer?.kind === 'text') return footer.paragraphs.map(plainText).join(' ');
  }
  return properties.title;
}

function isChinese(language: Language): boolean {
  return /^zh\b/.test(language);
}
