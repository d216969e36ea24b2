import { wordingOf } from '../figures/index.js';
import type { DataTable } from '../model/data-table.js';
import { type BuiltChart, type ExhibitContext, questionOf } from './context.js';
import { titleOf, unitLine } from './furniture.js';
import { MISSING } from './mark.js';

const MOST_VALUES = 8;
/** 300 characters, or 150 ideographs, each of which takes as long to hear as two letters. */
const LONGEST = 300;

/**
 * What a reader who does not see the exhibit is told: kind, what is measured, the finding, the values and what is not
 * published. More than eight values, or a text that grows too long, leave only the rows that the headline is about
 * with the first and the last, or none; the data table has all.
 */
export function altText(context: ExhibitContext, built: BuiltChart, table: DataTable): string {
  const { pack, headline, plan } = context;
  const { words } = pack;
  const unit = unitLine({ ...context, plan: { ...plan, order: null } });
  const what = words.clause([titleOf(context), unit].filter((part) => part !== ''));
  const kind = words.kindOf(words.chart[built.chart.kind] ?? built.chart.kind, what);
  const finding = headline.map(({ text }) => text).join('');
  const gaps = built.chart.kind === 'table' ? [] : gapsOf(table, context);
  const texts = rowChoices(context, built, table).map((rows) =>
    [kind, finding, words.series(rows), ...gaps]
      .filter((part) => part !== '')
      .map((part) => words.sentence(part))
      .join(words.between),
  );
  return texts.find((text) => lengthOf(text) <= LONGEST) ?? texts.at(-1) ?? '';
}

/** Which rows may be read out, from all to none; a table as exhibit is read by itself. */
function rowChoices(
  context: ExhibitContext,
  { chart, figures }: BuiltChart,
  table: DataTable,
): readonly (readonly string[])[] {
  if (chart.kind === 'table') return [[]];
  const told = table.rows.map((row) => rowText(row, table, context));
  const values = table.rows.flatMap((row) => row.slice(1)).filter((value) => !isGap(value, context));
  const options = [...new Set(figures.map(({ key }) => key.option))];
  const isSubject = (index: number): boolean =>
    'items' in chart
      ? chart.items[index]?.strong === true
      : chart.kind === 'stacked-bar'
        ? chart.rows[index]?.strong === true
        : chart.kind === 'likert'
          ? figures.some(({ id, key }) => key.option === options[index] && context.subjects.has(id))
          : context.subjects.has(figures[index]?.id ?? '');
  const isEnd = (index: number): boolean => index === 0 || index === told.length - 1;
  const only = (keep: (index: number) => boolean): readonly string[] =>
    told.filter((text, index) => text !== '' && keep(index));
  return [
    ...(values.length > MOST_VALUES ? [] : [only(() => true)]),
    only((index) => isSubject(index) || isEnd(index)),
    only(isSubject),
    only(isEnd),
    [],
  ];
}

/** A row with its published values; where there are several columns, each value with its heading. */
function rowText(
  [label = '', ...values]: readonly string[],
  table: DataTable,
  context: ExhibitContext,
): string {
  const { words } = context.pack;
  const published = values.flatMap((value, index) => {
    if (isGap(value, context)) return [];
    return values.length === 1 ? [value] : [words.labelled(table.header[index + 1] ?? '', value)];
  });
  return published.length === 0 ? '' : words.labelled(label, words.join(published));
}

/** One sentence for each group of columns that leave out the same rows. What is derived needs none of its own. */
function gapsOf(table: DataTable, context: ExhibitContext): readonly string[] {
  const { words } = context.pack;
  const metrics = questionOf(context)?.metrics ?? [];
  const derived = metrics.flatMap((metric) =>
    metric.derived === null ? [] : [wordingOf(metric.label, context.pack)],
  );
  const groups = new Map<string, string[]>();
  for (const [index, heading] of table.header.entries()) {
    if (index === 0 || derived.includes(heading)) continue;
    const rows = table.rows.filter((row) => isGap(row[index] ?? '', context));
    const labels = words.join(rows.map(([label = '']) => label));
    if (labels !== '') groups.set(labels, [...(groups.get(labels) ?? []), heading]);
  }
  const notPublished = wordingOf(context.dataset.publication.notPublished, context.pack);
  return [...groups].map(([labels, headings]) =>
    words.pair(table.header.length > 2 ? words.clause([labels, words.join(headings)]) : labels, notPublished),
  );
}

function isGap(value: string, { dataset, pack }: ExhibitContext): boolean {
  return value === MISSING || value === wordingOf(dataset.publication.notPublished, pack);
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}
