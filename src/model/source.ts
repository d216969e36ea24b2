import type { ChartTemplate } from './chart-template.js';
import type { Commentary, MarkedText } from './commentary.js';
import type { Language } from './language.js';
import type { MailWords } from './mail.js';
import type { Place } from './place.js';

/** All files of a report and its templates, parsed, with the place of every value. */
export interface Sources {
  /** Name of the report's folder. */
  readonly id: string;
  readonly report: Document;
  readonly dataset: Document;
  /** By file as the dataset writes it, relative to the report's folder, with sheet and range of a workbook. */
  readonly tables: ReadonlyMap<string, TableSource>;
  readonly commentaries: ReadonlyMap<Language, Commentary>;
  /** The publisher's claims; null where there is no `claims.yaml` or it could not be read. */
  readonly claims: ClaimsSource | null;
  /** What is sent to whom; null where there is no `mail.yaml` or it could not be read. */
  readonly mail: MailSource | null;
  /** By name (`house` for `templates/themes/house.yaml`), the report's first; then those that it extends, in order. */
  readonly themes: ReadonlyMap<string, Document>;
  /** By medium and name: `deck/exhibit` for `templates/layouts/deck/exhibit.yaml`. */
  readonly layouts: ReadonlyMap<string, Document>;
  /** By chart kind. */
  readonly charts: ReadonlyMap<string, ChartTemplate>;
  /** Chart templates beside the report, by path as report.yaml writes it. */
  readonly ownCharts: ReadonlyMap<string, Document>;
  /** Every file read that the documents rest on, so all but `mail.yaml`: path from the workspace root to its bytes. */
  readonly inputs: ReadonlyMap<string, Uint8Array>;
}

/** A YAML or JSON file: its plain value, and where each part of it stands. */
export interface Document {
  readonly file: string;
  readonly value: unknown;
  /** By JSON pointer (`/questions/scenes/unit`): the place of the value. */
  readonly places: ReadonlyMap<string, Place>;
  /** By JSON pointer of a map entry: the place of its key. */
  readonly keyPlaces: ReadonlyMap<string, Place>;
}

/** `claims.yaml`, and the texts in it that are commentary, taken apart, by JSON pointer. */
export interface ClaimsSource {
  readonly document: Document;
  readonly texts: ReadonlyMap<string, MarkedText>;
}

/** `mail.yaml`, and the words in it, taken apart, by language. */
export interface MailSource {
  readonly document: Document;
  readonly texts: ReadonlyMap<Language, MailWords>;
}

/** A CSV file or a part of a sheet: cells as text. */
export interface TableSource {
  readonly file: string;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly text: string;
  readonly place: Place;
}
