import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Which rooms a room may import besides itself and `model`, and which packages. The table in ARCHITECTURE.md says why. */
const TABLE: Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }> = {
  model: { rooms: [], packages: [] },
  schema: { rooms: [], packages: ['zod'] },
  figures: { rooms: ['language'], packages: [] },
  language: { rooms: [], packages: [] },
  text: { rooms: ['language'], packages: ['fontkit', 'hyphen', 'linebreak'] },
  opc: { rooms: [], packages: ['fflate', 'saxes', 'node:zlib'] },
  workbook: { rooms: ['opc'], packages: [] },
  inspect: { rooms: ['opc'], packages: ['node:zlib'] },
  raster: {
    rooms: [],
    packages: ['@resvg/resvg-wasm', 'fontkit', 'subset-font', 'node:fs', 'node:module', 'node:zlib'],
  },
  load: { rooms: ['schema', 'opc'], packages: ['yaml', 'csv-parse', 'markdown-it'] },
  validate: { rooms: ['schema', 'figures', 'language'], packages: ['zod'] },
  bind: { rooms: ['figures', 'language', 'text'], packages: [] },
  exhibit: { rooms: ['figures', 'language'], packages: [] },
  compose: { rooms: ['text', 'language'], packages: ['node:crypto'] },
  chart: {
    rooms: ['text', 'figures', 'raster'],
    packages: ['vega', 'vega-lite', 'saxes', 'node:crypto'],
  },
  render: {
    rooms: ['text', 'opc', 'raster', 'workbook', 'inspect'],
    packages: ['pptxgenjs', 'pdfkit', 'fontkit', 'node:crypto', 'node:stream', 'node:zlib'],
  },
  deliver: {
    rooms: ['figures', 'language', 'workbook'],
    packages: ['diff', 'nodemailer', 'node:crypto'],
  },
  starter: { rooms: ['schema', 'language'], packages: [] },
  intake: { rooms: ['schema'], packages: [] },
  explain: { rooms: ['figures', 'language', 'schema'], packages: [] },
  platform: {
    rooms: [],
    packages: [
      'chokidar',
      'nodemailer',
      'node:fs',
      'node:http',
      'node:fs/promises',
      'node:path',
      'node:url',
      'node:crypto',
      'node:module',
      'node:os',
      'node:stream',
      'node:timers/promises',
      'node:process',
      'node:child_process',
      'node:util',
      'node:worker_threads',
    ],
  },
  'preview-client': { rooms: [], packages: [] },
  cli: {
    rooms: ['index.ts'],
    packages: [
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:path',
      'node:url',
      'node:v8',
      'node:vm',
      'node:worker_threads',
      'node:zlib',
    ],
  },
};

/** Files at the top of src: they see everything. */
const TOP = new Set([
  'build.ts',
  'changes.ts',
  'check.ts',
  'diagnostics.ts',
  'diff.ts',
  'documents.ts',
  'import.ts',
  'index.ts',
  'issues.ts',
  'mail.ts',
  'painter.ts',
  'preview.ts',
]);

interface SourceFile {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

function sourceFiles(): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') };
    });
}

function importsOf({ text }: SourceFile): readonly string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Every import that the table does not allow, as a sentence. */
function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (TOP.has(room)) return [];
    const allowed = TABLE[room];
    if (allowed === undefined) return [`${file.path}: there is no room ${room}`];
    return importsOf(file).flatMap((specifier) => {
      if (specifier.startsWith('.')) {
        const target = roomOf(
          posix.normalize(posix.join(posix.dirname(file.path), specifier)).replace(/\.js$/, '.ts'),
        );
        const isAllowed = target === room || target === 'model' || allowed.rooms.includes(target);
        return isAllowed ? [] : [`${file.path} may not import ${target}`];
      }
      const isAllowed = allowed.packages.some(
        (name) => specifier === name || specifier.startsWith(`${name}/`),
      );
      return isAllowed ? [] : [`${file.path} may not import the package ${specifier}`];
    });
  });
}

describe('the house', () => {
  const files = sourceFiles();

  it('has files in every room of the table', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    for (const room of Object.keys(TABLE)) expect(rooms).toContain(room);
    expect(files.length).toBeGreaterThan(100);
  });

  it('imports only what the table allows', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
    expect(violations(files)).toEqual([]);
  });

  it('notices a forbidden import', () => {
    const planted = [
      { path: 'bind/planted.ts', text: "import { load } from '../load/index.js';\n" },
      { path: 'figures/planted.ts', text: "import fs from 'node:fs';\n" },
      { path: 'compose/planted.ts', text: "const later = await import('../render/pdf/index.js');\n" },
      { path: 'chart/planted.ts', text: "import type {\n  Page,\n} from '../compose/index.js';\n" },
      { path: 'helpers/planted.ts', text: '' },
    ];
    expect(violations(planted)).toEqual([
      'bind/planted.ts may not import load',
      'figures/planted.ts may not import the package node:fs',
      'compose/planted.ts may not import render',
      'chart/planted.ts may not import compose',
      'helpers/planted.ts: there is no room helpers',
    ]);
  });

  it('keeps the clock, chance, the environment and the console at the edge', () => {
    const inside = files.filter(({ path }) => !/^(?:platform|cli)\//.test(path));
    const touching = inside.filter(({ text }) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|console\./.test(text),
    );
    expect(touching.map(({ path }) => path)).toEqual([]);
  });

  it('knows no network but the loopback of the preview, and starts programs and threads in one file each', () => {
    const network = /node:(?:net|http|https|http2|dns|tls|dgram)\b|\bfetch\(|XMLHttpRequest|WebSocket/;
    const planted = "import net from 'node:net';";
    expect(network.test(planted)).toBe(true);
    const connected = files.filter(({ text }) => network.test(text)).map(({ path }) => path);
    expect(connected.sort()).toEqual([
      'platform/loopback-server.ts',
      'preview-client/main.ts',
      'preview-client/pictures.ts',
    ]);
    // What runs in the browser asks for addresses below its own page alone; a rule of the page stops all others.
    const addresses = files
      .filter(({ path }) => path.startsWith('preview-client/'))
      .flatMap(({ text }) =>
        [...text.matchAll(/(?:fetch|EventSource)\(([^)]*)\)/g)].map(([, asked]) => asked),
      );
    expect(addresses.sort()).toEqual(["'events'", "'state.json'", 'address']);
    const starting = files.filter(({ text }) => text.includes('node:child_process')).map(({ path }) => path);
    expect(starting).toEqual(['platform/git-revision.ts']);
    const threading = files.filter(({ text }) => text.includes('new Worker(')).map(({ path }) => path);
    expect(threading).toEqual(['platform/painting-thread.ts']);
  });

  it('knows nothing of any one report', () => {
    const data = join(root, '..', 'data');
    const datasets = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === 'dataset.yaml')
      .map(
        (entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('disclosures:')[0] ?? '',
      );
    const ids = datasets.flatMap((text) =>
      [...text.matchAll(/zh-CN: ([\p{Script=Han}]{4,})/gu)].map((match) => match[1] ?? ''),
    );
    const values = datasets.flatMap((text) =>
      [...text.matchAll(/value: (\d+\.\d+)/g)].map((match) => match[1] ?? ''),
    );
    expect(ids.length).toBeGreaterThan(20);
    expect(values.length).toBeGreaterThan(8);
    const code = files.map(({ path, text }) => ({ path, text: text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '') }));
    const found = code.flatMap(({ path, text }) =>
      [...ids, ...values].filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('keeps files small enough to be one thing', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
