import type { Compilation } from './compilation.js';
import type { Severity } from './diagnostic.js';
import type { Language } from './language.js';
import type { Points } from './length.js';
import type { IssueName } from './redline.js';
import type { Medium } from './theme.js';

/** A report as it is looked at while it is written. */
export interface Preview {
  readonly state: PreviewState;
  /** The pages as SVG, by the address that the state names. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The fonts that pages are drawn with. */
  readonly faces: readonly PreviewFace[];
  /** What the pages were made of; null while there are none. Problems of later sources are placed by it. */
  readonly drawn: Compilation | null;
}

export interface PreviewFace {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly bytes: Uint8Array;
}

/** All that the browser is told: plain JSON, in the language of the person who looks. */
export interface PreviewState {
  readonly title: string;
  readonly version: string;
  /** The issue that pages are held against; null where the report was not issued yet. */
  readonly since: IssueName | null;
  /** True where the sources have errors, so that the pages are those of an earlier state. */
  readonly isStale: boolean;
  readonly documents: readonly PreviewDocument[];
  readonly problems: readonly PreviewProblem[];
  /** The figures that pages rest on, by id. */
  readonly figures: { readonly [id: string]: PreviewFigure };
}

export interface PreviewDocument {
  readonly medium: Medium;
  readonly language: Language;
  readonly width: Points;
  readonly height: Points;
  readonly pages: readonly PreviewPage[];
}

export interface PreviewPage {
  /** Unique among all documents, such as `deck-en-scenes`. */
  readonly key: string;
  /** The same in every language. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Address of its SVG: another one whenever the picture is another. */
  readonly picture: string;
  /** What changed since the issue; null: nothing, or there is none. */
  readonly change: 'changed' | 'added' | null;
  /** What the picture's `data-bound` counts, from 0. */
  readonly stretches: readonly PreviewStretch[];
  /** What is claimed on the page, in order of appearance. */
  readonly claims: readonly PreviewClaim[];
}

/** Text that prints figures, derives a value from them, or claims something of them. */
export interface PreviewStretch {
  readonly text: string;
  /** Ids of the figures. */
  readonly figures: readonly string[];
  /** How a derived value is made, such as `diff scenes.mobile scenes.logistics`; null for others. */
  readonly derivation: string | null;
  /** Indexes into the page's claims. */
  readonly claims: readonly number[];
}

export interface PreviewClaim {
  readonly words: string;
  /** What stands between the braces. */
  readonly source: string;
  /** Margin, near tie and significance, each in words. */
  readonly facts: readonly string[];
  readonly at: string;
}

export interface PreviewFigure {
  readonly label: string;
  /** As printed, by language of the report. */
  readonly value: { readonly [language: Language]: string };
  /** Precision, base, derivation and place in the publication, each in words. */
  readonly facts: readonly string[];
  readonly at: string;
}

export interface PreviewProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
  /** What to write instead of the marked text; null where more than one thing could be meant. */
  readonly fix: string | null;
  /** File, line and column; null where no file is concerned. */
  readonly at: string | null;
  /** The lines around the place; null where it is a cell of a workbook, or no place at all. */
  readonly frame: PreviewFrame | null;
  readonly related: readonly { readonly at: string; readonly message: string }[];
  /** Keys of the pages that it belongs to; empty: it concerns the whole report. */
  readonly pages: readonly string[];
}

/** Lines of a source file, with one stretch marked. */
export interface PreviewFrame {
  /** Number of the first line. */
  readonly first: number;
  readonly lines: readonly string[];
  /** Where the marked stretch is: line and column from 1, and its length. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A file as a browser is given it. */
export interface ServedFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** True where its address changes with its content, so that a browser may keep it. */
  readonly isKept: boolean;
}

/** What the preview says by itself; `{n}` and `{v}` stand for a number and a version. */
export interface PreviewWords {
  readonly skip: string;
  readonly format: string;
  readonly language: string;
  readonly media: { readonly [medium in Medium]: string };
  readonly both: string;
  readonly pages: string;
  readonly details: string;
  readonly help: string;
  readonly upToDate: string;
  readonly stale: string;
  readonly gone: string;
  /** Of one, and of several. */
  readonly errors: readonly [string, string];
  readonly warnings: readonly [string, string];
  readonly notes: readonly [string, string];
  readonly severity: { readonly [severity in Severity]: string };
  readonly changed: string;
  readonly added: string;
  readonly changedPages: readonly [string, string];
  readonly noPages: string;
  readonly wholeReport: string;
  readonly problems: string;
  readonly claims: string;
  readonly figures: string;
  readonly nothingHere: string;
  readonly fix: string;
  readonly copy: string;
  readonly copied: string;
  readonly hint: string;
  readonly alike: string;
  readonly more: string;
  readonly page: string;
  readonly slide: string;
  readonly missing: string;
  /** Keys and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
  readonly close: string;
}
