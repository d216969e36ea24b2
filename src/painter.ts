import { parentPort } from 'node:worker_threads';
import type { FaceFiles } from './model/text.js';
import type { PaintAnswer, PaintOrder } from './platform/index.js';
import { openEngine, openPaint } from './raster/index.js';

/** What runs in the painting thread: paints what it is asked for, and tells what it cannot. */
const paint = openPaint();
const faces = new Map<number, FaceFiles>();

/** Fulfilled as soon as one picture was painted. */
export const firstPainted = new Promise<void>((resolve) => {
  parentPort?.on('message', async ({ id, svg, how, files }: PaintOrder) => {
    if (files !== undefined) faces.set(how.faces, files);
    const told = await answer(id, svg, { ...how, faces: faces.get(how.faces) });
    parentPort?.postMessage(told);
    if ('png' in told) resolve();
  });
});

async function answer(
  id: number,
  svg: string,
  { faces: known, ...how }: Omit<PaintOrder['how'], 'faces'> & { readonly faces: FaceFiles | undefined },
): Promise<PaintAnswer> {
  try {
    if (known === undefined) throw new Error('A picture was ordered before its fonts.');
    return { id, png: await paint(svg, { ...how, faces: known }) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

// The engine starts while nothing is ordered yet. Whoever paints first is told if it cannot.
openEngine().catch(() => undefined);
