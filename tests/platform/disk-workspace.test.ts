import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureReason } from '../../src/platform/disk-workspace.js';
import { openDiskWorkspace } from '../../src/platform/index.js';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdeck-'));
  root = join(folder, 'project');
  mkdirSync(join(root, 'data', 'tables'), { recursive: true });
  writeFileSync(join(root, 'data', 'report.yaml'), 'id: a');
  writeFileSync(join(root, 'data', 'tables', 'b.csv'), 'b');
  writeFileSync(join(root, 'data', 'tables', 'B.csv'), 'B');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading', () => {
  it('lists files below a folder by code unit, not its own ones', async () => {
    const workspace = await openDiskWorkspace(root);
    await workspace.remember('key', async () => bytes('value'));
    expect(await workspace.list('data')).toEqual([
      'data/report.yaml',
      'data/tables/B.csv',
      'data/tables/b.csv',
    ]);
    expect(await workspace.list('')).toEqual(await workspace.list('data'));
    expect(await workspace.list('absent')).toEqual([]);
  });

  it('reads bytes, and null for what is no file', async () => {
    const workspace = await openDiskWorkspace(root);
    expect(await workspace.read('data/report.yaml')).toEqual(bytes('id: a'));
    expect(await workspace.read('data/absent.yaml')).toBeNull();
    expect(await workspace.read('data')).toBeNull();
    expect(await workspace.read('data/report.yaml/x')).toBeNull();
    expect(await workspace.read(`data/${'x'.repeat(300)}`)).toBeNull();
  });

  it.each([
    '../secret.txt',
    'data/../../secret.txt',
    './data/report.yaml',
    '/etc/hostname',
    'data\\report.yaml',
    'data//report.yaml',
    'a\u0000b',
    '',
  ])('finds no file at %j', async (path) => {
    expect(await (await openDiskWorkspace(root)).read(path)).toBeNull();
  });

  it('follows links inside the root only', async () => {
    symlinkSync(join(root, 'data', 'report.yaml'), join(root, 'inside.yaml'));
    symlinkSync(join(folder, 'secret.txt'), join(root, 'outside.txt'));
    symlinkSync(folder, join(root, 'up'));
    const workspace = await openDiskWorkspace(root);
    expect(await workspace.read('inside.yaml')).toEqual(bytes('id: a'));
    expect(await workspace.read('outside.txt')).toBeNull();
    expect(await workspace.read('up/secret.txt')).toBeNull();
    expect(await workspace.list('')).toContain('inside.yaml');
    expect(await workspace.list('')).not.toContain('outside.txt');
    expect(await workspace.list('up')).toEqual([]);
  });
});

describe('replacing', () => {
  it('writes a new folder and then replaces it', async () => {
    const workspace = await openDiskWorkspace(root);
    expect(
      await workspace.replace(
        'out/a',
        new Map([
          ['x/y.txt', bytes('1')],
          ['z.txt', bytes('2')],
        ]),
      ),
    ).toBeNull();
    expect(await workspace.replace('out/a', new Map([['z.txt', bytes('3')]]))).toBeNull();
    expect(await workspace.list('out')).toEqual(['out/a/z.txt']);
    expect(await workspace.read('out/a/z.txt')).toEqual(bytes('3'));
  });

  it('refuses paths that lead elsewhere or that not every system can hold', async () => {
    const workspace = await openDiskWorkspace(root);
    symlinkSync(folder, join(root, 'up'));
    const one = new Map([['a.txt', bytes('1')]]);
    for (const target of ['', '../x', 'up/x', 'con'])
      await expect(workspace.replace(target, one)).rejects.toThrow(/cannot be replaced/);
    for (const path of ['../x', '', 'a:b', 'nul.txt', 'dot.']) {
      await expect(workspace.replace('out/a', new Map([[path, bytes('1')]]))).rejects.toThrow(
        /cannot be written/,
      );
    }
    expect(readdirSync(folder).sort()).toEqual(['project', 'secret.txt']);
  });

  it('keeps the old files when the new ones cannot be staged', async () => {
    const workspace = await openDiskWorkspace(root);
    await workspace.replace('out/a', new Map([['z.txt', bytes('1')]]));
    const clash = new Map([
      ['b', bytes('2')],
      ['b/c', bytes('3')],
    ]);
    await expect(workspace.replace('out/a', clash)).rejects.toThrow();
    expect(readdirSync(join(root, 'out'))).toEqual(['a']);
    expect(await workspace.read('out/a/z.txt')).toEqual(bytes('1'));
  });

  it('waits for no other build: it says so', async () => {
    const workspace = await openDiskWorkspace(root);
    mkdirSync(join(root, '.proofdeck'));
    writeFileSync(
      join(root, '.proofdeck', 'lock'),
      JSON.stringify({ host: hostname(), process: process.pid }),
    );
    const failure = await workspace.replace('out/a', new Map([['z.txt', bytes('1')]]));
    expect(failure).toEqual({
      reason: 'locked',
      path: '.proofdeck/lock',
      holder: `process ${process.pid} on ${hostname()}`,
    });
    expect(await workspace.list('out')).toEqual([]);
  });

  it('takes over the lock of a process that has died', async () => {
    const workspace = await openDiskWorkspace(root);
    mkdirSync(join(root, '.proofdeck'));
    // Process ids on Linux end at 2^22, so this one never runs.
    writeFileSync(
      join(root, '.proofdeck', 'lock'),
      JSON.stringify({ host: hostname(), process: 2 ** 22 + 1 }),
    );
    expect(await workspace.replace('out/a', new Map([['z.txt', bytes('1')]]))).toBeNull();
    expect(readdirSync(join(root, '.proofdeck'))).not.toContain('lock');
  });

  it('lets one of two writers at a time through', async () => {
    const [one, two] = await Promise.all([openDiskWorkspace(root), openDiskWorkspace(root)]);
    const results = await Promise.all([
      one.replace('out/a', new Map([['one.txt', bytes('1')]])),
      two.replace('out/a', new Map([['two.txt', bytes('2')]])),
    ]);
    expect(results.filter((result) => result === null).length).toBeGreaterThanOrEqual(1);
    expect(await one.list('out')).toHaveLength(1);
  });
});

describe('a refusal of the machine', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });

  it.each([
    ['EBUSY', 'linux', 'in-use'],
    ['EPERM', 'win32', 'in-use'],
    ['EPERM', 'linux', 'not-allowed'],
    ['EROFS', 'linux', 'not-allowed'],
    ['ENOSPC', 'darwin', 'no-space'],
    ['EINVAL', 'linux', null],
  ] as const)('%s on %s means %s', (code, platform, reason) => {
    expect(failureReason(coded(code), platform)).toBe(reason);
  });
});

describe('amending a file', () => {
  it('replaces its bytes, keeps its rights and leaves nothing beside it', async () => {
    const workspace = await openDiskWorkspace(root);
    const before = readdirSync(join(root, 'data'));
    expect(await workspace.amend('data/report.yaml', bytes('id: b'))).toBe(null);
    expect(new TextDecoder().decode((await workspace.read('data/report.yaml')) ?? bytes(''))).toBe('id: b');
    expect(readdirSync(join(root, 'data'))).toEqual(before);
  });

  it('reaches no file outside the workspace, and none that is not there', async () => {
    const workspace = await openDiskWorkspace(root);
    await expect(workspace.amend('../secret.txt', bytes('x'))).rejects.toThrow('cannot be written');
    await expect(workspace.amend('data/other.md', bytes('x'))).rejects.toThrow();
  });
});
