import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout, Slot } from '../../model/layout.js';
import type { Page } from '../../model/page.js';
import type { SectionPlan } from '../../model/report.js';
import type { StorySection } from '../../model/story.js';
import { type ComposeContext, plainText } from '../context.js';
import { fillSlots } from '../fill-slots.js';
import { contentsCapacity } from '../slots/contents-list.js';
import type { OutlineEntry } from '../slots/slot.js';

/** The layouts of the first page and of all others. */
interface Layouts {
  readonly cover: Layout;
  readonly inner: Layout;
}

/** Entries of the contents by page: those that the first page has room for, then full pages. */
export function contentsByPage<Entry>(
  entries: readonly Entry[],
  { cover, inner }: Layouts,
): readonly (readonly Entry[])[] {
  const first = contentsSlot(cover);
  if (first === undefined) return [entries];
  const most = contentsCapacity(first);
  const perPage = contentsCapacity(onInnerPage(first, inner));
  const rest = entries.slice(most);
  return [
    entries.slice(0, most),
    ...Array.from({ length: Math.ceil(rest.length / perPage) }, (_, index) =>
      rest.slice(index * perPage, (index + 1) * perPage),
    ),
  ];
}

/** The pages behind the first on which the contents run on; none where they do not. */
export function contentsPages(
  lists: readonly (readonly OutlineEntry[])[],
  { plan, section }: { readonly plan: SectionPlan; readonly section: StorySection },
  { cover, inner }: Layouts,
  context: ComposeContext,
): Staged<readonly Page[]> {
  const slot = contentsSlot(cover);
  const diagnostics: Diagnostic[] = [];
  if (slot === undefined) return { value: [], diagnostics };
  const furniture = inner.slots.filter(({ role }) => role === 'footer' || role === 'folio');
  const headline = plainText(section.headline);
  const value = lists.map((outline, index): Page => {
    const number = index + 2;
    const id = `${section.id}-${number}`;
    const filled = fillSlots(
      [onInnerPage(slot, inner), ...furniture],
      { section, plan, layout: inner, page: { id, number, part: 0, parts: 1 }, outline },
      context,
    );
    diagnostics.push(...filled.diagnostics);
    return {
      number,
      id,
      section: section.id,
      starts: [],
      layout: inner.name,
      title: context.pack.words.continued(headline, number, lists.length + 1),
      items: filled.items,
      notes: [],
      figures: [],
      place: section.place,
    };
  });
  return { value, diagnostics };
}

function contentsSlot({ slots }: Layout): Slot | undefined {
  return slots.find(({ content }) => content === 'contents');
}

/** The same list down a whole page. */
function onInnerPage(slot: Slot, inner: Layout): Slot {
  const flow = inner.slots.find(({ content }) => content === 'flow');
  return flow === undefined ? slot : { ...slot, box: flow.box };
}
