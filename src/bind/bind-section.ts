import type { ClaimPart, ProvenClaim } from '../model/claim.js';
import type { Block, CommentarySection, MarkedText, PartName } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { DerivedValue, FigureUse, Point, Prose, StorySection, WordingTable } from '../model/story.js';
import { bindText } from './bind-text.js';
import { checkWording } from './check-wording.js';
import type { BindContext } from './context.js';
import { figuresNearby } from './suggest.js';
import { takeWaivers, type Waiver } from './waivers.js';

/** A bound section with what it derived and every figure it rests on. */
export interface BoundSection {
  readonly section: StorySection;
  readonly figures: readonly string[];
  readonly derived: readonly DerivedValue[];
  readonly waivers: readonly Waiver[];
  readonly claims: readonly ProvenClaim[];
  readonly uses: readonly FigureUse[];
  /** The table of the publisher's claims, where it shows them. */
  readonly wordings: WordingTable | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of a section that a briefing prints with footnotes. */
const WITH_FOOTNOTES: ReadonlySet<PartName> = new Set<PartName>(['prose', 'remark']);

/** Binds all texts of a section. */
export function bindSection(written: CommentarySection, edition: BindContext): BoundSection {
  const context: BindContext = { ...edition, nearby: figuresNearby(written.id, edition) };
  const { section: source, waivers } = takeWaivers(written, context.pack);
  const diagnostics: Diagnostic[] = [];
  const figures = new Set<string>();
  const derived: DerivedValue[] = [];
  const claims: ProvenClaim[] = [];
  const uses: FigureUse[] = [];
  const bind = (
    text: MarkedText,
    part: ClaimPart,
    how: {
      readonly prominent?: boolean;
      readonly subjects?: Set<string>;
      readonly printsFootnotes?: boolean;
    } = {},
  ): Prose => {
    const { prominent = false, printsFootnotes = false } = how;
    const bound = bindText(text, { ...context, section: source.id, part, prominent, printsFootnotes });
    for (const subject of bound.subjects) how.subjects?.add(subject);
    diagnostics.push(...bound.diagnostics);
    derived.push(...bound.derived);
    claims.push(...bound.claims);
    uses.push(...bound.uses);
    for (const figure of bound.figures) figures.add(figure);
    return bound.runs;
  };
  const allTexts = [
    source.headline,
    source.tracker,
    ...source.parts.flatMap(({ blocks }) => blocks.flatMap(everyText)),
  ];
  diagnostics.push(...allTexts.flatMap((text) => checkWording(text, context)));
  const subjects = new Set<string>();
  const headline = bind(source.headline, 'headline', { prominent: true, subjects });
  const tracker = bind(source.tracker, 'tracker');
  const plan = context.report.sections.find(({ id }) => id === source.id);
  const isInBriefing = plan?.briefing === 'section' || plan?.briefing === 'appendix';
  const texts = (name: PartName): readonly Prose[] =>
    blocksOf(source, name)
      .flatMap(textsOf)
      .map((text) => bind(text, name, { printsFootnotes: isInBriefing && WITH_FOOTNOTES.has(name) }));
  const points: Point[] = [];
  const header: Prose[] = [];
  const rows: (readonly Prose[])[] = [];
  for (const block of blocksOf(source, 'points')) {
    if (block.kind === 'table') {
      if (header.length === 0) header.push(...block.header.map((cell) => bind(cell, 'points')));
      rows.push(...block.rows.map((row) => row.map((cell) => bind(cell, 'points'))));
    } else {
      for (const text of textsOf(block)) {
        const { lead, body } = splitLead(text);
        points.push({ lead: bind(lead, 'points', { prominent: true }), body: bind(body, 'points') });
      }
    }
  }
  const section: StorySection = {
    id: source.id,
    headline,
    tracker,
    points,
    header,
    rows,
    prose: texts('prose'),
    notes: texts('notes'),
    remark: texts('remark'),
    context: texts('context'),
    subjects: [...subjects],
    place: source.place,
  };
  return { section, figures: [...figures], derived, claims, uses, wordings: null, waivers, diagnostics };
}

function blocksOf(source: CommentarySection, name: PartName): readonly Block[] {
  return source.parts.filter((part) => part.name === name).flatMap(({ blocks }) => blocks);
}

/** All texts of a block, the names of its columns among them. */
export function everyText(block: Block): readonly MarkedText[] {
  return block.kind === 'table' ? [...block.header, ...textsOf(block)] : textsOf(block);
}

function textsOf(block: Block): readonly MarkedText[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

/**
 * `**lead**: body` apart, without the colon, which may be bold as well. Bold words that no colon follows are part of
 * the body, unless they are all there is.
 */
function splitLead(text: MarkedText): { readonly lead: MarkedText; readonly body: MarkedText } {
  const end = text.findIndex((token) => token.kind === 'link' || token.kind === 'footnote' || !token.strong);
  if (end === -1) return { lead: text, body: [] };
  const last = text[end - 1];
  const first = text[end];
  const lead = text.slice(0, end);
  const rest = text.slice(end + 1);
  if (last !== undefined && first?.kind === 'text' && /^\s*[：:]/.test(first.text))
    return { lead, body: [...withoutStart(first, /^\s*[：:]\s*/), ...rest] };
  if (last?.kind === 'text' && first !== undefined && /[：:]\s*$/.test(last.text)) {
    const bare = { ...last, text: last.text.replace(/\s*[：:]\s*$/, '') };
    return {
      lead: [...lead.slice(0, -1), bare],
      body: [...(first.kind === 'text' ? withoutStart(first, /^\s+/) : [first]), ...rest],
    };
  }
  return { lead: [], body: text };
}

/** A text without what the pattern takes from its start, at the place where it now begins; nothing where none is left. */
function withoutStart(token: MarkedText[number] & { kind: 'text' }, pattern: RegExp): MarkedText {
  const text = token.text.replace(pattern, '');
  const column = token.place.column + token.text.length - text.length;
  return text === '' ? [] : [{ ...token, text, place: { ...token.place, column } }];
}
