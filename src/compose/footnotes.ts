import type { Edition, Prose, StorySection } from '../model/story.js';
import type { Run } from '../model/text.js';

/** An edition as slides tell it: footnotes belong to the briefing, and slides have a note line. */
export function withoutFootnotes(edition: Edition): Edition {
  return { ...edition, sections: edition.sections.map((section) => mapTexts(section, unmarked)) };
}

/**
 * An edition whose footnotes are numbered 1, 2, 3 ... where a page shows them: in the prose and the remark of these
 * sections, in reading order. Everywhere else they are left out.
 */
export function withNumberedFootnotes(edition: Edition, shown: ReadonlySet<string>): Edition {
  let count = 0;
  const numbered = (prose: Prose): Prose =>
    prose.map((run) => {
      if (run.note === undefined) return run;
      count += 1;
      return { ...run, text: String(count) };
    });
  const sections = edition.sections.map((section) => {
    const bare = mapTexts(section, unmarked);
    if (!shown.has(section.id)) return bare;
    const prose = section.prose.map(numbered);
    return { ...bare, prose, remark: section.remark.map(numbered) };
  });
  return { ...edition, sections };
}

function unmarked(prose: Prose): Prose {
  return prose.some(isMark) ? prose.filter((run) => !isMark(run)) : prose;
}

function isMark(run: Run): boolean {
  return run.note !== undefined;
}

function mapTexts(section: StorySection, change: (prose: Prose) => Prose): StorySection {
  return {
    ...section,
    headline: change(section.headline),
    tracker: change(section.tracker),
    points: section.points.map(({ lead, body }) => ({ lead: change(lead), body: change(body) })),
    header: section.header.map(change),
    rows: section.rows.map((row) => row.map(change)),
    prose: section.prose.map(change),
    notes: section.notes.map(change),
    remark: section.remark.map(change),
    context: section.context.map(change),
  };
}
