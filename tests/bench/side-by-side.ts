import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { COST } from './process-cost.js';
import { BENCH_REPORT, benchReport, benchSlides } from './slides-report.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'dist/cli/main.js');
const NAIVE = join(ROOT, 'tests/bench/naive.mjs');

/** How often each is run; the middle one counts. */
const RUNS = Number(process.env.RUNS ?? 5);
const SIZES = (process.env.SIZES ?? '12,100,1000').split(',').map(Number);

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const folder = mkdtempSync(join(tmpdir(), 'proofdeck-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, words: readonly string[], cwd: string): Cost {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', COST, script, ...words], {
    cwd,
    encoding: 'utf8',
  });
  const wall = performance.now() - from;
  expect(status, stderr).toBe(0);
  const [, cpu = '', peak = ''] = /cost (\S+) (\S+)/.exec(stderr) ?? [];
  return { wall, cpu: 1000 * Number(cpu), peak: Number(peak) };
}

function middle(times: number, of: () => Cost): Cost {
  const costs = Array.from({ length: times }, of).sort((a, b) => a.wall - b.wall);
  return costs[Math.floor(costs.length / 2)] ?? { wall: 0, cpu: 0, peak: 0 };
}

/** A folder with W(n) as a report, and as plain data for the naive script. */
function prepare(size: number, outputs = 'deck, briefing'): string {
  const home = join(folder, `${size} ${outputs}`);
  const slides = benchSlides(size);
  for (const [path, text] of benchReport(slides, outputs)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  writeFileSync(join(home, 'slides.json'), JSON.stringify(slides));
  return home;
}

/** Moves one figure of the report by a hundredth. */
function changeOneNumber(home: string, round: number): void {
  const file = join(home, BENCH_REPORT, 'dataset.yaml');
  const text = readFileSync(file, 'utf8').replace(/value: (\d+)\.\d\d\}/, `value: $1.${String(11 + round)}}`);
  writeFileSync(file, text);
}

/** Milliseconds that a watching process says it took after a change. */
async function watched(home: string): Promise<number> {
  const watching = spawn(process.execPath, [COMMAND, 'build', '--watch'], { cwd: home });
  let told = '';
  watching.stdout.on('data', (text) => {
    told += text;
  });
  const times = (): readonly number[] =>
    [...told.matchAll(/Built in (\d+) ms/g)].map(([, took]) => Number(took));
  const wait = async (count: number): Promise<void> => {
    while (times().length < count) await setTimeout(10);
  };
  await wait(1);
  for (let round = 0; round < RUNS; round += 1) {
    changeOneNumber(home, 40 + round);
    await wait(2 + round);
    await setTimeout(200);
  }
  watching.kill('SIGINT');
  const sorted = times()
    .slice(1)
    .sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sizeOf(path: string): string {
  return `${Math.round(statSync(path).size / 1024)} KB`;
}

/** Takes away the code that was kept of the program, as after an installation. */
function forgetCode(): void {
  const program = join(ROOT, 'dist/program');
  for (const name of readdirSync(program)) if (name.endsWith('.code')) rmSync(join(program, name));
}

interface Measured {
  readonly size: number;
  readonly naive: Cost;
  /** With a cold cache, by a program that was never started before. */
  readonly first: Cost;
  readonly cold: Cost;
  readonly changed: Cost;
  /** Not measured of a thousand slides. */
  readonly watch: number | null;
  readonly sizes: string;
  readonly naiveSizes: string;
  readonly stages: string;
}

async function measure(size: number): Promise<Measured> {
  const home = prepare(size);
  const times = size > 100 ? 1 : RUNS;
  const naive = middle(times, () => run(NAIVE, [join(home, 'slides.json'), join(home, 'naive')], ROOT));
  const build = (): Cost => {
    for (const name of ['.proofdeck', 'out']) rmSync(join(home, name), { recursive: true, force: true });
    return run(COMMAND, ['build'], home);
  };
  forgetCode();
  const first = build();
  const cold = middle(times, build);
  let round = 0;
  const changed = middle(times, () => {
    round += 1;
    changeOneNumber(home, round);
    return run(COMMAND, ['build'], home);
  });
  const watch = size > 100 ? null : await watched(home);
  const timed = size > 100 ? [] : [COMMAND, 'build', '--timings', '--no-cache'];
  const { stdout } = spawnSync(process.execPath, timed, { cwd: home, encoding: 'utf8', input: '' });
  const out = join(home, 'out/bench');
  const file = (end: string): string => join(out, readdirSync(out).find((name) => name.endsWith(end)) ?? '');
  return {
    size,
    naive,
    first,
    cold,
    changed,
    watch,
    sizes: `${sizeOf(file('.pptx'))} + ${sizeOf(file('.pdf'))}`,
    naiveSizes: `${sizeOf(join(home, 'naive.pptx'))} + ${sizeOf(join(home, 'naive.pdf'))}`,
    stages: stdout.slice(stdout.indexOf('  load')).trimEnd(),
  };
}

interface MeasuredDeck {
  readonly size: number;
  readonly naive: Cost & { readonly bytes: string };
  readonly deck: Cost & { readonly bytes: string };
}

/** The deck alone, beside pptxgenjs alone. */
function measureDeck(size: number): MeasuredDeck {
  const home = prepare(size, 'deck');
  const naive = run(NAIVE, [join(home, 'slides.json'), join(home, 'naive'), 'deck'], ROOT);
  const deck = run(COMMAND, ['build'], home);
  const out = join(home, 'out/bench');
  const [name = ''] = readdirSync(out).filter((file) => file.endsWith('.pptx'));
  return {
    size,
    naive: { ...naive, bytes: sizeOf(join(home, 'naive.pptx')) },
    deck: { ...deck, bytes: sizeOf(join(out, name)) },
  };
}

const ms = (time: number): string => `${Math.round(time)} ms`;
const mb = (peak: number): string => `${Math.round(peak)} MB`;
const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} x`;

function table(all: readonly Measured[]): string {
  const rows: readonly (readonly [string, (of: Measured) => string])[] = [
    ['naive, whole process', ({ naive }) => ms(naive.wall)],
    ['Proofdeck, cold cache', ({ cold }) => ms(cold.wall)],
    ['  beside naive', ({ cold, naive }) => ratio(cold.wall, naive.wall)],
    ['  processor time beside naive', ({ cold, naive }) => ratio(cold.cpu, naive.cpu)],
    ['  a slide', ({ cold, size }) => ms(cold.wall / size)],
    ['fresh process, warm cache, one number changed', ({ changed }) => ms(changed.wall)],
    ['watching, one number changed', ({ watch }) => (watch === null ? '–' : ms(watch))],
    ['the very first start, nothing compiled yet', ({ first }) => ms(first.wall)],
    ['peak memory, cold', ({ cold }) => mb(cold.peak)],
    ['peak memory, naive', ({ naive }) => mb(naive.peak)],
    ['deck + briefing', ({ sizes }) => sizes],
    ['the same, naive', ({ naiveSizes }) => naiveSizes],
  ];
  return [
    `| | ${all.map(({ size }) => `W(${size})`).join(' | ')} |`,
    `|---|${all.map(() => '---:').join('|')}|`,
    ...rows.map(([name, tell]) => `| ${name} | ${all.map(tell).join(' | ')} |`),
  ].join('\n');
}

it('costs, side by side', async () => {
  const all: Measured[] = [];
  for (const size of SIZES) all.push(await measure(size));
  const decks = SIZES.map(measureDeck);
  const [model = ''] = cpus().map((one) => one.model);
  const text = `# Benchmarks

\`npm run bench\` writes this page. W(n) is a deck of n slides and a briefing of the same content: each slide with an action
title in Chinese, a bar chart of five to ten rows, two bullets and a source line. *Naive* is \`tests/bench/naive.mjs\`: what
a developer writes in an hour with pptxgenjs, pdfkit, svg-to-pdfkit and vega-lite, without checks, tags or fallback
pictures. Proofdeck writes all its outputs: SVG with true PNG fallbacks, tagged PDF, page pictures, workbook, manifest.
Whole processes, the middle of ${RUNS} runs (of one for W(1000)), one after the other on a machine that did nothing else.
*Cold* is without its cache and outputs; the code that V8 compiled in an earlier start is there.
Nothing here fails a test. Measured with Node ${process.version} on ${cpus().length} cores, ${model.trim()}.

${table(all)}

The deck alone, once, beside pptxgenjs alone in the naive script (charts drawn in both, fallback pictures in Proofdeck's):

| slides | naive | Proofdeck | peak memory | size |
|---:|---:|---:|---:|---:|
${decks.map(({ size, naive, deck }) => `| ${size} | ${ms(naive.wall)} | ${ms(deck.wall)} | ${mb(naive.peak)}, ${mb(deck.peak)} | ${naive.bytes}, ${deck.bytes} |`).join('\n')}

Stages without a cache, by the clock of the process:

${all
  .filter(({ stages }) => stages !== '')
  .map(({ size, stages }) => `W(${size})\n\n\`\`\`\n${stages}\n\`\`\``)
  .join('\n\n')}
`;
  process.stdout.write(text);
  writeFileSync(join(ROOT, 'docs/benchmarks.md'), text);
});
