import { runCommand } from './run-command.js';

runCommand({
  words: process.argv.slice(2),
  folder: process.cwd(),
  environment: process.env,
  isTerminal: process.stdout.isTTY === true,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  rewrite: (text) => process.stdout.write(`\r\u001b[2K${text}`),
  clear: () => process.stdout.write('\u001b[2J\u001b[3J\u001b[H'),
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
  today: () => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  clock: () => performance.now(),
  now: () => new Date().toISOString(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}).then((code) => {
  process.exitCode = code;
});
