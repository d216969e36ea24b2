#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { openProgram } from './packed-program.js';

// V8 is set before it compiles anything, since code that it keeps is code for these settings. A build calls most of its
// functions for a second or two: only those that come again and again are worth optimizing, which the V8 of later Nodes
// sees to by itself. The engines that paint are compiled once and fast: a second time, for speed, pays off from some 250
// pictures on alone.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--liftoff-only');

/** The packed program: the command line or, in a thread that it has started to paint, the painter. */
const program = openProgram(fileURLToPath(new URL('../program', import.meta.url)));

if (isMainThread) {
  program.run('command-line.cjs');
  // A build runs most of the program.
  process.once('exit', (code) => {
    if (code === 0 && process.argv[2] === 'build') program.keepCode();
  });
} else {
  const { firstPainted } = program.run('painter.cjs') as { readonly firstPainted: Promise<void> };
  void firstPainted.then(() => program.keepCode());
}
