/** Words by which a language states something of figures. */
export interface StatementLexicon {
  readonly statements: readonly StatementWords[];
  /** Words that give a reason or draw a conclusion: on figures they are somebody's opinion. */
  readonly reasons: RegExp;
  /** The end of a sentence or of a clause that stands by itself. */
  readonly sentenceEnd: RegExp;
}

export interface StatementWords {
  /** Global; every repetition is bounded. `$` is the end of the words before a value or a claim. */
  readonly pattern: RegExp;
  /** The claim that the words amount to, as it is offered to an author. */
  readonly verb: string;
  /**
   * What proves them. `itself`: a claim around these very words. `sentence`: a claim in their sentence. `derived`: a
   * claim or a derived value in it. `figure` is like `sentence`, and asks nothing where the sentence prints no figure.
   */
  readonly proof: 'itself' | 'sentence' | 'derived' | 'figure';
}
