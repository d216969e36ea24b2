import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** The packed program: CommonJS modules in one folder that ask for each other as `./name.cjs`. */
export interface Program {
  /** Runs a module, unless it was run, and gives what it exports. */
  run(name: string): unknown;
  /**
   * Keeps what V8 has compiled so far beside the modules that had nothing usable there, so that the next start need not
   * compile it. A folder that cannot be written costs time, never a result.
   */
  keepCode(): void;
}

/** A module, and what it was made of where that is to be kept. */
interface Loaded {
  readonly module: { exports: unknown };
  /** Null where kept code was used. */
  readonly compiled: { readonly script: Script; readonly source: Buffer } | null;
}

type Body = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void;

/** Two checksums of four bytes stand before kept code: of the module it was made of, and its own. V8 checks neither. */
const HEAD = 8;

export function openProgram(folder: string): Program {
  const loaded = new Map<string, Loaded>();
  const run = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) return known.module.exports;
    const file = join(folder, name);
    const { script, source, isKept } = compile(file);
    const module = { exports: {} };
    loaded.set(name, { module, compiled: isKept ? null : { script, source } });
    const outside = createRequire(file);
    const require = (asked: string): unknown => (asked.startsWith('./') ? run(join(asked)) : outside(asked));
    const body = script.runInThisContext() as Body;
    body(module.exports, require, module, file, folder);
    return module.exports;
  };
  return {
    run,
    keepCode() {
      for (const [name, { compiled }] of loaded)
        if (compiled !== null) keep(join(folder, name), compiled.source, compiled.script.createCachedData());
    },
  };
}

function compile(file: string) {
  const source = readFileSync(file);
  const cachedData = keptCode(file, source);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source.toString()}\n})`,
    { filename: file, ...(cachedData === null ? {} : { cachedData }) },
  );
  return { script, source, isKept: cachedData !== null && script.cachedDataRejected === false };
}

/** Null where there is none, or where it is damaged or was made of another module. */
function keptCode(file: string, source: Buffer): Buffer | null {
  try {
    const kept = readFileSync(placeOf(file));
    const code = kept.subarray(HEAD);
    const isSound = kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(code);
    return isSound ? code : null;
  } catch {
    return null;
  }
}

function keep(file: string, source: Buffer, code: Buffer): void {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(source), 0);
  head.writeUInt32LE(crc32(code), 4);
  const draft = `${placeOf(file)}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([head, code]));
    renameSync(draft, placeOf(file));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Code is kept by V8's version, settings and processor; that of another is not looked at. */
function placeOf(file: string): string {
  return `${file}.${cachedDataVersionTag().toString(16)}.code`;
}
