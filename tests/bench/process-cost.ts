/**
 * A module to import into a process: as it ends it tells `cost <seconds of processor time> <most memory in MB>` on its
 * standard error.
 */
export const COST = `data:text/javascript,${encodeURIComponent(
  `import { existsSync, readFileSync } from 'node:fs';
const STATUS = '/proc/self/status';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const most = existsSync(STATUS) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  console.error('cost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + Number(most ?? maxRSS) / 1024);
});`,
)}`;
