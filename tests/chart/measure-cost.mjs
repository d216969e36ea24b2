/**
 * `node tests/chart/measure-cost.mjs`: for every case of the gallery the milliseconds of processor time of the first chart
 * of a process and of a chart in a warm one, each the median of five processes. `--cases=line,slope` measures these alone.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CASES = 'tests/gallery/charts/cases';
const FIRST = 'tests/chart/first-chart.mjs';
const PROCESSES = 5;

const asked = process.argv.find((word) => word.startsWith('--cases='))?.slice('--cases='.length);
const cases =
  asked?.split(',') ??
  readdirSync(join(ROOT, CASES))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''))
    .sort();

const folder = mkdtempSync(join(tmpdir(), 'charts-'));
try {
  compile(folder);
  process.stdout.write('| case | first of a process | warm |\n|---|---|---|\n');
  for (const name of cases) {
    const times = Array.from({ length: PROCESSES }, () => measured(folder, name));
    const [first, warm] = [0, 1].map((index) => median(times.map((each) => each[index])));
    process.stdout.write(`| ${name} | ${first} | ${warm} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The program and the gallery as JavaScript, so that no process compiles anything. */
function compile(to) {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const settings = ['--noEmit', 'false', '--declaration', 'false', '--rootDir', ROOT, '--outDir', to];
  try {
    execFileSync(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.check.json'), ...settings]);
  } catch (error) {
    process.stderr.write(String(error.stdout));
  }
  cpSync(join(ROOT, CASES), join(to, CASES), { recursive: true });
  cpSync(join(ROOT, FIRST), join(to, FIRST));
  for (const name of ['node_modules', 'templates']) symlinkSync(join(ROOT, name), join(to, name));
  writeFileSync(join(to, 'package.json'), '{"type": "module"}');
}

function measured(from, name) {
  const env = { ...process.env, CASE: name };
  return execFileSync(process.execPath, [join(from, FIRST)], { env, encoding: 'utf8' })
    .split(' ')
    .map(Number);
}

function median(times) {
  return times.toSorted((a, b) => a - b)[(PROCESSES - 1) / 2].toFixed(1);
}
