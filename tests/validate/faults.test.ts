import { describe, expect, it } from 'vitest';
import { type Change, replacing } from '../sample-report.js';
import { checkSample, onlyProblem, shown, underlined } from './check-sample.js';

/** One planted fault: the change, and the one problem that must follow. */
interface Planted {
  readonly fault: string;
  readonly changes: Readonly<Record<string, Change>>;
  /** `file code`, and the words that are underlined. */
  readonly at: string;
  readonly says: RegExp;
  readonly hint: RegExp;
}

const inDataset = (from: string, to: string) => ({ 'dataset.yaml': replacing(from, to) });
const inReport = (from: string, to: string) => ({ 'report.yaml': replacing(from, to) });
const inTable = (from: string, to: string) => ({ 'tables/drinks.csv': replacing(from, to) });

const PLANTED: readonly Planted[] = [
  {
    fault: 'a share above 100 in a table',
    changes: inTable('61.5', '161.5'),
    at: 'tables/drinks.csv validate/out-of-range 161.5',
    says: /drinks\.green is 161\.5%/,
    hint: /source/,
  },
  {
    fault: 'a share above 100',
    changes: inDataset('62.4', '149.8'),
    at: 'dataset.yaml validate/out-of-range 149.8',
    says: /habit\.daily is 149\.8%/,
    hint: /ratio/,
  },
  {
    fault: 'a single answer that sums to 130',
    changes: inDataset('62.4', '92.4'),
    at: 'dataset.yaml validate/does-not-sum options',
    says: /add up to 130\.0%/,
    hint: /multiple/,
  },
  {
    fault: 'a complete single answer that falls short',
    changes: inDataset('62.4', '61.4'),
    at: 'dataset.yaml validate/does-not-sum options',
    says: /99\.0%/,
    hint: /share/,
  },
  {
    fault: 'a misspelt key',
    changes: inDataset('unit: 亿元', 'unti: 亿元'),
    at: 'dataset.yaml validate/unknown-key unti',
    says: /"unti".*sales/,
    hint: /did you mean `unit`/,
  },
  {
    fault: 'a misspelt optional key',
    changes: inDataset('    options-complete: yes', '    options-complet: yes'),
    at: 'dataset.yaml validate/unknown-key options-complet',
    says: /options-complet/,
    hint: /options-complete/,
  },
  {
    fault: 'an unknown word',
    changes: inDataset('type: single', 'type: singel'),
    at: 'dataset.yaml validate/wrong-type singel',
    says: /"singel"/,
    hint: /`single`/,
  },
  {
    fault: 'a missing key',
    changes: inDataset('    scope: market\n', ''),
    at: 'dataset.yaml validate/missing-key sales',
    says: /sales has no "scope"/,
    hint: /scope:/,
  },
  {
    fault: 'a missing base',
    changes: inDataset('    base: 1200\n    answer: {type: single}', '    answer: {type: single}'),
    at: 'dataset.yaml validate/missing-key habit',
    says: /habit has no "base"/,
    hint: /not-published/,
  },
  {
    fault: 'a missing language',
    changes: inDataset('{zh-CN: 红茶, en: {text: Black tea, by: ours}}', '{zh-CN: 红茶}'),
    at: 'dataset.yaml validate/missing-key label',
    says: /black\.label has no wording in en/,
    hint: /en: \{text/,
  },
  {
    fault: 'no source',
    changes: inDataset('    from: {section: market, paragraph: 1}\n', ''),
    at: 'dataset.yaml validate/no-provenance sales',
    says: /sales\.2028/,
    hint: /from:/,
  },
  {
    fault: 'an unknown section of the source',
    changes: inDataset('section: market,', 'section: markets,'),
    at: 'dataset.yaml validate/unknown-reference markets',
    says: /"markets"/,
    hint: /`market`/,
  },
  {
    fault: 'an unknown scope',
    changes: inDataset('scope: market', 'scope: markte'),
    at: 'dataset.yaml validate/unknown-reference markte',
    says: /"markte"/,
    hint: /`market`/,
  },
  {
    fault: 'an unknown unit',
    changes: inDataset('unit: 亿元', 'unit: 亿圆'),
    at: 'dataset.yaml validate/wrong-type 亿圆',
    says: /亿圆/,
    hint: /亿元|元/,
  },
  {
    fault: 'a skipped year',
    changes: inDataset('2027: not-published', '2026: not-published'),
    at: 'dataset.yaml validate/missing-key 2028',
    says: /skips 2027/,
    hint: /2027: not-published/,
  },
  {
    fault: 'a negative amount',
    changes: inDataset('2029: 132', '2029: -132'),
    at: 'dataset.yaml validate/out-of-range -132',
    says: /-132/,
    hint: /percentage-point/,
  },
  {
    fault: 'not a number at all',
    changes: inDataset('2029: 132', '2029: .nan'),
    at: 'dataset.yaml validate/wrong-type .nan',
    says: /NaN/,
    hint: /not-published/,
  },
  {
    fault: 'more decimals than declared',
    changes: inDataset('37.6', '37.64'),
    at: 'dataset.yaml validate/out-of-range 37.64',
    says: /37\.64.*1 decimals/,
    hint: /decimals/,
  },
  {
    fault: 'a fraction among percentages',
    changes: inTable('33.0', '0.330'),
    at: 'tables/drinks.csv validate/out-of-range 0.330',
    says: /0\.330/,
    hint: /decimals/,
  },
  {
    fault: 'a decimal comma',
    changes: inTable('33.0', '"33,0"'),
    at: 'tables/drinks.csv validate/wrong-type "33,0"',
    says: /"33,0"/,
    hint: /write 33\.0/,
  },
  {
    fault: 'a decimal comma that is not declared',
    changes: inTable('33.0', '"33,0"'),
    at: 'tables/drinks.csv validate/wrong-type "33,0"',
    says: /33,0/,
    hint: /write 33\.0/,
  },
  {
    fault: 'a mark that is not declared',
    changes: inTable('33.0', 'N/A'),
    at: 'tables/drinks.csv validate/wrong-type N/A',
    says: /N\/A/,
    hint: /missing:/,
  },
  {
    fault: 'an unknown option in a table',
    changes: inTable('black', 'balck'),
    at: 'tables/drinks.csv validate/unknown-reference balck',
    says: /"balck"/,
    hint: /`black`/,
  },
  {
    fault: 'a row twice',
    changes: inTable('oolong,33.0\n', 'oolong,33.0\ngreen,60.0\n'),
    at: 'tables/drinks.csv validate/duplicate-figure green',
    says: /drinks\.green.*61\.5 and 60\.0/,
    hint: /keep/,
  },
  {
    fault: 'a missing column',
    changes: inTable('tea,share', 'tea,shares'),
    at: 'dataset.yaml validate/unknown-reference share',
    says: /"share"/,
    hint: /`shares`/,
  },
  {
    fault: 'a value in the table and in the dataset',
    changes: inDataset('en: {text: Oolong, by: ours}}}', 'en: {text: Oolong, by: ours}}, value: 33.0}'),
    at: 'tables/drinks.csv validate/duplicate-figure 33.0',
    says: /drinks\.oolong/,
    hint: /keep/,
  },
  {
    fault: 'an unknown question',
    changes: inReport('question: drinks', 'question: drink'),
    at: 'report.yaml validate/unknown-reference drink',
    says: /"drink"/,
    hint: /`drinks`/,
  },
  {
    fault: 'an unknown figure',
    changes: inReport('drinks.green', 'drinks.gren'),
    at: 'report.yaml validate/unknown-reference drinks.gren',
    says: /"drinks\.gren"/,
    hint: /`drinks\.green`/,
  },
  {
    fault: 'a name of several figures',
    changes: inReport('drinks.green', 'drinks'),
    at: 'report.yaml validate/unknown-reference drinks',
    says: /3 figures/,
    hint: /drinks\.black/,
  },
  {
    fault: 'a period without a value',
    changes: inReport('[2028, 2029]', '[2027, 2029]'),
    at: 'report.yaml validate/unknown-reference 2027',
    says: /"2027"/,
    hint: /2028/,
  },
  {
    fault: 'an unknown layout',
    changes: inReport('deck: cover', 'deck: covr'),
    at: 'report.yaml validate/unknown-reference covr',
    says: /layout "covr"/,
    hint: /`cover`/,
  },
  {
    fault: 'a base layout',
    changes: inReport('deck: cover', 'deck: base'),
    at: 'report.yaml validate/unknown-reference base',
    says: /layout "base"/,
    hint: /cover/,
  },
  {
    fault: 'an unknown exhibit',
    changes: inReport('exhibit: sales}', 'exhibit: sale}'),
    at: 'report.yaml validate/unknown-reference sale',
    says: /"sale"/,
    hint: /`sales`/,
  },
  {
    fault: 'a kind without its subject',
    changes: inReport(', question: drinks', ', figures: [drinks.green]'),
    at: 'report.yaml validate/missing-key drinks',
    says: /exhibit drinks/,
    hint: /question/,
  },
  {
    fault: 'units mixed on one scale',
    changes: inReport(
      '{kind: ranked-bar, question: drinks}',
      '{kind: tiles, figures: [drinks.green, sales.2029]}',
    ),
    at: 'report.yaml validate/mixed-units sales.2029',
    says: /sales\.2029/,
    hint: /one unit/,
  },
  {
    fault: 'a day that is not in the calendar',
    changes: inReport('2030-02-28', '2030-02-29'),
    at: 'report.yaml validate/wrong-type 2030-02-29',
    says: /2030-02-29/,
    hint: /calendar/,
  },
  {
    fault: 'a version without quotes',
    changes: inReport('"1.0"', '1.0'),
    at: 'report.yaml validate/wrong-type 1.0',
    says: /1 was found/,
    hint: /quotes/,
  },
  {
    fault: 'a section twice',
    changes: inReport('strip:', '  - {id: drinks}\nstrip:'),
    at: 'report.yaml validate/unknown-reference drinks',
    says: /second section/,
    hint: /own id/,
  },
];

describe('planted faults', () => {
  it.each(PLANTED)('$fault', async ({ changes, at, says, hint }) => {
    const problem = onlyProblem((await checkSample(changes)).diagnostics);
    expect(underlined(problem, changes)).toBe(at);
    expect(problem.message.en).toMatch(says);
    expect(problem.hints[0]?.en).toMatch(hint);
  });

  it('are all found in one run, in the order of the files', async () => {
    const changes: Readonly<Record<string, Change>> = {
      'dataset.yaml': (text) =>
        [
          replacing('type: single', 'type: singel'),
          replacing('2028: 120', '2028: -120'),
          replacing('from: {section: drinks, paragraph: 1}', 'form: {section: drinks, paragraph: 1}'),
        ].reduce((changed, change) => change(changed), text),
      'tables/drinks.csv': (text) => text.replace('61.5', '149.82').replace('48.2', '"48,2"'),
      'report.yaml': replacing('sales.2029,', 'sales.2092,'),
      'commentary.zh-CN.md': (text) =>
        text
          .replace('绿茶占{drinks.green}（', '绿茶占{drinks.green（')
          .replace('{sales.2028}增', '｛sales.2028｝增'),
      'commentary.en.md': (text) => text.replace('### Prose', '### Prosa'),
      'templates/themes/house.yaml': replacing('mute: "#5F6C78"', 'mute: "#8F9CA8"'),
    };
    const { diagnostics } = await checkSample(changes);
    expect(diagnostics.map((problem) => underlined(problem, changes))).toEqual([
      'commentary.en.md load/bad-commentary ### Prosa',
      'commentary.zh-CN.md load/bad-binding {',
      'dataset.yaml validate/unknown-key form',
      'dataset.yaml validate/wrong-type singel',
      'dataset.yaml validate/out-of-range -120',
      'report.yaml validate/unknown-reference sales.2092',
      'tables/drinks.csv validate/out-of-range 149.82',
      'tables/drinks.csv validate/wrong-type "48,2"',
      'templates/themes/house.yaml validate/low-contrast {color: mute, on: white, at-least: 4.5}',
      'templates/themes/house.yaml validate/low-contrast {color: mute, on: tint, at-least: 4.5}',
    ]);
  });

  it('in one file leave what refers to it alone', async () => {
    const { diagnostics } = await checkSample({
      'tables/drinks.csv': replacing('green,61.5', 'green,61.5,1'),
    });
    expect(diagnostics.map(shown)).toEqual(['tables/drinks.csv:2:12 load/bad-csv']);
  });

  it('of a name are told once, whichever file has the slip', async () => {
    const changes = { 'report.yaml': replacing('{id: sales, deck: exhibit', '{id: salse, deck: exhibit') };
    const problem = onlyProblem((await checkSample(changes)).diagnostics);
    expect(underlined(problem, changes)).toBe('report.yaml validate/unknown-reference salse');
    expect(problem.hints[0]?.en).toContain('`sales`');
  });

  it('of commentary that is never shown are told in each language', async () => {
    const { diagnostics } = await checkSample({
      'commentary.en.md': (text) => `${text}\n## Extra {#weather}\n`,
      'commentary.zh-CN.md': (text) => `${text}\n## 附加 {#weather}\n`,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'validate/unknown-reference',
      'validate/unknown-reference',
    ]);
  });

  it('leave no material when it is not known what to make', async () => {
    const { material, diagnostics } = await checkSample({
      'report.yaml': replacing('outputs: [deck, briefing]\n', ''),
    });
    expect(material).toBeNull();
    expect(diagnostics.map(shown)).toEqual(['report.yaml:1:1 validate/missing-key']);
  });

  it('name a language that Proofdeck does not speak', async () => {
    const { diagnostics } = await checkSample({
      'report.yaml': replacing('[zh-CN, en]', '[zh-CN, en, fr]'),
      'commentary.fr.md': '',
    });
    expect(diagnostics.map(shown)).toContain('report.yaml:5:24 validate/unknown-reference');
    expect(diagnostics.map(shown)).toContain('report.yaml:2:1 validate/missing-key');
  });
});
