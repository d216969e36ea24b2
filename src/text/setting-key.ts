import type { Paragraph, Run } from '../model/text.js';
import type { Setting } from './set-text.js';

/** All that decides how paragraphs are set, as one text: their words and looks, not the figures that these rest on. */
export function settingKey(paragraphs: readonly Paragraph[], how: Setting): string {
  const { width, language, hanLatinGap, compressPunctuation, leading } = how;
  const parts: unknown[] = [width, language, hanLatinGap, compressPunctuation, leading];
  for (const { runs, style, spaceBefore, firstIndent, mark, justified, note } of paragraphs) {
    const { size, leading: height, weight, color, align } = style;
    const label = mark === 'label' ? (note?.label ?? '') : '';
    parts.push('\n', size, height, weight, color, align, spaceBefore, firstIndent, mark, justified);
    parts.push(label.length, label);
    for (const run of runs) parts.push(runKey(run));
  }
  return parts.join(' ');
}

/** Each text behind its length, so that none can pass for what stands beside it. */
function runKey({ text, weight, color, size, rise, target }: Run): string {
  const link = target === undefined ? '' : JSON.stringify(target);
  return `\t${weight ?? ''} ${color ?? ''} ${size ?? ''} ${rise ?? ''} ${link.length} ${link} ${text.length} ${text}`;
}
