/** What an author may write, and the words for what was expected. */
export { chartTemplateSchema } from './chart-template.js';
export {
  claimsShape,
  type PublishedClaimSource,
  publishedClaimSchema,
  type ReadingSource,
} from './claims.js';
export {
  type DatasetSource,
  DELIMITERS,
  type Delimiter,
  datasetSchema,
  datasetShape,
  disclosureSchema,
  type FigureValue,
  lowBaseSchema,
  type OptionSource,
  publicationSchema,
  type QuestionSource,
  questionSchema,
  type TableSpec,
  TEXT_ENCODINGS,
  type TextEncoding,
  tableKey,
} from './dataset.js';
export { DISCLOSURE_ITEMS, type DisclosureItem } from './disclosure-items.js';
export { EXPECTATIONS, expectationOf } from './expectations.js';
export { comparePlaces, inFileOrder } from './file-order.js';
export { jsonSchemas } from './json-schemas.js';
export { type LayoutSource, LENGTH_OPTIONS, layoutSchema, type SlotSource } from './layout.js';
export {
  id as idSchema,
  knownKeys,
  LANGUAGE_TAG,
  map,
  type ProvenanceSource,
  type WordingSource,
} from './leaves.js';
export { type MailListSource, mailListSchema, mailShape } from './mail.js';
export { journalIn } from './mail-journal.js';
export { builtIn, issueIn } from './manifest.js';
export { nearest } from './nearest.js';
export {
  OWN_FIELDS,
  type OwnTemplateSource,
  type OwnTransform,
  ownTemplateSchema,
} from './own-template.js';
export { below, pointerTo } from './pointer.js';
export { type NumberStyle, readNumber } from './read-number.js';
export {
  type ExhibitSource,
  exhibitSchema,
  MEDIA,
  reportSchema,
  reportShape,
  sectionSchema,
} from './report.js';
export { partNamed, SUBHEADS, subheadsOf } from './subheads.js';
export { NEEDED_STYLES, type StyleSource, THEME_NAME, type ThemeSource, themeSchema } from './theme.js';
