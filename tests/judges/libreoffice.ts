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
  to: 'pdf' | 'pptx' | 'csv',
): Promise<Uint8Array | null> {
  if (!(await isInstalled())) {
    process.stdout.write('LibreOffice is not installed: the conversion was not judged.\n');
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    if (from === 'xlsx' && !(await hasCalc(folder))) {
      process.stdout.write('LibreOffice has no Calc here: the workbook was not judged by it.\n');
      return null;
    }
    const source = join(folder, `judged.${from}`);
    await writeFile(source, bytes);
    await convert(source, to, folder);
    return new Uint8Array(await readFile(join(folder, 'out', `judged.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(source: string, to: string, folder: string): Promise<void> {
  await run('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    FILTERS[to] ?? to,
    '--outdir',
    join(folder, 'out'),
    source,
  ]);
}

/** Calc is a package of its own; without it a table of two cells cannot be opened either. */
async function hasCalc(folder: string): Promise<boolean> {
  const table = join(folder, 'table.csv');
  await writeFile(table, 'a,b\n');
  await convert(table, 'xlsx', folder);
  return await readFile(join(folder, 'out', 'table.xlsx')).then(
    () => true,
    () => false,
  );
}

/** Comma, double quotes, UTF-8, from the first line, cells as they are shown, the first sheet. */
const FILTERS: { readonly [to: string]: string | undefined } = {
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
};

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
