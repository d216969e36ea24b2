import type { Diagnostic } from '../../../src/index.js';
import { type BadInput, shown } from './bad-input.js';

/** A kind of files and what was tried of it. */
export interface ToldGroup {
  readonly title: string;
  readonly inputs: readonly { readonly input: BadInput; readonly told: readonly Diagnostic[] }[];
}

/** The list of docs/bad-inputs.md. */
export function toldList(groups: readonly ToldGroup[]): string {
  const count = groups.reduce((sum, { inputs }) => sum + inputs.length, 0);
  return [
    `${count} files that nobody should write, each in an otherwise sound report, and what \`proofdeck check\` says of them.`,
    ...groups.map(({ title, inputs }) =>
      [
        `## ${title}`,
        '',
        '| in the file | place and code | what is said | hint |',
        '|---|---|---|---|',
        ...inputs.map(row),
      ].join('\n'),
    ),
  ].join('\n\n');
}

function row({ input, told }: ToldGroup['inputs'][number]): string {
  if (told.length === 0) return `| ${input.what} | | read as it is meant | |`;
  const all = told.map((one) => `\`${short(shown(one))}\``).join('<br>');
  const [first] = told;
  const more = told.length > 1 ? ' …' : '';
  return `| ${input.what} | ${all} | ${cell(first?.message.en ?? '')}${more} | ${cell(first?.hints[0]?.en ?? '')} |`;
}

function cell(text: string): string {
  return short(text)
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '␀');
}

/** Long runs of one thing are what some of the inputs are made of. */
function short(text: string): string {
  return text.length > 240 ? `${text.slice(0, 200)} … ${text.slice(-20)}` : text;
}
