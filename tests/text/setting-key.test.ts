import { describe, expect, it } from 'vitest';
import type { Paragraph, Run } from '../../src/model/text.js';
import { type Faces, type Setting, setText } from '../../src/text/index.js';
import { BODY, briefingFaces, paragraphOf } from './open-test-faces.js';

const HOW: Setting = {
  width: 90,
  language: 'zh-CN',
  hanLatinGap: 0.1,
  compressPunctuation: 'full',
  leading: 'around',
};
const RUN: Run = { text: '用户（49.82%）认为，AI客服是有用的。说 it is useful', weight: 'regular' };
const PARAGRAPH: Paragraph = {
  ...paragraphOf('', { justified: true, firstIndent: 4, spaceBefore: 3, mark: 'label' }),
  note: { id: 'note.1', label: '3' },
  runs: [RUN, { text: '甲' }],
};

const faces = briefingFaces();

/** The same fonts, with nothing set in them yet. */
function fresh(): Faces {
  return { ...faces, measured: new Map(), set: new Map(), cells: new Map() };
}

const SETTINGS: readonly Partial<Setting>[] = [
  { width: 60 },
  { language: 'en' },
  { hanLatinGap: 0.2 },
  { compressPunctuation: 'none' },
  { leading: 'above' },
];
const PARAGRAPHS: readonly Partial<Paragraph>[] = [
  { runs: [{ ...RUN, text: `${RUN.text}乙` }, { text: '甲' }] },
  { runs: [{ ...RUN, weight: 'bold' }, { text: '甲' }] },
  { runs: [{ ...RUN, color: '#FF0000' }, { text: '甲' }] },
  { runs: [{ ...RUN, size: 12 }, { text: '甲' }] },
  { runs: [{ ...RUN, rise: 2 }, { text: '甲' }] },
  { runs: [{ ...RUN, target: { kind: 'section', section: 'one' } }, { text: '甲' }] },
  { style: { ...BODY, size: 11 } },
  { style: { ...BODY, leading: 1.2 } },
  { style: { ...BODY, weight: 'bold' } },
  { style: { ...BODY, color: '#00FF00' } },
  { style: { ...BODY, align: 'right' } },
  { firstIndent: 8 },
  { mark: 'bullet' },
  { note: { id: 'note.1', label: '33' } },
];

describe('text that was set before', () => {
  it.each(SETTINGS)('is set anew with %j', (change) => {
    expectAnew([PARAGRAPH], { ...HOW, ...change });
  });

  it.each(PARAGRAPHS)('is set anew with %j', (change) => {
    expectAnew([{ ...PARAGRAPH, ...change }], HOW);
  });

  it('is set anew where lines are ragged, and further apart', () => {
    const { justified: _, ...ragged } = PARAGRAPH;
    const lines = { ...PARAGRAPH, runs: [{ text: `${RUN.text}，而且很有用。它们是好的工具。`.repeat(2) }] };
    const { justified: __, ...raggedLines } = { ...lines, ...ragged, runs: lines.runs };
    expectAnew([raggedLines], HOW, [lines]);
    expectAnew([PARAGRAPH, { ...PARAGRAPH, spaceBefore: 9 }], HOW, [PARAGRAPH, PARAGRAPH]);
  });

  it('is told from text whose words stand in other runs', () => {
    const red = { color: '#FF0000' };
    expectAnew([{ ...PARAGRAPH, runs: [{ text: '甲乙', ...red }, { text: '丙' }] }], HOW, [
      { ...PARAGRAPH, runs: [{ text: '甲', ...red }, { text: '乙丙' }] },
    ]);
  });

  it('is taken over where only what it rests on has changed', () => {
    const set = setText(faces, [PARAGRAPH], HOW);
    const other = { ...PARAGRAPH, runs: [{ ...RUN, figures: ['a'] }, { text: '甲' }] };
    expect(setText(faces, [other], HOW)).toBe(set);
  });
});

function expectAnew(
  paragraphs: readonly Paragraph[],
  how: Setting,
  before: readonly Paragraph[] = [PARAGRAPH],
): void {
  const own = fresh();
  const first = setText(own, before, HOW);
  const again = setText(own, paragraphs, how);
  expect(again).not.toEqual(first);
  expect(again).toEqual(setText(fresh(), paragraphs, how));
}
