import { createHash } from 'node:crypto';
import { chartCases, drawCase } from '../gallery/charts/draw-cases.js';

/** One hash of every picture of the gallery in the house theme, the cases in this order or in the other. */
export async function hashPictures(order: 'forward' | 'backward' = 'forward'): Promise<string> {
  const cases = order === 'forward' ? chartCases() : chartCases().toReversed();
  const drawn = new Map<string, string>();
  for (const wanted of cases) {
    const pictures = await drawCase(wanted, 'house');
    for (const { medium, language, chart } of pictures) {
      if (chart === null) throw new Error(`${wanted.name} was not drawn.`);
      drawn.set(`${wanted.name} ${medium} ${language}`, chart.svg);
    }
  }
  const hash = createHash('sha256');
  for (const name of [...drawn.keys()].sort()) hash.update(`${name}\n${drawn.get(name)}\n`);
  return hash.digest('hex');
}
