import type { ChartTemplate } from '../model/chart-template.js';
import type { Commentary } from '../model/commentary.js';
import type { Staged } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { Document, Sources, TableSource } from '../model/source.js';
import type { Workspace } from '../model/workspace.js';
import { inFileOrder } from '../schema/index.js';
import { readChartTemplate } from './chart-templates.js';
import { loadClaims } from './claims.js';
import { readCommentary } from './commentary.js';
import { type Files, readText, take } from './files.js';
import { loadMail } from './mail.js';
import { pathLeavesFolder, templateTooLong } from './messages.js';
import { baseName, pathInside } from './paths.js';
import { datasetPath, languagesOf, ownTemplatePaths, tablePaths, themeOf, type Wanted } from './wanted.js';
import { readYaml } from './yaml-document.js';

const TEMPLATES = 'templates';

/**
 * Reads all files of a report and the templates. A bad file is a problem, never an exception; what could not be read
 * is absent from the value, so that the next stage can go on with the rest. The value is null only when report.yaml
 * or the dataset is unusable as a whole.
 *
 * @param reportFolder path from the workspace root, such as `data/smart-cs`
 */
export async function load(workspace: Workspace, reportFolder: string): Promise<Staged<Sources | null>> {
  const folder = reportFolder.replace(/\/+$/, '');
  const files: Files = { workspace, inputs: new Map(), problems: [] };

  const report = await loadYaml(files, `${folder}/report.yaml`);
  const dataset = await loadInside(files, folder, datasetPath(report), loadYaml);
  const tables = await loadTables(files, folder, dataset);
  const commentaries = await loadCommentaries(files, folder, report);
  const claims = await loadClaims(files, folder);
  const mail = await loadMail(files, folder);
  const themes = await loadThemes(files, report);
  const layouts = await loadLayouts(files);
  const charts = await loadCharts(files);
  const ownCharts = await loadOwnCharts(files, folder, report);

  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const value =
    report === null || dataset === null
      ? null
      : {
          id,
          report,
          dataset,
          tables,
          commentaries,
          claims,
          mail,
          themes,
          layouts,
          charts,
          ownCharts,
          inputs: files.inputs,
        };
  return { value, diagnostics: inFileOrder(files.problems) };
}

async function loadYaml(files: Files, path: string, wantedAt?: Place): Promise<Document | null> {
  const text = await readText(files, path, wantedAt);
  return text === null ? null : take(files, keptYaml(files, path, text));
}

/** A file is parsed once a workspace, until it says something else. */
function keptYaml({ workspace }: Files, path: string, text: string): Staged<Document | null> {
  return workspace.keep(`yaml\n${path}\n${text}`, () => readYaml(path, text));
}

function keptTemplate({ workspace }: Files, path: string, text: string): Staged<ChartTemplate | null> {
  return workspace.keep(`chart template\n${path}\n${text}`, () => readChartTemplate(path, text));
}

function keptCommentary(
  { workspace }: Files,
  path: string,
  language: Language,
  text: string,
): Staged<Commentary> {
  const key = `commentary\n${language}\n${path}\n${text}`;
  return workspace.keep(key, () => readCommentary(path, language, text));
}

/** Loads a file that is named relative to the report's folder and may not lie outside it. */
async function loadInside<T>(
  files: Files,
  folder: string,
  wanted: Wanted,
  loadFile: (files: Files, path: string, wantedAt?: Place) => Promise<T | null>,
): Promise<T | null> {
  const path = pathInside(folder, wanted.written);
  if (path !== null) return loadFile(files, path, wanted.place);
  files.problems.push(pathLeavesFolder(wanted.place ?? { file: folder, line: 1, column: 1 }, wanted.written));
  return null;
}

async function loadTables(
  files: Files,
  folder: string,
  dataset: Document | null,
): Promise<ReadonlyMap<string, TableSource>> {
  const tables = new Map<string, TableSource>();
  const paths = tablePaths(dataset);
  if (paths.length === 0) return tables;
  // Readers of tables are loaded where a report has one.
  const { loadTable } = await import('./tables.js');
  for (const wanted of paths) {
    const table = await loadInside(files, folder, wanted, (_, path) => loadTable(files, path, wanted));
    if (table !== null) tables.set(wanted.key, table);
  }
  return tables;
}

async function loadCommentaries(
  files: Files,
  folder: string,
  report: Document | null,
): Promise<ReadonlyMap<Language, Commentary>> {
  const commentaries = new Map<Language, Commentary>();
  for (const { written: language, place } of languagesOf(report)) {
    const path = `${folder}/commentary.${language}.md`;
    const text = await readText(files, path, place);
    if (text !== null) commentaries.set(language, take(files, keptCommentary(files, path, language, text)));
  }
  return commentaries;
}

/** The report's theme, and those that it rests on. */
async function loadThemes(files: Files, report: Document | null): Promise<ReadonlyMap<string, Document>> {
  const themes = new Map<string, Document>();
  let wanted = themeOf(report, 'theme');
  while (wanted !== null && !themes.has(wanted.written)) {
    const theme = await loadYaml(files, `${TEMPLATES}/themes/${wanted.written}.yaml`, wanted.place);
    if (theme === null) break;
    themes.set(wanted.written, theme);
    wanted = themeOf(theme, 'extends');
  }
  return themes;
}

async function loadLayouts(files: Files): Promise<ReadonlyMap<string, Document>> {
  const layouts = new Map<string, Document>();
  for (const path of await listed(files, `${TEMPLATES}/layouts`, '.yaml')) {
    const medium = path.split('/')[2];
    const layout = await loadYaml(files, path);
    if (layout !== null) layouts.set(`${medium}/${baseName(path)}`, layout);
  }
  return layouts;
}

async function loadCharts(files: Files): Promise<ReadonlyMap<string, ChartTemplate>> {
  const charts = new Map<string, ChartTemplate>();
  for (const path of await listed(files, `${TEMPLATES}/charts`, '.json')) {
    const text = await readText(files, path);
    const chart = text === null ? null : take(files, keptTemplate(files, path, text));
    if (chart !== null) charts.set(chart.kind, chart);
  }
  return charts;
}

async function loadOwnCharts(
  files: Files,
  folder: string,
  report: Document | null,
): Promise<ReadonlyMap<string, Document>> {
  const charts = new Map<string, Document>();
  for (const wanted of ownTemplatePaths(report)) {
    const chart = await loadInside(files, folder, wanted, loadOwnChart);
    if (chart !== null) charts.set(wanted.written, chart);
  }
  return charts;
}

async function loadOwnChart(files: Files, path: string, wantedAt?: Place): Promise<Document | null> {
  const text = await readText(files, path, wantedAt);
  if (text === null) return null;
  if (text.length > LONGEST_TEMPLATE) {
    files.problems.push(templateTooLong(path, text.length, LONGEST_TEMPLATE));
    return null;
  }
  const { value, diagnostics } = readYaml(path, text);
  files.problems.push(...diagnostics.slice(0, 1));
  return diagnostics.length > 0 ? null : value;
}

/** Characters. The program's own templates have a tenth of it. */
const LONGEST_TEMPLATE = 65_536;

async function listed(files: Files, folder: string, ending: string): Promise<readonly string[]> {
  return (await files.workspace.list(folder)).filter((path) => path.endsWith(ending));
}
