import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Names that mean a device on Windows, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_NAME = 255;

/**
 * True for a path below the root: relative, forward slashes, no `.` or `..`, no NUL. The empty path is the root
 * itself. Windows further refuses drives, streams and devices.
 */
export function isWorkspacePath(path: string): boolean {
  if (path === '') return true;
  return path.split('/').every((name) => {
    const isStep = name === '' || name === '.' || name === '..' || /[\\\u0000]/.test(name);
    return !isStep && (process.platform !== 'win32' || isPortableName(name));
  });
}

/** True for a path of names that every system can hold: what Proofdeck writes. */
export function isPortablePath(path: string): boolean {
  return path !== '' && isWorkspacePath(path) && path.split('/').every(isPortableName);
}

function isPortableName(name: string): boolean {
  const isForeign = /[<>:"|?*\u0000-\u001f]/.test(name) || DEVICE.test(name) || /[. ]$/.test(name);
  return !isForeign && Buffer.byteLength(name) <= LONGEST_NAME;
}

/**
 * The place of a workspace path on the disk, or null when it is not a workspace path or when a link leads out of
 * the root. `root` is a real path. What does not exist yet is judged by the nearest folder that does.
 */
export function placeOnDisk(root: string, path: string): string | null {
  if (!isWorkspacePath(path)) return null;
  const place = join(root, ...path.split('/'));
  const real = realPathOfNearest(place);
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? place : null;
}

function realPathOfNearest(place: string): string {
  try {
    return realpathSync.native(place);
  } catch (error) {
    const parent = dirname(place);
    if (!isMissing(error) || parent === place) throw error;
    return realPathOfNearest(parent);
  }
}

/** True when the system says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(systemCode(error));
}

/** The system's error code, such as `EBUSY`, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Order by UTF-16 code unit, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same bytes without a copy, as an array that compares equal to others. */
export function asBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
