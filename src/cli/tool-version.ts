import { readFile } from 'node:fs/promises';

/** Version of this package, from its own package.json. */
export async function toolVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
