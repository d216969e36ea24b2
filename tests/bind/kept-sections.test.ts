import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import type { Commentary } from '../../src/model/commentary.js';
import { openKeptValues } from '../../src/platform/kept-values.js';
import { SAMPLE } from '../sample-report.js';
import { sampleMaterial } from '../validate/check-sample.js';
import { sectionsOf } from './check.js';
import { DATASET, REPORT, TABLE } from './sample-dataset.js';

interface Files {
  readonly report?: string;
  readonly dataset?: string;
}

async function materialOf({ report = REPORT, dataset = DATASET }: Files) {
  return sampleMaterial({
    'report.yaml': report,
    'dataset.yaml': dataset,
    'tables/drinks.csv': TABLE,
    'commentary.zh-CN.md': sectionsOf({ body: '正文。' }),
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

const LABELLED = changed(DATASET, 'zh-CN: 对茶饮的期望', 'zh-CN: 对茶饮的61种期望');

describe('kept sections', () => {
  it.each<[string, string, Files, Files]>([
    [
      'a value that is printed',
      '绿茶为{teas.green}。',
      {},
      { dataset: changed(DATASET, 'value: 49.82', 'value: 49.83') },
    ],
    [
      'a value that is derived from',
      '相差{diff teas.green teas.black}。',
      {},
      { dataset: changed(DATASET, 'value: 42.24', 'value: 42.25') },
    ],
    [
      'a value that makes a claim false',
      '绿茶[居首]{highest teas.green among published}。',
      {},
      { dataset: changed(DATASET, 'value: 42.24', 'value: 61.24') },
    ],
    [
      'whether all answers are there',
      '饮茶[居首]{highest met.yes}。',
      {},
      {
        dataset: changed(
          DATASET,
          'options-complete: yes\n    from: {section: all, paragraph: 1}\n    options:\n      yes',
          'options-complete: unknown\n    from: {section: all, paragraph: 1}\n    options:\n      yes',
        ),
      },
    ],
    [
      'a value elsewhere that is as a freed number prints',
      '另有{= 61.03%}。',
      {},
      { dataset: changed(DATASET, 'value: 51.03', 'value: 61.03') },
    ],
    ['a label elsewhere that declares a number', '对茶饮的61种期望。', { dataset: LABELLED }, {}],
    [
      'the number of an exhibit',
      '见{exhibit sales}。',
      {},
      {
        report: changed(
          REPORT,
          '  - {id: sales, deck: exhibit, briefing: section, exhibit: sales}\n',
          '',
        ).replace(
          '  - {id: teas,',
          '  - {id: sales, deck: exhibit, briefing: section, exhibit: sales}\n  - {id: teas,',
        ),
      },
    ],
    [
      'whether a briefing prints the section',
      '绿茶^[饮茶者为{met.yes}。]居多。',
      {},
      { report: changed(REPORT, 'briefing: section, exhibit: teas', 'briefing: none, exhibit: teas') },
    ],
  ])('are bound anew when what changed is %s', async (_, body, first, second) => {
    const { keep } = openKeptValues();
    const commentaries = commentaryOf(body);
    const [before, after] = [await materialOf(first), await materialOf(second)];
    const was = bind(commentaries, before, keep);
    expect(was).toEqual(bind(commentaries, before));
    expect(was.diagnostics).toEqual([]);
    const is = bind(commentaries, after);
    expect(is).not.toEqual(was);
    expect(bind(commentaries, after, keep)).toEqual(is);
    expect(bind(commentaries, before, keep)).toEqual(was);
  });

  it('tell of a problem what the whole report knows', async () => {
    const commentaries = commentaryOf('应为{hope.price}。');
    const material = await materialOf({});
    const found = bind(commentaries, material, openKeptValues().keep);
    expect(found).toEqual(bind(commentaries, material));
    expect(JSON.stringify(found.diagnostics)).toContain('hopes.price');
  });

  it('are bound anew when what changed is written in them', async () => {
    const { keep } = openKeptValues();
    const material = await materialOf({});
    bind(commentaryOf('绿茶为{teas.green}。'), material, keep);
    const other = commentaryOf('红茶为{teas.black}。');
    expect(bind(other, material, keep)).toEqual(bind(other, material));
  });

  it('are the same as before where other questions change', async () => {
    const { keep } = openKeptValues();
    const commentaries = commentaryOf('绿茶为{teas.green}。');
    const sectionOf = async (files: Files) =>
      bind(commentaries, await materialOf(files), keep).value.editions[0]?.sections[1];
    const before = await sectionOf({});
    expect(await sectionOf({ dataset: changed(DATASET, 'value: 51.03', 'value: 61') })).toBe(before);
    expect(await sectionOf({ dataset: changed(DATASET, 'value: 42.24', 'value: 42.25') })).not.toBe(before);
  });
});
