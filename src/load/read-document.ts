import type { Staged } from '../model/diagnostic.js';
import type { Document } from '../model/source.js';
import { readPlainYaml } from './plain-yaml.js';

/**
 * Reads one YAML (or JSON) document and the place of each of its values and keys. The reader of all YAML is asked, and
 * loaded, only for what the reader of plain YAML does not know; problems are its alone.
 */
export async function readDocument(file: string, text: string): Promise<Staged<Document | null>> {
  const plain = readPlainYaml(file, text);
  if (plain !== null) return { value: plain, diagnostics: [] };
  const { readYaml } = await import('./yaml-document.js');
  return readYaml(file, text);
}
