/** Something that only the reader of all YAML knows. */
export class NotPlain extends Error {}

/** A word without quotes, from here to the end of the line, to a comment or to the colon of a key. Spaces may follow. */
export const BLOCK_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d))(?:[^\n:#]|:(?![ \n]|$)|(?<! )#)*/y;

/** The same between brackets, where commas and brackets end it, too. */
export const FLOW_PLAIN =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d))(?:[^\n:#,[\]{}]|:(?![ \n,[\]{}]|$)|(?<! )#)*/y;

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

/** Everything that some YAML takes for something else than words, in any case of letters. */
const NO_WORD =
  /^(?:~|null|true|false|[-+]?(?:0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.inf)|\.nan)$/i;

/** What a word without quotes means: a number as people write it, a truth, nothing, or itself. */
export function plainValue(word: string): string | number | boolean | null {
  if (!/^[-+.~\dnt f]/i.test(word)) return word;
  if (DECIMAL.test(word) && !/^-0(?:\.0+)?$/.test(word)) return Number(word);
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  if (NO_WORD.test(word)) throw new NotPlain();
  return word;
}
