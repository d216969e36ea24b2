import type { Place } from '../model/place.js';
import type { Document } from '../model/source.js';
import {
  below,
  DELIMITERS,
  type Delimiter,
  LANGUAGE_TAG,
  pointerTo,
  TEXT_ENCODINGS,
  type TextEncoding,
  THEME_NAME,
  tableKey,
} from '../schema/index.js';

/** A file, language or template as one file names it, and where. */
export interface Wanted {
  readonly written: string;
  readonly place?: Place | undefined;
}

/**
 * What the documents name, read leniently: whatever is missing or of a wrong kind is passed over here, since
 * validation will say so.
 */

/** The dataset's path; `dataset.yaml` when none is named. */
export function datasetPath(report: Document | null): Wanted {
  const named = wantedAt(report, '/dataset', valueAt(report?.value, 'dataset'));
  return named ?? { written: 'dataset.yaml' };
}

/** The languages of the report, each once, in order. */
export function languagesOf(report: Document | null): readonly Wanted[] {
  const languages = valueAt(report?.value, 'languages');
  if (!Array.isArray(languages)) return [];
  const wanted = languages.flatMap(
    (language: unknown, index) => wantedAt(report, `/languages/${index}`, language) ?? [],
  );
  return onlyFirst(wanted.filter(({ written }) => LANGUAGE_TAG.test(written)));
}

/** The theme that a report has or another theme extends. */
export function themeOf(document: Document | null, key: 'theme' | 'extends'): Wanted | null {
  const theme = wantedAt(document, `/${key}`, valueAt(document?.value, key));
  return theme !== null && THEME_NAME.test(theme.written) ? theme : null;
}

/** A table as a question names it. */
export interface WantedTable extends Wanted {
  readonly key: string;
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  readonly range: string | null;
}

/** The tables of all questions, each once; how the first question that names it says that it is to be read, holds. */
export function tablePaths(dataset: Document | null): readonly WantedTable[] {
  const questions = valueAt(dataset?.value, 'questions');
  if (typeof questions !== 'object' || questions === null) return [];
  const wanted = Object.entries(questions).flatMap(([question, value]): readonly WantedTable[] => {
    const pointer = below(pointerTo(['questions', question]), 'table', 'file');
    const table = valueAt(value, 'table');
    const file = wantedAt(dataset, pointer, valueAt(table, 'file'));
    if (file === null) return [];
    const stated = (key: string): string | null => {
      const given = valueAt(table, key);
      return typeof given === 'string' && given !== '' ? given : null;
    };
    const [sheet, range] = [stated('sheet'), stated('range')];
    return [
      {
        ...file,
        key: tableKey({ file: file.written, sheet: sheet ?? undefined, range: range ?? undefined }),
        encoding: TEXT_ENCODINGS.find((name) => name === stated('encoding')) ?? null,
        delimiter: DELIMITERS.find((name) => name === stated('delimiter')) ?? null,
        sheet,
        range,
      },
    ];
  });
  return wanted.filter(({ key }, index) => wanted.findIndex((other) => other.key === key) === index);
}

/** The chart templates beside the report, each path once. */
export function ownTemplatePaths(report: Document | null): readonly Wanted[] {
  const exhibits = valueAt(report?.value, 'exhibits');
  if (typeof exhibits !== 'object' || exhibits === null) return [];
  return onlyFirst(
    Object.entries(exhibits).flatMap(([exhibit, value]) => {
      const pointer = below(pointerTo(['exhibits', exhibit]), 'template');
      return wantedAt(report, pointer, valueAt(value, 'template')) ?? [];
    }),
  );
}

function wantedAt(document: Document | null, pointer: string, value: unknown): Wanted | null {
  return typeof value === 'string' && value !== ''
    ? { written: value, place: document?.places.get(pointer) }
    : null;
}

function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: unknown })[key];
}

function onlyFirst(wanted: readonly Wanted[]): readonly Wanted[] {
  return wanted.filter(
    ({ written }, index) => wanted.findIndex((other) => other.written === written) === index,
  );
}
