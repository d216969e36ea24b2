import { subheadsOf } from '../schema/index.js';
import type { Proposal } from './proposal.js';
import { type ReportNames, wordsOf } from './report-lines.js';

const WORDS = {
  en: {
    tracker: 'Draft',
    main: 'main values',
    detail: 'in detail',
    start: 'Imported from a table: what was guessed is marked in the files',
    at: ': ',
    prose: 'The values are in the exhibit and in the table of all values. Write here what they mean.',
    notes: 'Say here what the slide shows.',
    table: '| Figure | Finding | Evidence | Exhibit |',
    summary: 'Write what matters most.',
  },
  zh: {
    tracker: '初稿',
    main: '主要数值',
    detail: '明细',
    start: '由表格导入：推测之处在文件中均有标注',
    at: '：',
    prose: '数值见图表与全部数值表。请在此说明其含义。',
    notes: '请在此写讲解词。',
    table: '| 数值 | 发现 | 依据 | 图表 |',
    summary: '请写最重要的发现。',
  },
} as const;

/**
 * A commentary that states nothing but values: the largest ones by name, each a binding. What the values mean is for
 * the author to write.
 */
export function commentaryText(names: ReportNames, proposal: Proposal): string {
  const { tag, id, label, title } = names;
  const words = tag === 'zh-CN' ? WORDS.zh : WORDS.en;
  const [points = '', prose = '', notes = ''] = subheadsOf(tag);
  const shown = largest(proposal, id);
  const rows = shown.map(
    ({ figure, words: name }) => `| {${figure}} | ${plain(name)} | ${plain(label)} | {exhibit ${id}} |`,
  );
  const section = (
    headline: string,
    of: string,
    tracker: string,
    parts: readonly (readonly string[])[],
  ): string =>
    [
      `## ${headline} {#${of}}`,
      tracker,
      ...parts.map(([head, ...body]) => `### ${head}\n\n${body.join('\n')}`),
    ].join('\n\n');
  const all = wordsOf(tag).values;
  return `${[
    section(plain(title), 'cover', words.tracker, [[points, `- ${words.start}`]]),
    section(`${plain(title)}${words.at}${words.main}`, 'summary', words.tracker, [
      [points, words.table, '|---|---|---|---|', ...rows],
      [notes, words.summary],
    ]),
    section(label === title ? `${plain(label)}${words.at}${words.detail}` : plain(label), id, plain(label), [
      [points, ...shown.map(({ figure, words: name }) => `- **${plain(name)}**${words.at}{${figure}}`)],
      [prose, words.prose],
      [notes, words.notes],
    ]),
    section(all, 'figures', all, [
      [prose, words.prose],
      [notes, words.notes],
    ]),
  ].join('\n\n')}\n`;
}

/** Figures that a draft names: of the first group, the largest three by the table. */
function largest(
  proposal: Proposal,
  id: string,
): readonly { readonly figure: string; readonly words: string }[] {
  const { options, segments, metrics, periods, roles, unit } = proposal;
  const ofOption = options.map((option) => ({ option, amount: firstAmount(proposal, option.label) }));
  const told = ofOption.filter(({ amount }) => amount !== null);
  const [metric] = metrics.slice(0, metrics.length > 1 ? 1 : 0);
  const last = roles.banner === 'periods' || roles.period !== null ? periods[0] : undefined;
  return told
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
    .slice(0, unit.amounts.length > 0 ? 3 : 0)
    .map(({ option }) => ({
      figure: [id, option.id, metric?.id, last, segments[0]?.id]
        .filter((part) => part !== undefined)
        .join('.'),
      words: [option.label, metric?.label, last, segments[0]?.label]
        .filter((part) => part !== undefined)
        .join(' · '),
    }));
}

/** What the first row and column of values say of an answer. */
function firstAmount({ roles, unit }: Proposal, label: string): number | null {
  const { banner, option, segment, period, values } = roles;
  if (banner === 'options') {
    const column = values.findIndex(({ name }) => name.replace(/\s+/g, ' ') === label);
    return unit.amounts[column]?.[0] ?? null;
  }
  const firstOf = (texts: readonly string[] | undefined, row: number): boolean =>
    texts === undefined || texts[row] === texts[0];
  const row = (option?.texts ?? []).findIndex(
    (text, index) =>
      text.replace(/\s+/g, ' ') === label && firstOf(segment?.texts, index) && firstOf(period?.texts, index),
  );
  return unit.amounts[0]?.[row] ?? null;
}

/** Words that commentary prints as they are. */
function plain(text: string): string {
  return text.replace(/[\\*^{}｛｝[\]［］<>&|`_#]/g, (sign) => `\\${sign}`);
}
