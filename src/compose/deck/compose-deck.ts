import type { Diagnostic, Staged } from '../../model/diagnostic.js';
import type { Layout } from '../../model/layout.js';
import type { Page, Publication } from '../../model/page.js';
import { type ComposeContext, propertiesOf } from '../context.js';
import { unknownLayout } from '../messages.js';
import { composeSlides } from './compose-slides.js';

/** One slide a section, in the order of report.yaml; a table that runs on takes several. */
export function composeDeck(context: ComposeContext): Staged<Publication> {
  const { edition, report, layouts, theme, pack } = context;
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
    const slides = composeSlides({ section, plan, layout, firstNumber: pages.length + 1 }, context);
    pages.push(...slides.value);
    diagnostics.push(...slides.diagnostics);
  }
  const [first] = used.values();
  return {
    value: {
      medium: 'deck',
      language: pack.tag,
      theme,
      size: first?.size ?? { width: 0, height: 0 },
      properties: propertiesOf(context),
      pages,
      layouts: [...used.values()],
    },
    diagnostics,
  };
}

function namesOf(layouts: ReadonlyMap<string, Layout>): readonly string[] {
  return [...layouts.keys()].flatMap((key) => (key.startsWith('deck/') ? [key.slice('deck/'.length)] : []));
}
