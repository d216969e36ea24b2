/** Values of this process that are kept by what they were made from. */
export interface KeptValues {
  keep<T>(key: string, make: () => T): T;
}

/** How many values a build keeps: the templates, fonts and sources of a few reports. */
export const FOR_A_BUILD = 500;

/** How many a process keeps that builds again and again: each chart, slide and page of a report of a thousand, too. */
export const FOR_MANY_BUILDS = 20_000;

/** Keeps the values that were used last. What throws is not kept, nor is a promise that is rejected. */
export function openKeptValues(most = FOR_A_BUILD): KeptValues {
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
