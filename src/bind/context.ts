import type { LanguagePack } from '../language/index.js';
import type { ClaimPart, ProvenClaim } from '../model/claim.js';
import type { Dataset } from '../model/dataset.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { Report } from '../model/report.js';
import type { DerivedValue, FigureUse, Prose } from '../model/story.js';
import type { DeclaredWordings } from './declared-wordings.js';

/** What binding a text needs to know. */
export interface BindContext {
  readonly pack: LanguagePack;
  readonly dataset: Dataset;
  /** The figures of each question, by its id. */
  readonly figuresOf: ReadonlyMap<string, readonly Figure[]>;
  readonly report: Report;
  /** Wordings whose digits need no binding. */
  readonly declared: DeclaredWordings;
  /** Ids of figures by what they print as. */
  readonly printed: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
  /** Figures of the exhibits of the section at hand. */
  readonly nearby: readonly Figure[];
  /** True inside claim words, whose quantities are held against the claim instead of being refused. */
  readonly inClaim: boolean;
  /** Id of the section and part of it that the text stands in. */
  readonly section: string;
  readonly part: ClaimPart;
  /** True where a near tie may not carry a statement: headlines and leads. */
  readonly prominent: boolean;
  /** True where the briefing has a foot of the page for the text. */
  readonly printsFootnotes: boolean;
}

/** What it takes to find figures and to judge claims of them. */
export type FigureContext = Pick<BindContext, 'pack' | 'dataset' | 'figuresOf'>;

/** A bound text. */
export interface BoundText {
  readonly runs: Prose;
  /** Ids of the figures it prints or claims something of, in order. */
  readonly figures: readonly string[];
  /** Those figures that it names one by one: what it is about, and what an exhibit highlights. */
  readonly subjects: readonly string[];
  readonly derived: readonly DerivedValue[];
  readonly claims: readonly ProvenClaim[];
  readonly uses: readonly FigureUse[];
  readonly diagnostics: readonly Diagnostic[];
}

export const NOTHING: BoundText = {
  runs: [],
  figures: [],
  subjects: [],
  derived: [],
  claims: [],
  uses: [],
  diagnostics: [],
};

/** Several bound texts as one. */
export function joinBound(texts: readonly BoundText[]): BoundText {
  return {
    runs: texts.flatMap(({ runs }) => runs),
    figures: texts.flatMap(({ figures }) => figures),
    subjects: texts.flatMap(({ subjects }) => subjects),
    derived: texts.flatMap(({ derived }) => derived),
    claims: texts.flatMap(({ claims }) => claims),
    uses: texts.flatMap(({ uses }) => uses),
    diagnostics: texts.flatMap(({ diagnostics }) => diagnostics),
  };
}
