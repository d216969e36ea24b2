/**
 * What reading a table of 100,000 rows costs: a CSV file and a workbook of 500,000 cells, each read in a process of its
 * own. Prints seconds of reading and the most memory of the process, Node's own included; nothing fails for its cost.
 *
 * npm run compile && node tests/bench/intake.mjs [<folder where other libraries are installed>]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const SELF = fileURLToPath(import.meta.url);
const ROWS = 100_000;
const RUNS = 3;
const DIST = new URL('../../dist/load/', import.meta.url);
const library = (name) => createRequire(join(process.argv[4], 'here.js'))(name);
const cellsOf = (rows) => rows.reduce((sum, row) => sum + row.length, 0);
const where = { file: 't.xlsx', sheet: null, range: null, place: { file: 't', line: 1, column: 1 } };

/** Each reads a file into rows of cells and says how many cells it got, its header included. */
const READERS = {
  'csv: ours, cells with places': async (path) => {
    const { readCsv } = await import(new URL('csv-table.js', DIST));
    const { value, diagnostics } = readCsv('t.csv', readFileSync(path, 'utf8'));
    if (value === null) throw new Error(JSON.stringify(diagnostics));
    return value.header.length + cellsOf(value.rows);
  },
  'csv: csv-parse 7 (sync), texts alone': async (path) => {
    const { parse } = await import('csv-parse/sync');
    return cellsOf(parse(readFileSync(path, 'utf8')));
  },
  'csv: papaparse, texts alone': async (path) =>
    cellsOf(library('papaparse').parse(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data),
  'xlsx: ours, what cells show, with places': async (path) => {
    const { readXlsx } = await import(new URL('xlsx/index.js', DIST));
    const { value, diagnostics } = readXlsx('t.xlsx', new Uint8Array(readFileSync(path)), where);
    if (value === null) throw new Error(JSON.stringify(diagnostics));
    return value.header.length + cellsOf(value.rows);
  },
  'xlsx: exceljs, whole workbook': async (path) => {
    const book = new (library('exceljs').Workbook)();
    await book.xlsx.readFile(path);
    let cells = 0;
    book.worksheets[0].eachRow((row) => row.eachCell(() => (cells += 1)));
    return cells;
  },
  'xlsx: @e965/xlsx': async (path) => sheetCells(library('@e965/xlsx'), path),
  'xlsx: xlsx': async (path) => sheetCells(library('xlsx'), path),
  'xlsx: read-excel-file': async (path) => {
    const { default: read = library('read-excel-file/node'), readSheet = read } =
      library('read-excel-file/node');
    const found = await readSheet(path);
    return cellsOf(Array.isArray(found[0]) ? found : found[0].data);
  },
};

function sheetCells({ read, utils }, path) {
  const book = read(readFileSync(path));
  return cellsOf(utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: false }));
}

if (process.argv[2] === '--read') {
  const [, , , name, , path] = process.argv;
  const start = process.hrtime.bigint();
  const cells = await READERS[name](path);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(JSON.stringify({ seconds, cells, megabytes: process.resourceUsage().maxRSS / 1024 }));
} else {
  const libraries = process.argv[2];
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  const paths = { csv: join(folder, 't.csv'), xlsx: join(folder, 't.xlsx') };
  writeFileSync(paths.csv, csv());
  writeFileSync(paths.xlsx, workbook());
  const rows = Object.keys(READERS)
    .filter((name) => libraries !== undefined || /ours|csv-parse/.test(name))
    .map((name) => {
      const path = paths[name.slice(0, name.indexOf(':'))];
      const words = [SELF, '--read', name, libraries ?? '.', path];
      try {
        const runs = Array.from({ length: RUNS }, () =>
          JSON.parse(execFileSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })),
        );
        const [middle] = runs.sort((a, b) => a.seconds - b.seconds).slice(1);
        return `| ${name} | ${middle.seconds.toFixed(2)} | ${Math.round(middle.megabytes)} | ${middle.cells.toLocaleString('en-US')} |`;
      } catch (problem) {
        return `| ${name} | failed: ${String(problem.status ?? problem.signal)} | | |`;
      }
    });
  const sizes = Object.entries(paths).map(
    ([kind, path]) => `${kind} ${(readFileSync(path).length / 1e6).toFixed(1)} MB`,
  );
  process.stdout.write(
    `${['| reader | seconds | MB | cells |', '|---|---|---|---|', ...rows].join('\n')}\n\n${sizes.join(', ')}\n`,
  );
}

/** Five columns: a name that comes again, and four numbers that do not. */
function rowAt(index) {
  const numbers = [7, 11, 13, 17].map((factor) => ((index * factor) % 9973) / 100);
  return [`Branch ${index % 97}`, ...numbers];
}

function csv() {
  const lines = Array.from({ length: ROWS }, (_, index) => rowAt(index).join(','));
  return `branch,a,b,c,d\n${lines.join('\n')}\n`;
}

function workbook() {
  const names = [
    ...Array.from({ length: 97 }, (_, index) => `Branch ${index}`),
    'branch',
    'a',
    'b',
    'c',
    'd',
  ];
  const shared = new Map(names.map((name, index) => [name, index]));
  const cell = (value, column, row) => {
    const at = `${'ABCDE'[column]}${row}`;
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${shared.get(value)}</v></c>`;
  };
  const rowOf = (values, row) =>
    `<row r="${row}">${values.map((value, column) => cell(value, column, row)).join('')}</row>`;
  const data = [
    rowOf(names.slice(-5), 1),
    ...Array.from({ length: ROWS - 1 }, (_, index) => rowOf(rowAt(index), index + 2)),
  ];
  const part = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${packaged}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${packaged}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${main}">${names.map((name) => `<si><t>${name}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData></worksheet>`,
    ),
  });
}
