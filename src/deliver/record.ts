import { figureName, formatReading, wordingOf } from '../figures/index.js';
import { packOf } from '../language/index.js';
import type { ClaimPart } from '../model/claim.js';
import type { Compilation } from '../model/compilation.js';
import type { Figure } from '../model/figure.js';
import type { Material } from '../model/material.js';
import type { InEach, RecordedEdition, RecordedFigure, RecordedText, ReportRecord } from '../model/record.js';
import type { Edition, Prose, StorySection } from '../model/story.js';
import type { Run } from '../model/text.js';
import type { Workspace } from '../model/workspace.js';
import { lastMade } from './last-made.js';
import { type PrintedPublication, recordPublication } from './record-pages.js';

/**
 * What a compilation says. `publications` are its documents with their drawn charts; empty where none were laid out.
 * `keep` spares a process that records again the pages that are the same objects as before.
 */
export function recordOf(
  { material, story }: Omit<Compilation, 'publications'>,
  publications: readonly PrintedPublication[],
  keep?: Workspace['keep'],
): ReportRecord {
  const made = lastMade(`record of ${material.report.id}`, keep);
  return {
    figures: [...material.dataset.figures.values()].map((figure) => recordFigure(figure, material)),
    editions: story.editions.map(recordEdition),
    publications: publications.map((one) => recordPublication(one, made)),
  };
}

function recordFigure(figure: Figure, { dataset, report }: Material): RecordedFigure {
  const { id, reading, status } = figure;
  const inEach = (say: (pack: ReturnType<typeof packOf>) => string): InEach =>
    Object.fromEntries(report.languages.map((language) => [language, say(packOf(language))]));
  const { notPublished } = dataset.publication;
  return {
    id,
    label: inEach((pack) => figureName(figure, dataset, pack)),
    printed: inEach((pack) => formatReading(reading, pack, wordingOf(notPublished, pack))),
    reading,
    status,
  };
}

function recordEdition({ language, sections, claims }: Edition): RecordedEdition {
  return {
    language,
    texts: sections.flatMap(textsOf),
    claims: claims.map(({ source, words, section, part, subjects, isFragile }) => {
      return { source, words, section, part, subjects, isFragile };
    }),
  };
}

function textsOf(section: StorySection): readonly RecordedText[] {
  const parts: readonly (readonly [ClaimPart, readonly Prose[]])[] = [
    ['headline', [section.headline]],
    ['tracker', [section.tracker]],
    ['points', section.points.flatMap(({ lead, body }) => [lead, body])],
    ['points', [section.header, ...section.rows].flat()],
    ['prose', section.prose],
    ['notes', section.notes],
    ['remark', section.remark],
    ['context', section.context],
  ];
  return parts.flatMap(([part, texts]) =>
    texts
      .filter((runs) => runs.length > 0)
      .map((runs) => ({
        section: section.id,
        part,
        text: withNotes(runs, ({ text }) => text),
        wording: withNotes(runs, wordingOfRun),
      })),
  );
}

/** The words of footnotes stand behind the paragraph that they belong to. */
function withNotes(runs: Prose, say: (run: Run) => string): string {
  const notes = runs.flatMap(({ note }) => (note === undefined ? [] : [` [${withNotes(note, say)}]`]));
  return runs.map(say).join('') + notes.join('');
}

/** What is printed for figures differs from issue to issue without an author's doing. */
function wordingOfRun({ text, figures = [] }: Run): string {
  return figures.length > 0 && /\d/.test(text) ? `{${figures.join(' ')}}` : text;
}
