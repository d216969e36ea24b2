import type { FoundTable } from '../model/found-table.js';
import { type Line, quoted, quotedList } from './marked-lines.js';
import { isPinned } from './names.js';
import { type Named, type Proposal, REASONS } from './proposal.js';

/** What a question is written with, beside what its table says. */
export interface QuestionNames {
  readonly id: string;
  readonly label: string;
  /** The tag under which wordings stand. */
  readonly tag: string;
  readonly scope: string;
  readonly section: string;
  /** The table's file as the dataset names it. */
  readonly file: string;
  /** A year found in a title; null where there is none. */
  readonly period: string | null;
}

/** A question of dataset.yaml, below `questions:`. */
export function questionLines(proposal: Proposal, found: FoundTable, names: QuestionNames): readonly Line[] {
  const { roles, unit, answer, options, segments, metrics, periods } = proposal;
  const { tag } = names;
  const words = unit.words === null ? null : `{${tag}: ${quoted(unit.words)}}`;
  const measure = MEASURES[unit.unit]?.[tag === 'zh-CN' ? 'zh' : 'en'] ?? unit.words ?? unit.unit;
  const isShare = unit.unit === 'percent';
  return [
    { text: `  ${names.id}:` },
    { text: `    label: {${tag}: ${quoted(names.label)}}`, guess: REASONS.wording },
    { text: `    measure: {${tag}: ${quoted(measure)}}` },
    { text: `    unit: ${quoted(unit.unit)}`, guess: unit.why },
    ...when(unit.unit === 'measure', { text: `    symbol: ${words}`, guess: unit.why }),
    ...when(unit.unit === 'count' && words !== null, { text: `    counter: ${words}`, guess: unit.why }),
    {
      text: `    decimals: ${unit.decimals}`,
      ...(unit.hasFewer ? { guess: REASONS.decimals } : {}),
    },
    ...when(periods.length === 0 && names.period !== null, {
      text: `    period: ${names.period}`,
      guess: REASONS.period,
    }),
    { text: `    scope: ${names.scope}` },
    ...when(isShare && roles.base === null, { text: '    base: not-published', guess: REASONS.base }),
    { text: `    answer: {type: ${answer.type}}`, guess: answer.why },
    { text: '    options-complete: unknown', guess: REASONS.options },
    { text: `    from: {section: ${names.section}}`, guess: REASONS.from },
    ...members('segments', segments, tag),
    ...members('metrics', metrics, tag),
    ...members('options', options, tag),
    ...tableLines(proposal, found, names.file),
  ];
}

const MEASURES: { readonly [unit: string]: { readonly en: string; readonly zh: string } } = {
  percent: { en: 'share', zh: '占比' },
  count: { en: 'count', zh: '数量' },
  ratio: { en: 'ratio', zh: '比值' },
  'percentage-point': { en: 'percentage points', zh: '百分点' },
};

function members(key: string, named: readonly Named[], tag: string): readonly Line[] {
  if (named.length === 0) return [];
  return [
    { text: `    ${key}:`, guess: REASONS.ids },
    ...named.map(({ id, label }) => {
      const last = key === 'options' && isPinned(label) ? ', pinned: true' : '';
      return { text: `      ${id}: {label: {${tag}: ${quoted(label)}}${last}}` };
    }),
  ];
}

function tableLines(
  { roles, unit, options, segments, metrics, periods }: Proposal,
  found: FoundTable,
  file: string,
): readonly Line[] {
  const { option, segment, period, values, banner, base, skip, left } = roles;
  const ids = (named: readonly Named[]): string => `[${named.map(({ id }) => id).join(', ')}]`;
  const column = (key: string, name: string | undefined): readonly Line[] =>
    name === undefined ? [] : [{ text: `      ${key}: ${quoted(name)}` }];
  const marks = unit.missing.map((mark) => `${quoted(mark)}: not-published`);
  return [
    { text: '    table:' },
    ...column('file', file),
    ...column('sheet', found.sheet ?? undefined),
    ...when(found.range !== null, { text: `      range: ${found.range}`, guess: REASONS.title }),
    ...when(found.encoding !== null && found.encoding !== 'utf-8', {
      text: `      encoding: ${found.encoding}`,
      guess: FOUND,
    }),
    ...when(found.delimiter !== null && found.delimiter !== 'comma', {
      text: `      delimiter: ${found.delimiter}`,
      guess: FOUND,
    }),
    ...when(unit.decimal === 'comma', { text: '      decimal: comma', guess: FOUND }),
    ...column('option', option?.name),
    ...column('segment', segment?.name),
    ...column('period', period?.name),
    ...when(banner === 'options', { text: `      options: ${ids(options)}` }),
    ...when(banner === 'segments', { text: `      segments: ${ids(segments)}` }),
    ...when(banner === 'periods', { text: `      periods: [${periods.join(', ')}]` }),
    ...when(banner === 'metrics', { text: `      metrics: ${ids(metrics)}` }),
    ...(banner === null ? column('value', values[0]?.name) : []),
    ...when(base !== null, { text: `      base: ${quoted(base ?? '')}`, guess: REASONS.baseRow }),
    ...when(skip.length > 0, { text: `      skip: ${quotedList(skip)}`, guess: REASONS.skip }),
    ...when(marks.length > 0, { text: `      missing: {${marks.join(', ')}}`, guess: REASONS.missing }),
    ...when(left.length > 0, { text: `      # ${quotedList(left)}`, guess: REASONS.left }),
  ];
}

const FOUND = { en: 'found in the file', zh: '由文件内容判断' };

function when(holds: boolean, line: Line): readonly Line[] {
  return holds ? [line] : [];
}
