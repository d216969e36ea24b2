/**
 * A newcomer's first half hour with the package alone: it is packed, installed into an empty folder, and makes deck and
 * briefing of a table of hers that Excel saved as GBK, and of a workbook of hers. Prints commands and seconds; fails where a command
 * fails, a number of hers is in no output, or a file was changed that she did not ask for.
 *
 * npm run newcomer [-- <folder to work in>]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import * as mupdf from 'mupdf';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const scratch =
  process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'newcomer-')) : resolve(process.argv[2]);
const home = join(scratch, 'first-report');
if (existsSync(home)) throw new Error(`${home} exists`);
mkdirSync(home, { recursive: true });

const steps = [];
/** Runs one command of hers and counts it. */
function run(folder, command, ...words) {
  const start = process.hrtime.bigint();
  const printed = execFileSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  steps.push({ command: [command, ...words].join(' ').replaceAll(scratch, '…'), seconds });
  return printed;
}

// What we do for her: the package as the registry would have it.
run(ROOT, 'npm', 'run', '--silent', 'compile');
const packed = run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', scratch).trim().split('\n').at(-1);
const ours = steps.splice(0);

// What she has: a table that Excel in China saved as CSV, which is GBK, and a workbook.
writeFileSync(join(home, '阅读调查.csv'), gbk());
writeFileSync(join(home, 'visits.xlsx'), workbook());
const hers = digests(home);

// What she types.
run(home, 'npm', 'init', '--yes');
run(home, 'npm', 'install', '--no-audit', '--no-fund', join('..', packed));
run(home, 'npx', 'proofdeck', 'new', 'sample');
run(home, 'npx', 'proofdeck', 'import', '阅读调查.csv', '--into=data/reading');
run(home, 'npx', 'proofdeck', 'import', 'visits.xlsx', '--into=data/visits');
const built = run(home, 'npx', 'proofdeck', 'build', 'reading', 'visits');

// Her numbers are in both documents of both reports, and her files are what they were.
const found = [
  ['reading', ['46.5', '33.2', '20.3']],
  ['visits', ['812', '640', '455']],
].map(([report, numbers]) => {
  const folder = join(home, 'out', report);
  const names = readdirSync(folder);
  const deck = names.find((name) => name.endsWith('.pptx'));
  const brief = names.find((name) => name.endsWith('.pdf'));
  if (deck === undefined || brief === undefined) throw new Error(`${report}: ${names.join(', ')}`);
  for (const [name, words] of [
    [deck, wordsOfDeck(join(folder, deck))],
    [brief, wordsOfBriefing(join(folder, brief))],
  ]) {
    const missing = numbers.filter((number) => !words.includes(number));
    if (missing.length > 0) throw new Error(`${name} does not print ${missing.join(', ')}`);
  }
  return { deck, brief, numbers: numbers.length };
});
for (const [path, digest] of digests(home, new Set(hers.keys())))
  if (hers.get(path) !== digest) throw new Error(`${path} was changed`);
const made = [...digests(home).keys()].filter((path) => !hers.has(path));
const stray = made.filter((path) => !/^(package(-lock)?\.json$|data\/|out\/|\.proofdeck\/)/.test(path));
if (stray.length > 0) throw new Error(`beside her folders: ${stray.join(', ')}`);

const total = steps.reduce((sum, { seconds }) => sum + seconds, 0);
const rows = steps.map(({ command, seconds }) => `| \`${command}\` | ${seconds.toFixed(1)} |`);
process.stdout.write(
  [
    '| command | seconds |',
    '|---|---|',
    ...rows,
    `| ${steps.length} commands, no file edited | ${total.toFixed(1)} |`,
    '',
    `Before: ${ours.map(({ command, seconds }) => `\`${command}\` ${seconds.toFixed(1)} s`).join(', ')}.`,
    `Made: ${found.map(({ deck, brief, numbers }) => `${deck}, ${brief} (${numbers} of her numbers)`).join('; ')}.`,
    '',
  ].join('\n'),
);
if (!built.includes('reading') || !built.includes('visits')) throw new Error(built);

/** Digests of all files below a folder, without what npm installed. */
function digests(folder, only = null) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('node_modules') && (only === null || only.has(path)));
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

function wordsOfDeck(path) {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return Object.entries(parts)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes).replace(/<[^>]+>/g, ' '))
    .join(' ');
}

function wordsOfBriefing(path) {
  const document = mupdf.Document.openDocument(readFileSync(path), 'application/pdf');
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));
  return pages.map((page) => page.toStructuredText().asText()).join(' ');
}

/** 阅读方式,占比 / 纸质书,46.5% / 电子书,33.2% / 有声书,20.3% in GBK. */
function gbk() {
  const words = {
    阅读方式: 'd4c4b6c1b7bdcabd',
    占比: 'd5bcb1c8',
    纸质书: 'd6bdd6cacae9',
    电子书: 'b5e7d7d3cae9',
    有声书: 'd3d0c9f9cae9',
  };
  const rows = [
    ['阅读方式', '占比'],
    ['纸质书', '46.5%'],
    ['电子书', '33.2%'],
    ['有声书', '20.3%'],
  ];
  return Buffer.concat(
    rows.flatMap((row) => [
      ...row.flatMap((cell, index) => [
        ...(index > 0 ? [Buffer.from(',')] : []),
        words[cell] === undefined ? Buffer.from(cell) : Buffer.from(words[cell], 'hex'),
      ]),
      Buffer.from('\r\n'),
    ]),
  );
}

/** A sheet of three branches and their visits. */
function workbook() {
  const rows = [
    ['Branch', 'Visits'],
    ['North', 812],
    ['South', 640],
    ['West', 455],
  ];
  const cell = (value) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const part = (text) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Visits" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  });
}
