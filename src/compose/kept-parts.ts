import { createHash } from 'node:crypto';
import type { Layout } from '../model/layout.js';
import type { Workspace } from '../model/workspace.js';
import { facesPrint } from '../text/index.js';
import type { ComposeContext } from './context.js';

/** Some sections that are composed together, in a layout. */
export interface Part {
  readonly sections: readonly string[];
  readonly layout: Layout;
  /** What else it rests on besides its context, as plain data: where it stands, what it lists. */
  readonly own: unknown;
}

/**
 * Composes a part of a document, as plain data, from a context that holds nothing of other sections. What it holds is what
 * the part is kept by: a part that was composed from the same before is the same.
 */
export type PartKeeper = <T>(part: Part, make: (context: ComposeContext) => T) => T;

/**
 * A process that composes a document again composes the parts that have changed; another finds on the disk what this one
 * has composed.
 */
export function partKeeper(context: ComposeContext): PartKeeper {
  const { kept, report, pack, theme } = context;
  const contextOf = contextsOf(context);
  if (kept === undefined) return (part, make) => make(contextOf(part));
  const document = `${report.id} ${theme.medium} ${pack.tag}`;
  const shared = digestOf(sharedWords(context));
  return <T>(part: Part, make: (context: ComposeContext) => T): T => {
    const given = contextOf(part);
    const { sections } = given.edition;
    const { exhibits, contexts, strip } = given.register;
    const own = [part.layout.name, part.own, sections, [...exhibits], [...contexts], strip];
    const from = digestOf(JSON.stringify([shared, ...own]));
    const last = kept.keep(`composed ${document} ${part.sections.join(' ')}`, lastMade<T>);
    return last.of(from, () => madeOrStored(`composed ${from}`, () => make(given), kept.rememberNow));
  };
}

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('base64');
}

/** What is made, or was made before and stored as JSON. */
function madeOrStored<T>(key: string, make: () => T, rememberNow: Workspace['rememberNow']): T {
  const made: T[] = [];
  const bytes = rememberNow(key, () => {
    const value = make();
    made.push(value);
    return new TextEncoder().encode(JSON.stringify(value));
  });
  return made[0] ?? (JSON.parse(new TextDecoder().decode(bytes)) as T);
}

/** What was made last, by what it was made from: of a part one state is kept, however often it changes. */
interface Last<T> {
  of(from: string, make: () => T): T;
}

function lastMade<T>(): Last<T> {
  let kept: { readonly from: string; readonly value: T } | null = null;
  return {
    of(from, make) {
      if (kept?.from !== from) kept = { from, value: make() };
      return kept.value;
    },
  };
}

/** What parts may rest on: their sections and what these show, and what holds for all, such as theme and report. */
function contextsOf(context: ComposeContext): (part: Part) => ComposeContext {
  const { edition, register, report, charts } = context;
  const told = new Map(edition.sections.map((section) => [section.id, section]));
  const plans = new Map(report.sections.map((plan) => [plan.id, plan]));
  const findings = report.sections.filter(({ briefing }) => briefing === 'findings').map(({ id }) => id);
  const heights = new Map(
    [...charts].map(([name, { kind, height }]) => [name, { kind, height, spec: null }]),
  );
  return ({ sections, layout }) => {
    const asks = new Set(layout.slots.map(({ content }) => content));
    const ids = [...new Set([...sections, ...(asks.has('findings') ? findings : [])])];
    const shown = ids.flatMap((id) => plans.get(id)?.exhibits ?? []);
    return {
      ...context,
      edition: {
        language: edition.language,
        sections: ids.flatMap((id) => told.get(id) ?? []),
        derived: [],
        claims: [],
        uses: [],
        wordings: null,
      },
      register: {
        ...register,
        exhibits: entriesOf(register.exhibits, shown),
        contexts: entriesOf(register.contexts, ids),
        strip: asks.has('strip') ? register.strip : [],
        values: new Map(),
        data: [],
      },
      charts: heights,
    };
  };
}

function entriesOf<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  return new Map(
    keys.flatMap((key): readonly (readonly [string, T])[] => {
      const value = map.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** All of a context that parts do not have of their own. */
function sharedWords({
  register,
  report,
  pack,
  theme,
  faces,
  layouts,
  charts,
  marks,
}: ComposeContext): string {
  const { source, sources, publisher } = register;
  return JSON.stringify([
    { source, sources, publisher },
    { ...report, exhibits: [...report.exhibits] },
    pack.tag,
    theme,
    facesPrint(faces),
    [...layouts],
    [...charts].map(([name, { kind, height }]) => [name, kind, height]),
    marks === undefined ? null : { ...marks, pages: [...marks.pages] },
  ]);
}
