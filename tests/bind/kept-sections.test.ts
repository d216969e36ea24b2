import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import type { Commentary } from '../../src/model/commentary.js';
import { openKeptValues } from '../../src/platform/kept-values.js';
import { SAMPLE } from '../sample-report.js';
import { sampleMaterial } from '../validate/check-sample.js';
import { sectionsOf } from './check.js';
import { DATASET, REPORT, TABLE } from './sample-dataset.js';

const BODY =
  '绿茶为{teas.green}，[居首]{highest teas.green among published}^[饮茶者为{met.yes}。]，[44]{free}与{= 61}都不是数值。';
const QUIET =
  '绿茶为{teas.green}，[居首]{highest teas.green among published}，相差{diff teas.green teas.black}。';

interface Files {
  readonly report?: string;
  readonly dataset?: string;
}

async function materialOf({ report = REPORT, dataset = DATASET }: Files) {
  return sampleMaterial({
    'report.yaml': report,
    'dataset.yaml': dataset,
    'tables/drinks.csv': TABLE,
    'commentary.zh-CN.md': sectionsOf({ body: BODY }),
    'commentary.en.md': sectionsOf({ body: 'Prose.' }),
  });
}

function commentaryOf(body: string): ReadonlyMap<string, Commentary> {
  const { value } = readCommentary(`${SAMPLE}/commentary.zh-CN.md`, 'zh-CN', sectionsOf({ body }));
  return new Map([['zh-CN', value]]);
}

/** A text with one part of it replaced. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

describe('kept sections', () => {
  it.each<[string, Files]>([
    ['a value that the text prints', { dataset: changed(DATASET, 'value: 49.82', 'value: 49.83') }],
    ['a value that makes a claim false', { dataset: changed(DATASET, 'value: 42.24', 'value: 61.24') }],
    [
      'a value in a footnote',
      { dataset: DATASET.replace('value: 95.08', 'value: 95.07').replace('4.92', '4.93') },
    ],
    [
      'a value elsewhere that is as freed words print',
      { dataset: changed(DATASET, 'value: 51.03', 'value: 61') },
    ],
    ['a label', { dataset: changed(DATASET, 'zh-CN: 绿茶,', 'zh-CN: 青茶61,') }],
    [
      'whether all answers are there',
      { dataset: DATASET.replaceAll('options-complete: unknown', 'options-complete: no') },
    ],
    ['where a value stands', { dataset: changed(DATASET, 'scopes:\n', '# A line more.\nscopes:\n') }],
    [
      'words for what is not published',
      { dataset: changed(DATASET, 'zh-CN: 摘要未公布', 'zh-CN: 未公布61') },
    ],
    ['the limit of low bases', { dataset: `${DATASET}low-base: {mark: 1300}\n` }],
    ['what the section shows', { report: changed(REPORT, 'exhibit: teas}', 'exhibit: sales}') }],
    [
      'where the section stands',
      { report: changed(REPORT, 'briefing: section, exhibit: teas', 'briefing: none, exhibit: teas') },
    ],
    ['nothing', {}],
  ])('are bound as they would be without keeping, when what changed is %s', async (_, files) => {
    for (const body of [BODY, QUIET]) {
      const { keep } = openKeptValues();
      const commentaries = commentaryOf(body);
      bind(commentaries, await materialOf({}), keep);
      const material = await materialOf(files);
      expect(bind(commentaries, material, keep)).toEqual(bind(commentaries, material));
      const other = commentaryOf(changed(body, '绿茶为', '青茶为'));
      expect(bind(other, material, keep)).toEqual(bind(other, material));
    }
  });

  it('are the same as before where other questions change', async () => {
    const { keep } = openKeptValues();
    const commentaries = commentaryOf(QUIET);
    const sectionOf = async (files: Files) =>
      bind(commentaries, await materialOf(files), keep).value.editions[0]?.sections[1];
    const before = await sectionOf({});
    expect(await sectionOf({ dataset: changed(DATASET, 'value: 51.03', 'value: 61') })).toBe(before);
    expect(await sectionOf({ dataset: changed(DATASET, 'value: 42.24', 'value: 42.25') })).not.toBe(before);
  });
});
