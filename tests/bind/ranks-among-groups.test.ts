import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { replacing, SAMPLE } from '../sample-report.js';
import { checkSample } from '../validate/check-sample.js';
import { sectionsOf } from './check.js';
import { DATASET, REPORT, TABLE } from './sample-dataset.js';

const PLACES = `  places:
    label: {zh-CN: 去处, en: {text: Places, by: ours}}
    measure: {zh-CN: 占比, en: {text: share, by: ours}}
    unit: percent
    decimals: 1
    scope: drinkers
    base: 900
    answer: {type: single}
    options-complete: yes
    from: {section: teas, paragraph: 1}
    segments:
      north: {label: {zh-CN: 北, en: {text: North, by: ours}}, base: 300}
      south: {label: {zh-CN: 南, en: {text: South, by: ours}}, base: 300}
      west: {label: {zh-CN: 西, en: {text: West, by: ours}}, base: 300}
    options:
      home: {label: {zh-CN: 家, en: {text: Home, by: ours}}}
      away: {label: {zh-CN: 外, en: {text: Away, by: ours}}}
    table: {file: tables/places.csv, option: place, segment: group, period: wave, value: share}
`;
const ROWS = [
  'place,group,wave,share',
  'home,north,2028,70\nhome,south,2028,60\nhome,west,2028,52',
  'away,north,2028,30\naway,south,2028,40\naway,west,2028,48',
  'home,north,2030,75\nhome,south,2030,61\nhome,west,2030,40',
  'away,north,2030,25\naway,south,2030,39\naway,west,2030,60',
].join('\n');

const { material, diagnostics } = await checkSample({
  'report.yaml': REPORT,
  'dataset.yaml': replacing('questions:\n', `questions:\n${PLACES}`)(DATASET),
  'tables/drinks.csv': TABLE,
  'tables/places.csv': () => ROWS,
  'commentary.zh-CN.md': sectionsOf({}),
  'commentary.en.md': sectionsOf({}),
});

function problems(line: string): readonly string[] {
  if (material === null) throw new Error(JSON.stringify(diagnostics));
  const read = readCommentary(`${SAMPLE}/commentary.zh-CN.md`, 'zh-CN', sectionsOf({ body: line }));
  const story = bind(new Map([['zh-CN', read.value]]), material);
  return story.diagnostics
    .filter(({ code }) => code.startsWith('bind/claim'))
    .map(({ code, hints }) => `${code} ${hints[0]?.en ?? ''}`);
}

describe('a rank among groups or waves', () => {
  it.each([
    '[最高]{highest places.away.2030.west among segments}',
    '[最高]{highest places.away.2030.west 各组}',
    '[最低]{lowest places.away.2030.north among segments}',
    '[第二]{rank 2 places.home.2028.south among segments}',
    '[最高]{highest places.home.2030.north among periods}',
    '[最高]{highest places.home.2030.north 各期}',
    '[最高]{highest 2 places.home.2028.north places.home.2028.south among segments}',
  ])('holds: %s', (line) => expect(problems(line)).toEqual([]));

  it.each([
    '[最高]{highest places.home.2030.west among segments}',
    '[最低]{lowest places.home.2030.north among segments}',
    '[最高]{highest places.home.2028.north among periods}',
  ])('is refused: %s', (line) => expect(problems(line)[0]).toMatch(/^bind\/claim-not-true /));

  it('is offered where a rank among the answers does not hold', () => {
    expect(problems('[最高]{highest places.away.2028.west}')[0]).toContain(
      '{highest places.away.2028.west among segments}',
    );
  });

  it('is nothing that other verbs take', () => {
    expect(problems('[过半]{over half places.home.2028.north among segments}')[0]).toMatch(
      /^bind\/claim-incomplete /,
    );
  });
});
