import { about } from './about.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import type { ClaimKind } from './claim.js';
import { fell } from './fell.js';
import { highest } from './highest.js';
import { level } from './level.js';
import { lowest } from './lowest.js';
import { majority, vastMajority } from './majority.js';
import { nearly } from './nearly.js';
import { over } from './over.js';
import { rank } from './rank.js';
import { rose } from './rose.js';
import { sum } from './sum.js';

export type { Valued, Verdict } from './claim.js';

/** The closed vocabulary of claims. */
export const CLAIMS: ReadonlyMap<string, ClaimKind> = new Map(
  [
    highest,
    lowest,
    rank,
    rose,
    fell,
    over,
    atLeast,
    atMost,
    nearly,
    about,
    majority,
    vastMajority,
    level,
    sum,
  ].map((kind) => [kind.verb, kind]),
);

/** Verbs that state nothing: attributed words of others, and numbers that are not figures. */
export const FREE_VERBS: ReadonlySet<string> = new Set(['quote', 'free']);
