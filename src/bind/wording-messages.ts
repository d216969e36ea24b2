import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { problem } from './messages.js';

/** Words that state something of figures without a claim that proves it; `claim` is what an author could write. */
export function unprovenWords(place: Place, words: string, claim: string): Diagnostic {
  return problem('warning', 'bind/unproven-words', place, [
    {
      en: `“${words}” states something that no claim here proves.`,
      zh: `“${words}”是一种判断，但此处没有声明依据。`,
    },
    { en: `state what must be true: [${words}]{${claim}}`, zh: `写明须成立的内容：[${words}]{${claim}}` },
  ]);
}

export function opinionOnFigures(place: Place, words: string): Diagnostic {
  return problem('warning', 'bind/opinion-on-figures', place, [
    {
      en: `“${words}” draws a conclusion from figures; figures alone do not prove it.`,
      zh: `“${words}”由数值得出推论，数值本身不能证明。`,
    },
    {
      en: 'say whose opinion it is, as in [the analysts think]{opinion}, or leave the conclusion out',
      zh: '写明是谁的观点，如[分析师认为]{opinion}，或删去推论',
    },
  ]);
}

export function longQuotation(place: Place, limit: Sentence): Diagnostic {
  return problem('error', 'bind/long-quotation', place, [
    { en: `A quotation is at most ${limit.en}.`, zh: `引文最多${limit.zh}。` },
    {
      en: 'quote the few words that matter, and paraphrase the rest',
      zh: '只引用关键的几个词，其余改为转述',
    },
  ]);
}

export function languageUnchecked(place: Place, language: string): Diagnostic {
  return problem('warning', 'bind/language-unchecked', place, [
    {
      en: `Proofdeck knows no claim words of ${language}: digits are bound and written claims are judged, but quantities in words, unmarked claims and reasons in this text are not found.`,
      zh: `Proofdeck没有${language}的判断用词：数字须绑定，已写的声明会核验，但文字表示的数量、未声明的判断和推论无法发现。`,
    },
    { en: 'have a reader of the language check its wording', zh: '请通晓该语言的人核对措辞' },
  ]);
}
