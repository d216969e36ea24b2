import { cents, digits, readSource, type Values } from './numbers.js';

/** A value that the report prints and that follows from published ones, worked out anew. */
export type Printed = ReadonlyMap<string, string>;

const EXPRESSION = /(?<!\]|\^)\{((?:diff|change) [^{}]+?)(?: as [^{}]*)?\}/g;

/** What every figure and every derivation of the commentary prints in a language, without sign and unit. */
export function printed(values: Values, [low, high]: readonly [number, number], language: string): Printed {
  const all = new Map<string, string>([
    ['range from', String(low)],
    ['range to', String(high)],
  ]);
  for (const [id, value] of values) all.set(id, digits(id, value, language));
  for (const file of [`commentary.${language}.md`, 'claims.yaml']) {
    for (const [, expression = ''] of readSource(file).matchAll(EXPRESSION)) {
      const [verb = '', a = '', b = ''] = expression.split(' ');
      const [one, other] = [values.get(a) ?? Number.NaN, values.get(b) ?? Number.NaN];
      all.set(expression, verb === 'diff' ? digits(a, cents(one - other), language) : change(one, other));
    }
  }
  for (const question of ['scenes', 'expectations']) {
    const parts = [...values].flatMap(([id, value]) => (id.startsWith(`${question}.`) ? [value] : []));
    all.set(`sum ${question}`, cents(parts.reduce((sum, value) => sum + value, 0)).toFixed(2));
  }
  return all;
}

/** A change in percent, with as many of two decimals as the rounding of whole amounts leaves: ten units of the last. */
function change(to: number, from: number): string {
  const width = ((to + 0.5) / (from - 0.5) - (to - 0.5) / (from + 0.5)) * 100;
  const decimals = width <= 0.1 ? 2 : width <= 1 ? 1 : 0;
  return Math.abs(((to - from) / from) * 100).toFixed(decimals);
}
