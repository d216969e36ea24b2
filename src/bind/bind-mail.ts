import type { LanguagePack } from '../language/index.js';
import type { CommentarySection } from '../model/commentary.js';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { MailBlock, MailPlan, MailText, MailWords } from '../model/mail.js';
import type { Prose } from '../model/story.js';
import { type BoundSection, bindSection } from './bind-section.js';
import type { BindContext } from './context.js';
import { checkTellings, type Telling } from './parity.js';
import { takeWaivers } from './waivers.js';

/** What problems call the words of a mail. */
const SECTION = 'mail';

/**
 * Binds the words of a mail as those of a section: subject as its headline, body as its prose. In every language they
 * rest on the same figures and claim the same.
 */
export function bindMail(
  plan: MailPlan,
  contexts: ReadonlyMap<Language, BindContext>,
): Staged<readonly MailText[]> {
  const told = [...contexts].flatMap(
    ([language, context]): readonly (Telling & { readonly value: MailText })[] => {
      const words = plan.texts.get(language);
      if (words === undefined) return [];
      const section = sectionOf(words, plan);
      const bound = bindSection(section, context);
      return [{ language, bound, value: mailText(language, section, bound, context.pack) }];
    },
  );
  const diagnostics: readonly Diagnostic[] = [
    ...told.flatMap(({ bound }) => bound.diagnostics),
    ...checkTellings(SECTION, told),
  ];
  return { value: told.map(({ value }) => value), diagnostics };
}

function sectionOf({ subject, body }: MailWords, { place }: MailPlan): CommentarySection {
  const at = subject[0]?.place ?? place;
  const parts = [{ name: 'prose' as const, blocks: body, place: at }];
  return { id: SECTION, headline: subject, tracker: [], parts, place: at };
}

/** Bound prose comes as one text after the other; the blocks as written say which of them make a list. */
function mailText(
  language: Language,
  written: CommentarySection,
  { section }: BoundSection,
  pack: LanguagePack,
): MailText {
  const texts = section.prose[Symbol.iterator]();
  const next = (): Prose => texts.next().value ?? [];
  const kept = takeWaivers(written, pack).section.parts.flatMap(({ blocks }) => blocks);
  const body = kept.flatMap((block): readonly MailBlock[] => {
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: next() }];
    return block.kind === 'list' ? [{ kind: 'list', items: block.items.map(next) }] : [];
  });
  return { language, subject: section.headline, body };
}
