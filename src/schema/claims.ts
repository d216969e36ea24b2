import type { z } from 'zod';
import {
  either,
  flag,
  fullList,
  id,
  languageTag,
  map,
  mapOf,
  number,
  oneOf,
  pair,
  period,
  provenances,
  text,
  wording,
} from './leaves.js';

/** `claims.yaml`: what the publisher says, to be judged by its own figures. There is no key for a verdict. */

const texts = mapOf(languageTag, text);

/** What would have to be true. A reading may give any of it anew. */
const encoding = {
  verb: id.optional(),
  /** References to figures, as in commentary. */
  of: either([text, fullList(text)], 'references').optional(),
  /** A metric, or a measure that is not published; several where the words leave it open. */
  measure: either([id, fullList(id)], 'measures').optional(),
  number: either([number, pair(number, 'two-numbers')], 'one-or-two-numbers').optional(),
  scope: id.optional(),
  period: period.optional(),
  /** The period that a movement starts from. */
  since: period.optional(),
  all: flag.optional(),
  among: oneOf(['published']).optional(),
};

const readingSchema = map({ as: wording, ...encoding });
export type ReadingSource = z.infer<typeof readingSchema>;

export const publishedClaimSchema = map({
  from: provenances,
  /** A paraphrase by language, with the decisive words as `[“...”]{quote}`. */
  says: texts,
  instead: texts.optional(),
  kind: oneOf(['statement', 'opinion']).optional(),
  ...encoding,
  readings: fullList(readingSchema).optional(),
});
export type PublishedClaimSource = z.infer<typeof publishedClaimSchema>;

export const claimsShape = {
  /** What the publisher speaks of and does not publish, by a name that claims use as `measure`. */
  measures: mapOf(id, wording).optional(),
  claims: mapOf(id, publishedClaimSchema),
};
