import { describe, expect, it } from 'vitest';
import { figuresInChart } from '../../src/exhibit/figures-in-chart.js';
import type { RankedBar } from '../../src/model/exhibit.js';

const bar = (id: string, valueLabel: string) => ({
  id,
  valueLabel,
  label: id,
  sublabel: '',
  highlight: false,
  value: 1,
});
const chart: RankedBar = {
  kind: 'ranked-bar',
  bars: [bar('tea.green', '436'), bar('tea.black', '12'), bar('tea.red', '12')],
  range: null,
  nearTies: [],
};
const read = figuresInChart(
  { chart, figures: ['tea.green', 'tea.black', 'tea.red'] },
  new Map([
    ['tea.green', '436亿元'],
    ['tea.other', '7'],
  ]),
);

describe('the figures that a text in a chart prints', () => {
  it('are known by the label of their mark and by their value elsewhere', () => {
    expect(read('436')).toEqual(['tea.green']);
    expect(read(' 436\u2060 亿元')).toEqual(['tea.green']);
  });

  it('are all that are printed alike', () => {
    expect(read('12')).toEqual(['tea.black', 'tea.red']);
  });

  it('are none for other words, and none that the exhibit does not show', () => {
    expect(read('tea.green')).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('7')).toEqual([]);
  });
});
