export { claimTable } from './claim-table.js';
export { judgePublishedClaim } from './judge-published-claim.js';
