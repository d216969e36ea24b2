import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import type { Workspace } from '../../model/workspace.js';

/** Compresses bytes. A process that writes a document again compresses what has not changed once. */
export function deflated(
  bytes: Uint8Array,
  keep: Workspace['keep'],
  level: number = constants.Z_DEFAULT_COMPRESSION,
): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest('base64');
  // A copy, since zlib hands out the beginning of something larger.
  return keep(`deflated ${level}\n${digest}`, () => new Uint8Array(deflateSync(bytes, { level })));
}
