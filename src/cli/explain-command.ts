import {
  CODES,
  check,
  codeNamed,
  codes,
  codeText,
  explain,
  explanationText,
  openDiskWorkspace,
} from '../index.js';
import type { ExplainWords } from './command.js';
import { preferredLanguage } from './preferred-language.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

/** Explains a kind of problem, or a name in each report that knows it; 1 where none does, or where a report with errors may be why. */
export async function explainCommand(command: ExplainWords, terminal: Terminal): Promise<number> {
  const language = command.messages ?? preferredLanguage(terminal);
  const code = codeNamed(command.name);
  if (code !== null) {
    const json = (): string => JSON.stringify({ code, ...CODES[code] }, null, 2);
    terminal.print(command.format === 'json' ? json() : codeText(code, language));
    return 0;
  }
  if (/^[a-z]+\/[a-z-]+$/.test(command.name))
    throw new ToolError(`No problem has the code “${command.name}”; there are ${codes().join(', ')}.`);
  const workspace = await openDiskWorkspace(terminal.folder);
  const reports = await reportsIn(workspace, command.reports);
  const found: { readonly report: string; readonly text: string; readonly json: object }[] = [];
  const suggestions: string[] = [];
  let hasErrors = false;
  for (const report of reports) {
    const { compilation, diagnostics } = await check(workspace, { folder: `data/${report}` });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    hasErrors ||= errors > 0;
    if (errors > 0)
      terminal.complain(
        `${report}: ${errors} ${errors === 1 ? 'error' : 'errors'}; “proofdeck check” tells them.`,
      );
    const explained = compilation === null ? null : explain(compilation, command.name);
    if (explained?.kind === 'found') {
      const { explanation } = explained;
      found.push({ report, text: explanationText(explanation, language), json: { report, ...explanation } });
    } else if (explained !== null && explained.suggestion !== null) suggestions.push(explained.suggestion);
  }
  if (found.length === 0) {
    const [suggestion] = suggestions;
    const hint = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
    throw new ToolError(`No figure, claim or section is called “${command.name}”.${hint}`);
  }
  if (command.format === 'json')
    terminal.print(
      JSON.stringify(
        found.map(({ json }) => json),
        null,
        2,
      ),
    );
  else for (const { report, text } of found) terminal.print(`${report}: ${text}\n`);
  return hasErrors ? 1 : 0;
}
