import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout } from '../../model/layout.js';
import type { Page, Publication } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { StorySection } from '../../model/story.js';
import { type ComposeContext, figuresIn, plainText, propertiesOf, textsOf } from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { partKeeper } from '../kept-parts.js';
import { unknownLayout } from '../messages.js';
import type { OutlineEntry } from '../slots/slot.js';
import { composeRun } from './compose-run.js';
import { contentsByPage, contentsPages } from './contents-pages.js';
import type { SectionRequest } from './section-blocks.js';
import type { SectionEntry } from './section-context.js';

/** A cover page with findings and contents (which may run on), then every section on pages of its own, and the appendices in one run. */
export function composeBriefing(context: ComposeContext): Staged<Publication> {
  const { report, layouts, theme, pack } = context;
  const cover = layouts.get('briefing/cover');
  const inner = layouts.get('briefing/inner');
  const diagnostics: Diagnostic[] = [];
  if (cover === undefined || inner === undefined) {
    const place = report.sections[0]?.place ?? { file: 'report.yaml', line: 1, column: 1 };
    diagnostics.push(unknownLayout(place, cover === undefined ? 'cover' : 'inner', [...layouts.keys()]));
    return { value: empty(context), diagnostics };
  }
  const pages: Page[] = [];
  const runs = runsOf(context);
  const layoutPair = { cover, inner };
  const keepPart = partKeeper(context);
  const listed = listedIn(runs.flat(), layoutPair, context);
  const firstPages = coverOf(context) === null ? 0 : contentsByPage(listed, layoutPair).length;
  for (const run of runs) {
    const own = { run: run.map(namedIn), firstNumber: pages.length + firstPages + 1 };
    const sections = run.map(({ plan }) => plan.id);
    const composed = keepPart({ sections, layout: inner, own }, (context) =>
      composeRun(run, { layout: inner, firstNumber: own.firstNumber }, context),
    );
    pages.push(...composed.value);
    diagnostics.push(...composed.diagnostics);
  }
  const outline = listed.map(({ entry }): OutlineEntry => {
    const page = pages.find(({ starts }) => starts.some(({ section }) => section === entry.section));
    return { ...entry, page: page?.number ?? 0 };
  });
  const first = composeCover(layoutPair, outline, context);
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

/** What a request says besides its plan, which the report holds. */
function namedIn({ entry, isLast }: SectionRequest): Omit<SectionRequest, 'plan'> {
  return { entry, isLast };
}

/** The sections that the contents list: what changed is not named where that would take a page and move all others. */
function listedIn(
  sections: readonly SectionRequest[],
  layouts: { readonly cover: Layout; readonly inner: Layout },
  { marks }: ComposeContext,
): readonly SectionRequest[] {
  const others = sections.filter(({ plan }) => plan.id !== marks?.section);
  const isLonger = contentsByPage(sections, layouts).length > contentsByPage(others, layouts).length;
  return isLonger ? others : sections;
}

function composeCover(
  layouts: { readonly cover: Layout; readonly inner: Layout },
  outline: readonly OutlineEntry[],
  context: ComposeContext,
): Staged<readonly Page[]> {
  const { report, edition, register } = context;
  const cover = coverOf(context);
  if (cover === null) return { value: [], diagnostics: [] };
  const { plan, section } = cover;
  const layout = layouts.cover;
  const [listed = [], ...lists] = contentsByPage(outline, layouts);
  const findings = report.sections.find(({ briefing }) => briefing === 'findings');
  const told = edition.sections.find(({ id }) => id === findings?.id);
  const filled = fillSlots(
    layout.slots,
    { section, plan, layout, page: { id: section.id, number: 1, part: 0, parts: 1 }, outline: listed },
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
    starts: [{ section: section.id, title: filled.title, item: 0, top: 0 }],
    layout: layout.name,
    title: filled.title,
    items: filled.items,
    notes: [],
    figures: [...new Set(figures)].sort(),
    place: section.place,
  };
  const more = contentsPages(lists, cover, layouts, context);
  return { value: [page, ...more.value], diagnostics: [...filled.diagnostics, ...more.diagnostics] };
}

/** The section that makes the first page, or null where the report has none. */
function coverOf({ report, edition }: ComposeContext): { plan: SectionPlan; section: StorySection } | null {
  const plan = report.sections.find(({ briefing }) => briefing === 'cover');
  const section = edition.sections.find(({ id }) => id === plan?.id);
  return plan === undefined || section === undefined ? null : { plan, section };
}

/**
 * A section begins a page, but appendices run on, and whatever is next begins below a section without an exhibit: so
 * none leaves half a page empty.
 */
function runsOf(context: ComposeContext): readonly (readonly SectionRequest[])[] {
  const plans = context.report.sections.filter(
    ({ briefing }) => briefing === 'section' || briefing === 'appendix',
  );
  const runs: SectionRequest[][] = [];
  for (const [index, plan] of plans.entries()) {
    const request = { plan, entry: entryOf(plan, index, context), isLast: index === plans.length - 1 };
    const last = runs.at(-1);
    const before = last?.at(-1)?.plan;
    const runsOn =
      before?.exhibits.length === 0 || (before?.briefing === 'appendix' && plan.briefing === 'appendix');
    if (last !== undefined && runsOn) last.push(request);
    else runs.push([request]);
  }
  return runs;
}

/** Sections are numbered from 1; appendices carry the language's word for them. */
function entryOf(plan: SectionPlan, index: number, { edition, pack, report }: ComposeContext): SectionEntry {
  const section = edition.sections.find(({ id }) => id === plan.id);
  const topic = plainText(
    section === undefined ? [] : section.tracker.length > 0 ? section.tracker : section.headline,
  );
  const before = report.sections
    .filter(({ briefing }) => briefing === 'appendix')
    .findIndex(({ id }) => id === plan.id);
  const number = plan.briefing === 'appendix' ? `${pack.words.appendix}${before + 1}` : String(index + 1);
  return { section: plan.id, number, title: topic, promise: '' };
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
