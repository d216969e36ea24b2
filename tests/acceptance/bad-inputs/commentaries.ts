import { replacing } from '../../sample-report.js';
import { type BadInput, fine } from './bad-input.js';

const FILE = 'commentary.en.md';

/** In place of a sentence of the prose; a binding of that sentence is kept, so that the languages say the same. */
function prose(what: string, words: string): BadInput {
  const kept = words.includes('habit.daily') ? '' : 'Every day: {habit.daily}. ';
  return { what, changes: { [FILE]: replacing('Every day: {habit.daily}.', `${kept}${words}`) } };
}

export const COMMENTARIES: readonly BadInput[] = [
  prose('a link that runs a script', '[here](javascript:alert(1))'),
  prose('a link to a file', '[here](file:///etc/passwd)'),
  prose('a link that holds data', '[here](data:text/html,x)'),
  prose('a script', '<script>alert(1)</script>'),
  prose('a picture', '<img src="x" onerror="alert(1)">'),
  prose('a brace that is never closed', 'Every day: {habit.daily.'),
  prose('a brace that was never opened', 'Every day: habit.daily}.'),
  fine(prose('full-width braces', 'Every day: ｛habit.daily｝.')),
  prose('a figure that does not exist', 'Every day: {habit.dayly}.'),
  prose('a claim that does not exist', 'Every day [leads]{higest habit.daily}.'),
  prose('a property of the program', 'Every day: {constructor.name}.'),
  prose('a prototype', 'Every day: {__proto__}.'),
  prose('code between braces', 'Every day: {process.exit(1)}.'),
  prose('a number that no figure proves', 'Every day: 62.4%.'),
  prose('a claim that is not true', 'Every day [is the smaller]{lowest habit.daily} share.'),
  prose('a format that does not exist', 'Every day: {habit.daily as roman}.'),
  prose('a value that was not published', 'In the first year: {sales.2027}.'),
  prose('a division by nothing', 'Growth: {cagr sales.2028 sales.2028}.'),
  prose('a quotation block', '\n\n> Every day.\n'),
  prose('5,000 quotation marks', `\n\n${'>'.repeat(5000)}\n`),
  fine(prose('10,000 stars and lines', '*_'.repeat(10_000))),
  prose('10,000 opening brackets', '['.repeat(10_000)),
  prose('10,000 opening braces', '{'.repeat(10_000)),
  fine(prose('bold Chinese words beside a value', '**{habit.daily}的用户**每天喝茶。')),
  prose('a nested list', '\n\n- a\n  - b\n'),
  prose('an unknown subhead', '\n\n### Pionts\n\n- a\n'),
  prose('a headline in the middle of a word', '\n\n##Every day\n'),
  prose('an address beside a claim', 'Every day [leads]{highest habit.daily}(https://example.org).'),
  { what: 'a section twice', changes: { [FILE]: replacing('{#sales}', '{#drinks}') } },
  { what: 'a section without an id', changes: { [FILE]: replacing(' {#sales}', '') } },
  { what: 'an id that could be a path', changes: { [FILE]: replacing('{#sales}', '{#../sales}') } },
  { what: 'no section at all', changes: { [FILE]: '' } },
  { what: 'GBK', changes: {}, bytes: { [FILE]: Uint8Array.of(0x23, 0x23, 0x20, 0xb2, 0xe8, 0xd2, 0xb6) } },
  {
    what: 'a character that no font has',
    changes: {
      [FILE]: replacing(
        'Green tea [leads]{highest drinks.green among published}; the',
        'Green \u{13080} tea [leads]{highest drinks.green among published}; the',
      ),
    },
  },
  {
    what: 'a headline of a whole page',
    changes: {
      [FILE]: replacing(
        '## Tea survey, abstract {#cover}',
        `## ${'Tea survey, abstract '.repeat(40)} {#cover}`,
      ),
    },
  },
];
