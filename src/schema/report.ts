import { z } from 'zod';
import type { ChartKind } from '../model/exhibit.js';
import type { Dimension } from '../model/figure.js';
import type { ChartForm } from '../model/report.js';
import type { Medium } from '../model/theme.js';
import {
  either,
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
  periodName,
  text,
  wholeNumber,
  wording,
} from './leaves.js';

/** `report.yaml`: what is made, in which order. */

const DIMENSIONS = ['option', 'metric', 'period', 'segment'] as const satisfies readonly Dimension[];

const CHART_KINDS = [
  'ranked-bar',
  'grouped-bar',
  'grouped-columns',
  'likert',
  'stacked-bar',
  'diverging',
  'columns',
  'line',
  'slope',
  'dumbbell',
  'small-multiples',
  'heatmap',
  'waterfall',
  'waffle',
  'number',
  'tiles',
  'tracks',
  'own',
  'table',
] as const satisfies readonly ChartKind[];
const CHART_FORMS = ['svg', 'native', 'shapes'] as const satisfies readonly ChartForm[];
export const MEDIA = ['deck', 'briefing'] as const satisfies readonly Medium[];

const filePart = matching(/^[a-z0-9][a-z0-9-]*$/, 'file-part');

export const exhibitSchema = map({
  /** Absent: chosen by what the question holds. */
  kind: oneOf(CHART_KINDS).optional(),
  /** How a deck shows it; absent: as the report says. */
  charts: oneOf(CHART_FORMS).optional(),
  question: id.optional(),
  /** The chart template beside the report that draws it, for the kind `own`. */
  template: path.optional(),
  figures: fullList(text).optional(),
  of: oneOf(['figures', 'disclosures', 'claims']).optional(),
  label: wording.optional(),
  /** Options, metrics, periods or segments that the question is narrowed to. */
  only: fullList(either([wholeNumber, periodName], 'member')).optional(),
  /** The dimension that becomes series. */
  by: oneOf(DIMENSIONS).optional(),
  /** Options that stay last. */
  pinned: fullList(id).optional(),
  /** Figures to highlight in place of those that the headline is about. */
  highlight: fullList(text).optional(),
  /** Who was asked, for the unit line. */
  base: wording.optional(),
  /** A metric, segment or period to sort by, or `as-written`. */
  order: either([wholeNumber, periodName], 'member').optional(),
  /** The metric of the totals column. */
  total: id.optional(),
  /** Two periods; a bracket shows the change from the first to the second. */
  change: pair(period, 'two-periods').optional(),
  /** Two years; an arrow shows the mean yearly growth from the first to the second. */
  growth: pair(period, 'two-periods').optional(),
  /** The levels of a waterfall, and what is taken away between them. */
  start: id.optional(),
  end: id.optional(),
  minus: fullList(id).optional(),
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
  /** How decks show charts; absent: `svg`. */
  charts: oneOf(CHART_FORMS).optional(),
  dataset: path,
  exhibits: mapOf(id, exhibitSchema),
  sections: list(sectionSchema),
  strip: list(text).optional(),
};

export const reportSchema = map(reportShape);

export type ExhibitSource = z.infer<typeof exhibitSchema>;
