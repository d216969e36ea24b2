/** Wordings whose digits need no binding, so that a text is searched for all of them in one pass. */
export interface DeclaredWordings {
  /** In small letters. */
  readonly words: ReadonlySet<string>;
  /** The lengths that occur, longest first, so that 2019—2023年 wins over 2019. */
  readonly lengths: readonly number[];
}

export const NOTHING_DECLARED: DeclaredWordings = { words: new Set(), lengths: [] };

/** Each wording once; a single character is too little to be told from other text. */
export function declaredWordings(wordings: Iterable<string>): DeclaredWordings {
  const words = new Set([...wordings].filter((wording) => wording.length > 1).map(small));
  const lengths = [...new Set([...words].map(({ length }) => length))].sort((a, b) => b - a);
  return { words, lengths };
}

/** The text with declared wordings blanked, at its full length. Its cost is that of the text, however many are declared. */
export function withoutDeclared(text: string, { words, lengths }: DeclaredWordings): string {
  const key = small(text);
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  while (at < key.length) {
    const length = lengths.find((one) => words.has(key.slice(at, at + one)) && isWhole(key, at, one));
    if (length === undefined) {
      at += 1;
    } else {
      kept.push(text.slice(from, at), '\0'.repeat(length));
      at += length;
      from = at;
    }
  }
  return kept.join('') + text.slice(from);
}

/** What makes a longer number of a wording that ends with a digit: more digits, or a unit. */
const GOES_ON =
  /^(?:\d|\.\d|,\d{3}|\s?[%％‰亿倍]|万(?=[元亿，。；、]|$)|\s?(?:pp|bn|tn|million|billion|trillion)\b)/;

/** A wording that begins or ends with a digit must not be cut out of a longer number. */
function isWhole(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + length, at + length + 10);
  const cutsFront = /\d/.test(text[at] ?? '') && /[\d.]/.test(before);
  const cutsBack = /\d/.test(text[at + length - 1] ?? '') && GOES_ON.test(after);
  return !cutsFront && !cutsBack;
}

/** Small letters, without those few whose length would change. */
function small(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
