import type { Dataset } from './dataset.js';
import type { DrawnChart } from './drawing.js';
import type { Publication } from './page.js';
import type { RecordedPublication, ReportRecord } from './record.js';
import type { Report } from './report.js';

/** Everything that is handed over: what was made, and from what. */
export interface Delivery {
  readonly tool: { readonly name: string; readonly version: string };
  readonly report: Pick<Report, 'id' | 'fileName' | 'version' | 'issued'>;
  /** Every file that the outputs depend on, by workspace path. */
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  readonly outputs: readonly FinishedPublication[];
  /** What they say; its publications are the outputs, in the same order. */
  readonly record: ReportRecord;
  /** What `data.xlsx` is made of; absent: there is none. */
  readonly companion?: { readonly dataset: Dataset; readonly report: Report };
}

/** One deck or briefing in one language, with the files that go beside it. */
export interface FinishedPublication {
  readonly publication: Pick<Publication, 'medium' | 'language' | 'pages'>;
  /** The .pptx of a deck, the .pdf of a briefing. */
  readonly bytes: Uint8Array;
  /** The same slides as a PDF; absent where nobody asked, and for a briefing, which is one. */
  readonly pdf?: Uint8Array;
  /** The charts it shows, in order of appearance. */
  readonly charts: readonly Pick<DrawnChart, 'exhibit' | 'svg'>[];
  /** Pictures of its pages; empty for none. `page` counts from 1. */
  readonly thumbnails: readonly {
    readonly page: number;
    readonly format: 'svg' | 'png';
    readonly bytes: Uint8Array;
  }[];
  /** Each figure as this publication prints it, such as `49.82%`, by figure id. */
  readonly values: ReadonlyMap<string, string>;
}

/** A file below `out/<report>/`. */
export interface DeliveredFile {
  /** Path from the workspace root. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Slides of a deck, pages of a briefing; null for what has no pages. */
  readonly pages: number | null;
}

/** `manifest.json`: what was delivered, from what, and all that it says. Keys are sorted in the file. */
export interface Manifest extends ReportRecord {
  readonly tool: { readonly name: string; readonly version: string };
  readonly report: { readonly id: string; readonly version: string; readonly issued: string };
  /** SHA-256 by workspace path. */
  readonly inputs: { readonly [path: string]: string };
  /** Sorted by name; `pages` is null for what has no pages. */
  readonly outputs: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly pages: number | null;
  }[];
  /** Each with its file's name. */
  readonly publications: readonly (RecordedPublication & { readonly name: string })[];
}
