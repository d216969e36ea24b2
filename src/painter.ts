import { parentPort } from 'node:worker_threads';
import type { FaceFiles } from './model/text.js';
import type { PaintAnswer, PaintMessage, PaintOrder } from './platform/index.js';
import { openEngine, openPaint, rehearse } from './raster/index.js';

/** What runs in the painting thread: paints what it is asked for, and tells what it cannot. */
const paint = openPaint();
const faces = new Map<number, FaceFiles>();

/** Fulfilled as soon as one picture was painted. */
export const firstPainted = new Promise<void>((resolve) => {
  parentPort?.on('message', async (message: PaintMessage) => {
    if ('files' in message) {
      faces.set(message.faces, message.files);
      // Whoever paints first is told if it cannot.
      rehearse(message.files).catch(() => undefined);
      return;
    }
    const { id, svg, how } = message;
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

// The engine starts while there are no fonts yet. Whoever paints first is told if it cannot.
openEngine().catch(() => undefined);
