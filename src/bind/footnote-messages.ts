import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

/** What a footnote's mark stands too near to. */
export type Neighbor = 'behind-number' | 'before-number' | 'behind-footnote' | 'behind-nothing';

/** What this room says about footnotes. */
export function misplacedFootnote(place: Place, neighbor: Neighbor): Diagnostic {
  const { message, hint } = MISPLACED[neighbor];
  return { code: 'bind/misplaced-footnote', severity: 'error', message, place, hints: [hint], related: [] };
}

export function footnoteNotPrinted(place: Place): Diagnostic {
  return {
    code: 'bind/footnote-not-printed',
    severity: 'warning',
    message: {
      en: 'This footnote is printed nowhere: only the briefing has footnotes, under Prose and Note.',
      zh: '此脚注不会印出：只有简报的“正文”和“注”带脚注。',
    },
    place,
    hints: [
      {
        en: 'move it to the prose, or say it in the text; a slide has its note line, under Note',
        zh: '请移到正文，或直接写进文字；幻灯片的说明写在“注”下',
      },
    ],
    related: [],
  };
}

const MISPLACED: {
  readonly [neighbor in Neighbor]: { readonly message: Sentence; readonly hint: Sentence };
} = {
  'behind-number': {
    message: {
      en: 'A footnote’s mark stands directly behind a number: 12.5% with the mark 1 would read 12.5%1.',
      zh: '脚注标号紧跟在数字之后：12.5%加标号1会被读成12.5%1。',
    },
    hint: {
      en: 'move it behind a word or the end of the sentence, such as points^[...] or (...)^[...]',
      zh: '请移到文字或句末标点之后，如“个百分点^[……]”或“（……）^[……]”',
    },
  },
  'before-number': {
    message: {
      en: 'A number follows directly on a footnote’s mark: both would read as one number.',
      zh: '脚注标号之后紧接数字：两者会被读成一个数。',
    },
    hint: {
      en: 'move the footnote to the end of the sentence or of the clause',
      zh: '请把脚注移到句末或分句末',
    },
  },
  'behind-footnote': {
    message: {
      en: 'Two footnotes stand side by side: the marks 1 and 2 would read 12.',
      zh: '两个脚注相邻：标号1和2会被读成12。',
    },
    hint: { en: 'make one footnote of the two, or move one of them', zh: '请合并为一个脚注，或移开其中一个' },
  },
  'behind-nothing': {
    message: {
      en: 'A footnote’s mark follows the word it belongs to, and here is no word before it.',
      zh: '脚注标号应紧跟所注文字，此处前面没有文字。',
    },
    hint: {
      en: 'put it right behind a word, without a space: word^[...]',
      zh: '请紧跟在文字之后，不留空格：文字^[……]',
    },
  },
};
