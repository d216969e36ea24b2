import type { Points } from '../model/length.js';
import type { TextStyle } from '../model/text.js';

/** The share of the size that a line reaches above and below its baseline, as the eye sees it. */
const RISE = 0.82;
const DROP = 0.1;

/** From the baseline of a single line up to its optical middle, as a share of the size. */
export const MIDDLE = (RISE - DROP) / 2;

/** The baseline of a line whose optical middle is at `middle`. */
export function baselineAt(middle: Points, style: TextStyle): Points {
  return middle + MIDDLE * style.size;
}

export function stackHeight(lines: readonly TextStyle[]): Points {
  const first = lines[0];
  if (first === undefined) return 0;
  const last = lines[lines.length - 1] ?? first;
  return lines.slice(1).reduce((sum, line) => sum + pitchOf(line), RISE * first.size + DROP * last.size);
}

/** Baselines of lines set under each other, the whole being centred on `middle`. */
export function stackBaselines(lines: readonly TextStyle[], middle: Points): readonly Points[] {
  const first = lines[0];
  if (first === undefined) return [];
  const top = middle - stackHeight(lines) / 2 + RISE * first.size;
  const baselines = [top];
  for (const line of lines.slice(1)) baselines.push((baselines[baselines.length - 1] ?? top) + pitchOf(line));
  return baselines;
}

function pitchOf(style: TextStyle): Points {
  return style.size * style.leading;
}
