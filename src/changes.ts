import type { ComposeContext } from './compose/index.js';
import { changesSection } from './exhibit/index.js';
import type { Publication } from './model/page.js';
import type { Redline } from './model/redline.js';

/** What changed since an earlier issue, and the documents as they are without telling it. */
export interface Marking {
  readonly redline: Redline;
  readonly publications: readonly Publication[];
}

/** A document's content with a last section that tells what changed, and with the marks of its pages that did. */
export function withChanges(plain: ComposeContext, { redline, publications }: Marking): ComposeContext {
  const { edition, register, report, pack, theme } = plain;
  const isOwn = ({ medium, language }: Pick<Publication, 'medium' | 'language'>): boolean =>
    medium === theme.medium && language === edition.language;
  const publication = publications.find(isOwn);
  if (publication === undefined) return plain;
  const told = { redline, publication, edition, report, pack, source: register.source };
  const { plan, section, exhibit } = changesSection(told);
  const changed = redline.pages.filter((page) => isOwn(page) && page.kind !== 'removed');
  return {
    ...plain,
    edition: { ...edition, sections: [...edition.sections, section] },
    register: { ...register, exhibits: new Map([...register.exhibits, [exhibit.id, exhibit]]) },
    report: { ...report, sections: [...report.sections, plan] },
    marks: {
      section: plan.id,
      text: pack.changeWords.mark(redline.from.version),
      pages: new Set(changed.map(({ id }) => id)),
    },
  };
}
