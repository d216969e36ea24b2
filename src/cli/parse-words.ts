/** What the words on the command line ask for. */
export type Command = { readonly verb: 'help' | 'version' | 'schema' } | BuildWords | ExplainWords | NewWords;

export interface BuildWords {
  readonly verb: 'build' | 'check';
  /** Names of reports; empty: all of them. */
  readonly reports: readonly string[];
  readonly timings: boolean;
  /** True where warnings count as errors. */
  readonly strict: boolean;
  /** `check` only: writes what can be mended in one way only. */
  readonly fix: boolean;
  /** `build` only: writes every deck as a PDF, too. */
  readonly deckPdf: boolean;
  readonly format: ReportFormat;
  /** Language of the messages; null: as the environment says. */
  readonly messages: 'en' | 'zh' | null;
}

export interface ExplainWords {
  readonly verb: 'explain';
  /** What to explain: a figure, a claim or a section. */
  readonly name: string;
  /** Names of reports to look in; empty: all of them. */
  readonly reports: readonly string[];
  readonly format: 'text' | 'json';
  readonly messages: 'en' | 'zh' | null;
}

export interface NewWords {
  readonly verb: 'new';
  /** Name of the report's folder. */
  readonly name: string;
  /** Absent: its name. */
  readonly title: string;
  readonly languages: readonly string[];
}

/** How problems are told: to people, to programs, as annotations of a pull request. */
export type ReportFormat = 'text' | 'json' | 'github';

/** Words that Proofdeck does not know. */
export class UsageError extends Error {}

const VERBS = ['new', 'build', 'check', 'explain', 'schema', 'help', 'version'] as const;

/** How problems can be told. */
const REPORT_FORMATS = ['text', 'json', 'github'] as const;

/** Options that take a value, with the values that they may take. */
const VALUES = {
  '--messages': ['en', 'zh'],
  '--format': [...REPORT_FORMATS, 'deck.pdf'],
  '--language': ['zh-CN', 'en'],
} as const;

/** Options that take any value. */
const FREE = ['--title'] as const;

/** Options that are there or not. */
const FLAGS = ['--timings', '--strict', '--fix'] as const;

export function parseWords(words: readonly string[]): Command {
  const [verb = 'help', ...rest] = words;
  if (verb === '--help' || verb === '-h' || verb === 'help') return { verb: 'help' };
  if (verb === '--version' || verb === '-v' || verb === 'version') return { verb: 'version' };
  if (verb === 'schema' && rest.length === 0) return { verb: 'schema' };
  if (verb !== 'new' && verb !== 'build' && verb !== 'check' && verb !== 'explain')
    throw new UsageError(`Unknown command “${verb}”; there are ${VERBS.join(', ')}.`);
  const { names, flags, values } = sortWords(verb, rest);
  if (flags.has('--help') || flags.has('-h')) return { verb: 'help' };
  if (verb === 'new') return newWords(names, values);
  const own = [...values.keys()].find((option) => option === '--title' || option === '--language');
  if (own !== undefined) throw new UsageError(`Unknown option “${own}” for ${verb}.`);
  if (verb !== 'check' && flags.has('--fix')) throw new UsageError(`Unknown option “--fix” for ${verb}.`);
  const formats = values.get('--format') ?? [];
  const format = REPORT_FORMATS.findLast((known) => formats.includes(known)) ?? 'text';
  const deckPdf = formats.includes('deck.pdf');
  if (deckPdf && verb !== 'build') throw new UsageError(`“${verb}” writes no deck.pdf.`);
  const messages =
    VALUES['--messages'].findLast((known) => values.get('--messages')?.includes(known)) ?? null;
  if (verb === 'explain') return explainWords(names, format, messages);
  return {
    verb,
    reports: names,
    timings: flags.has('--timings'),
    strict: flags.has('--strict'),
    fix: flags.has('--fix'),
    deckPdf,
    format,
    messages,
  };
}

function explainWords(
  [name, ...reports]: readonly string[],
  format: ReportFormat,
  messages: ExplainWords['messages'],
): ExplainWords {
  if (name === undefined) throw new UsageError('“explain” needs the name of a figure, a claim or a section.');
  if (format === 'github') throw new UsageError('“explain” answers as text or json.');
  return { verb: 'explain', name, reports, format, messages };
}

function newWords([name, ...others]: readonly string[], values: SortedWords['values']): NewWords {
  if (name === undefined || others.length > 0)
    throw new UsageError('“new” needs one name for the report, such as “proofdeck new reading-2026”.');
  const languages = [...new Set(values.get('--language') ?? VALUES['--language'])];
  return { verb: 'new', name, title: values.get('--title')?.at(-1) ?? name, languages };
}

interface SortedWords {
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value of an option, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Names apart from options; a value follows its option behind `=` or as the next word. */
function sortWords(verb: string, words: readonly string[]): SortedWords {
  const names: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [option = '', written] = word.split('=', 2);
    if (!word.startsWith('-')) names.push(word);
    else if (Object.hasOwn(VALUES, option)) {
      const known: readonly string[] = VALUES[option as keyof typeof VALUES];
      const value = written ?? words[index + 1] ?? '';
      if (written === undefined) index += 1;
      if (!known.includes(value))
        throw new UsageError(`“${option}” takes ${known.join(', ')}; it is given “${value}”.`);
      values.set(option, [...(values.get(option) ?? []), value]);
    } else if (FREE.some((free) => free === option)) {
      const value = written ?? words[index + 1] ?? '';
      if (written === undefined) index += 1;
      if (value.trim() === '') throw new UsageError(`“${option}” needs a value.`);
      values.set(option, [...(values.get(option) ?? []), value]);
    } else if (isFlag(word)) flags.add(word);
    else throw new UsageError(`Unknown option “${word}” for ${verb}.`);
  }
  return { names, flags, values };
}

function isFlag(word: string): boolean {
  return word === '--help' || word === '-h' || FLAGS.some((flag) => flag === word);
}
