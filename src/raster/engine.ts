import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/**
 * The rasterizer, started. Importing this module reads the engine's own WebAssembly file, which the package ships
 * beside its code: the one file that is read outside `platform/`. It is imported on first use, and once, since
 * the engine refuses a second start.
 */
const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(readFile(wasm));

export { Resvg };
