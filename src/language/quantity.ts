/** A pattern of running text and, where the words say so, the claim that they amount to. */
export interface QuantityPattern {
  /** Global and sticky-free; must not match the empty text. Every repetition is bounded. */
  readonly pattern: RegExp;
  /** What the match says, or null where it cannot be told. */
  readonly meaning: (match: RegExpExecArray) => QuantityMeaning | null;
}

export interface QuantityMeaning {
  /** The claim that the words amount to, or null for a bare number. */
  readonly verb: string | null;
  readonly number: number | null;
}

/** Digits as written, with full-width ones, grouping, U+2212 and units around them, as a number. */
export function arabicNumber(text: string): number {
  return Number(
    text
      .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace(/−/g, '-')
      .replace(/[^\d.-]/g, ''),
  );
}
