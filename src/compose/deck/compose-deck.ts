import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout } from '../../model/layout.js';
import type { Page, Publication } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import { type ComposeContext, plainText, pointInLine, propertiesOf } from '../context.js';
import { type PartKeeper, partKeeper } from '../kept-parts.js';
import { unknownLayout } from '../messages.js';
import type { OutlineEntry } from '../slots/slot.js';
import { composeSlides } from './compose-slides.js';

/** One slide a section, in the order of report.yaml; a table that runs on takes several. */
export function composeDeck(context: ComposeContext): Staged<Publication> {
  const keepPart = partKeeper(context);
  const draft = composeAll(
    outlineOf(() => 0, context),
    keepPart,
    context,
  );
  const pageOf = (section: string): number =>
    draft.pages.find((page) => page.section === section)?.number ?? 0;
  // A list of contents takes one slide whatever it says, so page numbers hold when it is filled in.
  const { pages, layouts, diagnostics } = draft.layouts.some(listsContents)
    ? composeAll(outlineOf(pageOf, context), keepPart, context)
    : draft;
  return {
    value: {
      medium: 'deck',
      language: context.pack.tag,
      theme: context.theme,
      size: layouts[0]?.size ?? { width: 0, height: 0 },
      properties: propertiesOf(context),
      pages,
      layouts,
    },
    diagnostics,
  };
}

interface Slides {
  readonly pages: readonly Page[];
  /** Those used, in order of first use. */
  readonly layouts: readonly Layout[];
  readonly diagnostics: readonly Diagnostic[];
}

function composeAll(
  outline: readonly OutlineEntry[],
  keepPart: PartKeeper,
  { edition, report, layouts }: ComposeContext,
): Slides {
  const diagnostics: Diagnostic[] = [];
  const pages: Page[] = [];
  const used = new Map<string, Layout>();
  for (const plan of report.sections) {
    const section = edition.sections.find(({ id }) => id === plan.id);
    if (plan.deck === null || section === undefined) continue;
    const layout = layouts.get(`deck/${plan.deck}`);
    if (layout === undefined) {
      diagnostics.push(unknownLayout(plan.place, plan.deck, namesOf(layouts)));
      continue;
    }
    used.set(layout.name, layout);
    const own = {
      firstNumber: pages.length + 1,
      outline: listsContents(layout) ? outline : entryAlone(outline, plan.id),
    };
    const slides = keepPart({ sections: [plan.id], layout, own }, (context) =>
      composeSlides({ section, plan, layout, ...own }, context),
    );
    pages.push(...slides.value);
    diagnostics.push(...slides.diagnostics);
  }
  return { pages, layouts: [...used.values()], diagnostics };
}

/** True where slides of the layout say where others stand. */
function listsContents({ slots }: Layout): boolean {
  return slots.some(({ content }) => content === 'contents-rows' || content === 'contents');
}

/** What a section that lists no others needs of the outline: its own number and title, not where it stands. */
function entryAlone(outline: readonly OutlineEntry[], section: string): readonly OutlineEntry[] {
  return outline.filter((entry) => entry.section === section).map((entry) => ({ ...entry, page: 0 }));
}

/** The listed sections: chapters counted from 1, appendices with the language's word for them. */
function outlineOf(pageOf: (section: string) => number, context: ComposeContext): readonly OutlineEntry[] {
  const { edition, report, pack } = context;
  const listed = report.sections.filter((plan) => plan.listed && plan.deck !== null);
  const isAppendix = ({ briefing }: SectionPlan): boolean => briefing === 'appendix';
  return listed.flatMap((plan) => {
    const section = edition.sections.find(({ id }) => id === plan.id);
    if (section === undefined) return [];
    const kin = listed.filter((other) => isAppendix(other) === isAppendix(plan));
    const count = kin.indexOf(plan) + 1;
    const promise = section.points.map((point) => plainText(pointInLine(point, context))).join(' ');
    return [
      {
        section: plan.id,
        number: isAppendix(plan) ? `${pack.words.appendix}${count}` : String(count),
        title: plainText(section.headline),
        promise,
        page: pageOf(plan.id),
      },
    ];
  });
}

function namesOf(layouts: ReadonlyMap<string, Layout>): readonly string[] {
  return [...layouts.keys()].flatMap((key) => (key.startsWith('deck/') ? [key.slice('deck/'.length)] : []));
}
