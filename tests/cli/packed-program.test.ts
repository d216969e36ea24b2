import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgram } from '../../src/cli/packed-program.js';
import { compileTool, REPOSITORY } from '../run/compiled-tool.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdeck-packed-'));
  write('main.cjs', "const { add } = require('./add.cjs');\nmodule.exports = { sum: add(1, 2) };");
  write(
    'add.cjs',
    "const { sep } = require('node:path');\nexports.add = (a, b) => a + b;\nexports.sep = sep;",
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** What the program says, and what it then keeps. */
function start(): unknown {
  const program = openProgram(folder);
  const said = program.run('main.cjs');
  program.keepCode();
  return said;
}

const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.code'));
const fileOf = (module: string): string => join(folder, kept().find((name) => name.startsWith(module)) ?? '');

describe('the packed program', () => {
  it('runs modules that ask for each other and for modules of Node', () => {
    expect(start()).toEqual({ sum: 3 });
    expect(openProgram(folder).run('add.cjs')).toMatchObject({ sep: expect.any(String) });
  });

  it('runs a module once, also where two need each other', () => {
    write('main.cjs', "exports.early = 1;\nexports.twin = require('./twin.cjs');");
    write(
      'twin.cjs',
      "const main = require('./main.cjs');\nexports.seen = main.early;\nexports.count = (main.count ?? 0) + 1;",
    );
    const program = openProgram(folder);
    expect(program.run('main.cjs')).toEqual({ early: 1, twin: { seen: 1, count: 1 } });
    expect(program.run('twin.cjs')).toBe(program.run('twin.cjs'));
  });

  it('keeps code once, and says the same with it', () => {
    const first = start();
    expect(kept()).toHaveLength(2);
    const { ino } = statSync(fileOf('add.cjs'));
    expect(start()).toEqual(first);
    expect(statSync(fileOf('add.cjs')).ino).toBe(ino);
  });

  it('never takes code that was made of another module, not even of one of the same length', () => {
    start();
    write('add.cjs', readFileSync(join(folder, 'add.cjs'), 'utf8').replace('a + b', 'a * b'));
    expect(start()).toEqual({ sum: 2 });
    expect(start()).toEqual({ sum: 2 });
  });

  it.each([
    ['flipped', (bytes: Buffer) => bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 40)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['empty', () => Buffer.alloc(0)],
  ])('does without kept code that is %s, and keeps it anew', (_, damage) => {
    start();
    const sound = readFileSync(fileOf('add.cjs'));
    const damaged = damage(Buffer.from(sound));
    writeFileSync(fileOf('add.cjs'), damaged);
    expect(start()).toEqual({ sum: 3 });
    expect(readFileSync(fileOf('add.cjs')).equals(damaged)).toBe(false);
  });

  it('goes on where nothing can be kept', () => {
    const program = openProgram(folder);
    expect(program.run('main.cjs')).toEqual({ sum: 3 });
    rmSync(folder, { recursive: true });
    expect(() => program.keepCode()).not.toThrow();
  });
});

it('the command as it is shipped starts without a word of V8 about its settings', () => {
  const tool = compileTool();
  try {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool.main, 'version'], {
      encoding: 'utf8',
    });
    expect([status, stdout.trim(), stderr]).toEqual([0, expect.stringContaining(version), '']);
  } finally {
    tool.remove();
  }
});
