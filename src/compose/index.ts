import type { Staged } from '../model/diagnostic.js';
import type { Publication } from '../model/page.js';
import { composeBriefing } from './briefing/compose-briefing.js';
import { checkLinks } from './check-links.js';
import { checkTitles } from './check-titles.js';
import type { ComposeContext } from './context.js';
import { composeDeck } from './deck/compose-deck.js';
import { withNumberedFootnotes, withoutFootnotes } from './footnotes.js';

export type { ComposeContext } from './context.js';

/** Lays out one edition in one medium: text measured and broken, everything placed. The only room that decides positions. */
export function compose(context: ComposeContext): Staged<Publication> {
  const { value, diagnostics } = layOut(context);
  return { value, diagnostics: [...diagnostics, ...checkLinks(value), ...checkTitles(value)] };
}

function layOut(context: ComposeContext): Staged<Publication> {
  const { edition, report, theme } = context;
  if (theme.medium === 'deck') return composeDeck({ ...context, edition: withoutFootnotes(edition) });
  const flowing = report.sections.filter(({ briefing }) => briefing === 'section' || briefing === 'appendix');
  const shown = new Set(flowing.map(({ id }) => id));
  return composeBriefing({ ...context, edition: withNumberedFootnotes(edition, shown) });
}
