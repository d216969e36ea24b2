import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { bind } from '../../../src/bind/index.js';
import { drawCharts, paintCharts } from '../../../src/chart/index.js';
import { exhibit } from '../../../src/exhibit/index.js';
import { load } from '../../../src/load/index.js';
import type { Diagnostic } from '../../../src/model/diagnostic.js';
import type { DrawnChart } from '../../../src/model/drawing.js';
import type { Exhibit } from '../../../src/model/exhibit.js';
import type { Size } from '../../../src/model/length.js';
import type { Material } from '../../../src/model/material.js';
import type { Medium } from '../../../src/model/theme.js';
import type { Workspace } from '../../../src/model/workspace.js';
import { openPaint } from '../../../src/raster/index.js';
import { type Faces, openThemeFaces } from '../../../src/text/index.js';
import { validate } from '../../../src/validate/index.js';
import { DECK, publicationOf } from '../../chart/draw-samples.js';
import { openTestWorkspace } from '../../run/test-workspace.js';
import { sampleReport } from '../../sample-report.js';
import { IDENTITY, PUBLICATION } from './frame.js';

export const THEMES = ['house', 'editorial'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;
export type ThemeName = (typeof THEMES)[number];
type Language = (typeof LANGUAGES)[number];

/** A case as its file gives it: what an author would write, cut down to one exhibit. */
export interface ChartCase {
  readonly name: string;
  /** The file's own text. */
  readonly text: string;
  readonly headline: { readonly [language in Language]: string };
  readonly exhibit: { readonly [key: string]: unknown };
  readonly questions: string;
  readonly dataset: string;
  readonly table: string | null;
  /** The chart template beside the report, `charts/own.json`; null for none. */
  readonly template: string | null;
}

/** A picture of a case, with what was said against it. */
export interface CasePicture {
  readonly theme: ThemeName;
  readonly medium: Medium;
  readonly language: Language;
  readonly exhibit: Exhibit | null;
  readonly chart: DrawnChart | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly why: string | null;
  /** Draws it anew. */
  readonly redraw: () => Promise<unknown>;
}

const FOLDER = new URL('./cases/', import.meta.url);
const REPORT = 'data/gallery';

export function chartCases(): readonly ChartCase[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const { headline, exhibit: asked, questions, dataset = '', table = null, template = null } = parse(text);
    return {
      name: file.replace('.yaml', ''),
      text,
      headline,
      exhibit: asked,
      questions,
      dataset,
      table,
      template,
    };
  });
}

/** The case as far as its exhibit in every language, undrawn, with every problem so far. */
export async function compileCase(wanted: ChartCase, theme: ThemeName) {
  const workspace = openTestWorkspace(filesOf(wanted, theme));
  const sources = await load(workspace, REPORT);
  if (sources.value === null) throw new Error(JSON.stringify(sources.diagnostics));
  const material = validate(sources.value);
  const found = [...sources.diagnostics, ...material.diagnostics];
  if (material.value === null) throw new Error(JSON.stringify(found, null, 1));
  const story = bind(sources.value.commentaries, material.value);
  const registers = exhibit(story.value, material.value);
  const diagnostics = [...found, ...story.diagnostics, ...registers.diagnostics];
  return { workspace, material: material.value, registers: registers.value, diagnostics };
}

/** The case in one theme, as deck and briefing in every language. */
export async function drawCase(
  wanted: ChartCase,
  theme: ThemeName,
  { png = false }: { readonly png?: boolean } = {},
): Promise<readonly CasePicture[]> {
  const { workspace, material, registers, diagnostics } = await compileCase(wanted, theme);
  const faces = await facesOf(material, theme, workspace);
  const pictures: CasePicture[] = [];
  for (const { medium, language } of material.themes) {
    const shown = registers.get(language)?.exhibits.get('x') ?? null;
    const redraw = async () => (shown === null ? null : draw(shown, medium, material, { faces, png }));
    const drawn = await redraw();
    const why = material.report.exhibits.get('x')?.why?.en ?? null;
    pictures.push({
      theme,
      medium,
      language: language === 'en' ? 'en' : 'zh-CN',
      exhibit: shown,
      chart: drawn?.chart ?? null,
      diagnostics: [...diagnostics, ...(drawn?.diagnostics ?? [])],
      why,
      redraw,
    });
  }
  return pictures;
}

const forget: Workspace['remember'] = (_, compute) => compute();

async function draw(
  shown: Exhibit,
  medium: Medium,
  material: Material,
  { faces, png }: { readonly faces: ReadonlyMap<Medium, Faces>; readonly png: boolean },
): Promise<Pick<CasePicture, 'chart' | 'diagnostics'>> {
  const own = material.themes.find((theme) => theme.medium === medium && theme.language === shown.language);
  const face = faces.get(medium);
  if (own === undefined || face === undefined) throw new Error(`There is no theme for a ${medium}.`);
  const { value, diagnostics } = await drawCharts({
    publication: publicationOf([shown], sizeOf(shown, medium, material), medium, own.theme),
    exhibits: new Map([[shown.id, shown]]),
    templates: material.charts,
    faces: face,
    remember: forget,
    keep: (_, make) => make(),
  });
  const [chart] = value.values();
  if (chart === undefined) return { chart: null, diagnostics };
  if (!png || medium !== 'deck') return { chart, diagnostics };
  const how = { faces: face, language: shown.language, remember: forget, paint: openPaint() };
  const painted = await paintCharts([chart], how);
  return { chart: { ...chart, png: painted.get(chart.key) ?? null }, diagnostics };
}

/** On a slide the slot of an exhibit, in a briefing the width of a page and the height that the chart wants. */
function sizeOf({ chart, rowCount }: Exhibit, medium: Medium, { charts }: Material): Size {
  const height = charts.get(chart.kind === 'own' ? chart.template : chart.kind)?.height;
  if (medium === 'deck' || height === undefined) return DECK;
  return { width: 483, height: height.base + height.perRow * rowCount };
}

function filesOf(wanted: ChartCase, theme: ThemeName): Map<string, Uint8Array> {
  const files = new Map([...sampleReport()].filter(([path]) => path.startsWith('templates/')));
  const add = (path: string, text: string): void => {
    files.set(`${REPORT}/${path}`, new TextEncoder().encode(text));
  };
  add('report.yaml', `${IDENTITY}theme: ${theme}\n${stringify({ exhibits: { x: wanted.exhibit } })}`);
  const questions = wanted.questions.replace(/^(?=.)/gmu, '');
  add('dataset.yaml', `${PUBLICATION}${wanted.dataset}questions:\n${indented(questions)}`);
  if (wanted.table !== null) add('t.csv', wanted.table);
  if (wanted.template !== null) add('charts/own.json', wanted.template);
  for (const language of LANGUAGES) {
    add(`commentary.${language}.md`, `## ${wanted.headline[language]} {#main}\n\nx\n`);
  }
  return files;
}

/** Questions stand in a case without the indent that they have in a dataset. */
function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}

const opened = new Map<ThemeName, Promise<ReadonlyMap<Medium, Faces>>>();

function facesOf(
  { themes }: Material,
  theme: ThemeName,
  workspace: Workspace,
): Promise<ReadonlyMap<Medium, Faces>> {
  const known = opened.get(theme) ?? openThemeFaces(themes, workspace);
  opened.set(theme, known);
  return known;
}
