import type { Prose } from '../model/story.js';

/** The runs between two offsets of their joined text, in UTF-16 code units; none is empty. */
export function cutRuns(runs: Prose, from: number, to: number): Prose {
  let offset = 0;
  return runs.flatMap((run) => {
    const start = offset;
    offset += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}
