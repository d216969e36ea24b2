import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import type { ClaimVerdict, JudgedClaim } from '../../src/model/published-claim.js';
import type { Prose, Story } from '../../src/model/story.js';
import { type Changes, flagship } from '../flagship-stages.js';
import { replacing } from '../sample-report.js';

async function told(changes: Changes = {}): Promise<Story> {
  const { sources, material } = await flagship(changes);
  return bind(sources.commentaries, material).value;
}

function judged({ judged: all }: Story, id: string): JudgedClaim {
  const found = all.find(({ claim }) => claim.id === id);
  if (found === undefined) throw new Error(`there is no claim ${id}`);
  return found;
}

const ORDER: readonly ClaimVerdict[] = ['contradicted', 'depends', 'unverifiable', 'opinion', 'holds'];

/** What a reader sees of a claim: the heading that it stands under and its row, in one language. */
function row(story: Story, id: string, language: string): readonly string[] {
  const { verdict } = judged(story, id);
  const given = ORDER.filter((one) => story.judged.some((other) => other.verdict === one));
  const same = story.judged.filter((other) => other.verdict === verdict);
  const table = story.editions.find((edition) => edition.language === language)?.wordings;
  const group = table?.groups[given.indexOf(verdict)];
  const cells = group?.rows[same.findIndex(({ claim }) => claim.id === id)] ?? [];
  return [group?.label ?? '', ...cells.map((cell: Prose) => cell.map(({ text }) => text).join(''))];
}

const story = await told();

/** The judgements of the audit: id of the audit, claim, verdict, and what each reading comes to. */
const AUDIT: readonly (readonly [string, string, ClaimVerdict, string])[] = [
  ['A1', 'clarity-most-satisfied', 'depends', 'holds fails unknown'],
  ['A2', 'accuracy-low', 'depends', 'holds unknown'],
  ['A2', 'timeliness-low', 'contradicted', 'fails unknown'],
  ['A3', 'efficiency-low', 'depends', 'holds fails unknown'],
  ['A4', 'relevance-next', 'depends', 'holds fails unknown'],
  ['A5', 'market-expands', 'contradicted', 'fails'],
  ['A6', 'market-soars', 'unverifiable', 'unknown'],
  ['A7', 'other-expectations', 'depends', 'fails unknown holds'],
  ['A8', 'learning-third', 'unverifiable', 'unknown'],
  ['A9', 'expectations-high', 'contradicted', 'fails'],
  ['A10', 'scenes-errands', 'unverifiable', 'unknown unknown'],
  ['A11', 'scenes-preferred', 'opinion', 'opinion'],
  ['A12', 'mainstream', 'unverifiable', 'unknown'],
  ['A13', 'prospects', 'opinion', 'opinion'],
  ['C', 'contact-adds-up', 'holds', 'holds'],
  ['C', 'mobile-first', 'holds', 'holds'],
  ['C', 'logistics-second', 'holds', 'holds'],
  ['C', 'shopping-third', 'holds', 'holds'],
  ['C', 'clarity-fives', 'holds', 'holds'],
  ['C', 'personal-first', 'holds', 'holds'],
  ['C', 'teamwork-second', 'holds', 'holds'],
  ['C', 'personal-majority', 'holds', 'holds'],
  ['C', 'human-majority', 'holds', 'holds'],
  ['C', 'market-fell', 'holds', 'holds'],
];

describe('what the publisher says, judged by its own figures', () => {
  it('judges every claim that is listed, and no other', () => {
    expect(story.judged.map(({ claim }) => claim.id)).toEqual(AUDIT.map(([, id]) => id));
  });

  it.each(AUDIT)('%s %s: %s', (_, id, verdict, readings) => {
    const { verdict: found, readings: each } = judged(story, id);
    expect([found, each.map(({ outcome }) => outcome).join(' ')]).toEqual([verdict, readings]);
  });

  it.each([
    ['timeliness-low', 0.12, true],
    ['clarity-fives', 9.02, false],
    ['market-expands', -16, false],
    ['scenes-preferred', 0.48, true],
    ['shopping-third', -0.48, true],
    ['expectations-high', -8.02, false],
  ])('%s lies %d apart, near tie: %s', (id, amount, isNearTie) => {
    const [reading] = judged(story, id).readings;
    expect([reading?.against?.difference.amount, reading?.against?.isNearTie]).toEqual([amount, isNearTie]);
  });
});

describe('what a reader sees', () => {
  it.each([
    [
      'zh-CN',
      'clarity-most-satisfied',
      ['5分（成立）', '40.91%', '31.89%', '9.02个百分点', '71.96%', '74.85%', '平均得分：节选未公布'],
    ],
    [
      'en',
      'clarity-most-satisfied',
      [
        '40.91%',
        '9.02\u00a0pp above “Reasonable answers” (31.89%)',
        '2.89\u00a0pp below',
        'Mean score: not published',
      ],
    ],
    ['zh-CN', 'timeliness-low', ['30.57%', '30.45%', '0.12个百分点', '几乎持平']],
    ['en', 'timeliness-low', ['30.57%', '30.45%', '0.12\u00a0pp', 'almost level']],
    ['zh-CN', 'market-expands', ['436亿元', '452亿元', '低16亿元']],
    ['en', 'market-expands', ['RMB\u00a043.6bn', 'RMB\u00a045.2bn', 'RMB\u00a01.6bn below']],
    ['zh-CN', 'market-soars', ['2019年节选未公布']],
    ['en', 'market-soars', ['2019 not published in the excerpt']],
    ['zh-CN', 'prospects', ['4000亿元（预计）', '口径不同']],
    ['en', 'prospects', ['RMB\u00a0400bn (forecast)', 'a different scope']],
    ['zh-CN', 'contact-adds-up', ['95.08%', '4.92%', '合计100.00%']],
  ])('%s %s', (language, id, words) => {
    const [, , evidence = ''] = row(story, id, language);
    for (const word of words) expect(evidence).toContain(word);
  });

  it.each([
    ['zh-CN', 'clarity-most-satisfied', '仅按部分口径成立（5条）'],
    ['en', 'clarity-most-satisfied', 'Holds in one reading only (5)'],
    ['zh-CN', 'market-expands', '与数值不符（3条）'],
    ['en', 'market-expands', 'Contradicted by the figures (3)'],
    ['zh-CN', 'mainstream', '无法核验（4条）'],
    ['en', 'mainstream', 'Cannot be verified (4)'],
    ['zh-CN', 'prospects', '推论或观点（2条）'],
    ['en', 'prospects', 'Inference or opinion (2)'],
    ['zh-CN', 'mobile-first', '成立（10条）'],
    ['en', 'mobile-first', 'Holds (10)'],
  ])('%s %s: %s', (language, id, words) => {
    expect(row(story, id, language)[0]).toBe(words);
  });

  it('says what is used instead, and where nothing is', () => {
    expect(row(story, 'market-expands', 'en')[3]).toBe('It fell in 2023');
    expect(row(story, 'expectations-high', 'zh-CN')[3]).toBe('不采用');
    expect(row(story, 'contact-adds-up', 'en')[3]).toBe('Used as it is');
  });
});

const SATISFACTION = 'tables/satisfaction.csv';

describe('other figures give other verdicts', () => {
  it.each<[string, string, Changes, ClaimVerdict, string]>([
    [
      'A1',
      'clarity-most-satisfied',
      { [SATISFACTION]: replacing('40.91', '30.91') },
      'contradicted',
      'fails fails unknown',
    ],
    [
      'A1',
      'clarity-most-satisfied',
      { [SATISFACTION]: replacing('31.05', '41.05') },
      'depends',
      'holds holds unknown',
    ],
    ['A2', 'timeliness-low', { [SATISFACTION]: replacing('30.57', '30.37') }, 'depends', 'holds unknown'],
    ['A2', 'accuracy-low', { [SATISFACTION]: replacing('26.59', '46.59') }, 'contradicted', 'fails unknown'],
    [
      'A3',
      'efficiency-low',
      { [SATISFACTION]: replacing('30.45', '35.45') },
      'contradicted',
      'fails fails unknown',
    ],
    [
      'A4',
      'relevance-next',
      { [SATISFACTION]: replacing('31.89', '29.89') },
      'contradicted',
      'fails fails unknown',
    ],
    ['A5', 'market-expands', { 'dataset.yaml': replacing('2023: 436', '2023: 470') }, 'holds', 'holds'],
  ])('%s %s', async (_, id, changes, verdict, readings) => {
    const changed = judged(await told(changes), id);
    expect([changed.verdict, changed.readings.map(({ outcome }) => outcome).join(' ')]).toEqual([
      verdict,
      readings,
    ]);
  });
});
