import type { LanguagePack } from '../language/index.js';
import type { DataTable } from '../model/data-table.js';
import type { Exhibit } from '../model/exhibit.js';
import type { Publication } from '../model/page.js';
import type { InEach } from '../model/record.js';
import type { ChangeKind, FigureChange, Redline, TextChange } from '../model/redline.js';
import type { Report, SectionPlan } from '../model/report.js';
import type { Edition, Prose, StorySection } from '../model/story.js';
import type { Run } from '../model/text.js';
import { tableOfProse } from './prose-table.js';

/** Stands where there was nothing. */
const ABSENT = '–';

/** A document as it is without the section, and what it is compared with. */
export interface ChangesRequest {
  readonly redline: Redline;
  readonly publication: Publication;
  readonly edition: Edition;
  readonly report: Report;
  readonly pack: LanguagePack;
  readonly source: string;
}

/** What a document says of its own changes: a section that shows one table, an appendix behind all others. */
export interface ChangesSection {
  readonly plan: SectionPlan;
  readonly section: StorySection;
  readonly exhibit: Exhibit;
}

type Row = readonly Prose[];

/** Claims first, those that turned before all others; then figures, paragraphs by section, and the pages that show them. */
export function changesSection(request: ChangesRequest): ChangesSection {
  const { redline, report, pack, source } = request;
  const { changeWords: words, words: printed, tag } = pack;
  const id = freeName([...report.sections.map((plan) => plan.id), ...report.exhibits.keys()]);
  const topic = words.topic(redline.from.version);
  const groups = {
    claims: claimRows(request),
    figures: redline.figures.map((change) => figureRow(change, pack)),
    texts: textRows(request),
    pages: pageRows(request),
  };
  const headline = words.headline(redline.from.version, {
    claims: groups.claims.length,
    figures: groups.figures.length,
    texts: textsIn(request).length,
  });
  const place = report.place;
  const nothing = { headline: [], points: [], header: [], rows: [], prose: [], notes: [], subjects: [] };
  return {
    plan: { id, deck: 'table', briefing: 'appendix', exhibits: [id], context: null, listed: false, place },
    section: {
      ...nothing,
      id,
      headline: [{ text: headline }],
      tracker: [{ text: topic }],
      remark: [],
      context: [],
      place,
    },
    exhibit: {
      id,
      number: nextTable(report),
      language: tag,
      title: topic,
      unitLine: words.issued(printed.date(redline.from.issued)),
      chart: { kind: 'table' },
      alt: headline,
      table: tableOf(groups, `v${redline.from.version}`, pack),
      rowCount: 0,
      figures: redline.figures.flatMap(({ id: figure, kind }) => (kind === 'removed' ? [] : [figure])),
      keyFigures: [],
      notes: [],
      source,
    },
  };
}

function tableOf(
  groups: { readonly [group in keyof LanguagePack['changeWords']['groups']]: readonly Row[] },
  earlier: string,
  { changeWords, words }: LanguagePack,
): DataTable {
  const shown = (['claims', 'figures', 'texts', 'pages'] as const).filter((name) => groups[name].length > 0);
  const rows = shown.flatMap((name) => groups[name]);
  const starts = shown.map((_, index) =>
    shown.slice(0, index).reduce((sum, name) => sum + groups[name].length, 0),
  );
  return {
    header: [words.columns.item, earlier, changeWords.now, changeWords.change],
    ...tableOfProse(rows),
    groups: shown.map((name, index) => ({ row: starts[index] ?? 0, label: changeWords.groups[name] })),
    align: ['left', 'left', 'left', 'left'],
    shares: [0.42, 0.17, 0.17, 0.24],
  };
}

function claimRows(request: ChangesRequest): readonly Row[] {
  const { redline, pack } = request;
  return redline.claims
    .filter(({ language }) => language === pack.tag)
    .map(({ kind, section, words, now }) => [
      sectionNamed(section, request),
      plain(kind === 'added' ? ABSENT : words),
      plain(kind === 'added' ? words : (now ?? ABSENT)),
      plain(pack.changeWords.claims[kind]),
    ]);
}

function figureRow(change: FigureChange, { tag, words, changeWords }: LanguagePack): Row {
  const { id, kind, label, before, after } = change;
  const said = (told: InEach | null): string => told?.[tag] ?? ABSENT;
  const bound = (text: string): Prose => [kind === 'removed' ? { text } : { text, figures: [id] }];
  const moved = [change.difference, change.relative].flatMap((told) => told?.[tag] ?? []);
  return [
    plain(label[tag] ?? id),
    plain(said(before)),
    bound(said(after)),
    moved.length === 0 ? plain(changeWords.kinds[kind]) : bound(words.clause(moved)),
  ];
}

/** One row a section: how many of its paragraphs say the same of other figures, and how many were written anew. */
function textRows(request: ChangesRequest): readonly Row[] {
  const { changeWords: words, words: printed } = request.pack;
  const texts = textsIn(request);
  return [...new Set(texts.map(({ section }) => section))].map((id) => {
    const own = texts.filter(({ section }) => section === id);
    const figuresOnly = own.filter((one) => one.isFiguresOnly).length;
    const counts = (['changed', 'added', 'removed'] as const satisfies readonly ChangeKind[]).flatMap(
      (kind) => {
        const count = own.filter((one) => one.kind === kind && !one.isFiguresOnly).length;
        return count === 0 ? [] : [words.paragraphs(count, kind)];
      },
    );
    const all = [...(figuresOnly === 0 ? [] : [words.figuresOnly(figuresOnly)]), ...counts];
    return [sectionNamed(id, request), [], [], plain(printed.clause(all))];
  });
}

function textsIn({ redline, pack }: ChangesRequest): readonly TextChange[] {
  return redline.texts.filter(({ language }) => language === pack.tag);
}

/** Pages of this document alone: a reader of the deck has no briefing at hand. */
function pageRows(request: ChangesRequest): readonly Row[] {
  const { redline, publication, pack } = request;
  const { medium, language, pages } = publication;
  const shown = new Map(pages.map((page) => [page.id, page]));
  return redline.pages
    .filter((change) => change.medium === medium && change.language === language)
    .map(({ id, title, kind }) => {
      const page = shown.get(id);
      if (page === undefined) return [plain(title), [], [], plain(pack.changeWords.kinds.removed)];
      const number = pack.changeWords.page(page.number, medium);
      const text = kind === 'added' ? pack.words.clause([number, pack.changeWords.kinds.added]) : number;
      return [plain(title), [], [], [{ text, target: { kind: 'page', page: page.id } }]];
    });
}

/** A section by its topic, leading to where it begins in this document. */
function sectionNamed(id: string, request: ChangesRequest): Prose {
  const section = request.edition.sections.find((one) => one.id === id);
  const name = section === undefined || section.tracker.length === 0 ? section?.headline : section.tracker;
  return linked(name?.map(({ text }) => text).join('') ?? id, id, request);
}

function linked(text: string, section: string, { publication }: ChangesRequest): Prose {
  const begins = publication.pages.some(({ starts }) => starts.some((start) => start.section === section));
  const run: Run = { text };
  return [!begins ? run : { ...run, target: { kind: 'section', section } }];
}

function plain(text: string): Prose {
  return [{ text }];
}

/** A name that no section and no exhibit has. */
function freeName(taken: readonly string[]): string {
  const names = ['changes', ...taken.map((_, index) => `changes-${index + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? `changes-${taken.length + 2}`;
}

/** Tables are numbered in the order in which they stand, and this one stands last. */
function nextTable({ exhibits }: Report): string {
  const numbers = [...exhibits.values()].flatMap(({ number }) => /^A(\d+)/.exec(number)?.[1] ?? []);
  return `A${Math.max(0, ...numbers.map(Number)) + 1}`;
}
