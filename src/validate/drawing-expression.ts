/**
 * The expressions of a template beside a report: numbers, texts, fields of the row and a few functions, joined by
 * operators. There are no loops, lists, patterns or further names in them, so that the time they take grows with their
 * length alone.
 */

const FUNCTIONS: ReadonlySet<string> = new Set(['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sqrt']);
const WORDS: ReadonlySet<string> = new Set([...FUNCTIONS, 'true', 'false', 'null']);
const PART =
  /\s+|datum\.(?<field>[A-Za-z][A-Za-z0-9]*)(?![\w.[(])|\d{1,15}(?:\.\d{1,15})?(?![\w.])|'[^'\\]*'|(?<word>[A-Za-z_$][\w$]*)|===|!==|==|!=|<=|>=|&&|\|\||[-+*%/<>!?:(),]/y;

/** The first part that may not stand in such an expression, or null. */
export function foreignPart(expression: string): string | null {
  const reader = new RegExp(PART);
  while (reader.lastIndex < expression.length) {
    const start = reader.lastIndex;
    const part = reader.exec(expression);
    if (part === null) return expression.slice(start, start + 20);
    const word = part.groups?.word;
    if (word !== undefined && !WORDS.has(word)) return word;
  }
  return null;
}

/** The fields of the row that it reads, each once. */
export function fieldsOf(expression: string): readonly string[] {
  return [
    ...new Set([...expression.matchAll(/datum\.([A-Za-z][A-Za-z0-9]*)/gu)].map((found) => found[1] ?? '')),
  ];
}
