import { jsonSchemas, openDiskWorkspace } from '../index.js';
import type { Terminal } from './run-command.js';
import { ToolError } from './tool-error.js';

const FOLDER = 'schemas';

/** Writes the JSON Schemas of a report's files to `schemas/`, for editors. */
export async function schemaCommand(terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder);
  const schemas = jsonSchemas();
  const foreign = (await workspace.list(FOLDER)).find((path) => !schemas.has(path.slice(FOLDER.length + 1)));
  if (foreign !== undefined)
    throw new ToolError(
      `${foreign} is none of Proofdeck’s files, and ${FOLDER}/ would be replaced; nothing was written.`,
    );
  const encoder = new TextEncoder();
  const files = new Map([...schemas].map(([name, text]) => [name, encoder.encode(text)]));
  const failure = await workspace.replace(FOLDER, files);
  if (failure !== null) throw new ToolError(`${failure.path} cannot be written: ${failure.reason}.`);
  for (const name of schemas.keys()) terminal.print(`${FOLDER}/${name}`);
  terminal.print(
    '\nBegin a file with “# yaml-language-server: $schema=../../schemas/dataset.schema.json” to use them.',
  );
  return 0;
}
