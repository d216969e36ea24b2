/** What the words on the command line ask for. */
export type Command =
  | { readonly verb: 'help' | 'version' }
  | {
      readonly verb: 'build' | 'check';
      /** Names of reports; empty: all of them. */
      readonly reports: readonly string[];
      readonly timings: boolean;
      /** Language of the messages; null: as the environment says. */
      readonly messages: 'en' | 'zh' | null;
    };

/** Words that Proofdeck does not know. */
export class UsageError extends Error {}

const VERBS = ['build', 'check', 'help', 'version'] as const;

export function parseWords(words: readonly string[]): Command {
  const [verb = 'help', ...rest] = words;
  if (verb === '--help' || verb === '-h' || verb === 'help') return { verb: 'help' };
  if (verb === '--version' || verb === '-v' || verb === 'version') return { verb: 'version' };
  if (verb !== 'build' && verb !== 'check')
    throw new UsageError(`Unknown command “${verb}”; there are ${VERBS.join(', ')}.`);
  const reports: string[] = [];
  let timings = false;
  let messages: 'en' | 'zh' | null = null;
  for (const word of rest) {
    if (word === '--timings') timings = true;
    else if (word === '--help' || word === '-h') return { verb: 'help' };
    else if (word === '--messages=en') messages = 'en';
    else if (word === '--messages=zh') messages = 'zh';
    else if (word.startsWith('-')) throw new UsageError(`Unknown option “${word}” for ${verb}.`);
    else reports.push(word);
  }
  return { verb, reports, timings, messages };
}
