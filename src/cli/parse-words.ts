import type {
  Command,
  DiffWords,
  ExplainWords,
  ImportWords,
  IssueWords,
  MailWords,
  NewWords,
  PreviewWords,
  ReportFormat,
} from './command.js';

/** Words that Proofdeck does not know. */
export class UsageError extends Error {}

const VERBS = [
  'new',
  'import',
  'build',
  'check',
  'preview',
  'diff',
  'issue',
  'mail',
  'explain',
  'schema',
  'help',
  'version',
] as const;

/** How problems can be told. */
const REPORT_FORMATS = ['text', 'json', 'github'] as const;

/** How a redline can be told. */
const REDLINE_FORMATS = ['text', 'json', 'markdown', 'html'] as const;

/** Options that take a value, with the values that they may take. */
const VALUES = {
  '--messages': ['en', 'zh'],
  '--format': [...REPORT_FORMATS, 'deck.pdf', 'markdown', 'html'],
  '--language': ['zh-CN', 'en'],
} as const;

/** Options that take any value. */
const FREE = ['--title', '--report', '--into', '--sheet', '--range', '--list', '--port'] as const;

/** Options with values that a command takes. */
const ALLOWED = {
  new: ['--title', '--language', '--messages'],
  build: ['--format', '--messages', '--mark-changes'],
  check: ['--format', '--messages'],
  explain: ['--format', '--messages'],
  preview: ['--port', '--messages'],
} as const;

/** Options that are there or not. */
const FLAGS = [
  '--timings',
  '--strict',
  '--fix',
  '--watch',
  '--no-cache',
  '--pictures',
  '--outputs',
  '--send',
  '--yes',
  '--resend-unknown',
] as const;

/** Flags that `mail` alone has. */
const MAIL_FLAGS = ['--send', '--yes', '--resend-unknown'];

export function parseWords(words: readonly string[]): Command {
  const [verb = 'help', ...rest] = words;
  if (verb === '--help' || verb === '-h' || verb === 'help') return { verb: 'help' };
  if (verb === '--version' || verb === '-v' || verb === 'version') return { verb: 'version' };
  if (verb === 'schema' && rest.length === 0) return { verb: 'schema' };
  if (!isMain(verb)) throw new UsageError(`Unknown command “${verb}”; there are ${VERBS.join(', ')}.`);
  const { names, flags, values } = sortWords(verb, rest);
  if (flags.has('--help') || flags.has('-h')) return { verb: 'help' };
  if (verb !== 'build' && values.has('--mark-changes'))
    throw new UsageError(`Unknown option “--mark-changes” for ${verb}.`);
  if (verb === 'mail') return mailWords(names, flags, values);
  const foreign = MAIL_FLAGS.find((flag) => flags.has(flag));
  if (foreign !== undefined) throw new UsageError(`Unknown option “${foreign}” for ${verb}.`);
  if (verb === 'diff') return diffWords(names, values);
  if (verb === 'issue') return issueWords(names, values);
  if (verb === 'import') {
    const [flag] = flags;
    if (flag !== undefined) throw new UsageError(`Unknown option “${flag}” for import.`);
    return importWords(names, values);
  }
  const own = [...values.keys()].find((option) => !ALLOWED[verb].some((known) => known === option));
  if (own !== undefined) throw new UsageError(`Unknown option “${own}” for ${verb}.`);
  if (verb === 'new') return newWords(names, values);
  if (verb === 'preview') return previewWords(names, flags, values);
  const checking = ['--fix', '--outputs'].find((flag) => flags.has(flag));
  if (verb !== 'check' && checking !== undefined)
    throw new UsageError(`Unknown option “${checking}” for ${verb}.`);
  const building = ['--watch', '--pictures'].find((flag) => flags.has(flag));
  if (verb !== 'build' && building !== undefined)
    throw new UsageError(`Unknown option “${building}” for ${verb}.`);
  const formats = values.get('--format') ?? [];
  const format = REPORT_FORMATS.findLast((known) => formats.includes(known)) ?? 'text';
  const other = formats.find((one) => one === 'markdown' || one === 'html');
  if (other !== undefined) throw new UsageError(`“--format=${other}” is for diff alone.`);
  const deckPdf = formats.includes('deck.pdf');
  if (deckPdf && verb !== 'build') throw new UsageError(`“${verb}” writes no deck.pdf.`);
  const messages = messagesIn(values);
  if (verb === 'explain') return explainWords(names, format, messages);
  return {
    verb,
    reports: names,
    timings: flags.has('--timings'),
    pictures: flags.has('--pictures'),
    markChanges: values.get('--mark-changes')?.at(-1) ?? null,
    noCache: flags.has('--no-cache'),
    watch: flags.has('--watch'),
    strict: flags.has('--strict'),
    fix: flags.has('--fix'),
    outputs: flags.has('--outputs'),
    deckPdf,
    format,
    messages,
  };
}

function isMain(verb: string): verb is keyof typeof ALLOWED | 'diff' | 'issue' | 'import' | 'mail' {
  return ['diff', 'issue', 'import', 'mail'].includes(verb) || Object.hasOwn(ALLOWED, verb);
}

/** The table to take in; what its options say is looked at when it is read. */
function importWords([table, ...others]: readonly string[], values: SortedWords['values']): ImportWords {
  if (table === undefined || others.length > 0)
    throw new UsageError('“import” needs one table, such as “proofdeck import survey.xlsx”.');
  if (values.has('--format')) throw new UsageError('Unknown option “--format” for import.');
  const last = (option: string): string | null => values.get(option)?.at(-1) ?? null;
  return {
    verb: 'import',
    table,
    into: last('--into'),
    sheet: last('--sheet'),
    range: last('--range'),
    title: last('--title'),
    language: last('--language'),
    messages: messagesIn(values),
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

function previewWords(
  reports: readonly string[],
  flags: SortedWords['flags'],
  values: SortedWords['values'],
): PreviewWords {
  const [flag] = flags;
  if (flag !== undefined) throw new UsageError(`Unknown option “${flag}” for preview.`);
  const port = values.get('--port')?.at(-1) ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError(`“--port” takes a number up to 65535; it is given “${port}”.`);
  return { verb: 'preview', reports, port: Number(port), messages: messagesIn(values) };
}

function mailWords(
  names: readonly string[],
  flags: SortedWords['flags'],
  values: SortedWords['values'],
): MailWords {
  const isSending = flags.has('--send');
  const idle = ['--yes', '--resend-unknown'].find((flag) => flags.has(flag));
  if (!isSending && idle !== undefined) throw new UsageError(`“${idle}” goes with --send.`);
  return {
    verb: 'mail',
    reports: [...names, ...(values.get('--report') ?? [])],
    list: values.get('--list')?.at(-1) ?? null,
    how: !isSending ? 'draft' : flags.has('--yes') ? 'send' : 'rehearse',
    resendUnknown: flags.has('--resend-unknown'),
    messages: messagesIn(values),
  };
}

function messagesIn(values: SortedWords['values']): 'en' | 'zh' | null {
  return VALUES['--messages'].findLast((known) => values.get('--messages')?.includes(known)) ?? null;
}

function diffWords([from, to, ...others]: readonly string[], values: SortedWords['values']): DiffWords {
  if (others.length > 0) throw new UsageError('“diff” compares two issues at most.');
  const asked = values.get('--format')?.at(-1) ?? 'text';
  const format = REDLINE_FORMATS.find((known) => known === asked);
  if (format === undefined)
    throw new UsageError(`“diff” answers as ${REDLINE_FORMATS.join(', ')}; it is given “${asked}”.`);
  return {
    verb: 'diff',
    from: from ?? null,
    to: to ?? null,
    reports: values.get('--report') ?? [],
    format,
    messages: messagesIn(values),
  };
}

function issueWords([version, ...reports]: readonly string[], values: SortedWords['values']): IssueWords {
  const bare = version?.replace(/^v/, '') ?? '';
  if (!/^\d+\.\d+(\.\d+)?$/.test(bare))
    throw new UsageError('“issue” needs a version, such as “proofdeck issue v1.1”.');
  return { verb: 'issue', version: bare, reports: [...reports, ...(values.get('--report') ?? [])] };
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
    } else if (option === '--mark-changes') values.set(option, [versionIn(written)]);
    else if (isFlag(word)) flags.add(word);
    else throw new UsageError(`Unknown option “${word}” for ${verb}.`);
  }
  return { names, flags, values };
}

/** A version without its v; nothing is the last issue. */
function versionIn(written: string | undefined): string {
  if (written === undefined) return 'last';
  const version = written.replace(/^v/, '');
  if (!/^\d+(\.\d+)+$/.test(version))
    throw new UsageError(`“--mark-changes” takes a version, such as v1.0; it is given “${written}”.`);
  return version;
}

function isFlag(word: string): boolean {
  return word === '--help' || word === '-h' || FLAGS.some((flag) => flag === word);
}
