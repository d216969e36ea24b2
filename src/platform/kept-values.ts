/** Values of this process that are kept by what they were made from. */
export interface KeptValues {
  keep<T>(key: string, make: () => T): T;
}

/** How many values are kept: the templates, fonts and sources of a few reports. */
const MOST = 500;

/** Keeps the values that were used last. What throws is not kept, nor is a promise that is rejected. */
export function openKeptValues(most = MOST): KeptValues {
  const kept = new Map<string, unknown>();
  return {
    keep<T>(key: string, make: () => T): T {
      const value = kept.has(key) ? (kept.get(key) as T) : make();
      kept.delete(key);
      kept.set(key, value);
      if (value instanceof Promise) value.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return value;
    },
  };
}
