/** What the words on the command line ask for. */
export type Command =
  | { readonly verb: 'help' | 'version' | 'schema' }
  | BuildWords
  | ExplainWords
  | NewWords
  | DiffWords
  | IssueWords
  | ImportWords
  | MailWords
  | PreviewWords;

export interface BuildWords {
  readonly verb: 'build' | 'check';
  /** Names of reports; empty: all of them. */
  readonly reports: readonly string[];
  readonly timings: boolean;
  /** True where nothing that was computed before is used. */
  readonly noCache: boolean;
  /** `build` only: builds again after every change. */
  readonly watch: boolean;
  /** True where warnings count as errors. */
  readonly strict: boolean;
  /** `check` only: writes what can be mended in one way only. */
  readonly fix: boolean;
  /** `check` only: looks at what was built, too. */
  readonly outputs: boolean;
  /** `build` only: writes every deck as a PDF, too. */
  readonly deckPdf: boolean;
  /** `build` only: writes a picture of every page, not of the first alone. */
  readonly pictures: boolean;
  /** `build` only: marks what changed since the issue of that version, or since the `last`; null: marks nothing. */
  readonly markChanges: string | null;
  readonly format: ReportFormat;
  /** Language of the messages; null: as the environment says. */
  readonly messages: 'en' | 'zh' | null;
}

export interface ExplainWords {
  readonly verb: 'explain';
  /** What to explain: a figure, a claim or a section. */
  readonly name: string;
  /** Names of reports to look in; empty: all of them. */
  readonly reports: readonly string[];
  readonly format: 'text' | 'json';
  readonly messages: 'en' | 'zh' | null;
}

export interface NewWords {
  readonly verb: 'new';
  /** Name of the report's folder. */
  readonly name: string;
  /** Absent: its name. */
  readonly title: string;
  readonly languages: readonly string[];
}

export interface DiffWords {
  readonly verb: 'diff';
  /** An issue, a git revision or a manifest; null: the last issue. */
  readonly from: string | null;
  /** The same; null: the sources as they are. */
  readonly to: string | null;
  /** Names of reports; empty: all of them. */
  readonly reports: readonly string[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly messages: 'en' | 'zh' | null;
}

export interface IssueWords {
  readonly verb: 'issue';
  /** Such as `1.1`. */
  readonly version: string;
  /** Names of reports; empty: the only one there is. */
  readonly reports: readonly string[];
}

export interface ImportWords {
  readonly verb: 'import';
  /** The table, as a path of the system that the command runs on. */
  readonly table: string;
  /** The report's folder as it was written; null: made of the table's name. */
  readonly into: string | null;
  readonly sheet: string | null;
  readonly range: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly messages: 'en' | 'zh' | null;
}

export interface MailWords {
  readonly verb: 'mail';
  /** Names of reports; empty: all that have a mail.yaml. */
  readonly reports: readonly string[];
  /** Null: all lists. */
  readonly list: string | null;
  /** `draft` writes files; `rehearse` says who would get what; `send` sends. */
  readonly how: 'draft' | 'rehearse' | 'send';
  /** True: messages of which nobody knows whether they arrived are sent once more. */
  readonly resendUnknown: boolean;
  readonly messages: 'en' | 'zh' | null;
}

export interface PreviewWords {
  readonly verb: 'preview';
  /** Names of reports; empty: the only one there is. */
  readonly reports: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  readonly messages: 'en' | 'zh' | null;
}

/** How problems are told: to people, to programs, as annotations of a pull request. */
export type ReportFormat = 'text' | 'json' | 'github';
