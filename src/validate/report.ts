import type { z } from 'zod';
import { languages as spokenLanguages } from '../language/index.js';
import type { ExhibitPlan, Report, SectionPlan } from '../model/report.js';
import {
  below,
  type ExhibitSource,
  exhibitSchema,
  nearest,
  reportShape,
  sectionSchema,
} from '../schema/index.js';
import { readExhibit, type UnnumberedPlan } from './exhibit.js';
import { type Known, lookUp, resolveFigure } from './known.js';
import { type Ledger, valuePlace } from './ledger.js';
import { duplicateName, sectionWithoutCommentary } from './messages.js';
import { impossibleDate } from './number-messages.js';
import { readParts } from './read-parts.js';
import { type Entries, readList, readMap, readShape } from './read-shape.js';
import { readOptionalWording, readWording } from './wordings.js';

const NONE: ReadonlySet<string> = new Set();

/** The report with every name looked up; null when it is not known what to make in which languages. */
export function readReport(ledger: Ledger, id: string, known: Known): Report | null {
  const parts = readParts(ledger, reportShape);
  const part = <T>(key: string, schema: z.ZodType<T>): T | null =>
    parts.get(key) === undefined ? null : readShape(ledger, below('', key), parts.get(key), schema);

  const name = part('name', reportShape.name);
  const shortTitle = part('short-title', reportShape['short-title']);
  const author = part('author', reportShape.author);
  const keywords = part('keywords', reportShape.keywords);
  const version = part('version', reportShape.version);
  const issued = part('issued', reportShape.issued);
  const languages = part('languages', reportShape.languages);
  for (const [index, language] of (languages ?? []).entries()) {
    lookUp(ledger, below('/languages', index), 'language', language, {
      names: spokenLanguages,
      broken: NONE,
    });
  }
  const outputs = part('outputs', reportShape.outputs);
  const theme = part('theme', reportShape.theme);
  const charts = part('charts', reportShape.charts) ?? 'svg';
  part('dataset', reportShape.dataset);
  if (issued !== null && !isDay(issued))
    ledger.problems.push(impossibleDate(valuePlace(ledger, '/issued'), issued));

  const exhibits = readMap(ledger, '/exhibits', parts.get('exhibits'), exhibitSchema);
  const plans = [...exhibits.read].map(([exhibit, source]) =>
    readExhibit(ledger, exhibit, { charts, ...source }, known),
  );
  const sections = readSections(ledger, parts.get('sections'), exhibits, known);
  const strip = readStrip(ledger, part('strip', reportShape.strip) ?? [], known);

  if (name === null || shortTitle === null || version === null || issued === null) return null;
  if (languages === null || outputs === null || theme === null) return null;
  return {
    id,
    fileName: { publisher: name.publisher, topic: name.topic, year: String(name.year) },
    shortTitle: readWording(ledger, '/short-title', shortTitle),
    place: valuePlace(ledger, '/short-title'),
    author: readOptionalWording(ledger, '/author', author ?? undefined),
    keywords: readOptionalWording(ledger, '/keywords', keywords ?? undefined),
    version,
    issued,
    languages: [...new Set(languages)].filter((language) => spokenLanguages.includes(language)),
    outputs: [...new Set(outputs)],
    theme,
    exhibits: new Map(numbered(plans, sections).map((plan) => [plan.id, plan])),
    sections,
    strip,
  };
}

/**
 * Charts count from 1 and tables from A1, in the order in which sections show them; then those that none shows.
 * Two charts of one section share a number: 4a and 4b.
 */
function numbered(
  plans: readonly UnnumberedPlan[],
  sections: readonly SectionPlan[],
): readonly ExhibitPlan[] {
  const shown = new Set([...sections.flatMap(({ exhibits }) => exhibits), ...plans.map((plan) => plan.id)]);
  const inOrder = [...shown].flatMap((id) => plans.find((plan) => plan.id === id) ?? []);
  const tables = inOrder.filter((plan) => plan.kind === 'table');
  const numbers = new Map(tables.map((plan, index) => [plan.id, `A${index + 1}`]));
  let count = 0;
  for (const plan of inOrder) {
    if (numbers.has(plan.id)) continue;
    count += 1;
    const pair = sections.find(({ exhibits }) => exhibits.includes(plan.id))?.exhibits ?? [];
    const charts = pair.filter((id) => inOrder.some((other) => other.id === id && other.kind !== 'table'));
    if (charts.length < 2) numbers.set(plan.id, String(count));
    for (const [index, id] of charts.length < 2 ? [] : charts.entries())
      numbers.set(id, `${count}${'abcdefgh'[index] ?? ''}`);
  }
  return plans.map((plan) => ({ ...plan, number: numbers.get(plan.id) ?? '' }));
}

/** A day of the Gregorian calendar. */
function isDay(written: string): boolean {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days;
}

function readSections(
  ledger: Ledger,
  value: unknown,
  exhibits: Entries<ExhibitSource>,
  known: Known,
): readonly SectionPlan[] {
  const entries = readList(ledger, '/sections', value, sectionSchema);
  const plans: SectionPlan[] = [];
  for (const [index, source] of entries.read) {
    const pointer = below('/sections', index);
    const place = valuePlace(ledger, below(pointer, 'id'));
    const first = plans.find((plan) => plan.id === source.id);
    if (first !== undefined) {
      ledger.problems.push(duplicateName(place, source.id, first.place));
      continue;
    }
    if (known.commentarySections !== null && !known.commentarySections.has(source.id)) {
      const planned = [...entries.read.values()].map((section) => section.id);
      const unplanned = [...known.commentarySections].filter((section) => !planned.includes(section));
      ledger.problems.push(sectionWithoutCommentary(place, source.id, nearest(source.id, unplanned)));
    }
    const names = [...exhibits.read.keys()];
    if (source.deck !== undefined)
      lookUp(ledger, below(pointer, 'deck'), 'layout', source.deck, known.deckLayouts);
    const single = source.exhibit === undefined ? [] : [source.exhibit];
    const shown = source.exhibits ?? single;
    for (const [position, exhibit] of shown.entries()) {
      const at =
        source.exhibits === undefined
          ? below(pointer, 'exhibit')
          : below(below(pointer, 'exhibits'), position);
      if (!exhibits.broken.has(exhibit))
        lookUp(ledger, at, 'exhibit', exhibit, { names, broken: exhibits.broken });
    }
    const context =
      source.context === undefined
        ? null
        : resolveFigure(ledger, below(pointer, 'context'), source.context, known);
    const { id, deck = null, briefing = null, listed = false } = source;
    plans.push({ id, deck, briefing, exhibits: shown, listed, context, place });
  }
  return plans;
}

function readStrip(ledger: Ledger, figures: readonly string[], known: Known): readonly string[] {
  return figures.flatMap(
    (figure, index) => resolveFigure(ledger, below('/strip', index), figure, known) ?? [],
  );
}
