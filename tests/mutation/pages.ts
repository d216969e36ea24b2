import { bind } from '../../src/bind/index.js';
import { compose } from '../../src/compose/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { packOf } from '../../src/language/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Item, Page } from '../../src/model/page.js';
import type { Sources } from '../../src/model/source.js';
import type { Story } from '../../src/model/story.js';
import type { Run } from '../../src/model/text.js';
import type { Medium } from '../../src/model/theme.js';
import { type Faces, openThemeFaces } from '../../src/text/index.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';

/** All that a reader can meet: the texts of each publication, those of the table of verdicts apart. */
export interface Telling {
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
  readonly publications: readonly {
    readonly name: string;
    readonly language: string;
    readonly texts: readonly string[];
    readonly verdicts: readonly string[];
  }[];
}

/** Composes every publication in memory, also where a claim is false; null where the figures themselves are refused. */
export async function tell(
  sources: Sources,
  faces?: ReadonlyMap<string, Faces>,
): Promise<Telling | readonly Diagnostic[]> {
  const material = validate(sources);
  if (material.value === null || material.diagnostics.length > 0) return material.diagnostics;
  const { report, layouts, charts, themes } = material.value;
  const { value: story, diagnostics } = bind(sources.commentaries, material.value);
  const registers = exhibit(story, material.value).value;
  const opened = faces ?? (await openThemeFaces(themes, openTestWorkspace()));
  const publications = themes.flatMap(({ medium, language, theme }) => {
    const edition = story.editions.find((one) => one.language === language);
    const [register, set] = [registers.get(language), opened.get(medium)];
    if (edition === undefined || register === undefined || set === undefined) return [];
    const pack = packOf(language);
    const { pages } = compose({ edition, register, report, pack, theme, layouts, charts, faces: set }).value;
    const shown = [...register.exhibits.values()].flatMap(({ chart, title, unitLine, keyFigures }) =>
      labelsIn([chart, title, unitLine, keyFigures]),
    );
    return [
      {
        name: `${medium} ${language}`,
        language,
        texts: [...pages.flatMap((page) => textsOf(page, medium)), ...shown],
        verdicts: pages.flatMap(({ items }) => items.filter(isVerdicts).flatMap(itemTexts)),
      },
    ];
  });
  return { story, diagnostics, publications };
}

/** All texts in a value; its numbers are what is drawn, not what is read. */
function labelsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(labelsIn) : [];
}

/**
 * The texts of a page but for its verdicts. A slide that continues another repeats its titles and notes, a page its
 * running heads and captions, and how many there are depends on the room: they count once, or not at all.
 */
function textsOf({ id, section, title, notes, items }: Page, medium: Medium): readonly string[] {
  const told = items.filter((item) => !isVerdicts(item));
  if (medium === 'briefing')
    return told.filter(({ name }) => !/running-|-again/.test(name)).flatMap(itemTexts);
  if (id !== section) return told.filter(({ kind }) => kind === 'table').flatMap(itemTexts);
  return [title, ...notes.map(({ runs }) => plain(runs)), ...told.flatMap(itemTexts)];
}

/** The table of the publisher's claims, by its header. */
function isVerdicts(item: Item): boolean {
  if (item.kind !== 'table') return false;
  const first = item.rows[0]?.cells[0]?.paragraph.runs ?? [];
  return ['原文说法', 'As published'].includes(plain(first));
}

/** Page numbers are no figures, and headings of groups, which a cut repeats, hold none. */
const NUMBERING: ReadonlySet<string> = new Set(['folio', 'contents']);

function itemTexts(item: Item): readonly string[] {
  if (NUMBERING.has(item.role)) return [];
  switch (item.kind) {
    case 'text':
      return item.paragraphs.map(({ runs }) => plain(runs));
    case 'picture':
      return [item.alt];
    case 'table':
      return [
        ...item.rows
          .filter(({ header, group }) => !header && group !== true)
          .flatMap(({ cells }) => cells.map(({ paragraph }) => plain(paragraph.runs))),
      ];
    default:
      return [];
  }
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
