import { formatReading, wordingOf } from '../figures/index.js';
import { type LanguagePack, packOf } from '../language/index.js';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Exhibit, ExhibitRegister } from '../model/exhibit.js';
import type { Language } from '../model/language.js';
import type { Material } from '../model/material.js';
import type { Edition, Story } from '../model/story.js';
import { altText } from './alt-text.js';
import { lowBaseNotes } from './bases.js';
import { buildChart, rowCount } from './build-chart.js';
import type { ExhibitContext } from './context.js';
import { dataNotes } from './data-notes.js';
import { dataRows } from './data-rows.js';
import { dataTable } from './data-table.js';
import { sourceLine, titleOf, unitLine } from './furniture.js';
import { keyFigure } from './key-figure.js';
import { whyMissing } from './labels.js';
import { noNativeChart, nothingToDraw } from './messages.js';
import { nativeChart } from './native-chart.js';
import { exhibitsByQuestion } from './shown-by.js';
import { sourceNotes } from './source-notes.js';

export { changesSection } from './changes-section.js';
export { figuresInChart } from './figures-in-chart.js';

/** Every exhibit of the report in every language: rows and words, no pixels. */
export function exhibit(story: Story, material: Material): Staged<ReadonlyMap<Language, ExhibitRegister>> {
  const built = story.editions.map((edition) => ({
    language: edition.language,
    ...registerOf(edition, material),
  }));
  return {
    value: new Map(built.map(({ language, register }) => [language, register])),
    diagnostics: eachOnce(built.flatMap(({ diagnostics }) => diagnostics)),
  };
}

/** What is wrong with a plan is found in every language and said once. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = ({ code, message }: Diagnostic): string => `${code} ${message.en}`;
  return diagnostics.filter(
    (diagnostic, index) => diagnostics.findIndex((other) => told(other) === told(diagnostic)) === index,
  );
}

function sentences(texts: readonly string[], { words }: LanguagePack): Exhibit['notes'] {
  return texts.map((text) => [{ text: words.sentence(text) }]);
}

function registerOf(
  edition: Edition,
  { report, dataset }: Material,
): { readonly register: ExhibitRegister; readonly diagnostics: readonly Diagnostic[] } {
  const exhibits = new Map<string, Exhibit>();
  const diagnostics: Diagnostic[] = [];
  const pack = packOf(edition.language);
  const plans = [...report.exhibits.values()];
  const shownBy = exhibitsByQuestion(dataset, plans);
  const sectionNumbers = new Map(
    [...dataset.publication.sections.keys()].map((section, index) => [section, index + 1]),
  );
  const showing = new Map(
    report.sections.flatMap((section) => section.exhibits.map((id) => [id, section] as const)).toReversed(),
  );
  const told = new Map(edition.sections.map((section) => [section.id, section]));
  for (const plan of plans) {
    const place = showing.get(plan.id);
    const section = told.get(place?.id ?? '');
    const context: ExhibitContext = {
      plan,
      beside: (place?.exhibits ?? []).flatMap((id) =>
        id === plan.id ? [] : (report.exhibits.get(id) ?? []),
      ),
      dataset,
      pack,
      subjects: new Set(plan.highlight ?? section?.subjects ?? []),
      headline: section?.headline ?? [],
      derived: edition.derived,
      wordings: edition.wordings,
      plans,
      shownBy,
      sectionNumbers,
    };
    const chart = buildChart(context);
    if (chart === null || 'code' in chart) {
      diagnostics.push(chart ?? nothingToDraw(plan));
      continue;
    }
    const table = dataTable(context, chart);
    const native = plan.charts === 'native' && plan.kind !== 'table' ? nativeChart(chart.chart) : null;
    if (typeof native === 'string') diagnostics.push(noNativeChart(plan, native));
    exhibits.set(plan.id, {
      id: plan.id,
      number: plan.number,
      language: edition.language,
      title: titleOf(context),
      unitLine: unitLine(context),
      chart: chart.chart,
      ...(native === null || typeof native === 'string' ? {} : { native }),
      ...(plan.charts === 'shapes' && plan.kind !== 'table' ? { asShapes: true } : {}),
      alt: altText(context, chart, table),
      table,
      rowCount: rowCount(chart.chart),
      figures: chart.figures.map(({ id }) => id),
      keyFigures: (section?.subjects ?? []).flatMap((id) => keyFigure(id, dataset, pack) ?? []),
      notes: [
        ...dataNotes(context, chart),
        ...sentences(chart.notes ?? [], pack),
        ...sentences(lowBaseNotes(chart.figures, plan.kind, context), pack),
      ],
      source: sourceLine(dataset, pack),
    });
  }
  const register: ExhibitRegister = {
    exhibits,
    strip: report.strip.flatMap((id) => keyFigure(id, dataset, pack) ?? []),
    contexts: new Map(
      report.sections.flatMap(({ id, context }) => {
        const figure = context === null ? null : keyFigure(context, dataset, pack);
        return figure === null ? [] : [[id, figure] as const];
      }),
    ),
    source: sourceLine(dataset, pack),
    sources: sourceNotes(dataset, pack),
    values: new Map(
      [...dataset.figures.values()].map((figure) => [
        figure.id,
        formatReading(figure.reading, pack, whyMissing(figure, dataset, pack)),
      ]),
    ),
    publisher: wordingOf(dataset.publication.publisher, pack),
    data: dataRows(dataset, shownBy, pack),
  };
  return { register, diagnostics };
}
