import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout } from '../../model/layout.js';
import type { Page, Publication } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { StorySection } from '../../model/story.js';
import { type ComposeContext, figuresIn, plainText, propertiesOf, textsOf } from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { unknownLayout } from '../messages.js';
import type { OutlineEntry } from '../slots/slot.js';
import { composeSection } from './compose-section.js';

/** A cover page with findings and contents, then every section on pages of its own. */
export function composeBriefing(context: ComposeContext): Staged<Publication> {
  const { report, layouts, theme, pack } = context;
  const cover = layouts.get('briefing/cover');
  const inner = layouts.get('briefing/inner');
  const plans = report.sections.filter(({ briefing }) => briefing === 'section' || briefing === 'appendix');
  const diagnostics: Diagnostic[] = [];
  if (cover === undefined || inner === undefined) {
    const place = report.sections[0]?.place ?? { file: 'report.yaml', line: 1, column: 1 };
    diagnostics.push(unknownLayout(place, cover === undefined ? 'cover' : 'inner', [...layouts.keys()]));
    return { value: empty(context), diagnostics };
  }
  const pages: Page[] = [];
  const outline: OutlineEntry[] = [];
  const firstInner = coverOf(context) === null ? 1 : 2;
  for (const [index, plan] of plans.entries()) {
    const firstNumber = pages.length + firstInner;
    const entry = entryOf(plan, index, firstNumber, context);
    outline.push(entry);
    const composed = composeSection({ plan, layout: inner, firstNumber, entry }, context);
    pages.push(...composed.value);
    diagnostics.push(...composed.diagnostics);
  }
  const first = composeCover(cover, outline, context);
  return {
    value: {
      medium: 'briefing',
      language: pack.tag,
      theme,
      size: inner.size,
      properties: propertiesOf(context),
      pages: [...first.value, ...pages],
      layouts: [cover, inner],
    },
    diagnostics: [...first.diagnostics, ...diagnostics],
  };
}

function composeCover(
  layout: Layout,
  outline: readonly OutlineEntry[],
  context: ComposeContext,
): Staged<readonly Page[]> {
  const { report, edition, register } = context;
  const cover = coverOf(context);
  if (cover === null) return { value: [], diagnostics: [] };
  const { plan, section } = cover;
  const findings = report.sections.find(({ briefing }) => briefing === 'findings');
  const told = edition.sections.find(({ id }) => id === findings?.id);
  const filled = fillSlots(
    layout.slots,
    { section, plan, layout, page: { number: 1, part: 0, parts: 1 }, outline },
    context,
  );
  const figures = [
    ...figuresIn([...textsOf(section), ...(told?.rows.flat() ?? [])]),
    ...register.strip.map(({ figure }) => figure),
  ];
  const page: Page = {
    number: 1,
    id: section.id,
    section: section.id,
    layout: layout.name,
    title: filled.title,
    items: filled.items,
    notes: [],
    figures: [...new Set(figures)].sort(),
    place: section.place,
  };
  return { value: [page], diagnostics: filled.diagnostics };
}

/** The section that makes the first page, or null where the report has none. */
function coverOf({ report, edition }: ComposeContext): { plan: SectionPlan; section: StorySection } | null {
  const plan = report.sections.find(({ briefing }) => briefing === 'cover');
  const section = edition.sections.find(({ id }) => id === plan?.id);
  return plan === undefined || section === undefined ? null : { plan, section };
}

/** Sections are numbered from 1; appendices carry the language's word for them. */
function entryOf(
  plan: SectionPlan,
  index: number,
  page: number,
  { edition, pack, report }: ComposeContext,
): OutlineEntry {
  const section = edition.sections.find(({ id }) => id === plan.id);
  const topic = plainText(
    section === undefined ? [] : section.tracker.length > 0 ? section.tracker : section.headline,
  );
  const before = report.sections
    .filter(({ briefing }) => briefing === 'appendix')
    .findIndex(({ id }) => id === plan.id);
  const number = plan.briefing === 'appendix' ? `${pack.words.appendix}${before + 1}` : String(index + 1);
  return { section: plan.id, number, title: topic, promise: '', page };
}

function empty(context: ComposeContext): Publication {
  return {
    medium: 'briefing',
    language: context.pack.tag,
    theme: context.theme,
    size: { width: 0, height: 0 },
    properties: propertiesOf(context),
    pages: [],
    layouts: [],
  };
}
