import type { ProvenClaim } from '../model/claim.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import { problem } from './messages.js';

/** In which language a section says something, in which it does not, and where it should be said. */
export interface Gap {
  readonly section: string;
  readonly has: Language;
  readonly lacks: Language;
  /** The section in the language that lacks it. */
  readonly place: Place;
}

export function absentSection(place: Place, id: string, file: string): Diagnostic {
  return problem('error', 'bind/languages-differ', place, [
    { en: `The section “${id}” has no commentary in ${file}.`, zh: `${file}中没有“${id}”一节。` },
    { en: `add “## ... {#${id}}” to ${file}`, zh: `在${file}中加入“## …… {#${id}}”` },
  ]);
}

export function unusedSection(place: Place, id: string, language: Language): Diagnostic {
  return problem('error', 'bind/languages-differ', place, [
    {
      en: `The section “${id}” (${language}) is not in the report’s list of sections.`,
      zh: `“${id}”一节（${language}）不在报告的章节列表中。`,
    },
    {
      en: 'add it to sections in report.yaml, or remove it here',
      zh: '将它加入report.yaml的sections，或在此删除',
    },
  ]);
}

export function figureMissing(figure: string, { section, has, lacks, place }: Gap): Diagnostic {
  return problem('error', 'bind/languages-differ', place, [
    {
      en: `Section “${section}” rests on ${figure} in ${has} but not in ${lacks}: the two languages would say different things.`,
      zh: `“${section}”一节的${has}文本用到${figure}，${lacks}文本却没有：两种语言所说不一致。`,
    },
    {
      en: `use {${figure}} in ${lacks} too, or in neither, or say why: {differs: reason} in a paragraph of its own`,
      zh: `在${lacks}文本中也使用{${figure}}，或两边都不用；也可单列一段写明原因：{differs: 原因}`,
    },
  ]);
}

export function claimMissing(claim: ProvenClaim, { section, has, lacks, place }: Gap): Diagnostic {
  const { quantifier, verb, numbers, subjects } = claim;
  const written = [...(quantifier === null ? [] : [quantifier]), verb, ...numbers, ...subjects].join(' ');
  return {
    ...problem('error', 'bind/languages-differ', claim.place, [
      {
        en: `Section “${section}” claims {${written}} in ${has}, and nowhere in ${lacks}: the two languages would say different things.`,
        zh: `“${section}”一节的${has}文本声明{${written}}，${lacks}文本却没有：两种语言所说不一致。`,
      },
      {
        en: `say it in ${lacks} too, as [...]{${written}}, or in neither, or say why: {differs: reason} in a paragraph of its own`,
        zh: `在${lacks}文本中也写[……]{${written}}，或两边都不写；也可单列一段写明原因：{differs: 原因}`,
      },
    ]),
    related: [{ place, message: { en: `the section in ${lacks}`, zh: `${lacks}文本的这一节` } }],
  };
}

export function misplacedWaiver(place: Place): Diagnostic {
  return problem('error', 'bind/bad-waiver', place, [
    {
      en: 'A reason why the languages differ stands in the middle of a text.',
      zh: '语言差异的原因写在了正文中间。',
    },
    { en: 'give it a paragraph of its own', zh: '请单列一段' },
  ]);
}

export function waiverWithoutReason(place: Place): Diagnostic {
  return problem('error', 'bind/bad-waiver', place, [
    { en: 'It is not said why the languages differ here.', zh: '没有写明此处语言差异的原因。' },
    { en: 'write {differs: reason}', zh: '写成{differs: 原因}' },
  ]);
}

export function idleWaiver(place: Place, section: string): Diagnostic {
  return problem('warning', 'bind/idle-waiver', place, [
    {
      en: `The languages do not differ in section “${section}”.`,
      zh: `“${section}”一节的各语言文本并无差异。`,
    },
    { en: 'take out this paragraph', zh: '删去这一段' },
  ]);
}
