import { describe, expect, it } from 'vitest';
import { type Case, chartOf, question, registersOf } from './check.js';

/** A scale of so many points, every one of them published unless `missing` leaves the last one out. */
function scaleOf(points: number, kind: string, { isRest = false, isOpen = false } = {}): Case {
  const ids = Array.from({ length: points }, (_, index) => `p${index + 1}`);
  const metric = (id: string, extra = ''): string =>
    `      ${id}: {label: {zh-CN: ${id}分, en: {text: ${id}, by: ours}}${extra}}\n`;
  const rest = isRest ? metric('rest', `, remainder: [${ids.join(', ')}]`) : '';
  const share = Math.floor(90 / points);
  const cells = ids.map((_, index) => {
    if (isOpen && index === points - 1) return '-';
    return index === 0 && !isRest ? 100 - share * (points - 1) : share;
  });
  const settings = 'answer: {type: scale}\n    options-complete: unknown\n    period: 2030\n    metrics:';
  const options = '    options:\n      a: {label: {zh-CN: 甲项, en: {text: Item, by: ours}}}\n';
  const table = `    table: {file: t.csv, option: item, metrics: [${ids.join(', ')}], missing: {"-": not-published}}\n`;
  return {
    questions: question('q', settings, ids.map((id) => metric(id)).join('') + rest + options + table),
    exhibit: `{${kind === '' ? '' : `kind: ${kind}, `}question: q}`,
    table: `item,${ids.join(',')}\na,${cells.join(',')}\n`,
  };
}

const refusal = (wanted: Case) =>
  registersOf(wanted)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message.en}`)
    .join();

describe('a scale of many points', () => {
  it.each([2, 3, 4, 5, 6, 7])('has as many tones as a Likert bar has points: %i', (points) => {
    const { rows, legend } = chartOf('likert', scaleOf(points, 'likert'));
    const tones = rows[0]?.parts.map(({ tone }) => tone) ?? [];
    expect(new Set(tones).size).toBe(points);
    expect(legend.map(({ tone }) => tone)).toEqual(tones);
  });

  it.each([2, 3, 4, 5, 6, 7])('has as many tones as a diverging bar has points: %i', (points) => {
    const { rows } = chartOf('diverging', scaleOf(points, 'diverging'));
    const parts = rows[0]?.parts ?? [];
    expect(new Set(parts.map(({ tone }) => tone)).size).toBe(points);
    const neutral = parts.filter(({ side }) => side === 'neutral').map(({ tone }) => tone);
    expect(neutral).toEqual(points % 2 === 1 ? ['diverging-3'] : []);
  });

  it('is refused as one bar with more than seven, or more than four beside a remainder', () => {
    expect(refusal(scaleOf(8, 'likert'))).toContain('has 8 scale points; in one bar at most 7');
    expect(refusal(scaleOf(5, 'likert', { isRest: true }))).toContain('at most 4 can be told apart beside');
    expect(refusal(scaleOf(4, 'likert', { isRest: true }))).toBe('');
    expect(refusal(scaleOf(8, 'diverging'))).toContain('two to seven scale points');
  });

  it('is a heat map where the program may choose', () => {
    expect(chartOf('diverging', scaleOf(7, '')).rows).toHaveLength(1);
    expect(chartOf('likert', scaleOf(7, '', { isOpen: true })).rows).toHaveLength(1);
    expect(chartOf('heatmap', scaleOf(11, '')).items).toHaveLength(11);
  });

  it('says where the numbers of its smallest parts are', () => {
    const notesOf = (points: number): string =>
      JSON.stringify(registersOf(scaleOf(points, 'diverging')).en.exhibits.get('x')?.notes);
    expect(notesOf(5)).not.toContain('smallest parts');
    const small = scaleOf(5, 'diverging');
    const { en } = registersOf({ ...small, table: 'item,p1,p2,p3,p4,p5\na,40,30,20,6,4\n' });
    expect(JSON.stringify(en.exhibits.get('x')?.notes)).toContain('smallest parts');
  });
});
