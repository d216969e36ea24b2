/** A BCP 47 tag such as `zh-CN` or `en`. Each has a pack in `language/`. */
export type Language = string;

/** One wording, and whether it is the publisher's own or this report's translation. */
export interface Wording {
  readonly text: string;
  readonly by: 'publisher' | 'ours';
}

/** The same thing said in each language of a report. */
export type Localized = { readonly [language: Language]: Wording };
