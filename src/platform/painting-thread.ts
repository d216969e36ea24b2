import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Paint, PaintSetting } from '../model/paint.js';
import type { FaceFiles } from '../model/text.js';
import { systemCode } from './workspace-path.js';

/** What the thread is asked for. Faces go by number; their files come before the first order that needs them. */
export type PaintMessage = PaintOrder | { readonly faces: number; readonly files: FaceFiles };

export interface PaintOrder {
  readonly id: number;
  readonly svg: string;
  readonly how: Omit<PaintSetting, 'faces'> & { readonly faces: number };
}

export type PaintAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly failure: string };

/** An order that is not answered yet. */
interface Pending {
  readonly settle: (answer: PaintAnswer) => void;
  /** Paints it here, should the thread end. */
  readonly here: () => void;
}

const PROGRAM = new URL('../cli/main.js', import.meta.url);

/**
 * Paints in a thread of its own, so that a second processor paints while this one goes on. Where no thread may be
 * started, or it ends of itself, `here` paints. The thread never keeps the process alive when nothing is ordered.
 */
export function openPaintingThread(here: Paint, program: URL = PROGRAM): Paint {
  const thread = start(program);
  if (thread === null) return here;
  const pending = new Map<number, Pending>();
  const numbers = new Map<FaceFiles, number>();
  let orders = 0;
  let hasEnded = false;
  thread.on('message', (answer: PaintAnswer) => {
    const order = pending.get(answer.id);
    pending.delete(answer.id);
    if (pending.size === 0) thread.unref();
    order?.settle(answer);
  });
  // An error ends it, too; whatever it was, painting here meets it again and tells it.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    hasEnded = true;
    for (const order of pending.values()) order.here();
    pending.clear();
  });
  // Only now: a process waits for whoever is listened to.
  thread.unref();
  const numberOf = (files: FaceFiles): number => {
    const known = numbers.get(files);
    if (known !== undefined) return known;
    const faces = numbers.size;
    numbers.set(files, faces);
    thread.postMessage({ faces, files } satisfies PaintMessage);
    return faces;
  };
  const paint = async (svg: string, how: PaintSetting): Promise<Uint8Array> => {
    if (hasEnded) return here(svg, how);
    const faces = numberOf(how.faces);
    const id = orders;
    orders += 1;
    return new Promise((resolve, reject) => {
      pending.set(id, {
        settle: (answer) => ('png' in answer ? resolve(answer.png) : reject(new Error(answer.failure))),
        here: () => resolve(here(svg, how)),
      });
      thread.ref();
      thread.postMessage({ id, svg, how: { ...how, faces } } satisfies PaintMessage);
    });
  };
  return Object.assign(paint, { prepare: (files: FaceFiles) => void numberOf(files) });
}

/** Null where the program is not there, as in a run of the sources, or where no thread is permitted. */
function start(program: URL): Worker | null {
  if (!existsSync(fileURLToPath(program))) return null;
  try {
    return new Worker(program);
  } catch (error) {
    if (systemCode(error) === 'ERR_ACCESS_DENIED') return null;
    throw error;
  }
}
