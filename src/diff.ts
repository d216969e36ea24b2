import { judgeAgain } from './bind/index.js';
import { type Issue, redline } from './deliver/index.js';
import type { Material } from './model/material.js';
import type { Redline } from './model/redline.js';
import { issueIn } from './schema/index.js';

/** The later issue, and the figures behind it where its sources are at hand. */
export interface LaterIssue extends Issue {
  /** Absent for one that is known by its manifest alone: a claim that it no longer makes is then `dropped`. */
  readonly material?: Material;
}

/** What changed from one issue of a report to another. Earlier claims are put to the later figures once more. */
export function diff(from: Issue, to: LaterIssue): Redline {
  return redline(from, to, to.material === undefined ? () => null : judgeAgain(to.material));
}

/** The issue that a manifest tells of; null where the bytes are no manifest, or one of an older form. */
export function readIssue(manifest: Uint8Array): Issue | null {
  try {
    return issueIn(JSON.parse(new TextDecoder().decode(manifest)));
  } catch {
    return null;
  }
}
