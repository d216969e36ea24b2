import type { z } from 'zod';
import type { Sentence } from '../model/diagnostic.js';
import { EXPECTATIONS, expectationOf, knownKeys } from '../schema/index.js';

/** One thing that is wrong with the shape of a value. */
export interface Fault {
  readonly kind: 'unknown-key' | 'missing-key' | 'wrong-key' | 'wrong-value';
  /** Steps to the map that has the key, or to the wrong value. */
  readonly path: readonly PropertyKey[];
  /** Empty for a wrong value. */
  readonly key: string;
  readonly found: unknown;
  readonly expected: Sentence;
  /** Words or keys that may stand there. */
  readonly known: readonly string[];
}

/** What the schema found wrong, said of the author's own text: alternatives are told apart by what was meant. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], value: unknown): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, value));
}

function faultsOfIssue(issue: z.core.$ZodIssue, root: unknown): readonly Fault[] {
  const { path } = issue;
  const found = valueAt(root, path);
  const expected = expectationOf(issue.message) ?? EXPECTATIONS.text;
  const wrong: Fault = { kind: 'wrong-value', path, key: '', found, expected, known: [] };
  if (found === undefined && path.length > 0) {
    const key = String(path.at(-1));
    return [{ ...wrong, kind: 'missing-key', path: path.slice(0, -1), key }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        ...wrong,
        kind: 'unknown-key' as const,
        key,
        known: knownKeys(issue.message),
      }));
    case 'invalid_key': {
      const reason = expectationOf(issue.issues[0]?.message ?? '') ?? EXPECTATIONS.id;
      return [
        { ...wrong, kind: 'wrong-key', path: path.slice(0, -1), key: String(path.at(-1)), expected: reason },
      ];
    }
    case 'invalid_union': {
      const meant = issue.errors.find((branch) =>
        branch.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
      );
      if (meant === undefined) return [wrong];
      return meant.flatMap((inner) => faultsOfIssue({ ...inner, path: [...path, ...inner.path] }, root));
    }
    case 'invalid_value':
      return [{ ...wrong, known: issue.values.map(String) }];
    default:
      return [wrong];
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as { readonly [key: PropertyKey]: unknown })[step];
  }
  return value;
}
