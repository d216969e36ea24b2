import { expect } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { compose } from '../../src/compose/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { packOf } from '../../src/language/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { load } from '../../src/load/index.js';
import { readYaml } from '../../src/load/yaml-document.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Item, Page, Publication, Table, TextFrame } from '../../src/model/page.js';
import type { Document, Sources } from '../../src/model/source.js';
import type { Medium } from '../../src/model/theme.js';
import { openThemeFaces } from '../../src/text/index.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../sample-report.js';

/** A report in one language and one medium: a few lines of report.yaml and of commentary. */
export interface Case {
  readonly medium: Medium;
  readonly language?: 'zh-CN' | 'en';
  /** List items of `sections`; absent: one section `main`. */
  readonly sections?: string;
  /** Entries of `exhibits`. */
  readonly exhibits?: string;
  readonly strip?: string;
  readonly commentary: string;
  /** Layouts beside those of this repository, or in their place, such as `deck/tiny`. */
  readonly layouts?: Readonly<Record<string, string>>;
  /** How many options the question `many` has, and lines `disclosures`; absent: three. */
  readonly rows?: number;
}

export interface Composed {
  readonly publication: Publication;
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  /** Codes and sections of the problems met from loading on; each is checked for its place and its sentences. */
  readonly problems: readonly string[];
}

const WORKSPACE = openTestWorkspace(sampleReport());
const BASE = await baseSources();
const FACES = await openThemeFaces(validate(BASE).value?.themes ?? [], WORKSPACE);

async function baseSources(): Promise<Sources> {
  const { value } = await load(WORKSPACE, SAMPLE);
  if (value === null) throw new Error('the sample cannot be loaded');
  return value;
}

/** Runs a case up to its pages. */
export function check(wanted: Case): Composed {
  const { medium, language = 'zh-CN', commentary, layouts = {} } = wanted;
  const early: Diagnostic[] = [];
  const yaml = (path: string, text: string): Document => {
    const { value, diagnostics } = readYaml(path, text);
    early.push(...diagnostics);
    if (value === null) throw new Error(`${path}: ${JSON.stringify(diagnostics)}`);
    return value;
  };
  const read = readCommentary(`${SAMPLE}/commentary.${language}.md`, language, commentary);
  const sources: Sources = {
    ...BASE,
    report: yaml(`${SAMPLE}/report.yaml`, reportOf(wanted, language)),
    dataset: yaml(`${SAMPLE}/dataset.yaml`, datasetOf(wanted.rows ?? 3)),
    tables: new Map(),
    commentaries: new Map([[language, read.value]]),
    layouts: new Map([
      ...BASE.layouts,
      ...Object.entries(layouts).map(([name, text]): [string, Document] => [
        name,
        yaml(`templates/layouts/${name}.yaml`, text),
      ]),
    ]),
  };
  const { value: material, diagnostics: invalid } = validate(sources);
  if (material === null) throw new Error(JSON.stringify(invalid, null, 1));
  const story = bind(sources.commentaries, material);
  const registers = exhibit(story.value, material);
  early.push(...read.diagnostics, ...invalid, ...story.diagnostics, ...registers.diagnostics);
  const errors = early.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  const edition = story.value.editions[0];
  const register = registers.value.get(language);
  const theme = material.themes.find((one) => one.medium === medium)?.theme;
  const faces = FACES.get(medium);
  if (edition === undefined || register === undefined || theme === undefined || faces === undefined)
    throw new Error('the sample has no edition, theme or fonts');
  const { report, charts } = material;
  const pack = packOf(language);
  const composed = compose({
    edition,
    register,
    report,
    pack,
    theme,
    layouts: material.layouts,
    charts,
    faces,
  });
  return {
    publication: composed.value,
    pages: composed.value.pages,
    diagnostics: composed.diagnostics,
    problems: composed.diagnostics.map((one) => shown(one, commentary, wanted)),
  };
}

/** The code and the line of the commentary or of report.yaml at the problem's place. */
function shown(
  { code, severity, message, place, hints }: Diagnostic,
  commentary: string,
  wanted: Case,
): string {
  const source = place?.file.endsWith('report.yaml')
    ? reportOf(wanted, wanted.language ?? 'zh-CN')
    : commentary;
  const line = source.split('\n')[(place?.line ?? 0) - 1] ?? '';
  expect(severity).toBe('error');
  expect(line, `${code} at ${place?.file}:${place?.line}`).not.toBe('');
  expect(hints.length).toBeGreaterThan(0);
  for (const sentence of [message, ...hints]) {
    expect(sentence.en.trim()).not.toBe('');
    expect(sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(`${sentence.en}${sentence.zh}`).not.toMatch(/undefined|NaN|Infinity/);
  }
  const start = (place?.column ?? 1) - 1;
  const id = line.slice(start).match(/\{#(\S+)\}|id: ([a-z0-9-]+)/);
  return `${code} ${id?.[1] ?? id?.[2] ?? line}`;
}

/** The page of a section, by its id. */
export function pageOf({ pages }: Composed, id: string): Page {
  const page = pages.find((one) => one.id === id);
  if (page === undefined)
    throw new Error(`there is no page ${id}, but ${pages.map((one) => one.id).join(', ')}`);
  return page;
}

/** An item of a page, by its name. */
export function itemOf(page: Page, name: string): Item {
  const item = page.items.find((one) => one.name === name);
  if (item === undefined)
    throw new Error(`there is no ${name} on ${page.id}, but ${page.items.map((one) => one.name).join(', ')}`);
  return item;
}

export function frameOf(page: Page, name: string): TextFrame {
  const item = itemOf(page, name);
  if (item.kind !== 'text') throw new Error(`${name} is no text`);
  return item;
}

export function tablesOf(pages: readonly Page[]): readonly Table[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [item] : [])));
}

/** Lines of a frame as printed. */
export function linesOf(frame: TextFrame): readonly string[] {
  return frame.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
}

/** A section `main` with a headline, and points as list items. */
export function section(headline: string, points: readonly string[] = [], rest = ''): string {
  const list = points.length === 0 ? '' : `### Points\n\n${points.map((point) => `- ${point}\n`).join('')}\n`;
  return `## ${headline} {#main}\n\n茶 tea\n\n${list}${rest}`;
}

function reportOf({ sections, exhibits, strip }: Case, language: string): string {
  return `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {zh-CN: 茶饮调查, en: {text: Tea survey, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [${language}]
outputs: [deck, briefing]
theme: house
dataset: dataset.yaml
exhibits:
${exhibits ?? '  teas: {kind: ranked-bar, question: teas}'}
sections:
${sections ?? '  - {id: main, deck: exhibit, briefing: section, exhibit: teas}'}
strip: [${strip ?? ''}]
`;
}

function datasetOf(rows: number): string {
  const many = Array.from(
    { length: rows },
    (_, index) =>
      `      o${index}: {label: {zh-CN: 第${index}种茶, en: {text: Tea ${index}, by: ours}}, value: ${(60 - (50 * index) / rows).toFixed(2)}}\n`,
  ).join('');
  const disclosures = Array.from(
    { length: rows },
    (_, index) =>
      `  - {label: {zh-CN: 事项${index}, en: {text: Matter ${index}, by: ours}}, value: not-published}\n`,
  ).join('');
  const question = (id: string, options: string): string => `  ${id}:
    label: {zh-CN: 常喝的茶, en: {text: Teas they drink, by: ours}}
    measure: {zh-CN: 占饮茶者百分比, en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 2
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: no
    from: {section: all, paragraph: 1}
    options:
${options}`;
  const teas =
    '      green: {label: {zh-CN: 绿茶, en: {text: Green tea, by: ours}}, value: 61.50}\n' +
    '      black: {label: {zh-CN: 红茶, en: {text: Black tea, by: ours}}, value: 48.20}\n';
  return `publication:
  publisher: {zh-CN: 茶叶研究所, en: Leaf Institute}
  title: {zh-CN: 《茶饮调查》, en: {text: Tea survey, by: ours}}
  edition: {zh-CN: 摘要, en: {text: abstract, by: ours}}
  not-published: {zh-CN: 摘要未公布, en: {text: Not published in the abstract, by: ours}}
  sections:
    all: {zh-CN: 全文, en: {text: The text, by: ours}}
scopes:
  drinkers: {zh-CN: 饮茶者调查, en: {text: Survey of tea drinkers, by: ours}}
  market: {zh-CN: 茶饮市场, en: {text: Tea market, by: ours}}
questions:
${question('teas', teas)}${question('many', many)}  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: {section: all, paragraph: 1}
    values: {2028: 452, 2029: 436}
disclosures:
${disclosures}`;
}
