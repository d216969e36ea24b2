import { wordingOf } from '../../figures/index.js';
import type { JudgedClaim } from '../../model/published-claim.js';
import type { Prose } from '../../model/story.js';
import type { Run } from '../../model/text.js';
import { bindText } from '../bind-text.js';
import { type BindContext, type BoundText, joinBound, NOTHING } from '../context.js';
import { evidence } from './evidence.js';

/** The publisher's claims in one language: what is said, the figures, the verdict, the wording used here. */
interface ClaimTable {
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
  /** What the authored texts rest on and what is wrong with them. */
  readonly bound: BoundText;
}

export function claimTable(judged: readonly JudgedClaim[], context: BindContext): ClaimTable {
  const { columns } = context.pack.claimWords;
  const rows = judged.map((one) => rowOf(one, context));
  return {
    header: columns.map((text) => [{ text }]),
    rows: rows.map(({ cells }) => cells),
    bound: joinBound(rows.map(({ bound }) => bound)),
  };
}

function rowOf(
  judged: JudgedClaim,
  context: BindContext,
): { readonly cells: readonly Prose[]; readonly bound: BoundText } {
  const { pack } = context;
  const { claim } = judged;
  const words = claim.says.get(pack.tag) ?? [];
  const says = bindText(words, context);
  const own = claim.instead.get(pack.tag);
  const instead = own === undefined ? NOTHING : bindText(own, context);
  const { used, notUsed } = pack.claimWords;
  const absent = judged.verdict === 'holds' ? used : notUsed;
  return {
    cells: [
      says.runs,
      evidence(judged, context),
      [verdictRun(judged, context)],
      own === undefined ? [{ text: absent }] : instead.runs,
    ],
    bound: joinBound([says, instead]),
  };
}

/** A verdict that the figures speak against stands out. */
function verdictRun(judged: JudgedClaim, context: BindContext): Run {
  const text = verdictWords(judged, context);
  return judged.verdict === 'contradicted' ? { text, weight: 'bold' } : { text };
}

function verdictWords({ verdict, readings }: JudgedClaim, { pack }: BindContext): string {
  const proven = readings.flatMap(({ outcome, label }) =>
    outcome === 'holds' && label !== null ? [wordingOf(label, pack)] : [],
  );
  return pack.claimWords.verdicts[verdict].replace('{readings}', pack.words.join(proven));
}
