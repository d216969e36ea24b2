import type { RecordedPublication, ReportRecord } from '../../model/record.js';
import type { ChangeKind, PageChange, Redline } from '../../model/redline.js';

/** Pages that show something else, document by document; a page that merely moved is the same. */
export function changedPages(from: ReportRecord, to: ReportRecord): readonly PageChange[] {
  return pairs(from, to).flatMap(([earlier, later]) => {
    const { medium, language } = later;
    const before = new Map(earlier.pages.map((page) => [page.id, page]));
    const after = new Map(later.pages.map((page) => [page.id, page]));
    const told = (
      { id, title, number }: RecordedPublication['pages'][number],
      kind: ChangeKind,
    ): PageChange => {
      return { medium, language, id, title, number, kind };
    };
    return [
      ...later.pages.flatMap((page) => {
        const was = before.get(page.id);
        if (was === undefined) return [told(page, 'added')];
        return was.drawn === page.drawn ? [] : [told(page, 'changed')];
      }),
      ...earlier.pages.filter(({ id }) => !after.has(id)).map((page) => told(page, 'removed')),
    ];
  });
}

/** Exhibits that show something else in any document, each once. */
export function changedExhibits(from: ReportRecord, to: ReportRecord): Redline['exhibits'] {
  const changes = new Map<string, ChangeKind>();
  for (const [{ exhibits: before }, { exhibits: after }] of pairs(from, to)) {
    for (const id of new Set([...Object.keys(after), ...Object.keys(before)])) {
      if (before[id] === after[id]) continue;
      changes.set(id, before[id] === undefined ? 'added' : after[id] === undefined ? 'removed' : 'changed');
    }
  }
  return [...changes].map(([id, kind]) => ({ id, kind }));
}

/** The documents of one medium and language in both issues. One that only one of them has is not compared. */
function pairs(
  from: ReportRecord,
  to: ReportRecord,
): readonly (readonly [RecordedPublication, RecordedPublication])[] {
  return to.publications.flatMap((later) => {
    const earlier = from.publications.find(
      ({ medium, language }) => medium === later.medium && language === later.language,
    );
    return earlier === undefined ? [] : [[earlier, later] as const];
  });
}
