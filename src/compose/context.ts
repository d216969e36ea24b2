import type { LanguagePack } from '../language/index.js';
import type { ChartTemplate } from '../model/chart-template.js';
import type { ExhibitRegister } from '../model/exhibit.js';
import type { Layout } from '../model/layout.js';
import type { Item, Properties } from '../model/page.js';
import type { ChangeMarks } from '../model/redline.js';
import type { Report } from '../model/report.js';
import type { Edition, Point, Prose, StorySection } from '../model/story.js';
import type { TextStyle } from '../model/text.js';
import type { ColorName, Theme } from '../model/theme.js';
import type { Workspace } from '../model/workspace.js';
import type { Faces } from '../text/index.js';

/** One edition and one medium, with all that laying it out takes. */
export interface ComposeContext {
  readonly edition: Edition;
  readonly register: ExhibitRegister;
  readonly report: Report;
  readonly pack: LanguagePack;
  readonly theme: Theme;
  /** By medium and name, such as `deck/exhibit`. */
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly charts: ReadonlyMap<string, ChartTemplate>;
  readonly faces: Faces;
  /** What changed since an earlier issue; absent where nobody asked. */
  readonly marks?: ChangeMarks;
  /** Keeps what was composed before; absent where nothing is composed again. */
  readonly kept?: Pick<Workspace, 'keep' | 'rememberNow'>;
}

/**
 * A slide's title counts as one line when it takes at most this share of the width, so that a wider fallback font
 * cannot wrap it onto what stands below. A briefing embeds its fonts and may use all of it.
 */
export function oneLineShare({ theme }: ComposeContext): number {
  return theme.medium === 'deck' ? 0.92 : 1;
}

/** The style of that name. A theme without it is refused before. */
export function styleOf(name: string, { theme }: ComposeContext): TextStyle {
  const style = theme.styles[name];
  if (style === undefined) throw new Error(`the theme has no style ${name} for ${theme.medium}`);
  return style;
}

/** A colour of the theme by a name that comes from a layout. */
export function colorOf(name: string, { theme }: ComposeContext): string {
  const color = theme.colors[name as ColorName];
  if (color === undefined) throw new Error(`the theme has no color ${name}`);
  return color;
}

/** Runs as plain text. */
export function plainText(prose: Prose): string {
  return prose.map(({ text }) => text).join('');
}

/** A point in one line: its lead keeps the colon that stood behind it. */
export function pointInLine({ lead, body }: Point, { pack }: ComposeContext): Prose {
  const [, colon = ''] = pack.words.pair('\0', '\0').split('\0');
  return [...lead, ...(lead.length === 0 || body.length === 0 ? [] : [{ text: colon }]), ...body];
}

/** Ids of all figures that runs and their footnotes rest on. */
export function figuresIn(texts: readonly Prose[]): readonly string[] {
  return texts.flatMap((prose) =>
    prose.flatMap(({ figures = [], note }) => [...figures, ...(note === undefined ? [] : figuresIn([note]))]),
  );
}

/** Ids of all figures that items print, draw or rest on, sorted. */
export function figuresOn(items: readonly Item[], { register }: ComposeContext): readonly string[] {
  const figures = items.flatMap((item) => {
    if (item.kind === 'picture') return register.exhibits.get(item.exhibit)?.figures ?? [];
    return figuresIn(proseOf(item));
  });
  return [...new Set(figures)].sort();
}

function proseOf(item: Item): readonly Prose[] {
  if (item.kind === 'text') return item.paragraphs.map(({ runs }) => runs);
  if (item.kind !== 'table') return [];
  return item.rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph.runs));
}

/** Everything a section says that could stand on a page. */
export function textsOf(section: StorySection): readonly Prose[] {
  return [
    section.headline,
    section.tracker,
    ...section.points.flatMap(({ lead, body }) => [lead, body]),
    ...section.rows.flat(),
    ...section.remark,
    ...section.context,
  ];
}

/** What the finished file says about itself. */
export function propertiesOf({ edition, report, pack }: ComposeContext): Properties {
  const cover = edition.sections.find(({ id }) =>
    report.sections.some((plan) => plan.id === id && plan.briefing === 'cover'),
  );
  const title = plainText((cover ?? edition.sections[0])?.headline ?? []);
  const shortTitle = report.shortTitle[pack.tag]?.text ?? title;
  return {
    title,
    subject: shortTitle,
    author: report.author?.[pack.tag]?.text ?? '',
    keywords: (report.keywords?.[pack.tag]?.text ?? '').split(/[,，、]\s*/).filter((word) => word !== ''),
    version: report.version,
    issued: report.issued,
  };
}
