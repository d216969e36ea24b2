import type { Sentence } from '../model/diagnostic.js';
import type { FoundTable } from '../model/found-table.js';
import { type LikelyAnswer, likelyAnswer } from './answer.js';
import { periodName } from './columns.js';
import { idsFor } from './names.js';
import { type Roles, readRoles } from './roles.js';
import { type LikelyUnit, likelyUnit, unitIn } from './unit.js';

/** One member of a dimension as the dataset will name it. */
export interface Named {
  readonly id: string;
  /** As the table has it, with its white space made one space. */
  readonly label: string;
}

/** What a table seems to say: a question with all that its author must confirm. */
export interface Proposal {
  readonly roles: Roles;
  readonly unit: LikelyUnit;
  readonly answer: LikelyAnswer;
  readonly options: readonly Named[];
  readonly segments: readonly Named[];
  readonly metrics: readonly Named[];
  readonly periods: readonly string[];
}

/** The most answers, segments or points of a question; what has more is no table of a survey. */
const MOST_MEMBERS = 300;

/** Why no question is proposed. */
export type Refusal = 'no-numbers' | 'too-many';

export function propose({ table, above }: FoundTable, titles: readonly string[]): Proposal | Refusal {
  const read = readRoles(table);
  if (read === null) return 'no-numbers';
  const roles = ofOneUnit(read);
  const { option, segment, period, values, banner } = roles;
  const heads = values.map(({ name }) => name);
  const named = [...heads, option?.name ?? '', ...above, ...titles];
  const unit = likelyUnit(values, named);
  const columnsAs = (kind: Roles['banner'], other: readonly string[]): readonly string[] =>
    banner === kind ? heads : [...new Set(other)];
  const proposal = {
    roles,
    unit,
    options: membersOf(columnsAs('options', option?.texts ?? []), 'answer'),
    segments: membersOf(columnsAs('segments', segment?.texts ?? []), 'group'),
    metrics: banner === 'metrics' ? membersOf(heads, 'point') : [],
    periods: columnsAs('periods', period?.texts ?? []).map(periodName),
  };
  const most = Math.max(proposal.options.length, proposal.segments.length, proposal.periods.length);
  if (most > MOST_MEMBERS) return 'too-many';
  const form = { isScale: banner === 'metrics', isSeries: proposal.periods.length > 0 };
  return { ...proposal, answer: likelyAnswer(unit, form, wholesOf(roles, unit)) };
}

/** Without the columns whose heads name another unit than the first that names one: a question has one unit. */
function ofOneUnit(roles: Roles): Roles {
  const unitOf = (name: string): string | null => {
    const written = unitIn(name);
    return written && `${written.unit} ${written.words}`;
  };
  const first = roles.values.map(({ name }) => unitOf(name)).find((unit) => unit !== null);
  const isOther = (name: string): boolean => ![null, first].includes(unitOf(name));
  if (roles.banner !== 'options' || !roles.values.some(({ name }) => isOther(name))) return roles;
  const others = roles.values.flatMap(({ name }) => (isOther(name) ? [name] : []));
  return {
    ...roles,
    values: roles.values.filter(({ name }) => !isOther(name)),
    left: [...roles.left, ...others],
  };
}

function membersOf(texts: readonly string[], kind: string): readonly Named[] {
  const labels = [...new Set(texts.map((text) => text.replace(/\s+/g, ' ')))];
  const ids = idsFor(labels, kind);
  return labels.map((label, index) => ({ label, id: ids[index] ?? kind }));
}

/** The amounts that would make 100 together, were they shares of people with one answer each. */
function wholesOf(
  { banner, segment, period, values }: Roles,
  { amounts }: LikelyUnit,
): readonly (readonly (number | null)[])[] {
  if (banner === 'options' || banner === 'metrics')
    return (amounts[0] ?? []).map((_, row) => amounts.map((column) => column[row] ?? null));
  const groups = new Map<string, (number | null)[]>();
  for (const [column, { texts }] of values.entries()) {
    for (const row of texts.keys()) {
      const key = [column, segment?.texts[row] ?? '', period?.texts[row] ?? ''].join('\0');
      const group = groups.get(key) ?? [];
      group.push(amounts[column]?.[row] ?? null);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Why the author is asked, of parts that are not read off one rule alone. */
export const REASONS = {
  scope: { en: 'the first scope of the dataset', zh: '取数据集中的第一个范围' },
  ids: { en: 'ids are made of the labels', zh: '代号由名称生成' },
  options: { en: 'not said in a table', zh: '表格中没有说明' },
  base: {
    en: 'no row says how many were asked; write the number if it is published',
    zh: '没有样本量一行；若已公布请写数字',
  },
  baseRow: { en: 'the row that is called so', zh: '该行如此命名' },
  skip: { en: 'rows that add up others', zh: '汇总行' },
  left: { en: 'left out', zh: '未采用' },
  missing: { en: 'stands in cells without a number', zh: '出现在没有数字的单元格中' },
  from: { en: 'the heading under which it was published', zh: '公布时所在的标题' },
  who: { en: 'not in the table: write it', zh: '表格中没有：请填写' },
  title: { en: 'words found beside the table', zh: '取自表格附近的文字' },
  period: { en: 'a year found in the title', zh: '取自标题中的年份' },
  decimals: { en: 'some cells have fewer', zh: '部分单元格小数位较少' },
  wording: { en: 'write the question as it was asked', zh: '请写问卷原题' },
  chart: { en: 'too many values for a chart', zh: '数值过多，改用表格' },
} as const satisfies { readonly [reason: string]: Sentence };
