import type { Dataset, Disclosure, LowBase, Question, SourcePublication } from '../model/dataset.js';
import type { Figure } from '../model/figure.js';
import type { Localized } from '../model/language.js';
import type { TableSource } from '../model/source.js';
import {
  below,
  type DatasetSource,
  datasetShape,
  disclosureSchema,
  lowBaseSchema,
  publicationSchema,
  questionSchema,
} from '../schema/index.js';
import type { QuestionContext } from './asked.js';
import type { Ledger } from './ledger.js';
import { readQuestion } from './question.js';
import { readParts } from './read-parts.js';
import { readList, readMap, readShape } from './read-shape.js';
import { readOptionalWording, readWording } from './wordings.js';

export interface ReadDataset {
  /** Null when it is not known what the figures were published in. */
  readonly dataset: Dataset | null;
  readonly questions: ReadonlyMap<string, Question>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** The same figures by question. */
  readonly byQuestion: ReadonlyMap<string, readonly Figure[]>;
  /** Questions that are there and could not be read: what refers to them is not looked up. */
  readonly broken: ReadonlySet<string>;
}

/** Reads the dataset question by question, so that a fault in one leaves the others standing. */
export function readDataset(ledger: Ledger, tables: ReadonlyMap<string, TableSource>): ReadDataset {
  const parts = readParts(ledger, datasetShape);
  const publication = readPublication(ledger, parts.get('publication'));
  const scopes = readShape(ledger, '/scopes', parts.get('scopes') ?? {}, datasetShape.scopes);
  const lowBase = readLowBase(ledger, parts.get('low-base'));
  const context: QuestionContext = {
    ledger,
    lowBase,
    tables,
    scopes: scopes === null ? null : readWordings(ledger, '/scopes', scopes),
    sections: publication?.sections ?? null,
  };

  const entries = readMap(ledger, '/questions', parts.get('questions'), questionSchema);
  const questions = new Map<string, Question>();
  const byQuestion = new Map<string, readonly Figure[]>();
  const broken = new Set(entries.broken);
  for (const [id, source] of entries.read) {
    const read = readQuestion(context, id, source);
    if (read === null) {
      broken.add(id);
      continue;
    }
    questions.set(id, read.question);
    byQuestion.set(id, read.figures);
  }
  const figures = new Map([...byQuestion.values()].flat().map((figure) => [figure.id, figure]));
  const disclosures = readDisclosures(ledger, parts.get('disclosures'));
  const dataset =
    publication === null ? null : { publication, questions, figures, byQuestion, disclosures, lowBase };
  return { dataset, questions, figures, byQuestion, broken };
}

function readLowBase(ledger: Ledger, value: unknown): LowBase | null {
  const source = value === undefined ? null : readShape(ledger, '/low-base', value, lowBaseSchema);
  return source === null ? null : { mark: source.mark, suppress: source.suppress ?? null };
}

function readPublication(ledger: Ledger, value: unknown): SourcePublication | null {
  const source = value === undefined ? null : readShape(ledger, '/publication', value, publicationSchema);
  if (source === null) return null;
  return {
    publisher: readWording(ledger, '/publication/publisher', source.publisher),
    title: readWording(ledger, '/publication/title', source.title),
    edition: readWording(ledger, '/publication/edition', source.edition),
    notPublished: readWording(ledger, '/publication/not-published', source['not-published']),
    sections: readWordings(ledger, '/publication/sections', source.sections),
  };
}

function readWordings(
  ledger: Ledger,
  pointer: string,
  sources: DatasetSource['scopes'],
): ReadonlyMap<string, Localized> {
  return new Map(
    Object.entries(sources).map(([id, source]) => [id, readWording(ledger, below(pointer, id), source)]),
  );
}

function readDisclosures(ledger: Ledger, value: unknown): readonly Disclosure[] {
  const entries = readList(ledger, '/disclosures', value, disclosureSchema);
  return [...entries.read].map(([index, { item, label, value: words }]) => ({
    items: [item ?? []].flat(),
    label: readWording(ledger, below('/disclosures', index, 'label'), label),
    value: readOptionalWording(
      ledger,
      below('/disclosures', index, 'value'),
      words === 'not-published' ? undefined : words,
    ),
  }));
}
