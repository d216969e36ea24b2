import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Layout } from '../model/layout.js';
import type { Material, ThemeOf } from '../model/material.js';
import type { Document, Sources } from '../model/source.js';
import type { Medium } from '../model/theme.js';
import { inFileOrder, LANGUAGE_TAG, MEDIA } from '../schema/index.js';
import { checkClaimsShown, readClaims } from './claims.js';
import { checkCommentarySections } from './commentary-sections.js';
import { readDataset } from './dataset.js';
import { checkDisclosures } from './disclosures.js';
import { extendedTheme } from './extend-theme.js';
import type { Known } from './known.js';
import { type ReadLayout, readLayouts } from './layout.js';
import { checkLayoutNames } from './layout-names.js';
import { readMail } from './mail.js';
import { readOwnTemplate } from './own-template.js';
import { readReport } from './report.js';
import { readThemes } from './theme.js';

/**
 * Checks all that is written in report.yaml, the dataset, its tables, the theme and the layouts, and builds what
 * later stages work with. All problems are collected; a faulty part is left out, and what refers to it is not
 * complained about again. The value is null when no material can be built.
 */
export function validate(sources: Sources): Staged<Material | null> {
  const problems: Diagnostic[] = [];
  const languages = listed(sources.report, 'languages').filter((language) => LANGUAGE_TAG.test(language));
  const media = MEDIA.filter((medium) => listed(sources.report, 'outputs').includes(medium));

  const read = readDataset({ document: sources.dataset, languages, problems }, sources.tables);
  const { layouts, broken } = readLayouts(
    sources.layouts,
    unread(sources, 'templates/layouts/', sources.layouts),
    problems,
  );
  const themes = readTheme(sources, languages, media, problems);
  checkLooks(layouts, themes ?? []);

  const known: Known = {
    questions: read.questions,
    figures: read.figures,
    byQuestion: read.byQuestion,
    brokenQuestions: read.broken,
    deckLayouts: { names: deckLayouts(layouts), broken: new Set([...broken].map(nameOf)) },
    charts: {
      names: [...sources.charts.keys()],
      broken: unread(sources, 'templates/charts/', sources.charts),
    },
    ownCharts: new Map([...sources.ownCharts].map(([written, { file }]) => [written, file])),
    commentarySections: commentarySections(sources),
  };
  const charts = new Map(sources.charts);
  for (const document of sources.ownCharts.values()) {
    const template = readOwnTemplate(document);
    if ('code' in template) problems.push(template);
    else charts.set(template.kind, template);
  }
  const report = readReport({ document: sources.report, languages, problems }, sources.id, known);
  if (report !== null) checkCommentarySections(sources.commentaries, report, problems);
  const { dataset, broken: brokenQuestions } = read;
  const claims =
    dataset === null
      ? []
      : readClaims(sources.claims, { dataset, broken: brokenQuestions }, { languages, problems });
  if (report !== null && dataset !== null) {
    checkClaimsShown(report, claims, sources.claims, problems);
    checkDisclosures(report, dataset, problems);
  }

  const mail = report === null ? null : readMail(sources.mail, report, known, problems);

  // Without one of its questions, nothing true can be said of text that rests on it.
  const isWhole = read.broken.size === 0;
  const complete = report !== null && dataset !== null && themes !== null && isWhole;
  const value = complete
    ? { report, dataset, claims, mail, themes, layouts: ownLayouts(layouts), charts }
    : null;
  return { value, diagnostics: inFileOrder(problems) };
}

/** Texts of a list of report.yaml, read leniently: what is wrong with it is reported when the report is read. */
function listed(report: Document, key: 'languages' | 'outputs'): readonly string[] {
  const { value } = report;
  if (typeof value !== 'object' || value === null) return [];
  const list: unknown = (value as { readonly [key: string]: unknown })[key];
  return Array.isArray(list) ? [...new Set(list.filter((item) => typeof item === 'string'))] : [];
}

/** Names of files that are there and could not be read: loading has said why, and nothing else is said of them. */
function unread(
  { inputs }: Sources,
  folder: string,
  read: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  const names = [...inputs.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length, path.lastIndexOf('.')));
  return new Set(names.filter((name) => !read.has(name)));
}

/** Null when there is no usable theme; loading has said why where a file is missing. */
function readTheme(
  sources: Sources,
  languages: readonly Language[],
  media: readonly Medium[],
  problems: Diagnostic[],
): readonly ThemeOf[] | null {
  const [entry] = sources.themes;
  if (entry === undefined) return null;
  const [name, own] = entry;
  const document = extendedTheme(sources.themes, { document: own, languages, problems });
  return document === null ? null : readThemes({ document, languages, problems }, name, media);
}

function checkLooks(layouts: ReadonlyMap<string, ReadLayout>, themes: readonly ThemeOf[]): void {
  for (const [key, layout] of layouts) {
    const theme = themes.find(({ medium }) => key.startsWith(`${medium}/`));
    if (theme !== undefined) checkLayoutNames(layout, theme.theme);
  }
}

function ownLayouts(layouts: ReadonlyMap<string, ReadLayout>): ReadonlyMap<string, Layout> {
  return new Map([...layouts].filter(([, { isBase }]) => !isBase).map(([key, { layout }]) => [key, layout]));
}

function deckLayouts(layouts: ReadonlyMap<string, ReadLayout>): readonly string[] {
  return [...ownLayouts(layouts).keys()].filter((key) => key.startsWith('deck/')).map(nameOf);
}

function nameOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

function commentarySections({ commentaries }: Sources): ReadonlySet<string> | null {
  if (commentaries.size === 0) return null;
  return new Set([...commentaries.values()].flatMap(({ sections }) => sections.map((section) => section.id)));
}
