import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The file as LibreOffice converts it, or null where LibreOffice is not installed: a line on the terminal then says
 * that this judge did not run. Works in a folder and a profile of its own.
 */
export async function convertWithLibreOffice(
  bytes: Uint8Array,
  from: 'pptx' | 'xlsx',
  to: 'pdf' | 'pptx',
): Promise<Uint8Array | null> {
  if (!(await isInstalled())) {
    process.stdout.write('LibreOffice is not installed: the conversion was not judged.\n');
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const source = join(folder, `judged.${from}`);
    await writeFile(source, bytes);
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      source,
    ]);
    return new Uint8Array(await readFile(join(folder, 'out', `judged.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many pages a PDF of LibreOffice has: its page objects stand uncompressed in the file. */
export function pdfPageCount(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length;
}

async function isInstalled(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    return true;
  } catch {
    return false;
  }
}
