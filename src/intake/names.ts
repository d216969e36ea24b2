/** Words of survey tables whose ids everyone would choose alike, in the two languages that tables come in. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...['合计', '总计', '总体', '全体', '整体', '全部', 'all', 'total', 'overall'].map(
    (word): [string, string] => [word, 'total'],
  ),
  ...['男', '男性', '男士'].map((word): [string, string] => [word, 'men']),
  ...['女', '女性', '女士'].map((word): [string, string] => [word, 'women']),
  ...['其他', '其它', '其他/不知道'].map((word): [string, string] => [word, 'other']),
  ...['不知道', '不清楚', '说不清', '不确定'].map((word): [string, string] => [word, 'dont-know']),
  ...['是', '有'].map((word): [string, string] => [word, 'yes']),
  ...['否', '没有', '无'].map((word): [string, string] => [word, 'no']),
]);

/**
 * Ids for labels, each another: the label's Latin letters and digits, a known word's id, or else `kind` with a number.
 * Ids that the language of figures needs for itself are avoided.
 */
export function idsFor(labels: readonly string[], kind: string): readonly string[] {
  const taken = new Set(['all', 'value', 'base', 'half']);
  return labels.map((label, index) => {
    const wanted = KNOWN.get(label.toLowerCase()) ?? slug(label) ?? `${kind}-${index + 1}`;
    const id = free(wanted, taken);
    taken.add(id);
    return id;
  });
}

/** Lower-case letters, digits and hyphens of a text, at most 40 of them; null where it has no letter. */
export function slug(text: string): string | null {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const lost = (text.match(/[^\p{ASCII}\p{P}\p{M}]/gu)?.length ?? 0) > plain.length;
  if (lost || plain === '') return null;
  return /^[a-z]/.test(plain) ? plain : `n-${plain}`;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next += 1) id = `${wanted}-${next}`;
  return id;
}

/** True for answers that stay last whatever their value: Other, Don't know, None. */
export function isPinned(label: string): boolean {
  return /^(其他|其它|以上都|以上均|都没有|不知道|不清楚|说不清|不确定|拒答|无所谓)|^(others?|none|none of (the|these).*|don.?t know|not sure|refused|no answer|prefer not.*)\b/i.test(
    label,
  );
}

/** True for the row that says how many were asked. */
export function isBaseName(label: string): boolean {
  return /^(样本量|样本数|样本|基数|有效样本.*|人数\s*[（(]?n[)）]?|n\s*=?|base.*|(un)?weighted base.*|sample( size)?|total n|respondents)$/i.test(
    label.trim(),
  );
}

/** True for a row that adds up the others. */
export function isTotalName(label: string): boolean {
  return /^(合计|总计|小计|total|sum|grand total|subtotal)$/i.test(label.trim());
}

/** True for a column that counts rows and says nothing. */
export function isRowNumberName(label: string): boolean {
  return /^(no\.?|#|nr\.?|序号|编号|id)$/i.test(label.trim());
}
