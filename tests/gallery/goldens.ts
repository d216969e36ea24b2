import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Set to 1, the expectations are written anew instead of compared. */
const UPDATES = process.env.UPDATE_GOLDENS === '1';

/** Texts by file name must equal the files of the folder, no more and no fewer of them. */
export function expectGoldens(folder: string, texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) throw new Error(`there is nothing to compare with ${folder}`);
  if (UPDATES) write(folder, texts);
  const present = existsSync(folder) ? readdirSync(folder).sort() : [];
  expect(present).toEqual([...texts.keys()].sort());
  for (const [name, text] of texts) expect(text, name).toBe(readFileSync(join(folder, name), 'utf8'));
}

function write(folder: string, texts: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}
