import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the sample report in its workspace. */
export const SAMPLE = 'data/tea-2030';

const REPORT = `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {zh-CN: 茶饮调查2030, en: {text: Tea survey 2030, by: ours}}
version: "1.0"
issued: 2030-02-28
languages: [zh-CN, en]
outputs: [deck, briefing]
theme: house
dataset: dataset.yaml
exhibits:
  drinks: {kind: ranked-bar, question: drinks}
  sales: {kind: columns, question: sales, change: [2028, 2029]}
sections:
  - {id: cover, deck: cover, briefing: cover}
  - {id: summary, deck: summary, briefing: findings}
  - {id: drinks, deck: exhibit, briefing: section, exhibit: drinks}
  - {id: sales, deck: exhibit, briefing: section, exhibit: sales}
strip: [drinks.green, sales.2029, habit.daily]
`;

const DATASET = `publication:
  publisher: {zh-CN: 茶叶研究所, en: Leaf Institute}
  title: {zh-CN: 《茶饮调查》, en: {text: Tea survey, by: ours}}
  edition: {zh-CN: 摘要, en: {text: abstract, by: ours}}
  not-published: {zh-CN: 摘要未公布, en: {text: not published in the abstract, by: ours}}
  sections:
    drinks: {zh-CN: 饮茶种类, en: {text: Kinds of tea, by: ours}}
    market: {zh-CN: 市场规模, en: {text: Market size, by: ours}}
scopes:
  drinkers: {zh-CN: 饮茶者调查, en: {text: Survey of tea drinkers, by: ours}}
  market: {zh-CN: 茶饮市场, en: {text: Tea market, by: ours}}
questions:
  drinks:
    label: {zh-CN: 常喝的茶, en: {text: Teas they drink, by: ours}}
    measure: {zh-CN: 占饮茶者百分比, en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: multiple}
    options-complete: no
    from: {section: drinks, paragraph: 1}
    options:
      green: {label: {zh-CN: 绿茶, en: {text: Green tea, by: ours}}}
      black: {label: {zh-CN: 红茶, en: {text: Black tea, by: ours}}}
      oolong: {label: {zh-CN: 乌龙茶, en: {text: Oolong, by: ours}}}
    table: {file: tables/drinks.csv, option: tea, value: share, missing: {"-": not-published}}
  habit:
    label: {zh-CN: 饮茶频率, en: {text: How often they drink it, by: ours}}
    measure: {zh-CN: 占饮茶者百分比, en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: single}
    options-complete: yes
    from: {section: drinks, paragraph: 2}
    options:
      daily: {label: {zh-CN: 每天, en: {text: Every day, by: ours}}, value: 62.4}
      rarely: {label: {zh-CN: 较少, en: {text: Less often, by: ours}}, value: 37.6}
  sales:
    label: {zh-CN: 茶饮市场规模, en: {text: Tea market, by: ours}}
    measure: {zh-CN: 亿元, en: {text: RMB billion, by: ours}}
    unit: 亿元
    decimals: 0
    scope: market
    answer: {type: series}
    from: {section: market, paragraph: 1}
    values:
      2027: not-published
      2028: 120
      2029: 132
      2030: {value: 150, status: forecast}
disclosures:
  - {label: {zh-CN: 抽样方法, en: {text: Sampling, by: ours}}, value: not-published}
`;

const TABLE = `tea,share
green,61.5
black,48.2
oolong,33.0
`;

const CHINESE = `## 茶饮调查摘要 {#cover}

数据简报

### 要点
- 绿茶[居首]{highest drinks.green among published}

### 备注
开场。

### 注
本简报依据公开摘要编制。

## 绿茶[居首]{highest drinks.green among published}，市场[扩大]{rose sales.2029} {#summary}

摘要

### 要点

| 数字 | 结论 | 依据 | 图表 |
|---|---|---|---|
| {drinks.green} | 绿茶[居首]{highest drinks.green among published} | 红茶占{drinks.black}。 | {exhibit drinks} |
| {sales.2029} | 市场[扩大]{rose sales.2029} | 上年为{sales.2028}。 | {exhibit sales} |

### 背景
**看法** 以公开摘要为限。

### 备注
绿茶占{drinks.green}。

## 绿茶占{drinks.green}，[居首]{highest drinks.green among published} {#drinks}

饮茶种类

### 要点
- **绿茶[领先]{highest drinks.green among published}**：高出红茶{diff drinks.green drinks.black}。

### 正文
绿茶占{drinks.green}（{exhibit drinks}），红茶占{drinks.black}，乌龙茶占{drinks.oolong}。
每天饮茶的占{habit.daily}。

### 备注
绿茶占{drinks.green}。

## 市场规模[增至]{rose sales.2029}{sales.2029} {#sales}

市场规模

### 要点
- **市场[扩大]{rose sales.2029}**：由{sales.2028}增至{sales.2029}。

### 正文
市场规模由{sales.2028}[增至]{rose sales.2029}{sales.2029}（{exhibit sales}），预计达{sales.2030}。

### 备注
市场规模为{sales.2029}。
`;

const ENGLISH = `## Tea survey, abstract {#cover}

Data briefing

### Points
- Green tea [leads]{highest drinks.green among published}

### Notes
The opening.

### Note
Compiled from the public abstract.

## Green tea [leads]{highest drinks.green among published}; the market [grew]{rose sales.2029} {#summary}

Summary

### Points

| Figure | Finding | Evidence | Exhibit |
|---|---|---|---|
| {drinks.green} | Green tea [leads]{highest drinks.green among published} | Black tea stands at {drinks.black}. | {exhibit drinks} |
| {sales.2029} | The market [grew]{rose sales.2029} | It was {sales.2028} before. | {exhibit sales} |

### Context
**View** No more than the public abstract says.

### Notes
Green tea stands at {drinks.green}.

## Green tea stands at {drinks.green} and [leads]{highest drinks.green among published} {#drinks}

Kinds of tea

### Points
- **Green tea [leads]{highest drinks.green among published}**: ahead of black tea by {diff drinks.green drinks.black}.

### Prose
Green tea stands at {drinks.green} ({exhibit drinks}), black tea at {drinks.black} and oolong
at {drinks.oolong}. Every day: {habit.daily}.

### Notes
Green tea stands at {drinks.green}.

## The market [rose]{rose sales.2029} to {sales.2029} {#sales}

Market size

### Points
- **The market [grew]{rose sales.2029}**: from {sales.2028} to {sales.2029}.

### Prose
The market [rose]{rose sales.2029} from {sales.2028} to {sales.2029} ({exhibit sales}); {sales.2030} are expected.

### Notes
The market stands at {sales.2029}.
`;

/** One file's change: its new text, or what to do with the text that it has. Null removes the file. */
export type Change = string | null | ((text: string) => string);

/**
 * The files of a tiny invented report and of this repository's templates, ready for a memory workspace: a ranked
 * question in a table, a single-answer question and a series, told in Chinese and English. `changes` are by path
 * below the report's folder, or by a whole path such as `templates/themes/house.yaml`.
 */
export function sampleReport(changes: Readonly<Record<string, Change>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>(templates());
  const own = {
    'report.yaml': REPORT,
    'dataset.yaml': DATASET,
    'tables/drinks.csv': TABLE,
    'commentary.zh-CN.md': CHINESE,
    'commentary.en.md': ENGLISH,
  };
  for (const [path, text] of Object.entries(own)) files.set(`${SAMPLE}/${path}`, encode(text));
  for (const [path, change] of Object.entries(changes)) {
    const whole = path.startsWith('templates/') ? path : `${SAMPLE}/${path}`;
    if (change === null) files.delete(whole);
    else files.set(whole, encode(typeof change === 'string' ? change : change(decode(files.get(whole)))));
  }
  return files;
}

/** A change that replaces words which must stand in the file exactly once, so that a fault is really planted. */
export function replacing(from: string, to: string): (text: string) => string {
  return (text) => {
    const pieces = text.split(from);
    if (pieces.length !== 2) throw new Error(`"${from}" stands ${pieces.length - 1} times in the sample`);
    return pieces.join(to);
  };
}

function templates(): readonly (readonly [string, Uint8Array])[] {
  const root = fileURLToPath(new URL('../', import.meta.url));
  return readdirSync(`${root}templates`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path.slice(path.lastIndexOf('/templates/') + 1), new Uint8Array(readFileSync(path))]);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
