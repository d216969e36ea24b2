import { SAMPLE, sampleReport } from './sample-report.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Sentences of running text, so that a section fills more than half a page. */
const SENTENCES = [
  'Respondents name this tea without being shown a list, and the groups that were asked differ little.',
  'The question allowed several answers, so that the shares are not parts of one whole.',
  'What respondents prefer at home need not be what they order elsewhere, and the survey does not ask.',
];

const SUMMARY = `## Green tea takes {q1.green} {#summary}

Summary

### Points

| Figure | Finding | Evidence | Exhibit |
|---|---|---|---|
| {q1.green} | Green tea | Black tea takes {q1.black}. | {exhibit q1} |
`;

/**
 * A report with `sections` sections, each with a chart of its own, and a register of all figures: the workspace of the
 * sample report with longer files.
 */
export function longReport(sections: number): ReadonlyMap<string, Uint8Array> {
  const ids = Array.from({ length: sections }, (_, index) => `q${index + 1}`);
  const files = new Map(sampleReport());
  const put = (name: string, text: string): void => void files.set(`${SAMPLE}/${name}`, encode(text));
  const read = (name: string): string => new TextDecoder().decode(files.get(`${SAMPLE}/${name}`));
  put(
    'report.yaml',
    `name: {publisher: leaf, topic: long, year: 2030}
short-title: {en: {text: Tea survey, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [en]
outputs: [briefing]
theme: house
dataset: dataset.yaml
exhibits:
${ids.map((id) => `  ${id}: {kind: ranked-bar, question: ${id}}`).join('\n')}
  all: {kind: table, of: figures, label: {en: {text: All figures, by: ours}}}
sections:
  - {id: cover, briefing: cover}
  - {id: summary, briefing: findings}
${ids.map((id) => `  - {id: ${id}, briefing: section, exhibit: ${id}}`).join('\n')}
  - {id: register, briefing: appendix, exhibit: all}
strip: []
`,
  );
  const [head = ''] = read('dataset.yaml').split('questions:');
  put('dataset.yaml', `${head}questions:\n${ids.map(question).join('')}`);
  put(
    'commentary.en.md',
    `## Tea survey abstract {#cover}\n\nData briefing\n\n### Points\n- Green tea\n\n### Note\nThis briefing rests on a public abstract.\n\n${SUMMARY}\n${ids
      .map(
        (id, index) =>
          `## Green tea takes {${id}.green} in this question {#${id}}\n\nQuestion ${spelled(index)}\n\n### Prose\n${SENTENCES.join(' ')} Green tea takes {${id}.green} ({exhibit ${id}}), black tea {${id}.black}.\n\n${SENTENCES.join(' ')}\n`,
      )
      .join('\n')}\n## The register {#register}\n\nAll figures\n`,
  );
  for (const name of ['commentary.zh-CN.md', 'claims.yaml', 'tables/drinks.csv'])
    files.delete(`${SAMPLE}/${name}`);
  return files;
}

/** A number in letters, since digits in commentary must be bound: A, B ... Z, BA ... */
function spelled(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : spelled(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

function question(id: string, index: number): string {
  const values = [61.5, 48.2, 33, 21.4, 9.8].map((value) => (value + (index % 7) / 10).toFixed(1));
  const teas = ['green', 'black', 'oolong', 'white', 'herbal'];
  return `  ${id}:
    label: {en: {text: Teas they drink ${spelled(index)}, by: ours}}
    measure: {en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: no
    from: {section: drinks, paragraph: 1}
    options:
${teas.map((tea, at) => `      ${tea}: {label: {en: {text: ${tea[0]?.toUpperCase()}${tea.slice(1)} tea, by: ours}}, value: ${values[at]}}`).join('\n')}
`;
}
