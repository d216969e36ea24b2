import { fileURLToPath } from 'node:url';
import type { CasePicture, ChartCase } from './draw-cases.js';

/** Where the expected pictures lie, a folder a case. */
export const EXPECTED = fileURLToPath(new URL('./expected', import.meta.url));

/** The pictures of a case that are kept, by file name: the house theme on a slide, the other one in a briefing. */
export function expectedPictures(
  { name }: ChartCase,
  pictures: readonly CasePicture[],
): ReadonlyMap<string, string> {
  const kept = pictures.filter(({ theme, medium, language }) =>
    theme === 'house'
      ? medium === 'deck' && language === 'zh-CN'
      : medium === 'briefing' && language === 'en',
  );
  return new Map(
    kept.map(({ theme, medium, language, chart }) => [
      `${name}-${theme}-${medium}-${language}.svg`,
      lines(chart?.svg ?? ''),
    ]),
  );
}

/** One element a line, so that a change can be read. */
function lines(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}
