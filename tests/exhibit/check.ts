import { bind } from '../../src/bind/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { readCsv } from '../../src/load/csv-table.js';
import { load } from '../../src/load/index.js';
import { readYaml } from '../../src/load/yaml-document.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Exhibit, ExhibitRegister } from '../../src/model/exhibit.js';
import type { Document, Sources } from '../../src/model/source.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../sample-report.js';

/** Templates and all else that the cases share, read once. */
const BASE = await baseSources();

async function baseSources(): Promise<Sources> {
  const { value } = await load(openTestWorkspace(sampleReport()), SAMPLE);
  if (value === null) throw new Error('the sample cannot be loaded');
  return value;
}

/** A few lines that make one exhibit `x` of the questions given, in a section with this headline. */
export interface Case {
  /** Questions in YAML, indented by two. */
  readonly questions: string;
  /** What report.yaml asks of exhibit `x`, such as `{kind: ranked-bar, question: teas}`. */
  readonly exhibit: string;
  readonly headline?: { readonly zh: string; readonly en: string };
  readonly prose?: { readonly zh: string; readonly en: string };
  readonly table?: string;
  readonly disclosures?: string;
  readonly strip?: string;
  /** A figure of another scope for the section. */
  readonly context?: string;
}

/** The register in both languages, and every problem from loading on. */
export interface Registers {
  readonly zh: ExhibitRegister;
  readonly en: ExhibitRegister;
  readonly diagnostics: readonly Diagnostic[];
}

/** Both languages' register of a case, with every problem met on the way. */
export function registersOf(wanted: Case): Registers {
  const problems: Diagnostic[] = [];
  const yaml = (path: string, text: string): Document => {
    const { value, diagnostics } = readYaml(`${SAMPLE}/${path}`, text);
    problems.push(...diagnostics);
    if (value === null) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`);
    return value;
  };
  const table = readCsv(`${SAMPLE}/t.csv`, wanted.table ?? 'item,a\n');
  const commentary = (language: 'zh-CN' | 'en') => {
    const read = readCommentary(
      `${SAMPLE}/commentary.${language}.md`,
      language,
      commentaryOf(wanted, language),
    );
    problems.push(...read.diagnostics);
    return [language, read.value] as const;
  };
  const sources: Sources = {
    ...BASE,
    report: yaml('report.yaml', reportOf(wanted)),
    dataset: yaml('dataset.yaml', datasetOf(wanted)),
    tables: table.value === null ? new Map() : new Map([['t.csv', table.value]]),
    commentaries: new Map([commentary('zh-CN'), commentary('en')]),
  };
  const material = validate(sources);
  problems.push(...material.diagnostics);
  if (material.value === null) throw new Error(JSON.stringify(problems, null, 1));
  const story = bind(sources.commentaries, material.value);
  const registers = exhibit(story.value, material.value);
  const [zh, en] = [registers.value.get('zh-CN'), registers.value.get('en')];
  if (zh === undefined || en === undefined) throw new Error('a language has no register');
  return { zh, en, diagnostics: [...problems, ...story.diagnostics, ...registers.diagnostics] };
}

/** The exhibit of a case that has no problem, in both languages. */
export function check(wanted: Case): { readonly zh: Exhibit; readonly en: Exhibit } {
  const { zh, en, diagnostics } = registersOf(wanted);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const [chinese, english] = [zh.exhibits.get('x'), en.exhibits.get('x')];
  if (chinese === undefined || english === undefined) throw new Error('there is no exhibit');
  return { zh: chinese, en: english };
}

/** The chart of a kind, in Chinese. */
export function chartOf<Kind extends Exhibit['chart']['kind']>(
  kind: Kind,
  wanted: Case,
): Extract<Exhibit['chart'], { readonly kind: Kind }> {
  return ofKind(kind, check(wanted).zh);
}

export function ofKind<Kind extends Exhibit['chart']['kind']>(
  kind: Kind,
  { chart }: Exhibit,
): Extract<Exhibit['chart'], { readonly kind: Kind }> {
  if (!isKind(chart, kind)) throw new Error(`the chart is ${chart.kind}`);
  return chart;
}

function isKind<Kind extends Exhibit['chart']['kind']>(
  chart: Exhibit['chart'],
  kind: Kind,
): chart is Extract<Exhibit['chart'], { readonly kind: Kind }> {
  return chart.kind === kind;
}

/** A question of shares among tea drinkers; `rest` holds options, metrics or values, indented by four. */
export function question(id: string, settings: string, rest: string): string {
  return `  ${id}:
    label: {zh-CN: 常喝的茶, en: {text: Teas they drink, by: ours}}
    measure: {zh-CN: 占饮茶者百分比, en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 2
    scope: drinkers
    base: 1200
    from: {section: all, paragraph: 1}
    ${settings}
${rest}`;
}

/** An option with a label of its own in both languages. */
export function option(id: string, labels: readonly [string, string], rest: string): string {
  return `      ${id}: {label: {zh-CN: ${labels[0]}, en: {text: ${labels[1]}, by: ours}}, ${rest}}\n`;
}

function reportOf({ exhibit: asked, strip, context }: Case): string {
  return `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {zh-CN: 茶饮调查, en: {text: Tea survey, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [zh-CN, en]
outputs: [deck, briefing]
theme: house
dataset: dataset.yaml
exhibits:
  x: ${asked}
sections:
  - {id: cover, deck: cover, briefing: cover}
  - {id: main, deck: exhibit, briefing: section, exhibit: x${context === undefined ? '' : `, context: ${context}`}}
strip: [${strip ?? ''}]
`;
}

function datasetOf({ questions, disclosures }: Case): string {
  return `publication:
  publisher: {zh-CN: 茶叶研究所, en: Leaf Institute}
  title: {zh-CN: 《茶饮调查》, en: {text: Tea survey, by: ours}}
  edition: {zh-CN: 摘要, en: {text: abstract, by: ours}}
  not-published: {zh-CN: 摘要未公布, en: {text: Not published in the abstract, by: ours}}
  sections:
    all: {zh-CN: 全文, en: {text: The text, by: ours}}
    annex: {zh-CN: 附录, en: {text: Annex, by: ours}}
scopes:
  drinkers: {zh-CN: 饮茶者调查, en: {text: Survey of tea drinkers, by: ours}}
  market: {zh-CN: 茶饮市场, en: {text: Tea market, by: ours}}
questions:
${questions}
${disclosures === undefined ? '' : `disclosures:\n${disclosures}`}`;
}

function commentaryOf({ headline, prose }: Case, language: 'zh-CN' | 'en'): string {
  const pick = (texts: { readonly zh: string; readonly en: string } | undefined, absent: string): string =>
    texts === undefined ? absent : language === 'en' ? texts.en : texts.zh;
  return `## 茶 tea {#cover}\n\n茶 tea\n\n## ${pick(headline, '常喝的茶 teas')} {#main}\n\n茶 tea\n\n### Prose\n\n${pick(prose, '正文 prose')}\n`;
}
