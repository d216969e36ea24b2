import { createHash } from 'node:crypto';

/** SHA-256 as hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a reader cannot see: ids and names may change while what is drawn stays. */
const UNSEEN: ReadonlySet<string> = new Set(['figures', 'name', 'exhibit', 'key']);

/** A short digest of what is drawn, for comparing: what looks equal has equal ones. */
export function digest(drawn: unknown): string {
  return sha256(JSON.stringify(drawn, (key, value) => (UNSEEN.has(key) ? undefined : value))).slice(0, 16);
}
