import { bind } from './bind/index.js';
import { deliver, recordOf } from './deliver/index.js';
import { distinct, withoutEchoes } from './diagnostics.js';
import { diff } from './diff.js';
import { composeAll, drawAll, type LaidOut } from './documents.js';
import { exhibit } from './exhibit/index.js';
import { earlierIssue } from './issues.js';
import { load } from './load/index.js';
import type { Compilation } from './model/compilation.js';
import type { DeliveredFile, FinishedPublication } from './model/delivery.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { ExhibitRegister } from './model/exhibit.js';
import type { EditableChart } from './model/native-chart.js';
import type { Paint } from './model/paint.js';
import type { ReportRecord } from './model/record.js';
import type { Sources } from './model/source.js';
import type { Workspace } from './model/workspace.js';
import { openPaint } from './raster/index.js';
import { render } from './render/index.js';
import { faceFiles, openThemeFaces } from './text/index.js';
import { validate } from './validate/index.js';

export interface BuildRequest {
  /** The report's folder, such as `data/smart-cs-2025`. */
  readonly folder: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** False checks everything up to the drawn charts and writes nothing. */
  readonly write: boolean;
  /** True: warnings are errors. Absent: they are told and stop nothing. */
  readonly strict?: boolean;
  /** True: every deck is written as a PDF, too. Absent: as .pptx alone. */
  readonly deckPdf?: boolean;
  /** Of which pages of each document pictures are written beside it; absent: of the first. */
  readonly pictures?: 'first' | 'all';
  /**
   * Version of an issue, or `last`: every document tells what changed since then, and marks the pages that did. Absent:
   * none does.
   */
  readonly markChanges?: string;
  /** What paints pictures, perhaps elsewhere while this thread goes on; absent: this thread. */
  readonly paint?: Paint;
  /** Called as each stage begins; absent: silent. */
  readonly onStage?: (stage: Stage) => void;
}

export type Stage = 'load' | 'validate' | 'bind' | 'exhibit' | 'compose' | 'chart' | 'render' | 'deliver';

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** The report in memory, to be explained; null where its figures could not be read. */
  readonly compilation: Compilation | null;
  /** What the report says, to be held against another issue; without pages where they could not be laid out. */
  readonly record: ReportRecord | null;
  readonly outputs: readonly FinishedPublication[];
  /** Empty when nothing was written: there was an error, or writing was not asked for. */
  readonly files: readonly DeliveredFile[];
}

/** A report compiled up to its drawn charts: everything that is decided, and nothing written. */
export interface Compiled extends Pick<BuildResult, 'diagnostics' | 'compilation' | 'record'> {
  readonly sources: Sources | null;
  /** Null where an error keeps the report from being rendered. */
  readonly documents: readonly LaidOut[] | null;
}

export interface CompileRequest extends Pick<BuildRequest, 'folder' | 'strict' | 'markChanges' | 'onStage'> {
  /** What paints the charts of decks, as a .pptx needs them; null: they are not painted. */
  readonly paint: Paint | null;
}

/**
 * A report is compiled: every stage turns one plain value into the next, and the outside world comes in as the
 * workspace. All problems up to bound text are told in one run, and all problems of layout in one; nothing is
 * rendered or written while there is an error, so the last good outputs stay.
 */
export async function build(workspace: Workspace, request: BuildRequest): Promise<BuildResult> {
  const enter = request.onStage ?? (() => {});
  const paint = request.paint ?? openPaint();
  const compiled = await compile(workspace, { ...request, paint: request.write ? paint : null });
  const { diagnostics, compilation, record, sources, documents } = compiled;
  const told = { diagnostics, compilation, record };
  if (!request.write || documents === null || compilation === null || record === null || sources === null)
    return { ...told, outputs: [], files: [] };

  // Bytes, and everything in place at once or not at all.
  enter('render');
  const outputs = await Promise.all(
    documents.map(({ register, ...document }) =>
      render({
        ...document,
        editables: editablesOf(register),
        values: register.values,
        deckPdf: request.deckPdf === true,
        pictures: request.pictures ?? 'first',
        data: register.data,
        source: register.source,
        remember: workspace.remember,
        keep: workspace.keep,
        paint,
      }),
    ),
  );
  enter('deliver');
  const { report, dataset } = compilation.material;
  const written = await deliver(workspace, {
    tool: request.tool,
    report,
    inputs: sources.inputs,
    outputs,
    record,
    companion: { dataset, report },
  });
  return { ...told, diagnostics: [...diagnostics, ...written.diagnostics], outputs, files: written.value };
}

/** Everything that a build does before it renders; `check`, `preview` and `build` share it. */
export async function compile(workspace: Workspace, request: CompileRequest): Promise<Compiled> {
  const enter = request.onStage ?? (() => {});
  const isStrict = request.strict === true;
  let compilation: Compilation | null = null;
  let record: ReportRecord | null = null;
  const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
    diagnostics.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));

  // Files become plain values that remember where they were written.
  enter('load');
  const { value: sources, diagnostics: unread } = await load(workspace, request.folder);
  const end = (
    diagnostics: readonly Diagnostic[],
    documents: readonly LaidOut[] | null = null,
  ): Compiled => ({
    diagnostics: distinct(
      diagnostics.map((one) =>
        isStrict && one.severity === 'warning' ? { ...one, severity: 'error' } : one,
      ),
    ),
    compilation,
    record,
    sources,
    documents: hasErrors(diagnostics) ? null : documents,
  });
  if (sources === null) return end(unread);

  // Figures that are sane, and everything else that an author or designer may state.
  enter('validate');
  const material = validate(sources);
  if (material.value === null) return end([...unread, ...material.diagnostics]);
  const { report, themes, charts: templates } = material.value;
  const since =
    request.markChanges === undefined ? null : await earlierIssue(workspace, report, request.markChanges);

  // Text in which every number is bound and every claim true.
  enter('bind');
  const story = bind(sources.commentaries, material.value, workspace.keep);
  compilation = { material: material.value, story: story.value, publications: [] };
  record = recordOf(compilation, []);
  const told = [
    ...unread,
    ...material.diagnostics,
    ...(since?.diagnostics ?? []),
    ...withoutEchoes(story.diagnostics, material.diagnostics),
  ];
  if (hasErrors(told)) return end(told);

  // What is shown: rows, highlights, alt text and tables; no pixels yet.
  enter('exhibit');
  const registers = exhibit(story.value, material.value);
  if (hasErrors(registers.diagnostics)) return end([...told, ...registers.diagnostics]);

  // Pages with fixed boxes, one publication for each medium and language.
  enter('compose');
  const faces = await openThemeFaces(themes, workspace);
  const deckFaces = faces.get('deck');
  if (deckFaces !== undefined) request.paint?.prepare?.(faceFiles(deckFaces));
  const laying = {
    story: story.value,
    registers: registers.value,
    material: material.value,
    faces,
    kept: workspace,
  };
  const composed = composeAll(laying, null);
  const publications = composed.map(({ publication }) => publication);
  compilation = { ...compilation, publications };

  // Every placed exhibit as an SVG of exactly its box.
  enter('chart');
  const earlier = since?.value ?? null;
  const drawing = { templates, remember: workspace.remember, keep: workspace.keep };
  const plain = await drawAll(composed, { ...drawing, paint: earlier === null ? request.paint : null });
  record = recordOf(
    compilation,
    plain.value.map(({ publication, charts, register: { values } }) => ({ publication, charts, values })),
    workspace.keep,
  );
  const all = [...told, ...registers.diagnostics, ...plain.diagnostics];
  if (earlier === null || hasErrors(all)) return end(all, plain.value);

  // Once more with what changed since an earlier issue, which is known only now; the record stays without it.
  const { version, issued } = report;
  const redline = diff(earlier, { name: { version, issued }, record, material: material.value });
  const marked = composeAll(laying, { redline, publications });
  const drawn = await drawAll(marked, { ...drawing, paint: request.paint });
  return end([...all, ...drawn.diagnostics], drawn.value);
}

/** The exhibits that a deck does not show as pictures. */
function editablesOf({ exhibits }: ExhibitRegister): ReadonlyMap<string, EditableChart> {
  return new Map(
    [...exhibits].flatMap(([id, { native, asShapes }]): readonly (readonly [string, EditableChart])[] => {
      const editable = asShapes ? 'shapes' : native;
      return editable === undefined ? [] : [[id, editable]];
    }),
  );
}
