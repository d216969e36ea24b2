import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The part of the preview that runs in the browser, by file name, as it was compiled beside this module. Throws where
 * it was not.
 */
export async function previewProgram(): Promise<ReadonlyMap<string, string>> {
  const folder = fileURLToPath(new URL('../preview-client/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  if (names.length === 0) throw new Error('the preview was not compiled: “npm run compile” does');
  return new Map(
    await Promise.all(
      names.map(
        async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')],
      ),
    ),
  );
}
