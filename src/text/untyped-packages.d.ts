/** What is used of packages that ship no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next position (in UTF-16 code units) before which a line may, or must, begin. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'hyphen/en-us/index.js' {
  const english: {
    /** The text with soft hyphens. */
    readonly hyphenateSync: (text: string) => string;
  };
  export default english;
}
