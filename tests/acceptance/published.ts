/**
 * What the excerpt publishes, copied from its text by hand and not from dataset.yaml: the figure that holds it, the
 * value as the Chinese text prints it, and the same value as the English edition must print it.
 */
export const PUBLISHED: readonly {
  readonly figure: string;
  readonly zh: string;
  readonly en: string;
}[] = [
  { figure: 'ai-core.2025', zh: '4000亿元', en: 'RMB 400bn' },
  { figure: 'scenes.mobile', zh: '49.82%', en: '49.82%' },
  { figure: 'form.mix', zh: '77.62%', en: '77.62%' },
  { figure: 'problem.human', zh: '56.88%', en: '56.88%' },
  { figure: 'emotion.detect', zh: '47.41%', en: '47.41%' },
  { figure: 'expectations.personal', zh: '51.03%', en: '51.03%' },
  { figure: 'expectations.teamwork', zh: '45.08%', en: '45.08%' },
  { figure: 'market.2022', zh: '452亿元', en: 'RMB 45.2bn' },
  { figure: 'market.2023', zh: '436亿元', en: 'RMB 43.6bn' },
  { figure: 'contact.yes', zh: '95.08%', en: '95.08%' },
  { figure: 'contact.no', zh: '4.92%', en: '4.92%' },
  { figure: 'scenes.logistics', zh: '42.24%', en: '42.24%' },
  { figure: 'scenes.shopping', zh: '41.76%', en: '41.76%' },
  { figure: 'scenes.banking', zh: '38.03%', en: '38.03%' },
  { figure: 'scenes.traffic', zh: '37.42%', en: '37.42%' },
  { figure: 'satisfaction.clarity.five', zh: '40.91%', en: '40.91%' },
  { figure: 'satisfaction.clarity.four', zh: '31.05%', en: '31.05%' },
  { figure: 'satisfaction.relevance.five', zh: '31.89%', en: '31.89%' },
  { figure: 'satisfaction.relevance.four', zh: '33.57%', en: '33.57%' },
  { figure: 'satisfaction.efficiency.five', zh: '30.45%', en: '30.45%' },
  { figure: 'satisfaction.efficiency.four', zh: '44.40%', en: '44.40%' },
  { figure: 'satisfaction.accuracy.five', zh: '26.59%', en: '26.59%' },
  { figure: 'satisfaction.timeliness.five', zh: '30.57%', en: '30.57%' },
  { figure: 'expectations.learning', zh: '35.47%', en: '35.47%' },
  { figure: 'expectations.languages', zh: '6.98%', en: '6.98%' },
  { figure: 'expectations.others', zh: '15%～40%', en: '15–40%' },
  { figure: 'full-report', zh: '41页', en: '41 pages' },
];

/** Sums, remainders and differences of published shares, computed by hand. */
const DERIVED_SHARES: readonly string[] = [
  // Five and four points together, and what they leave of a hundred.
  ...['71.96', '65.46', '74.85', '28.04', '34.54', '25.15'],
  // Mobile − logistics, logistics − shopping, banking − traffic.
  ...['7.58', '0.48', '0.61'],
  // Efficiency − clarity on the top two, clarity − accuracy and timeliness − efficiency on five points.
  ...['2.89', '14.32', '0.12'],
  // Personal − teamwork; the published settings and the published expectations added up.
  ...['5.95', '209.27', '138.56'],
  // Beside verdicts: clarity − relevance, timeliness − accuracy and relevance − timeliness on five points; clarity −
  // relevance on the top two; teamwork and learning against 40 and each other; 15 − languages; halves; have and have not.
  ...['9.02', '3.98', '1.32', '6.50', '5.08', '4.53', '9.61', '8.02', '1.03', '6.88', '100.00'],
];

/** True when the text holds the value itself and not only a longer number that ends or begins with it. */
export function holds(text: string, value: string): boolean {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d/.test(value) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(value) ? '(?![\\d.]*\\d)' : '';
  return new RegExp(before + escaped + after).test(text);
}

/** Shares with two decimals in a text that are neither published nor derived. */
export function foreignShares(text: string): readonly string[] {
  const known = new Set([...PUBLISHED.map(({ zh }) => zh.replace('%', '')), ...DERIVED_SHARES]);
  const found = [...text.matchAll(/(?<![\d.])\d+\.\d\d(?!\d)/g)].map(([number]) => number);
  return [...new Set(found)].filter((number) => !known.has(number));
}
