import { readCommentary } from '../../src/load/commentary.js';
import type { Commentary } from '../../src/model/commentary.js';
import type { Figure } from '../../src/model/figure.js';
import type { Language } from '../../src/model/language.js';
import type { Material } from '../../src/model/material.js';
import { checkSample } from '../validate/check-sample.js';

const OPTIONS = 20;

/** An invented report of this size, told in two languages, with a question of twenty options for every exhibit. */
export interface LargeReport {
  readonly material: Material;
  readonly commentaries: ReadonlyMap<Language, Commentary>;
}

export async function largeReport(figures: number, sections: number): Promise<LargeReport> {
  const questions = figures / OPTIONS;
  const texts = {
    'zh-CN': commentary(sections, questions, chinese),
    en: commentary(sections, questions, english),
  };
  const { material, diagnostics } = await checkSample({
    'report.yaml': report(sections, questions),
    'dataset.yaml': dataset(questions),
    'tables/drinks.csv': null,
    'commentary.zh-CN.md': texts['zh-CN'],
    'commentary.en.md': texts.en,
  });
  if (material === null || diagnostics.length > 0)
    throw new Error(JSON.stringify(diagnostics.slice(0, 3), null, 1));
  const read = Object.entries(texts).map(
    ([language, text]) =>
      [language, readCommentary(`commentary.${language}.md`, language, text).value] as const,
  );
  return { material, commentaries: new Map(read) };
}

/** A material that counts how often a figure is looked at, however it is reached. */
export function counting(material: Material): { readonly material: Material; readonly looked: () => number } {
  let count = 0;
  const counted = (figure: Figure): Figure =>
    new Proxy(figure, {
      get: (target, key) => {
        count += 1;
        return Reflect.get(target, key);
      },
    });
  const figures = new Map([...material.dataset.figures].map(([id, figure]) => [id, counted(figure)]));
  return { material: { ...material, dataset: { ...material.dataset, figures } }, looked: () => count };
}

function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function report(sections: number, questions: number): string {
  return `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {zh-CN: 茶饮调查, en: {text: Tea survey, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [zh-CN, en]
outputs: [deck]
theme: house
dataset: dataset.yaml
exhibits:
${times(questions, (index) => `  e${index}: {kind: ranked-bar, question: q${index}}`)}
sections:
${times(sections, (index) => `  - {id: s${index}, deck: exhibit, exhibit: e${index % questions}}`)}
`;
}

function dataset(questions: number): string {
  const option = (index: number): string =>
    `      o${index}: {label: {zh-CN: 选项${index}类, en: {text: Option ${index}, by: ours}}, value: ${(index === 0 ? 40 : 36 - 1.5 * index).toFixed(1)}}`;
  return `publication:
  publisher: {zh-CN: 茶叶研究所, en: Leaf Institute}
  title: {zh-CN: 《茶饮调查》, en: {text: Tea survey, by: ours}}
  edition: {zh-CN: 摘要, en: {text: abstract, by: ours}}
  not-published: {zh-CN: 摘要未公布, en: {text: not published, by: ours}}
  sections:
    all: {zh-CN: 全文, en: {text: The text, by: ours}}
scopes:
  drinkers: {zh-CN: 饮茶者调查, en: {text: Survey of tea drinkers, by: ours}}
questions:
${times(
  questions,
  (index) => `  q${index}:
    label: {zh-CN: 题目${index}号, en: {text: Question ${index}, by: ours}}
    measure: {zh-CN: 占受访者百分比, en: {text: "% of respondents", by: ours}}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: yes
    from: {section: all, paragraph: 1}
    options:
${times(OPTIONS, option)}`,
)}
`;
}

type Wording = (question: string) => {
  readonly headline: string;
  readonly tracker: string;
  readonly prose: string;
};

function commentary(sections: number, questions: number, wording: Wording): string {
  return times(sections, (index) => {
    const { headline, tracker, prose } = wording(`q${index % questions}`);
    return `## ${headline} {#s${index}}\n\n${tracker}\n\n### Prose\n\n${prose}\n`;
  });
}

const chinese: Wording = (question) => ({
  headline: `[居首]{highest ${question}.o0}的占{${question}.o0}`,
  tracker: '茶饮',
  prose: `首项为{${question}.o0}，[逾三成]{over 30 ${question}.o1}的为{${question}.o1}，相差{diff ${question}.o0 ${question}.o1}。一方面，用户一直如此。`,
});

const english: Wording = (question) => ({
  headline: `[Highest]{highest ${question}.o0} with {${question}.o0}`,
  tracker: 'Tea',
  prose: `The top is {${question}.o0}; [over 30%]{over 30 ${question}.o1} is {${question}.o1}, {diff ${question}.o0 ${question}.o1} apart. One of the users said so.`,
});
