import type { DataRow } from '../model/data-row.js';
import type { FinishedPublication } from '../model/delivery.js';
import type { DrawnChart } from '../model/drawing.js';
import type { EditableChart } from '../model/native-chart.js';
import type { Publication } from '../model/page.js';
import type { Paint } from '../model/paint.js';
import type { Workspace } from '../model/workspace.js';
import type { Faces } from '../text/index.js';
import { dataFiles } from './pdf/data-files.js';
import { paintThumbnails } from './thumbnails.js';

export interface RenderRequest {
  readonly publication: Publication;
  /** By picture key. */
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** Of a deck: pictures of its charts by the same keys, as they become ready. Of a briefing: none. */
  readonly paintings: Promise<ReadonlyMap<string, Uint8Array>>;
  /** The exhibits that a deck does not show as pictures, by id; absent: none. */
  readonly editables?: ReadonlyMap<string, EditableChart>;
  readonly faces: Faces;
  /** Each figure as it is printed, by id. */
  readonly values: ReadonlyMap<string, string>;
  /** The figures that a PDF carries as files, and what they were published in. */
  readonly data: readonly DataRow[];
  readonly source: string;
  /** True where a deck is wanted as a PDF, too. */
  readonly deckPdf: boolean;
  /** Of which pages small pictures are painted. */
  readonly pictures: 'first' | 'all';
  readonly remember: Workspace['remember'];
  readonly keep: Workspace['keep'];
  readonly paint: Paint;
}

/** Turns a finished publication into bytes: a deck into .pptx (and .pdf), a briefing into .pdf, and either into pictures. */
export async function render(request: RenderRequest): Promise<FinishedPublication> {
  const { publication, charts, values, deckPdf } = request;
  const isDeck = publication.medium === 'deck';
  const thumbnails = paintThumbnails(request);
  const bytes = isDeck ? slides(request) : pdf(request);
  return {
    publication,
    bytes: await bytes,
    ...(isDeck && deckPdf ? { pdf: await pdf(request) } : {}),
    charts: [...charts.values()],
    thumbnails: await thumbnails,
    values,
  };
}

/** The renderers are loaded when they are first needed: a build of one medium never pays for the other. */
async function slides(request: RenderRequest): Promise<Uint8Array> {
  const { publication, charts, editables, paintings, keep, remember } = request;
  const { renderPptx } = await import('./pptx/index.js');
  const painted = await paintings;
  const whole = [...charts].map(
    ([key, chart]) => [key, { ...chart, png: painted.get(key) ?? null }] as const,
  );
  return await renderPptx(publication, new Map(whole), editables, { keep, remember });
}

async function pdf({ publication, charts, faces, data, source, keep }: RenderRequest): Promise<Uint8Array> {
  const { renderPdf } = await import('./pdf/index.js');
  return await renderPdf(publication, charts, faces, dataFiles(data, source, publication), keep);
}
