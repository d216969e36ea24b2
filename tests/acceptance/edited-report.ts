import fc from 'fast-check';
import { type Change, replacing, sampleReport } from '../sample-report.js';

/** Everything about the sample report that a walk changes. Every combination is free of errors. */
export type Edited = { readonly [field in keyof typeof FIELDS]: string };

/** One change of one field. */
export type Edit = Partial<Edited>;

/** Few values each, so that a walk comes back to what it has seen before. */
const FIELDS = {
  green: ['61.5', '61.4', '58.8', '73.0'],
  black: ['48.2', '48.1', '40.9', '55.5'],
  oolong: ['33.0', '12.7', '38.4'],
  daily: ['62.4', '51.3'],
  earlierSales: ['120', '119'],
  sales: ['132', '127', '141'],
  expectedSales: ['150', '163'],
  option: ['Green tea', 'Green tea, loose', 'Tea, green'],
  chineseOption: ['绿茶', '绿茶（散装）'],
  measure: ['% of tea drinkers', '% of all who drink tea'],
  prose: ['are expected', 'is the forecast', 'is what the institute expects'],
  note: ['The opening.', 'Welcome.'],
  theme: ['house', 'editorial'],
  accent: ['#0F6E84', '#0E6F5C', '#8F4A00'],
  mutedBar: ['#8A96A1', '#7C8A70'],
  labelSize: ['14', '13.5'],
  order: ['drinks first', 'sales first'],
} as const;

/** The report as its tests know it. */
export const UNEDITED = Object.fromEntries(
  Object.entries(FIELDS).map(([field, [first]]) => [field, first]),
) as Edited;

const FIGURES = ['green', 'black', 'oolong', 'daily', 'earlierSales', 'sales', 'expectedSales'] as const;
const TEXTS = ['option', 'chineseOption', 'measure', 'prose', 'note'] as const;
const THEME = ['theme', 'accent', 'mutedBar', 'labelSize'] as const;

/** Figures, texts, the theme and the order of sections, each as often as the others. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .oneof(...[FIGURES, TEXTS, THEME, ['order'] as const].map((fields) => fc.constantFrom(...fields)))
  .chain((field) => fc.constantFrom(...FIELDS[field]).map((value): Edit => ({ [field]: value })));

/** As many edits, by the seed of the properties; none leaves the report as it was. */
export function randomWalk(length: number): readonly Edited[] {
  const walk: Edited[] = [UNEDITED];
  for (const edit of fc.sample(anyEdit, length * 4)) {
    const last = walk.at(-1) ?? UNEDITED;
    const next = { ...last, ...edit };
    if (walk.length <= length && JSON.stringify(next) !== JSON.stringify(last)) walk.push(next);
  }
  return walk;
}

/** The files of the report in this state. */
export function editedReport(state: Edited): ReadonlyMap<string, Uint8Array> {
  const { daily, mutedBar, labelSize } = state;
  const all =
    (...changes: readonly ((text: string) => string)[]): Change =>
    (text) =>
      changes.reduce((changed, change) => change(changed), text);
  return sampleReport({
    'tables/drinks.csv': `tea,share\ngreen,${state.green}\nblack,${state.black}\noolong,${state.oolong}\n`,
    'dataset.yaml': all(
      replacing('value: 62.4', `value: ${daily}`),
      replacing('value: 37.6', `value: ${(100 - Number(daily)).toFixed(1)}`),
      replacing('2028: 120', `2028: ${state.earlierSales}`),
      replacing('2029: 132', `2029: ${state.sales}`),
      replacing('value: 150', `value: ${state.expectedSales}`),
      replacing(
        'green: {label: {zh-CN: 绿茶, en: {text: Green tea, by: ours}}}',
        `green: {label: {zh-CN: ${state.chineseOption}, en: {text: "${state.option}", by: ours}}}`,
      ),
      (text) => text.replace('% of tea drinkers', state.measure),
    ),
    'commentary.en.md': all(replacing('are expected', state.prose), replacing('The opening.', state.note)),
    'report.yaml': all(
      replacing('theme: house', `theme: ${state.theme}`),
      state.order === 'drinks first' ? (text) => text : salesFirst,
    ),
    'templates/themes/house.yaml': all(
      replacing('accent: "#0F6E84"', `accent: "${state.accent}"`),
      replacing('muted-bar: "#8A96A1"', `muted-bar: "${mutedBar}"`),
      replacing('chart-value: {size: 14,', `chart-value: {size: ${labelSize},`),
    ),
  });
}

function salesFirst(text: string): string {
  const drinks = '  - {id: drinks, deck: exhibit, briefing: section, exhibit: drinks}\n';
  const sales = '  - {id: sales, deck: exhibit, briefing: section, exhibit: sales}\n';
  return replacing(drinks + sales, sales + drinks)(text);
}
