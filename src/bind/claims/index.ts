import { about } from './about.js';
import { above } from './above.js';
import { accelerated, slowed } from './acceleration.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import { below } from './below.js';
import { between } from './between.js';
import type { ClaimKind } from './claim.js';
import { complete } from './complete.js';
import { equal } from './equal.js';
import { fell } from './fell.js';
import { half } from './half.js';
import { highest } from './highest.js';
import { lessThan } from './less-than.js';
import { level } from './level.js';
import { lowest } from './lowest.js';
import { majority, vastMajority } from './majority.js';
import { moreThan } from './more-than.js';
import { nearly } from './nearly.js';
import { over } from './over.js';
import { rank } from './rank.js';
import { rose } from './rose.js';
import { shareOf } from './share-of.js';
import { sum } from './sum.js';
import { times } from './times.js';
import { keptFalling, keptRising } from './trend.js';

export { type ClaimKind, type Valued, type Verdict, valuesOf } from './claim.js';
export type { Comparison } from './comparison.js';

/** The closed vocabulary of claims, in the order in which authors are told of it. */
export const CLAIMS: ReadonlyMap<string, ClaimKind> = new Map(
  [
    highest,
    lowest,
    rank,
    over,
    nearly,
    about,
    half,
    above,
    below,
    atLeast,
    atMost,
    between,
    majority,
    vastMajority,
    moreThan,
    lessThan,
    times,
    shareOf,
    level,
    equal,
    sum,
    complete,
    rose,
    fell,
    keptRising,
    keptFalling,
    accelerated,
    slowed,
  ].map((kind) => [kind.verb, kind]),
);

/** Verbs that state nothing: attributed words of others, and numbers that are not figures. */
export const FREE_VERBS: ReadonlySet<string> = new Set(['quote', 'opinion', 'free']);

/** English names of all verbs. */
export const CLAIM_VERBS: ReadonlySet<string> = new Set([...CLAIMS.keys(), ...FREE_VERBS]);
