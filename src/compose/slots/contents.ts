import type { Exhibit } from '../../model/exhibit.js';
import type { Prose } from '../../model/story.js';
import type { Run } from '../../model/text.js';
import { breakAtClause } from '../break-at-clause.js';
import { figuresIn, oneLineShare, plainText, pointInLine, styleOf } from '../context.js';
import { paragraph, setLines } from '../frame.js';
import { missingContent } from '../messages.js';
import { band } from './band.js';
import { changeMark } from './change-mark.js';
import { contentsList } from './contents-list.js';
import { contentsRows } from './contents-rows.js';
import { contextFigure } from './context-figure.js';
import { findings } from './findings.js';
import { point } from './point.js';
import { rows } from './rows.js';
import { rowsTable } from './rows-table.js';
import { type Builder, EMPTY, numberOption, panel, textOption, textSlot } from './slot.js';
import { strip } from './strip.js';
import { tableSlot } from './table-slot.js';
import { takeaway } from './takeaway.js';

const headline: Builder = (context) => {
  const { section, page, slot } = context;
  if (section.headline.length === 0) {
    return { items: [], diagnostics: [missingContent(context.at, { en: 'a headline', zh: '标题' })] };
  }
  const style = styleOf(slot.style, context);
  const runs =
    page.parts > 1
      ? [{ text: page.title, figures: figuresIn([section.headline]) }]
      : breakAtClause(section.headline, style, slot.box.width * oneLineShare(context), context);
  return textSlot(context, [paragraph(runs, style)]);
};

const tracker: Builder = (context) =>
  context.section.tracker.length === 0
    ? EMPTY
    : textSlot(context, [paragraph(context.section.tracker, styleOf(context.slot.style, context))]);

/** Number, what is measured, unit: 图表2  接触到智能客服的场景，占用户百分比，2025年. */
const exhibitLine: Builder = (context) => {
  const { exhibit, pack, slot } = context;
  if (exhibit === null)
    return { items: [], diagnostics: [missingContent(context.at, { en: 'an exhibit', zh: '图表' })] };
  const style = styleOf(slot.style, context);
  const number = styleOf('exhibit-number', context);
  const what = pack.words.clause([exhibit.title, exhibit.unitLine].filter((part) => part !== ''));
  const runs: readonly Run[] = [
    { text: pack.words.exhibit(exhibit.number), weight: number.weight, color: number.color },
    { text: `\u2002${what}` },
  ];
  return textSlot(context, [paragraph(runs, style)]);
};

const exhibit: Builder = (context) => {
  const { exhibit: shown, slot, pack } = context;
  if (shown === null || shown.chart.kind === 'table') {
    return {
      items: [],
      diagnostics: [missingContent(context.at, { en: 'an exhibit with a chart', zh: '带图形的图表' })],
    };
  }
  const { width, height } = slot.box;
  const key = `${shown.id}@${width.toFixed(2)}x${height.toFixed(2)}`;
  return {
    items: [
      {
        kind: 'picture',
        role: 'exhibit',
        name: slot.name,
        box: slot.box,
        exhibit: shown.id,
        key,
        alt: shown.alt,
        language: pack.tag,
      },
    ],
    diagnostics: [],
  };
};

/** Points as plain lines, such as a cover's finding; with the option `bar`, a rule as high as the text stands left of it. */
const points: Builder = (context) => {
  const { section, slot } = context;
  if (section.points.length === 0)
    return { items: [], diagnostics: [missingContent(context.at, { en: 'points', zh: '要点' })] };
  const style = styleOf(slot.style, context);
  const paragraphs = section.points.map((one) => paragraph(pointInLine(one, context), style));
  const bar = textOption(context, 'bar', '');
  if (bar === '') return textSlot(context, paragraphs);
  const indent = numberOption(context, 'bar-width', 0) + numberOption(context, 'inset', 0);
  const box = { ...slot.box, x: slot.box.x + indent, width: slot.box.width - indent };
  const height = setLines(paragraphs, box.width, context).height;
  const text = textSlot(context, paragraphs, box);
  const rule = { ...slot.box, width: numberOption(context, 'bar-width', 0), height };
  return { ...text, items: [panel(context, `${slot.name}-bar`, rule, bar), ...text.items] };
};

/** The author's remark alone. */
const remark: Builder = (context) =>
  context.section.remark.length === 0
    ? EMPTY
    : textSlot(
        context,
        context.section.remark.map((text) => paragraph(text, styleOf(context.slot.style, context))),
      );

/** Two exhibits may need the same said; once is enough. */
function distinctNotes(exhibits: readonly Exhibit[]): readonly Prose[] {
  const said = exhibits.flatMap(({ table, notes }) => [
    ...(table.legend === undefined ? [] : [table.legend]),
    ...notes,
  ]);
  return [...new Map(said.map((runs) => [plainText(runs), runs])).values()];
}

/** The author's remark, what the data need said, and the source. */
const note: Builder = (context) => {
  const { section, exhibits, pack, slot, register } = context;
  const style = styleOf(slot.style, context);
  const sentences = [...section.remark, ...distinctNotes(exhibits)];
  const [before = '', after = ''] = pack.words.note('\0').split('\0');
  const runs = sentences.flatMap((sentence, index): readonly Run[] => [
    ...(index === 0 ? [{ text: before }] : pack.words.between === '' ? [] : [{ text: pack.words.between }]),
    ...sentence,
  ]);
  const paragraphs = [
    ...(runs.length === 0 ? [] : [paragraph(after === '' ? runs : [...runs, { text: after }], style)]),
    paragraph([{ text: pack.words.source(register.source) }], style),
  ];
  return textSlot(context, paragraphs);
};

const footer: Builder = (context) => {
  const text = context.report.shortTitle[context.pack.tag]?.text ?? '';
  return textSlot(context, [paragraph([{ text }], styleOf(context.slot.style, context))]);
};

const folio: Builder = (context) =>
  textSlot(context, [
    paragraph([{ text: String(context.page.number) }], styleOf(context.slot.style, context)),
  ]);

/** Publisher, source, version and day of issue, a line each. */
const imprint: Builder = (context) => {
  const { pack, register, report, slot } = context;
  const { words } = pack;
  const style = styleOf(slot.style, context);
  const lines: readonly (readonly [string, string])[] = [
    [words.imprint.publisher, register.publisher],
    [words.imprint.source, register.source],
    [words.imprint.version, `v${report.version}`],
    [words.imprint.issued, words.date(report.issued)],
  ];
  const separator = textOption(context, 'separator', '\u2002');
  return textSlot(
    context,
    lines.map(([label, value]) =>
      paragraph([{ text: label, weight: 'bold' }, { text: `${separator}${value}` }], style),
    ),
  );
};

/** Publisher and version in one line. */
const imprintLine: Builder = (context) => {
  const { pack, register, report, slot } = context;
  const { words } = pack;
  const parts = [
    words.pair(words.imprint.publisher, register.publisher),
    words.pair(words.imprint.version, `v${report.version}`),
    words.pair(words.imprint.issued, words.date(report.issued)),
  ];
  return textSlot(context, [paragraph([{ text: parts.join('\u2003') }], styleOf(slot.style, context))]);
};

/** Number and topic of the section, for the running head. */
const runningSection: Builder = (context) => {
  const { section, slot, outline } = context;
  const entry = outline.find((candidate) => candidate.section === section.id);
  if (entry === undefined) return EMPTY;
  const style = styleOf(slot.style, context);
  return textSlot(context, [paragraph([{ text: `${entry.number}\u2002${entry.title}` }], style)]);
};

/** The number of a chapter, on its divider. */
const chapterNumber: Builder = (context) => {
  const entry = context.outline.find(({ section }) => section === context.section.id);
  const style = styleOf(context.slot.style, context);
  return entry === undefined ? EMPTY : textSlot(context, [paragraph([{ text: entry.number }], style)]);
};

/** The section's context as plain text, such as the attribution of a view. */
const contextText: Builder = (context) =>
  context.section.context.length === 0
    ? { items: [], diagnostics: [missingContent(context.at, { en: 'a context', zh: '背景' })] }
    : textSlot(
        context,
        context.section.context.map((text) => paragraph(text, styleOf(context.slot.style, context))),
      );

/** What a layout's slot may ask for, by the name it uses. */
export const CONTENTS: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ['headline', headline],
  ['tracker', tracker],
  ['exhibit-line', exhibitLine],
  ['exhibit', exhibit],
  ['takeaway', takeaway],
  ['rows', rows],
  ['context', band],
  ['context-figure', contextFigure],
  ['points', points],
  ['point', point],
  ['table', tableSlot],
  ['remark', remark],
  ['note', note],
  ['footer', footer],
  ['folio', folio],
  ['imprint', imprint],
  ['imprint-line', imprintLine],
  ['strip', strip],
  ['findings', findings],
  ['contents', contentsList],
  ['contents-rows', contentsRows],
  ['rows-table', rowsTable],
  ['chapter-number', chapterNumber],
  ['context-text', contextText],
  ['running-section', runningSection],
  ['change-mark', changeMark],
]);
