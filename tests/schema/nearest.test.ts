import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/schema/nearest.js';

describe('nearest', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('unti', 'unit')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('finds what was meant, and nothing for a word that resembles none', () => {
    expect(nearest('lable', ['unit', 'label', 'scope'])).toBe('label');
    expect(nearest('备住', ['要点', '备注'])).toBe('备注');
    expect(nearest('weather', ['unit', 'label', 'scope'])).toBeNull();
  });

  it('does not compare words of any length', () => {
    expect(nearest('a'.repeat(100_000), ['a'.repeat(99_999)])).toBeNull();
  });
});
