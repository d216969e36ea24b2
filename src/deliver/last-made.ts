import type { Workspace } from '../model/workspace.js';

/** Makes what has a name, or gives what was made of the very same values last time. */
export type LastMade = <T>(name: string, from: readonly unknown[], make: () => T) => T;

interface Made {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/** Keeps nothing. */
export const ANEW: LastMade = (_name, _from, make) => make();

/** Of each name the last state is kept, in a process that asks again under the same key. */
export function lastMade(key: string, keep: Workspace['keep'] | undefined): LastMade {
  if (keep === undefined) return ANEW;
  const made = keep(`last made\n${key}`, () => new Map<string, Made>());
  return <T>(name: string, from: readonly unknown[], make: () => T): T => {
    const last = made.get(name);
    const isSame = last?.from.length === from.length && last.from.every((one, index) => one === from[index]);
    if (isSame) return last.value as T;
    const value = make();
    made.set(name, { from, value });
    return value;
  };
}
