import { helpText } from './help.js';
import { parseWords, UsageError } from './parse-words.js';
import { ToolError } from './tool-error.js';
import { toolVersion } from './tool-version.js';

/** The terminal and the process, handed in so that commands can be tested. */
export interface Terminal {
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly isTerminal: boolean;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Replaces the current line; only used on a terminal. */
  readonly rewrite: (text: string) => void;
  /** Empties the screen; only used on a terminal. */
  readonly clear: () => void;
  /** Resolves when the user ends a command that goes on by itself, with Ctrl+C. */
  readonly interrupted: () => Promise<void>;
  /** The local date, such as `2026-11-22`, for new reports. */
  readonly today: () => string;
  /** Milliseconds, for `--timings`. */
  readonly clock: () => number;
  /** The time, as ISO 8601, for mails and embargoes. */
  readonly now: () => string;
  /** Lets so many milliseconds pass, before a mail is tried again. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Every command is loaded when it is asked for, and what it needs with it. Exit codes: 0 done, 1 the author's files have errors, 2 wrong
 * usage or trouble with files, 70 our bug.
 */
export async function runCommand(terminal: Terminal): Promise<number> {
  try {
    const command = parseWords(terminal.words);
    switch (command.verb) {
      case 'help':
        terminal.print(helpText());
        return 0;
      case 'version':
        terminal.print(await toolVersion());
        return 0;
      case 'build':
      case 'check':
        return await (await import('./build-command.js')).buildCommand(command, terminal);
      case 'schema':
        return await (await import('./schema-command.js')).schemaCommand(terminal);
      case 'new':
        return await (await import('./new-command.js')).newCommand(command, terminal);
      case 'diff':
        return await (await import('./diff-command.js')).diffCommand(command, terminal);
      case 'issue':
        return await (await import('./issue-command.js')).issueCommand(command, terminal);
      case 'import':
        return await (await import('./import-command.js')).importCommand(command, terminal);
      case 'mail':
        return await (await import('./mail-command.js')).mailCommand(command, terminal);
      case 'preview':
        return await (await import('./preview-command.js')).previewCommand(command, terminal);
      case 'explain':
        return await (await import('./explain-command.js')).explainCommand(command, terminal);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(`${error.message}\n\n${helpText()}`);
      return 2;
    }
    if (error instanceof ToolError) {
      terminal.complain(error.message);
      return 2;
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.complain(
      `This is a bug in Proofdeck, not in your files. Please report it with the text below.\n${details}`,
    );
    return 70;
  }
}
