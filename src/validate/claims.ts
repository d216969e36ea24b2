import type { MarkedText } from '../model/commentary.js';
import type { Dataset } from '../model/dataset.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language, Localized } from '../model/language.js';
import type { ClaimMeasure, ClaimReading, PublishedClaim } from '../model/published-claim.js';
import type { Report } from '../model/report.js';
import type { ClaimsSource } from '../model/source.js';
import {
  below,
  claimsShape,
  type PublishedClaimSource,
  publishedClaimSchema,
  type ReadingSource,
} from '../schema/index.js';
import {
  claimsNotShown,
  emptyClaim,
  noClaimsToShow,
  textNotInReport,
  verdictWritten,
} from './claim-messages.js';
import { checkSections, placesOf } from './figures.js';
import { lookUp } from './known.js';
import { inWrittenOrder, keyPlace, type Ledger, valuePlace } from './ledger.js';
import { missingWording } from './messages.js';
import { readParts } from './read-parts.js';
import { readMap, readShape } from './read-shape.js';
import { readWording } from './wordings.js';

/** What claims are read with. */
interface Reader {
  readonly ledger: Ledger;
  readonly source: ClaimsSource;
  readonly dataset: Dataset;
  /** Questions that could not be read: what refers to them is not looked up. */
  readonly broken: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, Localized>;
}

/** Words by which an author might hand in a verdict; it is computed. */
const VERDICTS = ['verdict', 'judgement', 'judgment', 'result', 'holds', '判断', '结论'];

/** The publisher's claims in the order of the file. References to figures are looked up where they are judged. */
export function readClaims(
  source: ClaimsSource | null,
  { dataset, broken }: Pick<Reader, 'dataset' | 'broken'>,
  { languages, problems }: Pick<Ledger, 'languages' | 'problems'>,
): readonly PublishedClaim[] {
  if (source === null) return [];
  const ledger: Ledger = { document: source.document, languages, problems };
  const parts = readParts(ledger, claimsShape);
  const wordings = readShape(ledger, '/measures', parts.get('measures') ?? {}, claimsShape.measures) ?? {};
  const measures = new Map(
    Object.entries(wordings).map(([id, wording]) => [
      id,
      readWording(ledger, below('/measures', id), wording),
    ]),
  );
  const reader: Reader = { ledger, source, dataset, broken, measures };
  const entries = readMap(
    ledger,
    '/claims',
    withoutVerdicts(ledger, parts.get('claims')),
    publishedClaimSchema,
  );
  return inWrittenOrder(ledger, '/claims', [...entries.read.keys()]).flatMap((id) => {
    const claim = entries.read.get(id);
    return claim === undefined ? [] : [readClaim(reader, id, claim)];
  });
}

/** A report that lists claims shows them, and one that shows them lists some. */
export function checkClaimsShown(
  { exhibits, sections }: Report,
  claims: readonly PublishedClaim[],
  source: ClaimsSource | null,
  problems: Diagnostic[],
): void {
  const table = [...exhibits.values()].find(({ of }) => of === 'claims');
  const showing = sections.find((section) => table !== undefined && section.exhibits.includes(table.id));
  const [first] = claims;
  if (showing !== undefined && source === null) problems.push(noClaimsToShow(showing.place));
  if (showing === undefined && first !== undefined) problems.push(claimsNotShown(first.place));
}

function withoutVerdicts(ledger: Ledger, claims: unknown): unknown {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return claims;
  return Object.fromEntries(
    Object.entries(claims).map(([id, claim]: [string, unknown]) => {
      if (typeof claim !== 'object' || claim === null || Array.isArray(claim)) return [id, claim];
      const written = Object.keys(claim).filter((key) => VERDICTS.includes(key));
      for (const key of written)
        ledger.problems.push(verdictWritten(keyPlace(ledger, below('/claims', id, key)), key, id));
      return [id, Object.fromEntries(Object.entries(claim).filter(([key]) => !written.includes(key)))];
    }),
  );
}

function readClaim(reader: Reader, id: string, source: PublishedClaimSource): PublishedClaim {
  const { ledger, dataset } = reader;
  const pointer = below('/claims', id);
  const { from, says, instead = {}, kind = 'statement', readings, ...encoding } = source;
  checkSections({ ledger, sections: dataset.publication.sections }, below(pointer, 'from'), from);
  const isOpinion = kind === 'opinion';
  const claim: PublishedClaim = {
    id,
    from: placesOf(from),
    says: readTexts(reader, below(pointer, 'says'), says),
    instead: source.instead === undefined ? new Map() : readTexts(reader, below(pointer, 'instead'), instead),
    isOpinion,
    readings:
      readings === undefined
        ? readReadings(reader, pointer, encoding, null)
        : readings.flatMap(({ as, ...own }, index) => {
            const at = below(pointer, 'readings', index);
            const label = readWording(ledger, below(at, 'as'), as);
            return readReadings(reader, at, { ...encoding, ...own }, label);
          }),
    place: keyPlace(ledger, pointer),
  };
  const bare = claim.readings.some(({ verb, of }) => !isOpinion && (verb === null || of.length === 0));
  if (bare) ledger.problems.push(emptyClaim(claim.place, id));
  return claim;
}

/** Texts by language; each language of the report must have one, and no other. */
function readTexts(
  { ledger, source }: Reader,
  pointer: string,
  written: { readonly [language: string]: string },
): PublishedClaim['says'] {
  for (const language of ledger.languages) {
    if (!Object.hasOwn(written, language))
      ledger.problems.push(
        missingWording(keyPlace(ledger, pointer), pointer.slice(1).replaceAll('/', '.'), language),
      );
  }
  const texts = new Map<Language, MarkedText>();
  for (const language of Object.keys(written)) {
    if (!ledger.languages.includes(language))
      ledger.problems.push(textNotInReport(keyPlace(ledger, below(pointer, language)), language));
    const text = source.texts.get(below(pointer, language));
    if (text !== undefined) texts.set(language, text);
  }
  return texts;
}

/** One reading for each measure that the words leave open. */
function readReadings(
  reader: Reader,
  pointer: string,
  encoding: Omit<ReadingSource, 'as'>,
  as: Localized | null,
): readonly ClaimReading[] {
  const { ledger, dataset, broken } = reader;
  const references = [encoding.of ?? []].flat();
  const questions = new Set(references.map((reference) => reference.split('.')[0] ?? ''));
  if (encoding.scope !== undefined) {
    const names = [...new Set([...dataset.questions.values()].map(({ scope }) => scope.id))];
    const isWhole = broken.size === 0;
    if (isWhole) lookUp(ledger, below(pointer, 'scope'), 'scope', encoding.scope, { names, broken });
  }
  const measures = [encoding.measure ?? []].flat().flatMap((name, index) => {
    const isList = Array.isArray(encoding.measure);
    const at = isList ? below(pointer, 'measure', index) : below(pointer, 'measure');
    return readMeasure(reader, at, name, questions) ?? [];
  });
  const reading = {
    as,
    verb:
      encoding.verb === undefined
        ? null
        : { name: encoding.verb, place: valuePlace(ledger, below(pointer, 'verb')) },
    numbers: [encoding.number ?? []].flat(),
    of: references.map((reference, index) => ({
      reference,
      place: valuePlace(ledger, below(pointer, 'of', ...(Array.isArray(encoding.of) ? [index] : []))),
    })),
    scope: encoding.scope ?? null,
    period: encoding.period === undefined ? null : String(encoding.period),
    since: encoding.since === undefined ? null : String(encoding.since),
    all: encoding.all ?? false,
    amongPublished: encoding.among === 'published',
  };
  return measures.length === 0
    ? [{ ...reading, measure: null }]
    : measures.map((measure) => ({ ...reading, measure }));
}

function readMeasure(
  { ledger, dataset, broken, measures }: Reader,
  pointer: string,
  name: string,
  questions: ReadonlySet<string>,
): ClaimMeasure | null {
  const missing = measures.get(name);
  if (missing !== undefined) return { kind: 'not-published', label: missing };
  const metrics = [...questions].flatMap((id) => dataset.questions.get(id)?.metrics ?? []);
  const metric = metrics.find(({ id }) => id === name);
  if (metric !== undefined) return { kind: 'metric', metric: metric.id, label: metric.label };
  if ([...questions].some((id) => broken.has(id))) return null;
  const names = [...new Set([...metrics.map(({ id }) => id), ...measures.keys()])];
  lookUp(ledger, pointer, 'metric', name, { names, broken });
  return null;
}
