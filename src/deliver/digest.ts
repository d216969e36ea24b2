import { createHash } from 'node:crypto';

/** SHA-256 as hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A short digest of a plain value, for comparing: equal values have equal ones. */
export function digest(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}
