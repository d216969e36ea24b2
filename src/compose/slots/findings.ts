import type { Paragraph, Run } from '../../model/text.js';
import { styleOf } from '../context.js';
import { frame, setLines } from '../frame.js';
import { missingContent, tooManyItems } from '../messages.js';
import { type Builder, inset, numberOption, panel, type SlotContext, textOption } from './slot.js';

/**
 * The findings of the section that the report names for it, numbered: its heading in bold, its evidence, and
 * the exhibit that shows it. The same rows make the deck's executive summary.
 */
export const findings: Builder = (context) => {
  const { slot, at, report, edition } = context;
  const plan = report.sections.find(({ briefing }) => briefing === 'findings');
  const rows = edition.sections.find(({ id }) => id === plan?.id)?.rows ?? [];
  if (rows.length === 0) {
    return {
      items: [],
      diagnostics: [missingContent(at, { en: 'a section for findings', zh: '用于核心发现的章节' })],
    };
  }
  const padding = numberOption(context, 'inset', 0);
  const barWidth = numberOption(context, 'bar-width', 0);
  const inner = inset(slot.box, padding);
  const label = frame(
    {
      name: `${slot.name}-label`,
      role: 'heading',
      box: { ...inner, height: 20 },
      paragraphs: [
        {
          ...plain(
            [{ text: context.pack.words.findings }],
            context,
            textOption(context, 'label-style', slot.style),
          ),
        },
      ],
    },
    at,
    context,
  );
  const list = rows.map(
    (row): Paragraph => ({
      ...plain(entry(row, context), context, slot.style),
      spaceBefore: 5,
      mark: 'number',
    }),
  );
  const body = { ...inner, y: inner.y + 24, height: inner.height - 24 };
  const text = frame({ name: slot.name, role: slot.role, box: body, paragraphs: list }, at, context);
  const height = setLines(list, body.width, context).height;
  const box = { ...slot.box, height: height + 24 + 2 * padding };
  return {
    items: [
      panel(context, `${slot.name}-panel`, box, textOption(context, 'panel', 'tint')),
      panel(context, `${slot.name}-bar`, { ...box, width: barWidth }, textOption(context, 'bar', 'accent')),
      label.frame,
      { ...text.frame, box: { ...body, height } },
    ],
    diagnostics: [
      ...label.diagnostics,
      ...text.diagnostics,
      ...(rows.length > (slot.items ?? rows.length) ? [tooManyItems(at, rows.length, slot.items ?? 0)] : []),
    ],
  };
};

/** Heading with its figure, evidence, reference: the columns of the findings' table in reading order. The reference stands before the full stop. */
function entry(row: readonly (readonly Run[])[], { pack }: SlotContext): readonly Run[] {
  const [figure = [], heading = [], evidence = [], reference = []] = row;
  const { words } = pack;
  const bold = (run: Run): Run => ({ ...run, weight: 'bold' });
  return [
    ...[...heading, { text: words.open }, ...figure, { text: `${words.close}${words.leadEnd}` }].map(bold),
    ...withoutStop(evidence),
    { text: words.open },
    ...reference,
    { text: `${words.close}${stopOf(evidence)}` },
  ];
}

const STOP = /[.。]$/;

function stopOf(sentence: readonly Run[]): string {
  return STOP.exec(sentence.at(-1)?.text ?? '')?.[0] ?? '';
}

function withoutStop(sentence: readonly Run[]): readonly Run[] {
  return sentence.map((run, index) =>
    index === sentence.length - 1 ? { ...run, text: run.text.replace(STOP, '') } : run,
  );
}

function plain(runs: readonly Run[], context: SlotContext, style: string): Paragraph {
  return { runs, style: styleOf(style, context), spaceBefore: 0, firstIndent: 0, mark: 'none' };
}
