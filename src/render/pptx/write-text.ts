import type { Language } from '../../model/language.js';
import type { Points } from '../../model/length.js';
import type { Line, LinkTarget, Paragraph, Run } from '../../model/text.js';
import { xmlSafe } from '../../opc/index.js';
import { bindNumbers, endsBeforeNumbers } from '../../text/index.js';
import { officeLanguage } from './office-language.js';
import type { Bullet, RunOptions, TextRun } from './pptxgenjs.js';

/** The number of the page that a link inside the deck leads to. */
export type PageOf = (target: Exclude<LinkTarget, { kind: 'url' }>) => number;

/** Characters that an address may not hold as they are (RFC 3986, appendix A). */
const NOT_IN_ADDRESSES = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu;

/** A bullet's or number's hanging indent, in em. */
const HANG = 1.25;

/**
 * Paragraphs as pptxgenjs takes them: one flat list of runs, the last of a paragraph marked. Leading is written in
 * exact points, not as a percentage: a percentage is of the viewer's font, and Microsoft YaHei, Noto Sans SC and
 * Arial differ by a quarter in line height, while the boxes were measured with `size * leading`.
 */
export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  how: Column & { readonly pageOf: PageOf },
): readonly TextRun[] {
  const bullets = bulletsOf(paragraphs);
  return paragraphs.flatMap((paragraph, index) => {
    const shared = {
      align: paragraph.style.align,
      lineSpacing: leadingOf(paragraph, index, how.lines),
      paraSpaceBefore: index === 0 ? 0 : paragraph.spaceBefore,
      lang: officeLanguage(how.language),
      ...bullets[index],
    };
    const runs = boundIn(paragraph, index, how).runs.flatMap((run) =>
      writeRun(run, paragraph, shared, how.pageOf),
    );
    const whole = runs.length > 0 ? runs : [emptyRun(paragraph, shared)];
    return whole.map((run, at) =>
      at === whole.length - 1 ? { ...run, options: { ...run.options, breakLine: true } } : run,
    );
  });
}

/** Where text stands: its language, its lines as measured, and how wide they may be. */
interface Column {
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly width: Points;
  /** Where text hangs from the top, a line more moves nothing above it. */
  readonly anchor: 'top' | 'middle' | 'bottom';
}

/**
 * Only text of several lines is broken by viewers, and only there numbers are held together: by ending the line before a
 * number that would be torn, or by invisible joiners where that would take a line more than there is room for.
 */
function boundIn(paragraph: Paragraph, index: number, { language, lines, width, anchor }: Column): Paragraph {
  const own = lines.filter((line) => line.paragraph === index);
  if (own.length < 2) return paragraph;
  const inner = width - (paragraph.mark === 'none' ? 0 : paragraph.style.size * HANG);
  const ends = endsBeforeNumbers(paragraph, {
    lines: own,
    width: inner,
    language,
    room: anchor === 'top' ? 'slack' : 'measured',
  });
  return bindNumbers(paragraph, language, ends ?? 'joined');
}

/** The text of a paragraph without its manner. */
export function plainText(paragraph: Paragraph): string {
  return xmlSafe(paragraph.runs.map(({ text }) => text).join(''));
}

type SharedOptions = Pick<RunOptions, 'align' | 'lineSpacing' | 'paraSpaceBefore' | 'lang' | 'bullet'>;

/** A line end inside a run becomes a line break inside the paragraph. */
function writeRun(run: Run, paragraph: Paragraph, shared: SharedOptions, pageOf: PageOf): readonly TextRun[] {
  const { style } = paragraph;
  return xmlSafe(run.text)
    .split(/\r?\n/)
    .map((text, index) => ({
      text,
      options: {
        ...shared,
        fontSize: run.size ?? style.size,
        bold: (run.weight ?? style.weight) === 'bold',
        color: (run.color ?? style.color).slice(1),
        ...(index > 0 ? { softBreakBefore: true } : {}),
        ...(run.target ? { hyperlink: writeTarget(run.target, pageOf) } : {}),
      },
    }));
}

function emptyRun({ style }: Paragraph, shared: SharedOptions): TextRun {
  const options = { ...shared, fontSize: style.size, bold: false, color: style.color.slice(1) };
  return { text: '', options };
}

function writeTarget(target: LinkTarget, pageOf: PageOf): { url: string } | { slide: number } {
  if (target.kind !== 'url') return { slide: pageOf(target) };
  return { url: xmlSafe(target.url).replace(NOT_IN_ADDRESSES, encodeURIComponent) };
}

/** Exact leading: what the measured lines have where there are two, else what style and largest run ask for. */
function leadingOf(paragraph: Paragraph, index: number, lines: readonly Line[]): Points {
  const [first, second] = lines.filter((line) => line.paragraph === index);
  if (first && second) return second.baseline - first.baseline;
  const sizes = paragraph.runs.map(({ size }) => size ?? paragraph.style.size);
  return Math.max(...(sizes.length > 0 ? sizes : [paragraph.style.size])) * paragraph.style.leading;
}

/** Numbers count on after an unnumbered paragraph; PowerPoint would start again, so each stretch says where. */
function bulletsOf(paragraphs: readonly Paragraph[]): readonly { readonly bullet?: Bullet }[] {
  let count = 0;
  let startAt = 1;
  return paragraphs.map((paragraph, index) => {
    const indent = paragraph.style.size * HANG;
    if (paragraph.mark === 'bullet') return { bullet: { indent, characterCode: '2022' } };
    if (paragraph.mark !== 'number') return {};
    count += 1;
    if (paragraphs[index - 1]?.mark !== 'number') startAt = count;
    return { bullet: { indent, type: 'number', style: 'arabicPeriod', startAt } };
  });
}
