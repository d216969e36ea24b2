/**
 * A module to import into a process: as it ends it tells `cost <seconds of processor time> <most memory in MB>` on its
 * standard error.
 */
export const COST = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('cost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024); });`,
)}`;
