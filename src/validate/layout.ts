import type { Diagnostic } from '../model/diagnostic.js';
import type { Furniture, Layout, Slot } from '../model/layout.js';
import { type Box, POINTS_PER_INCH } from '../model/length.js';
import type { Document } from '../model/source.js';
import {
  below,
  EXPECTATIONS,
  type LayoutSource,
  LENGTH_OPTIONS,
  layoutSchema,
  nearest,
  type SlotSource,
} from '../schema/index.js';
import { inWrittenOrder, keyPlace, type Ledger, valuePlace } from './ledger.js';
import { outsidePage } from './look-messages.js';
import { missingKey, unknownReference } from './messages.js';
import { readShape } from './read-shape.js';

/** A layout, and what its names must be looked up with. */
export interface ReadLayout {
  readonly layout: Layout;
  readonly ledger: Ledger;
  /** Extended by another layout, hence no layout of its own. */
  readonly isBase: boolean;
}

interface Parsed {
  readonly source: LayoutSource;
  readonly ledger: Ledger;
}

/**
 * Layouts by medium and name. One that cannot be read is left out, and `broken` names it; so it does those that loading
 * could not read (`unread`).
 */
export function readLayouts(
  documents: ReadonlyMap<string, Document>,
  unread: ReadonlySet<string>,
  problems: Diagnostic[],
): { readonly layouts: ReadonlyMap<string, ReadLayout>; readonly broken: ReadonlySet<string> } {
  const parsed = new Map<string, Parsed>();
  for (const [key, document] of documents) {
    const ledger = { document, languages: [], problems };
    const source = readShape(ledger, '', document.value, layoutSchema);
    if (source !== null) parsed.set(key, { source, ledger });
  }
  const bases = new Set(
    [...parsed].flatMap(([key, { source }]) => (source.extends ? [baseKey(key, source.extends)] : [])),
  );
  const layouts = new Map<string, ReadLayout>();
  const present = new Set([...documents.keys(), ...unread]);
  for (const [key, { source, ledger }] of parsed) {
    const layout = resolveLayout(key, source, ledger, parsed, present);
    if (layout !== null) layouts.set(key, { layout, ledger, isBase: bases.has(key) });
  }
  return { layouts, broken: new Set([...present].filter((key) => !layouts.has(key))) };
}

function baseKey(key: string, name: string): string {
  return `${key.slice(0, key.indexOf('/'))}/${name}`;
}

function resolveLayout(
  key: string,
  source: LayoutSource,
  ledger: Ledger,
  parsed: ReadonlyMap<string, Parsed>,
  present: ReadonlySet<string>,
): Layout | null {
  const base = source.extends === undefined ? undefined : parsed.get(baseKey(key, source.extends));
  if (source.extends !== undefined && base === undefined) {
    const wanted = baseKey(key, source.extends);
    if (!present.has(wanted))
      reportUnknown(ledger, '/extends', 'layout', source.extends, siblings(key, present));
    return null;
  }
  const size = source.size ?? base?.source.size;
  if (size === undefined) {
    ledger.problems.push(missingKey(keyPlace(ledger, ''), 'size', ledger.document.file, EXPECTATIONS.size));
    return null;
  }
  const scale = scaleOf(source, base?.source);
  const baseScale = base === undefined ? scale : scaleOf(base.source, undefined);
  const [width, height] = size.map((length) => points(length, source.size ? scale : baseScale));
  const page = { width: width ?? 0, height: height ?? 0 };
  const reflow =
    source.reflow === undefined ? points(base?.source.reflow ?? 0, baseScale) : points(source.reflow, scale);

  const own = furnitureOf(source, scale, ledger);
  const inherited = base === undefined ? [] : furnitureOf(base.source, baseScale, base.ledger);
  const furniture = [...inherited.filter(({ name }) => !own.some((other) => other.name === name)), ...own];
  for (const { name, box } of own) checkBox(ledger, below('/furniture', name, 'box'), name, box, page);

  const slots = inWrittenOrder(ledger, '/slots', Object.keys(source.slots)).flatMap((name) => {
    const slot = source.slots[name];
    const taken = slot === 'base' ? base?.source.slots[name] : slot;
    if (taken === undefined || taken === 'base') {
      const known = Object.keys(base?.source.slots ?? {});
      reportUnknown(ledger, below('/slots', name), 'slot', name, known);
      return [];
    }
    const read = readSlot(name, taken, slot === 'base' ? baseScale : scale);
    if (slot !== 'base') checkBox(ledger, below('/slots', name, 'box'), name, read.box, page);
    return [read];
  });
  return { name: key.slice(key.indexOf('/') + 1), size: page, slots, furniture, reflow };
}

function siblings(key: string, present: ReadonlySet<string>): readonly string[] {
  const medium = key.slice(0, key.indexOf('/') + 1);
  return [...present]
    .filter((other) => other.startsWith(medium) && other !== key)
    .map((other) => other.slice(medium.length));
}

function reportUnknown(
  ledger: Ledger,
  pointer: string,
  kind: 'layout' | 'slot',
  name: string,
  known: readonly string[],
): void {
  ledger.problems.push(
    unknownReference(valuePlace(ledger, pointer), kind, name, nearest(name, known), known),
  );
}

/** Points in one unit of the layout. */
function scaleOf(source: LayoutSource, base: LayoutSource | undefined): number {
  return (source.unit ?? base?.unit ?? 'pt') === 'in' ? POINTS_PER_INCH : 1;
}

/** Rounded far below what can be seen, so that 0.6 in is 43.2 pt and not 43.199999999999996. */
function points(length: number, scale: number): number {
  return Math.round(length * scale * 10_000) / 10_000;
}

function readBox([x, y, width, height]: SlotSource['box'], scale: number): Box {
  return {
    x: points(x, scale),
    y: points(y, scale),
    width: points(width, scale),
    height: points(height, scale),
  };
}

function checkBox(
  ledger: Ledger,
  pointer: string,
  name: string,
  box: Box,
  page: { width: number; height: number },
): void {
  const { x, y, width, height } = box;
  const fits =
    x >= 0 &&
    y >= 0 &&
    width > 0 &&
    height > 0 &&
    x + width <= page.width + 0.01 &&
    y + height <= page.height + 0.01;
  if (!fits) ledger.problems.push(outsidePage(valuePlace(ledger, pointer), name));
}

function furnitureOf(source: LayoutSource, scale: number, ledger: Ledger): readonly Furniture[] {
  const entries = source.furniture ?? {};
  return inWrittenOrder(ledger, '/furniture', Object.keys(entries)).flatMap((name) => {
    const entry = entries[name];
    return entry === undefined ? [] : [{ name, box: readBox(entry.box, scale), fill: entry.fill }];
  });
}

function readSlot(name: string, source: SlotSource, scale: number): Slot {
  const { content, role, box, style, anchor = 'top', lines, items, reflow = false, options = {} } = source;
  return {
    name,
    content,
    role,
    box: readBox(box, scale),
    style,
    anchor,
    reflow,
    options: inPoints(options, scale) as Slot['options'],
    ...(lines === undefined ? {} : { lines }),
    ...(items === undefined ? {} : { items }),
  };
}

/** Lengths inside options, at any depth, in points. */
function inPoints(value: unknown, scale: number): unknown {
  if (Array.isArray(value)) return value.map((item) => inPoints(item, scale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      LENGTH_OPTIONS.includes(key) ? lengths(entry, scale) : inPoints(entry, scale),
    ]),
  );
}

function lengths(value: unknown, scale: number): unknown {
  if (Array.isArray(value)) return value.map((item) => lengths(item, scale));
  return typeof value === 'number' ? points(value, scale) : value;
}
