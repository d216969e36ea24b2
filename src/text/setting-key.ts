import type { Paragraph, Run } from '../model/text.js';
import type { Setting } from './set-text.js';

/** All that decides how paragraphs are set, as one text: their words and looks, not the figures that these rest on. */
export function settingKey(paragraphs: readonly Paragraph[], how: Setting): string {
  const { width, leading } = how;
  return [width, leading, ...paragraphs.map((paragraph) => paragraphKey(paragraph, how))].join('\n');
}

/** The same of one paragraph, whatever the width of its lines. */
export function paragraphKey(
  { runs, style, spaceBefore, firstIndent, mark, justified, note }: Paragraph,
  { language, hanLatinGap, compressPunctuation }: Setting,
): string {
  const { size, leading, weight, color, align } = style;
  const label = mark === 'label' ? (note?.label ?? '') : '';
  const how = [language, hanLatinGap, compressPunctuation, justified, label.length, label];
  const look = [size, leading, weight, color, align, spaceBefore, firstIndent, mark];
  return `${how.join(' ')} ${look.join(' ')}${runs.map(runKey).join('')}`;
}

/** Each text behind its length, so that none can pass for what stands beside it. */
function runKey({ text, weight, color, size, rise, target }: Run): string {
  const link = target === undefined ? '' : JSON.stringify(target);
  return `\t${weight ?? ''} ${color ?? ''} ${size ?? ''} ${rise ?? ''} ${link.length} ${link} ${text.length} ${text}`;
}
