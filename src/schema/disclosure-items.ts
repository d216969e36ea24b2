/**
 * What a survey report is expected to disclose, after the disclosure elements of the AAPOR Code of Ethics, with what
 * figures that are no survey need besides.
 */
export const DISCLOSURE_ITEMS = [
  'publisher',
  'sponsor',
  'population',
  'sample-size',
  'sampling',
  'mode',
  'fieldwork',
  'weighting',
  'question-wording',
  'answer-type',
  'bases',
  'margin-of-error',
  'definitions',
  'forecasts',
  'derivations',
  'translation',
] as const;

export type DisclosureItem = (typeof DISCLOSURE_ITEMS)[number];
