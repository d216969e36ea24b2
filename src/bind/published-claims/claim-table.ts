import type { ClaimVerdict, JudgedClaim } from '../../model/published-claim.js';
import type { Prose, WordingTable } from '../../model/story.js';
import { bindText } from '../bind-text.js';
import { type BindContext, type BoundText, joinBound, NOTHING } from '../context.js';
import { evidence } from './evidence.js';

/** Those that need most care first; what holds is read last. */
const ORDER: readonly ClaimVerdict[] = ['contradicted', 'depends', 'unverifiable', 'opinion', 'holds'];

/** The publisher's claims in one language, by verdict, with what the authored texts rest on. */
export function claimTable(
  judged: readonly JudgedClaim[],
  context: BindContext,
): { readonly table: WordingTable; readonly bound: BoundText } {
  const { columns, verdicts, counted } = context.pack.claimWords;
  const rows = judged.map((one) => ({ verdict: one.verdict, ...rowOf(one, context) }));
  const groups = ORDER.map((verdict) => ({
    verdict,
    rows: rows.filter((row) => row.verdict === verdict).map(({ cells }) => cells),
  }));
  return {
    table: {
      header: columns,
      groups: groups
        .filter((group) => group.rows.length > 0)
        .map((group) => ({ label: counted(verdicts[group.verdict], group.rows.length), rows: group.rows })),
    },
    bound: joinBound(rows.map(({ bound }) => bound)),
  };
}

function rowOf(
  judged: JudgedClaim,
  context: BindContext,
): { readonly cells: readonly Prose[]; readonly bound: BoundText } {
  const { pack } = context;
  const { claim } = judged;
  const says = bindText(claim.says.get(pack.tag) ?? [], context);
  const own = claim.instead.get(pack.tag);
  const instead = own === undefined ? NOTHING : bindText(own, context);
  const { used, notUsed } = pack.claimWords;
  const absent = judged.verdict === 'holds' ? used : notUsed;
  return {
    cells: [says.runs, evidence(judged, context), own === undefined ? [{ text: absent }] : instead.runs],
    bound: joinBound([says, instead]),
  };
}
