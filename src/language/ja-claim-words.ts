import type { ClaimWords } from './claim-words.js';

export const JA_CLAIM_WORDS: ClaimWords = {
  columns: ['原文の記述', '公表値と計算値', '本資料での表現'],
  verdicts: {
    holds: '成立',
    depends: '一部の読み方でのみ成立',
    contradicted: '数値と一致しない',
    unverifiable: '確認できない',
    opinion: '推論または意見',
  },
  counted: (verdict, count) => `${verdict}（${count}件）`,
  outcomes: { holds: '成立', fails: '不成立', unknown: '確認できない', opinion: '意見' },
  used: 'このまま使用',
  notUsed: '使用しない',
  reading: '{reading}（{outcome}）：{evidence}',
  valued: '{label}{value}',
  comparison: {
    above: { figure: '、{rival}（{value}）より{difference}高い', number: '、{value}より{difference}高い' },
    below: { figure: '、{rival}（{value}）より{difference}低い', number: '、{value}より{difference}低い' },
    equal: { figure: '、{rival}（{value}）と同じ', number: '、{value}と同じ' },
  },
  nearTie: '、ほぼ同水準',
  total: '、合計{total}',
  between: { figures: '、', clauses: '；' },
  gap: (notPublished) => notPublished,
  missing: {
    measure: '{what}：{gap}',
    values: '{what}{gap}',
    singles: '個別の値は{gap}',
    period: '{what}{gap}',
    range: '{what}は範囲のみ公表され、順位は判断できない',
    options: '選択肢がすべてかどうか不明',
    scope: '対象範囲が異なり比較できない',
    'single-answer': '単一回答ではなく、多数とはいえない',
    comparable: '設問または単位が異なり比較できない',
    otherwise: '公表内容からは判断できない',
  },
};
