import { describe, expect, it } from 'vitest';
import { type Change, replacing } from '../sample-report.js';
import { checkSample, onlyProblem, sampleMaterial } from './check-sample.js';

const HEAD = `    measure: {zh-CN: 占饮茶者百分比, en: {text: "% of tea drinkers", by: ours}}
    unit: percent
    decimals: 1
    scope: drinkers
    base: 1000
    answer: {type: multiple}
    from: {section: drinks}
    segments:
      young: {label: {zh-CN: 青年, en: {text: Young, by: ours}}, base: 400}
      old: {label: {zh-CN: 老年, en: {text: Old, by: ours}}, base: 29.6}
    options:
`;
const PLACES = `  places:
    label: {zh-CN: 饮茶地点, en: {text: Places, by: ours}}
    period: 2030
${HEAD}      home: {label: {zh-CN: 家, en: {text: Home, by: ours}}, by-segment: {young: 40.5, old: not-published}}
      work: {label: {zh-CN: 单位, en: {text: Work, by: ours}}, by-segment: {young: 30, old: 12.5}}
`;
const WAVES = `  waves:
    label: {zh-CN: 饮茶时段, en: {text: Hours, by: ours}}
    table: {file: tables/hours.csv, option: hour, segment: group, period: year, value: share, missing: {"-": not-published}}
${HEAD}      noon: {label: {zh-CN: 午间, en: {text: Noon, by: ours}}}
`;
const ROWS =
  'hour,group,year,share\nnoon,young,2029,10.5\nnoon,young,2030,11.5\nnoon,old,2029,-\nnoon,old,2030,8\n';

function added(question: string, more: string, rows = ROWS): Readonly<Record<string, Change>> {
  return {
    'dataset.yaml': (text) => replacing('  habit:\n', `${question}  habit:\n`)(text) + more,
    'tables/hours.csv': rows,
  };
}

describe('segments', () => {
  it('make a figure each, with the base of the segment', async () => {
    const { dataset } = await sampleMaterial(added(PLACES, ''));
    expect(dataset.figures.get('places.home.young')).toMatchObject({
      key: { option: 'home', segment: 'young', period: '2030' },
      base: { kind: 'n', n: 400 },
      status: 'published',
    });
    expect(dataset.figures.get('places.home.old')).toMatchObject({ status: 'not-published' });
    expect(dataset.questions.get('places')?.segments.map(({ id }) => id)).toEqual(['young', 'old']);
  });

  it('may stand in a table with periods', async () => {
    const { dataset } = await sampleMaterial(added(WAVES, ''));
    const ids = [...dataset.figures.keys()].filter((id) => id.startsWith('waves.'));
    expect(ids).toEqual([
      'waves.noon.2029.young',
      'waves.noon.2029.old',
      'waves.noon.2030.young',
      'waves.noon.2030.old',
    ]);
    expect(dataset.questions.get('waves')?.periods).toEqual(['2029', '2030']);
    expect(dataset.figures.get('waves.noon.2029.old')?.reading).toEqual({ kind: 'none' });
  });

  it('lose the values of a base below the declared one, on the unrounded base', async () => {
    const low = await sampleMaterial(added(PLACES, 'low-base: {mark: 100, suppress: 30}\n'));
    expect(low.dataset.figures.get('places.work.old')).toMatchObject({
      status: 'suppressed',
      reading: { kind: 'none' },
    });
    expect(low.dataset.figures.get('places.home.old')?.status).toBe('not-published');
    const high = await sampleMaterial(added(PLACES, 'low-base: {mark: 100, suppress: 29.5}\n'));
    expect(high.dataset.figures.get('places.work.old')?.status).toBe('published');
  });

  it.each([
    [
      'an undeclared segment',
      added(PLACES.replace('old: 12.5', 'odl: 12.5'), ''),
      'There is no segment of the question "odl".',
    ],
    [
      'one in a table',
      added(WAVES, '', ROWS.replace('old,2030', 'olds,2030')),
      'There is no segment of the question "olds".',
    ],
    [
      'a row that is missing',
      added(WAVES, '', ROWS.replace('noon,old,2029,-\n', '')),
      'waves.noon.2029.old has no row in tables/hours.csv.',
    ],
    ['a row that stands twice', added(WAVES, '', `${ROWS}noon,old,2030,9\n`), 'waves.noon.2030.old'],
    [
      'two ways to give values',
      added(PLACES.replace('{young: 30, old: 12.5}', '{young: 30, old: 12.5}, value: 5'), ''),
      'places.work',
    ],
  ])('are refused with %s', async (_, changes, words) => {
    const { diagnostics } = await checkSample(changes);
    expect(onlyProblem(diagnostics).message.en).toContain(words);
  });
});

it('an unknown segment suggests the one it resembles', async () => {
  const misspelt = PLACES.replace('young: 30, old: 12.5', 'yuong: 30, old: 12.5');
  const { diagnostics } = await checkSample(added(misspelt, ''));
  expect(onlyProblem(diagnostics).hints[0]?.en).toContain('young');
});
