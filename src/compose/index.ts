import type { Staged } from '../model/diagnostic.js';
import type { Publication } from '../model/page.js';
import { composeBriefing } from './briefing/compose-briefing.js';
import type { ComposeContext } from './context.js';
import { composeDeck } from './deck/compose-deck.js';

export type { ComposeContext } from './context.js';

/** Lays out one edition in one medium: text measured and broken, everything placed. The only room that decides positions. */
export function compose(context: ComposeContext): Staged<Publication> {
  return context.theme.medium === 'deck' ? composeDeck(context) : composeBriefing(context);
}
