import { expect } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Material } from '../../src/model/material.js';
import type { Story, StorySection } from '../../src/model/story.js';
import type { Run } from '../../src/model/text.js';
import { type Change, SAMPLE } from '../sample-report.js';
import { checkSample } from '../validate/check-sample.js';
import { DATASET, REPORT, TABLE } from './sample-dataset.js';

const FILES: Readonly<Record<string, Change>> = {
  'report.yaml': REPORT,
  'dataset.yaml': DATASET,
  'tables/drinks.csv': TABLE,
  'commentary.zh-CN.md': sectionsOf({ tracker: '茶饮', body: '正文。' }),
  'commentary.en.md': sectionsOf({ tracker: 'Tea', body: 'Prose.' }),
};

const MATERIAL = await sampleMaterial();

async function sampleMaterial(): Promise<Material> {
  const { material, diagnostics } = await checkSample(FILES);
  if (material === null || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return material;
}

/** Where a line of commentary stands in the section `teas`; what is left out is plain words. */
export interface Lines {
  readonly headline?: string;
  readonly tracker?: string;
  readonly point?: string;
  readonly row?: string;
  readonly body?: string;
  readonly notes?: string;
  readonly remark?: string;
  readonly context?: string;
}

/** One language's commentary as a file: the lines in section `teas`, plain words elsewhere. */
export function sectionsOf(lines: Lines): string {
  const { headline = '标题 title', tracker = '茶 tea', point, row, body, notes, remark, context } = lines;
  const part = (name: string, text: string | undefined): string =>
    text === undefined ? '' : `### ${name}\n\n${text}\n\n`;
  const table = row === undefined ? '' : `| a | b |\n|---|---|\n| ${row} | words |\n`;
  return [
    '## 封面 cover {#cover}\n\n茶 tea\n\n',
    `## ${headline} {#teas}\n\n${tracker}\n\n`,
    part(
      'Points',
      point === undefined && row === undefined
        ? undefined
        : `${point === undefined ? '' : `- ${point}\n\n`}${table}`,
    ),
    part('Prose', body),
    part('Notes', notes),
    part('Note', remark),
    part('Context', context),
    '## 市场 market {#sales}\n\n茶 tea\n',
  ].join('');
}

export interface Checked {
  readonly section: StorySection;
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
  /** `bind/code 'underlined words'`, in order. */
  readonly problems: readonly string[];
}

/** Binds lines of commentary in one language; every problem found is checked for its place and its sentences. */
export function check(lines: Lines, language: 'zh-CN' | 'en' = 'zh-CN'): Checked {
  const file = `${SAMPLE}/commentary.${language}.md`;
  const text = sectionsOf(lines);
  const read = readCommentary(file, language, text);
  const { value, diagnostics } = bind(new Map([[language, read.value]]), MATERIAL);
  const all = [...read.diagnostics, ...diagnostics];
  const section = value.editions[0]?.sections.find(({ id }) => id === 'teas');
  if (section === undefined) throw new Error('the sample has no section');
  return {
    section,
    story: value,
    diagnostics: all,
    problems: all.map((one) => shown(one, { [file]: text })),
  };
}

/** Problems of one line of prose. */
export function problemsOf(body: string, language: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] {
  return check({ body }, language).problems;
}

/** A line of prose as it is printed, with plain spaces; it must have no problem. */
export function printed(body: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const { section, problems } = check({ body }, language);
  expect(problems).toEqual([]);
  return textOf(section.prose.flat()).replaceAll('\u00a0', ' ');
}

/** Binds two editions of the section `teas`, and more sections where given. */
export function checkBoth(texts: { readonly zh: string; readonly en: string }): readonly string[] {
  const files = { 'zh-CN': `${SAMPLE}/commentary.zh-CN.md`, en: `${SAMPLE}/commentary.en.md` };
  const zh = readCommentary(files['zh-CN'], 'zh-CN', texts.zh);
  const en = readCommentary(files.en, 'en', texts.en);
  const { diagnostics } = bind(
    new Map([
      ['zh-CN', zh.value],
      ['en', en.value],
    ]),
    MATERIAL,
  );
  const sources = { [files['zh-CN']]: texts.zh, [files.en]: texts.en, [`${SAMPLE}/report.yaml`]: REPORT };
  return [...zh.diagnostics, ...en.diagnostics, ...diagnostics].map((one) => shown(one, sources));
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The code and the words at the place. Whatever a problem is, it must be placed, told and mended in two languages. */
export function shown(diagnostic: Diagnostic, sources: Readonly<Record<string, string>>): string {
  const { code, place, message, hints, related } = diagnostic;
  const line = sources[place?.file ?? '']?.split('\n')[(place?.line ?? 0) - 1] ?? '';
  const column = place?.column ?? 0;
  const words = line.slice(column - 1, column - 1 + (place?.length ?? 1));
  expect(words, `${code} at ${place?.file}:${place?.line}:${column} underlines nothing`).not.toBe('');
  expect(hints.length, code).toBeGreaterThan(0);
  for (const sentence of [message, ...hints, ...related.map((one) => one.message)]) {
    expect(sentence.en.trim(), code).not.toBe('');
    expect(sentence.zh.trim(), code).not.toBe('');
    expect(`${sentence.en}${sentence.zh}`).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(message.zh, code).toMatch(/\p{Script=Han}/u);
  for (const { place: other } of related) expect(other.line * other.column).toBeGreaterThan(0);
  return `${code} '${words}'`;
}
