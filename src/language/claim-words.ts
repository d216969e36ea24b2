import type { ClaimVerdict } from '../model/published-claim.js';

/** Words with which Proofdeck tells how the publisher's claims fare. Names in braces stand for what is filled in. */
export interface ClaimWords {
  /** The header of the table: as published, figures, wording used here. */
  readonly columns: readonly [string, string, string];
  readonly verdicts: { readonly [verdict in ClaimVerdict]: string };
  /** A verdict with the number of claims that it is given. */
  readonly counted: (verdict: string, count: number) => string;
  /** What comes out of one reading of several. */
  readonly outcomes: { readonly [outcome in 'holds' | 'fails' | 'unknown' | 'opinion']: string };
  /** Stand for a wording of our own: where the publisher's is used, and where it is not. */
  readonly used: string;
  readonly notUsed: string;
  /** A reading with its `{outcome}` before its `{evidence}`. */
  readonly reading: string;
  /** A figure's `{label}` and `{value}`. */
  readonly valued: string;
  /** How a subject compares: with the figure `{rival}`, whose value is `{value}`, or with a number, by `{difference}`. */
  readonly comparison: { readonly [way in 'above' | 'below' | 'equal']: ComparisonWords };
  /** The name of an option inside a sentence. */
  readonly named: (label: string) => string;
  readonly nearTie: string;
  /** What several figures add up to: `{total}`. */
  readonly total: string;
  /** Stand between figures and between clauses. */
  readonly between: { readonly figures: string; readonly clauses: string };
  /** The words for what is not published, as they stand within a sentence. */
  readonly gap: (notPublished: string) => string;
  /** Why something cannot be told. `{what}` names figures, a measure or a period; `{gap}` says "not published". */
  readonly missing: { readonly [kind in MissingKind]: string };
}

export interface ComparisonWords {
  readonly figure: string;
  readonly number: string;
}

export type MissingKind =
  | 'measure'
  | 'values'
  | 'singles'
  | 'period'
  | 'range'
  | 'options'
  | 'scope'
  | 'single-answer'
  | 'comparable'
  | 'otherwise';

export const ZH_CLAIM_WORDS: ClaimWords = {
  columns: ['原文说法', '公布值与推算值', '本简报写法'],
  verdicts: {
    holds: '成立',
    depends: '仅按部分口径成立',
    contradicted: '与数值不符',
    unverifiable: '无法核验',
    opinion: '推论或观点',
  },
  counted: (verdict, count) => `${verdict}（${count}条）`,
  outcomes: { holds: '成立', fails: '不成立', unknown: '无法核验', opinion: '推论' },
  used: '照此使用',
  notUsed: '不采用',
  reading: '{reading}（{outcome}）：{evidence}',
  valued: '{label}{value}',
  comparison: {
    above: { figure: '，比{rival}（{value}）高{difference}', number: '，比{value}高{difference}' },
    below: { figure: '，比{rival}（{value}）低{difference}', number: '，比{value}低{difference}' },
    equal: { figure: '，与{rival}（{value}）相同', number: '，等于{value}' },
  },
  named: (label) => label,
  nearTie: '，几乎持平',
  total: '，合计{total}',
  between: { figures: '、', clauses: '；' },
  gap: (notPublished) => notPublished,
  missing: {
    measure: '{what}：{gap}',
    values: '{what}{gap}',
    singles: '逐项{gap}',
    period: '{what}{gap}',
    range: '{what}只公布区间，名次无从判断',
    options: '选项是否完整未知',
    scope: '口径不同，不可比',
    'single-answer': '并非单选题，无从说多数',
    comparable: '出自不同题目或单位，不可比',
    otherwise: '公布内容不足以判断',
  },
};

export const EN_CLAIM_WORDS: ClaimWords = {
  columns: ['As published', 'Figures (published and derived)', 'Wording used here'],
  verdicts: {
    holds: 'Holds',
    depends: 'Holds in one reading only',
    contradicted: 'Contradicted by the figures',
    unverifiable: 'Cannot be verified',
    opinion: 'Inference or opinion',
  },
  counted: (verdict, count) => `${verdict} (${count})`,
  outcomes: { holds: 'holds', fails: 'does not hold', unknown: 'cannot be verified', opinion: 'opinion' },
  used: 'Used as it is',
  notUsed: 'Not used',
  reading: '{reading} ({outcome}): {evidence}',
  valued: '{label} {value}',
  comparison: {
    above: { figure: ', {difference} above {rival} ({value})', number: ', {difference} above {value}' },
    below: { figure: ', {difference} below {rival} ({value})', number: ', {difference} below {value}' },
    equal: { figure: ', equal to {rival} ({value})', number: ', equal to {value}' },
  },
  named: (label) => `“${label}”`,
  nearTie: ', almost level',
  total: ', together {total}',
  between: { figures: ', ', clauses: '; ' },
  gap: (notPublished) => `${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
  missing: {
    measure: '{what}: {gap}',
    values: '{what} {gap}',
    singles: 'single values {gap}',
    period: '{what} {gap}',
    range: '{what}: published only as a range, so no place can be told',
    options: 'whether all options are given is unknown',
    scope: 'a different scope, not comparable',
    'single-answer': 'not a single-answer question, so no majority can be told',
    comparable: 'different questions or units, not comparable',
    otherwise: 'too little is published to tell',
  },
};
