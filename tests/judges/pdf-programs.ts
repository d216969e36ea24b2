import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `qpdf --check` finds wrong; null where qpdf is not installed, which is said on the terminal. */
export async function qpdfProblems(bytes: Uint8Array): Promise<string | null> {
  const output = await runOn('qpdf', ['--check'], bytes, []);
  if (output === null) return null;
  return /No syntax or stream encoding errors found/.test(output) && !/WARNING/.test(output) ? '' : output;
}

/** The text as poppler extracts it; null where poppler is not installed, which is said on the terminal. */
export async function popplerText(bytes: Uint8Array): Promise<string | null> {
  return await runOn('pdftotext', ['-layout'], bytes, ['-']);
}

async function runOn(
  program: string,
  before: readonly string[],
  bytes: Uint8Array,
  after: readonly string[],
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  const path = join(folder, 'judged.pdf');
  try {
    await writeFile(path, bytes);
    const { stdout, stderr } = await run(program, [...before, path, ...after]);
    return stdout + stderr;
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    if (problem.code === 'ENOENT') {
      process.stdout.write(`${program} is not installed: the PDF was not judged by it.\n`);
      return null;
    }
    return `${problem.stdout ?? ''}${problem.stderr ?? ''}exit code ${problem.code}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Failure {
  readonly code: string | number;
  readonly stdout?: string;
  readonly stderr?: string;
}

function isFailure(problem: unknown): problem is Failure {
  return typeof problem === 'object' && problem !== null && 'code' in problem;
}
