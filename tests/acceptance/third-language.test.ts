import { describe, expect, it } from 'vitest';
import { type BuildResult, build } from '../../src/index.js';
import { inspectDeck } from '../../src/inspect/index.js';
import { openPackage, readZip } from '../../src/opc/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../sample-report.js';
import { slideParts } from './read-outputs.js';

const REPORT = `name: {publisher: leaf, topic: tea, year: 2030}
short-title: {ja: お茶の調査2030}
version: "1.0"
issued: 2030-02-28
languages: [ja]
outputs: [deck]
theme: house
dataset: dataset.yaml
exhibits:
  drinks: {kind: ranked-bar, question: drinks}
sections:
  - {id: drinks, deck: exhibit, exhibit: drinks}
`;

const DATASET = `publication:
  publisher: {ja: お茶研究所}
  title: {ja: 「お茶の調査」}
  edition: {ja: 要約}
  not-published: {ja: 要約では未公表}
  sections:
    drinks: {ja: よく飲むお茶}
scopes:
  drinkers: {ja: お茶を飲む人の調査}
questions:
  drinks:
    label: {ja: よく飲むお茶}
    measure: {ja: 回答者に占める割合}
    unit: percent
    decimals: 1
    period: 2030
    scope: drinkers
    base: 1200
    answer: {type: single}
    options-complete: yes
    from: {section: drinks, paragraph: 1}
    options:
      green: {label: {ja: 緑茶}, value: 61.5}
      black: {label: {ja: 紅茶}, value: 38.5}
`;

const COMMENTARY = `## 緑茶が{drinks.green}で[首位]{highest drinks.green} {#drinks}

よく飲むお茶

### Points
- **紅茶との差**：{diff drinks.green drinks.black}。

### Notes
緑茶は{drinks.green}、紅茶は{drinks.black}。
`;

async function built(commentary: string): Promise<BuildResult> {
  const files = sampleReport({
    'report.yaml': REPORT,
    'dataset.yaml': DATASET,
    'tables/drinks.csv': null,
    'commentary.zh-CN.md': null,
    'commentary.en.md': null,
    'commentary.ja.md': commentary,
  });
  return build(openTestWorkspace(files), {
    folder: SAMPLE,
    tool: { name: 'proofdeck', version: '0.0.0' },
    write: true,
  });
}

const codes = ({ diagnostics }: BuildResult): readonly string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);

describe('a language without claim words', () => {
  it('builds with its values bound, and one warning says what is not checked', async () => {
    const result = await built(COMMENTARY);
    expect(codes(result)).toEqual(['warning bind/language-unchecked']);
    expect(result.diagnostics[0]?.message.en).toContain('no claim words of ja');
    const deck = result.outputs[0]?.bytes ?? new Uint8Array();
    expect(inspectDeck(deck)).toEqual([]);
    const parts = readZip(deck);
    expect(parts === null ? [] : slideParts(openPackage(parts))).toHaveLength(1);
    expect(JSON.stringify(result.outputs[0]?.publication.pages)).toContain('61.5%');
    expect(JSON.stringify(result.outputs[0]?.publication.pages)).toContain('23.0ポイント');
  });

  it('still refuses a loose number and a false claim', async () => {
    expect(codes(await built(COMMENTARY.replace('紅茶は{drinks.black}', '紅茶は38.5%')))).toEqual([
      'error bind/unbound-quantity',
      'warning bind/language-unchecked',
    ]);
    expect(codes(await built(COMMENTARY.replace('highest drinks.green', 'highest drinks.black')))).toEqual([
      'error bind/claim-not-true',
      'warning bind/language-unchecked',
    ]);
  });
});
