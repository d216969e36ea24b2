import { describe, expect, it } from 'vitest';
import { chartOf, check, ofKind, option, question } from './check.js';

const SETTINGS = 'answer: {type: multiple}\n    options-complete: unknown\n    period: 2030\n    options:';
const TEAS = question(
  'teas',
  SETTINGS,
  option('other', ['其他', 'Other'], 'value: 60.00, pinned: true') +
    option('black', ['红茶', 'Black tea'], 'value: 42.24') +
    option(
      'green',
      ['绿茶', 'Green tea'],
      'value: 49.82, detail: {zh-CN: 含茉莉花茶, en: {text: with jasmine, by: ours}}',
    ) +
    option('white', ['白茶', 'White tea'], 'value: 6.98') +
    option('rare', ['稀有茶', 'Rare teas'], 'range: [15, 40], decimals: 0'),
);

const idsOf = (asked: string): readonly string[] =>
  chartOf('ranked-bar', { questions: TEAS, exhibit: asked }).bars.map(({ id }) => id);

describe('ranked bars', () => {
  it('run from the largest value down, a pinned option last', () => {
    expect(idsOf('{kind: ranked-bar, question: teas}')).toEqual([
      'teas.green',
      'teas.black',
      'teas.white',
      'teas.other',
    ]);
  });

  it('stand as written where the order says so', () => {
    expect(idsOf('{kind: ranked-bar, question: teas, order: as-written}')).toEqual([
      'teas.other',
      'teas.black',
      'teas.green',
      'teas.white',
    ]);
  });

  it('carry final labels in each language', () => {
    const { zh, en } = check({ questions: TEAS, exhibit: '{kind: ranked-bar, question: teas}' });
    expect(ofKind('ranked-bar', zh).bars[0]).toEqual({
      id: 'teas.green',
      label: '绿茶',
      sublabel: '含茉莉花茶',
      valueLabel: '49.82%',
      highlight: false,
      value: 49.82,
    });
    expect(ofKind('ranked-bar', en).bars[0]).toMatchObject({ label: 'Green tea', sublabel: 'with jasmine' });
    expect(ofKind('ranked-bar', en).bars[1]?.sublabel).toBe('');
  });

  it('bracket what is published only as a range', () => {
    const { zh, en } = check({ questions: TEAS, exhibit: '{kind: ranked-bar, question: teas}' });
    expect(ofKind('ranked-bar', zh).range).toEqual({ low: 15, high: 40, label: '稀有茶：15%～40%' });
    expect(ofKind('ranked-bar', en).range?.label).toBe('Rare teas: 15–40%');
  });

  it('have no bracket where every value is published', () => {
    const questions = question('teas', SETTINGS, option('green', ['绿茶', 'Green tea'], 'value: 49.82'));
    expect(
      chartOf('ranked-bar', { questions, exhibit: '{kind: ranked-bar, question: teas}' }).range,
    ).toBeNull();
  });

  it('highlight what the headline is about, and nothing else', () => {
    const highlighted = (zh: string): readonly string[] =>
      chartOf('ranked-bar', {
        questions: TEAS,
        exhibit: '{kind: ranked-bar, question: teas}',
        headline: { zh, en: zh.replaceAll(/\p{Script=Han}+/gu, 'words ') },
      })
        .bars.filter(({ highlight }) => highlight)
        .map(({ id }) => id);
    expect(highlighted('绿茶占{teas.green}，白茶占{teas.white}')).toEqual(['teas.green', 'teas.white']);
    expect(highlighted('高出{diff teas.green teas.black}')).toEqual([]);
    expect(highlighted('均高于{= 5%}')).toEqual([]);
  });

  it('break ties by the order of the file', () => {
    const questions = question(
      'teas',
      SETTINGS,
      option('b', ['乙', 'B'], 'value: 20.00') + option('a', ['甲', 'A'], 'value: 20.00'),
    );
    expect(
      chartOf('ranked-bar', { questions, exhibit: '{kind: ranked-bar, question: teas}' }).bars.map(
        ({ id }) => id,
      ),
    ).toEqual(['teas.b', 'teas.a']);
  });
});

describe('the furniture of an exhibit', () => {
  const { zh, en } = check({ questions: TEAS, exhibit: '{kind: ranked-bar, question: teas}' });

  it('says what is measured, in which unit and when', () => {
    expect([zh.number, zh.title, zh.unitLine]).toEqual(['1', '常喝的茶', '占饮茶者百分比，n=1200，2030年']);
    expect(en.title).toBe('Teas they drink');
    expect(en.unitLine.replaceAll('\u00a0', ' ')).toBe('% of tea drinkers, n = 1,200, 2030');
  });

  it('names the source', () => {
    expect(zh.source).toBe('茶叶研究所《茶饮调查》（摘要）');
    expect(en.source).toBe('Leaf Institute, Tea survey (abstract)');
  });

  it('takes a label of its own', () => {
    const exhibit =
      '{kind: ranked-bar, question: teas, label: {zh-CN: 各类茶, en: {text: All teas, by: ours}}}';
    expect(check({ questions: TEAS, exhibit }).en.title).toBe('All teas');
  });

  it('knows its figures, and key figures for the margin', () => {
    expect(zh.figures).toEqual(['teas.other', 'teas.black', 'teas.green', 'teas.white', 'teas.rare']);
    const { keyFigures } = check({
      questions: TEAS,
      exhibit: '{kind: ranked-bar, question: teas}',
      headline: { zh: '占{teas.green}', en: 'At {teas.green}' },
    }).en;
    expect(keyFigures).toEqual([
      { figure: 'teas.green', text: '49.82%', suffix: '', label: 'Green tea', falls: false },
    ]);
  });

  it('tells the range as a note', () => {
    expect(zh.notes.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      '稀有茶据原文在15%～40%之间，逐项未公布。',
      '多选，合计可超过100%。',
    ]);
  });
});
