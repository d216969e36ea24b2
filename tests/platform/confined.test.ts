import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledTool, compileTool, REPOSITORY } from '../run/compiled-tool.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';

/**
 * Builds under Node's own permission model: a process that may read the tool and the project, write the project, and
 * nothing else; any attempt to connect ends it. What the model forbids throws, and a throw ends with 70.
 */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const TRIPWIRE = `import net from 'node:net';
import dns from 'node:dns';
const trip = (name) => () => { process.stderr.write('tripped ' + name); process.exit(99); };
net.Socket.prototype.connect = trip('connect');
dns.lookup = trip('lookup');
globalThis.fetch = trip('fetch');
`;

/** A build is ended after this long, and fails. */
const RUN_LIMIT = 240_000;

let tool: CompiledTool;
let home: string;

beforeAll(() => {
  tool = compileTool();
  home = mkdtempSync(join(tmpdir(), 'proofdeck-confined-'));
  writeFileSync(join(home, 'tripwire.mjs'), TRIPWIRE);
  writeFileSync(join(home, 'secret.csv'), 'tea,share\ngreen,61.5\nblack,48.2\noolong,33.0\n');
});

afterAll(() => {
  tool.remove();
  rmSync(home, { recursive: true, force: true });
});

/** Runs Node in `project`, confined to it. */
function confined(project: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      PERMISSION,
      `--allow-fs-read=${join(REPOSITORY, 'node_modules')}/*`,
      `--allow-fs-read=${project}*`,
      `--allow-fs-read=${join(home, 'tripwire.mjs')}`,
      `--allow-fs-write=${project}/*`,
      `--import=${join(home, 'tripwire.mjs')}`,
      ...words,
    ],
    { cwd: project, encoding: 'utf8', timeout: RUN_LIMIT },
  );
  return { status, said: stdout + stderr };
}

/** A project on the disk with the sample report, changed. */
function projectOf(name: string, changes: Parameters<typeof sampleReport>[0] = {}): string {
  const project = join(home, name);
  for (const [path, bytes] of sampleReport(changes)) {
    if (!path.startsWith('data/')) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), bytes);
  }
  return project;
}

const isBuilt = (project: string): boolean => existsSync(join(project, 'out/tea-2030/manifest.json'));

describe('a build that is confined to its project', { timeout: RUN_LIMIT + 60_000 }, () => {
  it('does all its work', () => {
    const project = projectOf('sound');
    const { status, said } = confined(project, [tool.main, 'build']);
    expect([status, said]).toEqual([0, expect.stringContaining('tea-2030: ')]);
    expect(isBuilt(project)).toBe(true);
  });

  it.each([
    ['a link out of the project', 'tables/link.csv', 'load/missing-file'],
    ['a way up', '../../../secret.csv', 'load/not-readable'],
    ['an absolute path', 'ABSOLUTE', 'load/not-readable'],
    ['a percent-encoded way up', '%2e%2e/%2e%2e/%2e%2e/secret.csv', 'load/not-readable'],
    ['a way up through a folder that is a link', 'away/secret.csv', 'load/missing-file'],
    ['a NUL behind an innocent name', 'tables/drinks.csv\\0/../../secret.csv', 'load/not-readable'],
  ])('is told of %s and never opens what lies there', (name, written, code) => {
    const path = written === 'ABSOLUTE' ? join(home, 'secret.csv') : written;
    const project = projectOf(name.replaceAll(' ', '-'), {
      'dataset.yaml': replacing('file: tables/drinks.csv', `file: "${path}"`),
    });
    symlinkSync(join(home, 'secret.csv'), join(project, SAMPLE, 'tables/link.csv'));
    symlinkSync(home, join(project, SAMPLE, 'away'));
    const { status, said } = confined(project, [tool.main, 'build']);
    expect([status, said]).toEqual([1, expect.stringContaining(code)]);
    expect(isBuilt(project)).toBe(false);
  });

  it.each([
    ['reading beside the project', "require('node:fs').readFileSync('../secret.csv')", 'ERR_ACCESS_DENIED'],
    [
      'writing beside the project',
      "require('node:fs').writeFileSync('../new.txt', 'x')",
      'ERR_ACCESS_DENIED',
    ],
    ['starting a program', "require('node:child_process').spawnSync('ls')", 'ERR_ACCESS_DENIED'],
    ['connecting', "require('node:net').connect(80, '127.0.0.1')", 'tripped connect'],
    ['looking up a name', "require('node:dns').lookup('localhost', () => {})", 'tripped lookup'],
    ['fetching', "fetch('http://127.0.0.1/')", 'tripped fetch'],
  ])('would end at %s', (name, code, sign) => {
    const project = projectOf(`planted-${name.replaceAll(' ', '-')}`);
    const { status, said } = confined(project, ['-e', code]);
    expect([status === 0, said]).toEqual([false, expect.stringContaining(sign)]);
  });
});
