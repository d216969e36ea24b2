import { describe, expect, it } from 'vitest';
import { option, question, registersOf } from '../exhibit/check.js';

const TEAS = question(
  'teas',
  'answer: {type: single}\n    options-complete: yes\n    period: 2030\n    options:',
  option('green', ['绿茶', 'Green tea'], 'value: 30.00') +
    option('black', ['红茶', 'Black tea'], 'value: 25.00') +
    option('other', ['其他', 'Other'], 'value: 45.00, pinned: true'),
);

function problems(claim: string): readonly string[] {
  const headline = { zh: `绿茶[靠前]{${claim}}`, en: `Green tea [leads]{${claim}}` };
  const { diagnostics } = registersOf({
    questions: TEAS,
    exhibit: '{kind: ranked-bar, question: teas}',
    headline,
  });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe('a pinned option', () => {
  it('has no rank: it gathers what has no place of its own', () => {
    expect(problems('highest teas.green')).toEqual([]);
    expect(problems('lowest teas.black')).not.toContain('bind/claim-not-true');
    expect(problems('highest teas.black')).toContain('bind/claim-not-true');
  });

  it('is ranked where the claim is about it', () => {
    expect(problems('highest teas.other')).toEqual([]);
    expect(problems('rank 3 teas.other')).toContain('bind/claim-not-true');
  });
});
