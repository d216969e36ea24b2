import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as resvg from '@resvg/resvg-wasm';

let opened: Promise<typeof resvg> | null = null;

/**
 * The rasterizer, started. It is loaded on first use, and started once, since it refuses a second start. Its own
 * WebAssembly file, which the package ships beside its code, is the one file that is read outside `platform/`.
 */
export function openEngine(): Promise<typeof resvg> {
  opened ??= start();
  return opened;
}

async function start(): Promise<typeof resvg> {
  const engine = await import('@resvg/resvg-wasm');
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await engine.initWasm(readFileSync(file));
  return engine;
}
