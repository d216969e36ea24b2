import { z } from 'zod';
import type { ChartKind } from '../model/exhibit.js';
import type { Medium } from '../model/theme.js';
import {
  flag,
  fullList,
  id,
  languageTag,
  list,
  map,
  mapOf,
  matching,
  oneOf,
  pair,
  path,
  period,
  text,
  wholeNumber,
  wording,
} from './leaves.js';

/** `report.yaml`: what is made, in which order. */

const CHART_KINDS = [
  'ranked-bar',
  'likert',
  'columns',
  'tiles',
  'tracks',
  'table',
] as const satisfies readonly ChartKind[];
export const MEDIA = ['deck', 'briefing'] as const satisfies readonly Medium[];

const filePart = matching(/^[a-z0-9][a-z0-9-]*$/, 'file-part');

export const exhibitSchema = map({
  kind: oneOf(CHART_KINDS),
  question: id.optional(),
  figures: fullList(text).optional(),
  of: oneOf(['figures', 'disclosures']).optional(),
  label: wording.optional(),
  /** A metric to sort by, or `as-written`. */
  order: id.optional(),
  /** The metric of the totals column. */
  total: id.optional(),
  /** Two periods; a bracket shows the change from the first to the second. */
  change: pair(period, 'two-periods').optional(),
});

export const sectionSchema = map({
  id,
  deck: id.optional(),
  briefing: oneOf(['cover', 'findings', 'section', 'appendix']).optional(),
  exhibit: id.optional(),
  /** Two exhibits side by side. */
  exhibits: pair(id, 'two-exhibits').optional(),
  /** True where the deck's list of contents names it. */
  listed: flag.optional(),
  /** True where the section shows the claims of claims.yaml with their verdicts. */
  claims: flag.optional(),
  context: text.optional(),
});

export const reportShape = {
  name: map({
    publisher: filePart,
    topic: filePart,
    year: z.union([wholeNumber, filePart], { error: 'file-part' }),
  }),
  'short-title': wording,
  /** Who compiled the documents; not the publisher of the figures. */
  author: wording.optional(),
  keywords: wording.optional(),
  version: matching(/^\d+\.\d+(\.\d+)?$/, 'version'),
  issued: matching(/^\d{4}-\d{2}-\d{2}$/, 'date'),
  languages: fullList(languageTag),
  outputs: fullList(oneOf(MEDIA)),
  theme: id,
  dataset: path,
  exhibits: mapOf(id, exhibitSchema),
  sections: list(sectionSchema),
  strip: list(text).optional(),
};

export const reportSchema = map(reportShape);

export type ExhibitSource = z.infer<typeof exhibitSchema>;
