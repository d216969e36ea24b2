import type { Language } from '../model/language.js';
import type { ChangeWords } from './change-words.js';
import type { ClaimWords } from './claim-words.js';
import type { QuantityPattern } from './quantity.js';
import type { StatementLexicon } from './statement-words.js';

/** All that Proofdeck knows of one language. Data and small pure functions: a new language is one new pack. */
export interface LanguagePack {
  readonly tag: Language;
  /** As it stands in file names. */
  readonly fileTag: string;
  /** Words that Proofdeck prints by itself. */
  readonly words: Words;
  /** Words for the table of the publisher's claims. */
  readonly claimWords: ClaimWords;
  /** Words for what changed since an earlier issue. */
  readonly changeWords: ChangeWords;
  readonly numbers: NumberWords;
  /** Claim verbs and function words as authors may write them in this language, to their English names. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Patterns of quantities in running text, tried in order. Each is bounded, so that no text can stall it. */
  readonly quantities: readonly QuantityPattern[];
  /** Words that look like quantities and are none, such as 十分 and second-hand; taken out before the patterns are tried. */
  readonly idioms: RegExp;
  /** Null where Proofdeck knows none: such texts are bound, and a warning says what is not checked. */
  readonly statementWords: StatementLexicon | null;
  /** Units that follow a number and stay on its line; parts of an expression, such as `points?`. */
  readonly units: readonly string[];
  /** Words that say which way something moved, by the claim that they make. */
  readonly directions: { readonly rose: RegExp; readonly fell: RegExp };
}

export interface Words {
  readonly exhibit: (number: string) => string;
  readonly note: (text: string) => string;
  readonly source: (text: string) => string;
  readonly takeaways: string;
  readonly findings: string;
  readonly contents: string;
  readonly dataTable: string;
  /** Over the list of what the figures were published in. */
  readonly sources: string;
  /** A note that is that of another exhibit. */
  readonly noteAsFor: (exhibit: string) => string;
  readonly appendix: string;
  readonly context: string;
  readonly editorNote: string;
  /** A title that runs over several pages. */
  readonly continued: (title: string, page: number, pages: number) => string;
  readonly imprint: {
    readonly publisher: string;
    readonly source: string;
    readonly version: string;
    readonly issued: string;
  };
  readonly date: (iso: string) => string;
  readonly period: (period: string) => string;
  readonly periodRange: (first: string, last: string) => string;
  readonly sortedBy: (metric: string) => string;
  readonly forecast: string;
  readonly derived: string;
  readonly published: string;
  readonly unpublished: string;
  /** Heading over the values that no exhibit shows. */
  readonly elsewhere: string;
  /** Heading over the values that a report derives. */
  readonly derivedGroup: string;
  /** A heading repeated where its rows run on. */
  readonly runsOn: (heading: string) => string;
  /** Joins the parts of a list in running text. */
  readonly join: (parts: readonly string[]) => string;
  /** Joins clauses, such as those of a unit line. */
  readonly clause: (parts: readonly string[]) => string;
  readonly sentence: (text: string) => string;
  readonly labelled: (label: string, value: string) => string;
  /** What ends the bold lead of a finding, and what stands around a figure or reference. */
  readonly leadEnd: string;
  readonly open: string;
  readonly close: string;
  /** A label before its value in a line of facts. */
  readonly pair: (label: string, value: string) => string;
  readonly columns: {
    readonly item: string;
    readonly value: string;
    readonly status: string;
    /** Where a value was published, or how it was calculated. */
    readonly origin: string;
    /** Over the sections that figures were published in. */
    readonly source: string;
  };
  /** Place of a figure by the number of its section; the sections themselves are listed once. */
  readonly where: (section: number, paragraph: number | null) => string;
  readonly numbered: (number: number, text: string) => string;
  readonly sectionsNote: (headings: readonly string[]) => string;
  readonly rank: (rank: number) => string;
  readonly gapTitle: (notPublished: string) => string;
  readonly remainderGap: (best: string, notPublished: string) => string;
  readonly rangeNote: (label: string, range: string) => string;
  readonly baseNotPublished: (notPublished: string) => string;
  readonly netNote: (label: string, parts: readonly string[]) => string;
  readonly remainderNote: (label: string) => string;
  readonly changeNote: (formula: string) => string;
  /** The same for values that are themselves computed from the source. */
  readonly changeHereNote: (formula: string) => string;
  /** For shares on tracks whose bases and answer types are open. */
  readonly sumOf: (count: number) => string;
  /** What a derived value is called by its function, before the names of its inputs. */
  readonly derivedBy: ReadonlyMap<string, string>;
  /** A derived value's name: what it is and of what. */
  readonly derivedName: (what: string, inputs: string) => string;
  readonly tracksNote: string;
  /** For shares on tracks otherwise. */
  readonly tracksScale: string;
  /** How many were asked: `n` in digits as the language groups them. */
  readonly base: (n: string) => string;
  /** The status of a figure that is not shown for its low base. */
  readonly suppressed: string;
  /** A base that is low, and what that means. */
  readonly lowBase: (base: string) => string;
  /** `which`: the values on such bases, where the chart has no place to mark them; empty elsewhere. */
  readonly lowBaseNote: (n: string, which: readonly string[]) => string;
  readonly tooFewNote: (n: string) => string;
  /** What a dash stands for. */
  readonly missingNote: (notPublished: string) => string;
  /** Mean yearly growth, as an arrow says it and as its note does. */
  readonly growthLabel: (rate: string) => string;
  readonly growthNote: (formula: string) => string;
  /** Two values too close to be told apart, and what that means. */
  readonly nearTie: string;
  readonly nearTieNote: (limit: string | null) => string;
  /** What a hatched band says. */
  readonly hatchedNote: (notPublished: string) => string;
  /** What dashed lines and hollow dots say. */
  readonly dashedNote: string;
  /** What the columns between the levels of a waterfall are, by what there is of the two. */
  readonly stepsNote: (roles: ReadonlySet<string>) => string;
  readonly waffleNote: string;
  readonly sidesNote: (negative: readonly string[], positive: readonly string[], neutral: string) => string;
  readonly changesNote: (first: string, last: string) => string;
  /** Said of changes of shares. */
  readonly inPoints: string;
  /** Headings of the sums of a diverging bar whose dataset has no word for them. A neutral answer is in neither. */
  readonly sides: { readonly negative: string; readonly positive: string };
  /** The heading of such a sum that the dataset names. */
  readonly sideOf: (label: string) => string;
  /** Where the numbers are that have no room in their parts of a bar. */
  readonly smallParts: string;
  /** Heading of a column of changes, of shares in percentage points. */
  readonly changeHead: (inPoints: boolean) => string;
  readonly stepsOfColor: string;
  readonly multipleNote: string;
  readonly unpublishedOptions: (labels: readonly string[], notPublished: string) => string;
  /** Stands for a share of fewer people than `n`, which is not shown. */
  readonly tooFew: (n: string) => string;
  readonly rangeLabel: (label: string, range: string) => string;
  readonly sourceOf: (publisher: string, title: string, edition: string) => string;
  readonly forecastPeriod: (period: string) => string;
  readonly changeLabel: (amount: string, relative: string) => string;
  readonly brackets: (text: string) => string;
  readonly kindOf: (kind: string, what: string) => string;
  /** Joins values read out one after the other. */
  readonly series: (parts: readonly string[]) => string;
  /** What stands between two sentences. */
  readonly between: string;
  readonly chart: { readonly [kind: string]: string };
}

/** How numbers are dressed. Digits arrive as plain decimal text with U+2212 as minus. */
export interface NumberWords {
  readonly percent: (digits: string) => string;
  readonly percentagePoints: (digits: string) => string;
  readonly ratio: (digits: string) => string;
  /** Scales in which money may be told, largest first, with the words around the digits. */
  readonly money: readonly {
    readonly scale: number;
    readonly dress: (digits: string, currency: string) => string;
  }[];
  readonly currency: ReadonlyMap<string, string>;
  readonly range: (low: string, high: string) => string;
  /** A number followed by the symbol of what is measured. */
  readonly measured: (digits: string, symbol: string) => string;
  /** A number followed by the word for what is counted. */
  readonly counted: (digits: string, counter: string) => string;
  /** Small whole numbers in words, from zero on. */
  readonly small: readonly string[];
  /** Groups of three from this many digits on. */
  readonly groupFrom: number;
}
