import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { DiagnosticCode } from '../model/diagnostic-code.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { LinkTarget } from '../model/text.js';
import type { Medium } from '../model/theme.js';
import { isRightToLeft } from '../text/index.js';

/** What is being set, for messages. */
export interface Setting {
  readonly section: string;
  readonly slot: string;
  readonly layout: string;
  readonly place: Place;
}

export function tooManyLines(at: Setting, lines: number, most: number, text: string): Diagnostic {
  const start = `${text.slice(0, 24)}${text.length > 24 ? '…' : ''}`;
  return overflow(at, {
    en: `“${start}” takes ${lines} lines in slot “${at.slot}” of layout “${at.layout}”, which holds ${most}.`,
    zh: `“${start}”在版式“${at.layout}”的“${at.slot}”中占${lines}行，最多容${most}行。`,
  });
}

export function tooTall(at: Setting, height: number, room: number, text: string): Diagnostic {
  const start = `${text.slice(0, 24)}${text.length > 24 ? '…' : ''}`;
  return overflow(at, {
    en: `“${start}” needs ${Math.ceil(height)} pt of height in slot “${at.slot}” of layout “${at.layout}”, which has ${Math.floor(room)} pt.`,
    zh: `“${start}”在版式“${at.layout}”的“${at.slot}”中需要${Math.ceil(height)}磅高，只有${Math.floor(room)}磅。`,
  });
}

export function tooManyItems(at: Setting, items: number, most: number): Diagnostic {
  return overflow(at, {
    en: `Section “${at.section}” has ${items} items for slot “${at.slot}” of layout “${at.layout}”, which holds ${most}.`,
    zh: `“${at.section}”一节有${items}条内容，版式“${at.layout}”的“${at.slot}”最多容${most}条。`,
  });
}

export function missingContent(at: Setting, what: Sentence): Diagnostic {
  return error(
    'compose/missing-content',
    at.place,
    {
      en: `Section “${at.section}” gives nothing for slot “${at.slot}” of layout “${at.layout}”: it needs ${what.en}.`,
      zh: `“${at.section}”一节没有为版式“${at.layout}”的“${at.slot}”提供内容：需要${what.zh}。`,
    },
    { en: `add it, or choose a layout without this slot`, zh: '补上内容，或换用没有此处的版式' },
  );
}

export function unknownContent(at: Setting, content: string, known: readonly string[]): Diagnostic {
  return error(
    'compose/no-slot',
    at.place,
    {
      en: `Layout “${at.layout}” asks for “${content}” in slot “${at.slot}”; known contents are ${known.join(', ')}.`,
      zh: `版式“${at.layout}”的“${at.slot}”要求“${content}”；可用的内容有${known.join('、')}。`,
    },
    { en: `write content: ${known[0] ?? ''}`, zh: `写成content: ${known[0] ?? ''}` },
  );
}

export function unknownLayout(place: Place, name: string, known: readonly string[]): Diagnostic {
  return error(
    'compose/unknown-layout',
    place,
    {
      en: `There is no layout “${name}”; there are ${known.join(', ')}.`,
      zh: `没有名为“${name}”的版式；现有${known.join('、')}。`,
    },
    { en: `write deck: ${known[0] ?? ''}`, zh: `写成deck: ${known[0] ?? ''}` },
  );
}

function nameOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'section':
      return target.section;
    case 'exhibit':
      return target.exhibit;
    case 'page':
      return target.page;
    default:
      return '';
  }
}

export function deadLink(
  place: Place,
  target: LinkTarget,
  where: { readonly section: string; readonly medium: Medium; readonly language: Language },
): Diagnostic {
  const name = nameOf(target);
  const medium = where.medium === 'deck' ? { en: 'deck', zh: '幻灯片' } : { en: 'briefing', zh: '简报' };
  return error(
    'compose/dead-link',
    place,
    {
      en: `Section “${where.section}” (${where.language}) refers to “${name}”, which the ${medium.en} does not show.`,
      zh: `“${where.section}”一节（${where.language}）引用了“${name}”，而${medium.zh}中没有它。`,
    },
    {
      en: `show “${name}” in the ${medium.en} too, or do not refer to it in the part that the ${medium.en} prints`,
      zh: `让${medium.zh}也包含“${name}”，或在${medium.zh}所印的部分不引用它`,
    },
  );
}

/** Titles tell slides apart, also for those who hear them. */
export function sameTitle(place: Place, title: string, first: Place): Diagnostic {
  return {
    code: 'compose/same-title',
    severity: 'error',
    message: {
      en: `“${title}” is the title of an earlier slide, too; every slide needs one of its own.`,
      zh: `“${title}”也是前面一张幻灯片的标题；每张幻灯片都应有自己的标题。`,
    },
    place,
    hints: [
      {
        en: 'say in this headline what this slide shows and the other does not',
        zh: '在标题中写出本页与另一页的不同之处',
      },
    ],
    related: [{ place: first, message: { en: 'the earlier slide', zh: '前面的幻灯片' } }],
  };
}

export function missingGlyph(at: Setting, glyphs: readonly string[], fonts: string): Diagnostic {
  if (glyphs.some(isRightToLeft)) return rightToLeft(at, glyphs.filter(isRightToLeft));
  return error(
    'text/missing-glyph',
    at.place,
    {
      en: `No font of the theme (${fonts}) can draw ${glyphs.map((glyph) => `“${glyph}”`).join(', ')} in section “${at.section}”.`,
      zh: `主题字体（${fonts}）无法显示“${at.section}”一节中的${glyphs.map((glyph) => `“${glyph}”`).join('、')}。`,
    },
    { en: 'replace the character, or choose a font that has it', zh: '换掉该字符，或改用含有它的字体' },
  );
}

function rightToLeft(at: Setting, letters: readonly string[]): Diagnostic {
  const shown = letters.filter((letter) => /\p{L}/u.test(letter)).join('');
  return error(
    'text/right-to-left',
    at.place,
    {
      en: `Section “${at.section}” holds text that runs from right to left${shown === '' ? '' : ` (${shown})`}. Lines are set from left to right only.`,
      zh: `“${at.section}”一节含有从右向左书写的文字${shown === '' ? '' : `（${shown}）`}，目前只能从左向右排版。`,
    },
    { en: 'write it in Latin or Chinese characters', zh: '请改用拉丁字母或汉字书写' },
  );
}

function overflow(at: Setting, message: Sentence): Diagnostic {
  return error('compose/overflow', at.place, message, {
    en: 'shorten the text, split the section, or move part of it to the prose',
    zh: '缩短文字、拆分该节，或把一部分移到正文',
  });
}

function error(code: DiagnosticCode, place: Place, message: Sentence, hint: Sentence): Diagnostic {
  return { code, severity: 'error', message, place, hints: [hint], related: [] };
}
