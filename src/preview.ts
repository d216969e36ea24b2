import { type Compiled, compile } from './build.js';
import { claimsOfPage, type Issue, placedPages, sha256, tellProblems, whereOf } from './deliver/index.js';
import { diff } from './diff.js';
import type { LaidOut } from './documents.js';
import { figuresInChart } from './exhibit/index.js';
import { claimFacts, explainFigure, figureFacts, inTongue } from './explain/index.js';
import type { Compilation } from './model/compilation.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Exhibit, ExhibitRegister } from './model/exhibit.js';
import type { Page } from './model/page.js';
import type {
  Preview,
  PreviewDocument,
  PreviewFace,
  PreviewFigure,
  PreviewPage,
  PreviewState,
} from './model/preview.js';
import type { PageChange } from './model/redline.js';
import type { Workspace } from './model/workspace.js';
import { type PagePicture, renderSvg } from './render/svg/index.js';
import { type Faces, faceFamily, faceFiles } from './text/index.js';

export interface PreviewRequest {
  /** The report's folder, such as `data/smart-cs-2025`. */
  readonly folder: string;
  /** The issue that pages are held against; null: none. */
  readonly earlier: Issue | null;
  /** Language of problems and facts. */
  readonly tongue: 'en' | 'zh';
}

/**
 * A report as it is now, to be looked at: every page as a picture, with what its text rests on and what is wrong with
 * it. While the sources have errors, the pages are those of `last`. Nothing is written.
 */
export async function preview(
  workspace: Workspace,
  { earlier, tongue, ...request }: PreviewRequest,
  last: Preview | null,
): Promise<Preview> {
  const compiled = await compile(workspace, { ...request, paint: null });
  const { compilation, record, documents } = compiled;
  const current =
    documents === null || compilation === null || record === null
      ? null
      : draw(documents, compilation, tongue, changesSince(earlier, compilation, record));
  const base = current ?? last;
  const state: Omit<PreviewState, 'problems'> = base?.state ?? { ...NOTHING, title: request.folder };
  const drawn = base?.drawn ?? null;
  const { diagnostics, sources } = compiled;
  const problems = tellProblems(diagnostics, {
    tongue,
    pages: placedPages(state.documents, drawn),
    commentaries: sources?.commentaries ?? new Map(),
    drawn,
    texts: await textsOf(diagnostics, workspace),
  });
  return {
    state: { ...state, since: earlier?.name ?? null, isStale: current === null, problems },
    pictures: base?.pictures ?? new Map(),
    faces: base?.faces ?? [],
    drawn,
  };
}

/** The files that problems stand in. */
async function textsOf(
  diagnostics: readonly Diagnostic[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of new Set(diagnostics.flatMap(({ place }) => place?.file ?? []))) {
    const bytes = await workspace.read(file);
    if (bytes !== null) texts.set(file, new TextDecoder().decode(bytes));
  }
  return texts;
}

const NOTHING: Omit<PreviewState, 'title'> = {
  version: '',
  since: null,
  isStale: true,
  documents: [],
  problems: [],
  figures: {},
};

function changesSince(
  earlier: Issue | null,
  { material }: Compilation,
  record: NonNullable<Compiled['record']>,
): readonly PageChange[] {
  if (earlier === null) return [];
  const { version, issued } = material.report;
  return diff(earlier, { name: { version, issued }, record, material }).pages;
}

function draw(
  documents: readonly LaidOut[],
  drawn: Compilation,
  tongue: 'en' | 'zh',
  changes: readonly PageChange[],
): Preview {
  const pictures = new Map<string, string>();
  const told = documents.map((document): PreviewDocument => {
    const { publication, register, charts, faces } = document;
    const { medium, language, size } = publication;
    const drawnPages = renderSvg(publication, charts, faces, inChartsOf(register));
    const pages = publication.pages.flatMap((page, index) => {
      const picture = drawnPages[index];
      return picture === undefined ? [] : [tellPage(page, picture, document, drawn, tongue)];
    });
    for (const [index, { picture }] of pages.entries()) pictures.set(picture, drawnPages[index]?.svg ?? '');
    const marked = pages.map((page) => ({ ...page, change: changeOf(page, { medium, language }, changes) }));
    return { medium, language, ...size, pages: marked };
  });
  const { report } = drawn.material;
  const title = inTongue(
    Object.fromEntries(Object.entries(report.shortTitle).map(([tag, { text }]) => [tag, text])),
    tongue,
  );
  const figures = figuresOn(told, drawn, tongue);
  const state = { ...NOTHING, title, version: report.version, isStale: false, documents: told, figures };
  return { state, pictures, faces: facesOf(documents), drawn };
}

/** By exhibit, what its chart prints. */
function inChartsOf({
  exhibits,
  values,
}: ExhibitRegister): (exhibit: string, text: string) => readonly string[] {
  const readers = new Map(
    [...exhibits].map(([id, exhibit]: readonly [string, Exhibit]) => [id, figuresInChart(exhibit, values)]),
  );
  return (exhibit, text) => readers.get(exhibit)?.(text) ?? [];
}

function tellPage(
  page: Page,
  { svg, stretches }: PagePicture,
  { publication: { medium, language } }: LaidOut,
  { story }: Compilation,
  tongue: 'en' | 'zh',
): PreviewPage {
  const edition = story.editions.find((one) => one.language === language);
  const { claims, stated } = claimsOfPage(page, stretches, edition ?? { claims: [] });
  const { id, number, title } = page;
  return {
    key: `${medium}-${language}-${id}`,
    id,
    number,
    title,
    picture: `pages/${sha256(svg).slice(0, 20)}.svg`,
    change: null,
    stretches: stretches.map(({ text, figures }, index) => ({
      text,
      figures,
      derivation:
        edition?.derived.find((value) => value.inputs.join(' ') === figures.join(' '))?.expression ?? null,
      claims: stated[index] ?? [],
    })),
    claims: claims.map((claim) => ({
      words: claim.words,
      source: claim.source,
      facts: claimFacts(claim, tongue),
      at: whereOf(claim.place),
    })),
  };
}

function changeOf(
  { id }: PreviewPage,
  { medium, language }: Pick<PreviewDocument, 'medium' | 'language'>,
  changes: readonly PageChange[],
): PreviewPage['change'] {
  const change = changes.find(
    (one) => one.id === id && one.medium === medium && one.language === language && one.kind !== 'removed',
  );
  return change === undefined || change.kind === 'removed' ? null : change.kind;
}

function figuresOn(
  documents: readonly PreviewDocument[],
  { material }: Compilation,
  tongue: 'en' | 'zh',
): { readonly [id: string]: PreviewFigure } {
  const ids = new Set(
    documents.flatMap(({ pages }) =>
      pages.flatMap(({ stretches }) => stretches.flatMap(({ figures }) => figures)),
    ),
  );
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const figure = material.dataset.figures.get(id);
      if (figure === undefined) return [];
      const explained = explainFigure(figure, material);
      const { value, place } = explained;
      const label = inTongue(explained.label, tongue);
      return [[id, { label, value, facts: figureFacts(explained, tongue), at: whereOf(place) }]];
    }),
  );
}

/** The faces of all documents, each once; media share some. */
function facesOf(documents: readonly LaidOut[]): readonly PreviewFace[] {
  const names = ['latin-regular', 'latin-bold', 'eastAsian-regular', 'eastAsian-bold'] as const;
  const all = [...new Set(documents.map(({ faces }) => faces))].flatMap((faces: Faces) =>
    names.map((face): PreviewFace => {
      const weight = face.endsWith('-bold') ? 700 : 400;
      return { family: faceFamily(faces, face), weight, bytes: faceFiles(faces)[face] };
    }),
  );
  return [...new Map(all.map((face) => [`${face.family} ${face.weight}`, face])).values()];
}
