import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { type ComposeContext, compose } from '../../src/compose/index.js';
import { exhibit } from '../../src/exhibit/index.js';
import { packOf } from '../../src/language/index.js';
import type { Workspace } from '../../src/model/workspace.js';
import { openKeptValues } from '../../src/platform/kept-values.js';
import { faceFiles, openFaces, openThemeFaces } from '../../src/text/index.js';
import { flagship } from '../flagship-stages.js';
import { openTestWorkspace } from '../run/test-workspace.js';

/** What is laid out, as plain data: all that may change between two builds. */
type Told = Omit<ComposeContext, 'faces' | 'pack' | 'kept'>;

type Kept = Pick<Workspace, 'keep' | 'rememberNow'>;

/** What one process keeps in memory. */
function inMemory(): Kept {
  return { keep: openKeptValues().keep, rememberNow: (_, compute) => compute() };
}

/** What many processes find on a disk, and how often something was not there. */
function onDisk(): Kept & { readonly computed: string[] } {
  const stored = new Map<string, Uint8Array>();
  const computed: string[] = [];
  return {
    computed,
    keep: (_, make) => make(),
    rememberNow(key, compute) {
      const known = stored.get(key);
      if (known !== undefined) return known;
      computed.push(key);
      const bytes = compute();
      stored.set(key, bytes);
      return bytes;
    },
  };
}

const CONTEXTS = await contextsOfFlagship();

async function contextsOfFlagship(): Promise<readonly (readonly [string, ComposeContext])[]> {
  const { sources, material } = await flagship();
  const { report, layouts, charts, themes } = material;
  const story = bind(sources.commentaries, material).value;
  const registers = exhibit(story, material).value;
  const faces = await openThemeFaces(themes, openTestWorkspace());
  return themes.flatMap(({ medium, language, theme }) => {
    const edition = story.editions.find((one) => one.language === language);
    const [register, set] = [registers.get(language), faces.get(medium)];
    if (edition === undefined || register === undefined || set === undefined) return [];
    const marks = { section: 'changes', text: 'changed', pages: new Set([report.sections[2]?.id ?? '']) };
    const told = { edition, register, report, theme, layouts, charts, marks };
    return [[`${medium} ${language}`, { ...told, pack: packOf(language), faces: set }] as const];
  });
}

describe.each(CONTEXTS)('the %s, composed again,', (_name, context) => {
  it('takes over the pages of every section that has not changed', () => {
    const kept = inMemory();
    const before = compose({ ...context, kept }).value.pages;
    expect(before).toEqual(compose(context).value.pages);
    const [, second] = context.edition.sections;
    const changed = compose({ ...withHeadline(context, second?.id ?? '', '新'), kept }).value.pages;
    const other = changed.filter((page) => page.section !== second?.id);
    const same = other.filter((page) => before.includes(page));
    expect(same.length).toBeGreaterThan(other.length / 2);
    expect(changed.filter((page) => page.section === second?.id).some((page) => before.includes(page))).toBe(
      false,
    );
  });

  it('finds on the disk what has not changed', () => {
    const disk = onDisk();
    const plain = JSON.stringify(compose(context));
    expect(JSON.stringify(compose({ ...context, kept: disk }))).toBe(plain);
    const count = disk.computed.length;
    expect(count).toBeGreaterThan(5);
    expect(JSON.stringify(compose({ ...context, kept: disk }))).toBe(plain);
    expect(disk.computed.length).toBe(count);
    const shown = context.edition.sections.find(({ id }) => id === 'satisfaction');
    const changed = withHeadline(context, shown?.id ?? '', '新');
    expect(JSON.stringify(compose({ ...changed, kept: disk }))).toBe(JSON.stringify(compose(changed)));
    expect(disk.computed.length).toBeGreaterThan(count);
    expect(disk.computed.length).toBeLessThan(2 * count);
  });

  it.each([
    ['in memory', inMemory],
    ['on the disk', onDisk],
  ])('is what it is when nothing is kept, whatever has changed: %s', (_where, open) => {
    const kept = open();
    const { faces, pack, kept: _none, ...told } = context;
    compose({ ...context, kept });
    const places = leavesOf(told);
    fc.assert(
      fc.property(fc.nat(places.length - 1), (index) => {
        const changed = changedAt(told, places[index] ?? []) as Told;
        const again = (given: { readonly kept?: Kept }) =>
          outcome(() => compose({ ...changed, faces, pack, ...given }));
        expect(again({ kept })).toEqual(again({}));
      }),
      { numRuns: 25 },
    );
  });

  it('is measured anew with other fonts', () => {
    const [memory, disk] = [inMemory(), onDisk()];
    const before = compose({ ...context, kept: memory }).value;
    compose({ ...context, kept: disk });
    const files = faceFiles(context.faces);
    const faces = openFaces({ ...files, 'latin-regular': files['latin-bold'] });
    const plain = compose({ ...context, faces }).value;
    expect(plain).not.toEqual(before);
    for (const kept of [memory, disk]) expect(compose({ ...context, faces, kept }).value).toEqual(plain);
  });
});

function withHeadline(context: ComposeContext, id: string, word: string): ComposeContext {
  const sections = context.edition.sections.map((section) =>
    section.id === id ? { ...section, headline: [...section.headline, { text: word }] } : section,
  );
  return { ...context, edition: { ...context.edition, sections } };
}

/** What came of it, or how it failed. */
function outcome(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return String(error);
  }
}

/** Where texts, numbers and truths stand in plain data. */
function leavesOf(value: unknown, place: readonly unknown[] = []): readonly (readonly unknown[])[] {
  const entries = entriesOf(value);
  return entries === null ? [place] : entries.flatMap(([key, inner]) => leavesOf(inner, [...place, key]));
}

/** The same data with another text, number or truth at a place. */
function changedAt(value: unknown, [key, ...rest]: readonly unknown[]): unknown {
  const entries = entriesOf(value);
  if (entries === null) return otherThan(value);
  const changed = entries.map(([own, inner]) => [own, own === key ? changedAt(inner, rest) : inner] as const);
  if (value instanceof Map) return new Map(changed);
  if (value instanceof Set) return new Set(changed.map(([, inner]) => inner));
  return Array.isArray(value)
    ? changed.map(([, inner]) => inner)
    : Object.fromEntries(changed.map(([own, inner]) => [String(own), inner]));
}

function entriesOf(value: unknown): readonly (readonly [unknown, unknown])[] | null {
  if (value instanceof Map || value instanceof Set) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}新` : value !== true;
}
