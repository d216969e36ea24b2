import type { Diagnostic } from '../../src/model/diagnostic.js';
import { openThemeFaces } from '../../src/text/index.js';
import { flagship } from '../flagship-stages.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { judge, occurrences } from './claim-oracle.js';
import { printed } from './expressions.js';
import { type Mutant, mutants, mutate } from './mutants.js';
import { publishedNumbers, rangeOf, readSource, type Spot, valuesOf } from './numbers.js';
import { type Telling, tell } from './pages.js';
import { verdicts } from './verdict-oracle.js';

export interface Proof {
  readonly mutations: number;
  /** Claims of commentary and of the publisher that turned, over all mutations. */
  readonly turned: number;
  readonly misses: readonly string[];
}

/** Changes numbers one at a time and holds what is told against what must be told. */
export async function prove(choose: (all: readonly Mutant[]) => readonly Mutant[]): Promise<Proof> {
  const { sources, material } = await flagship();
  const faces = await openThemeFaces(material.themes, openTestWorkspace());
  const spots = publishedNumbers();
  const before = await tell(sources, faces);
  if (!('story' in before)) throw new Error('the flagship is refused');
  const chosen = choose(mutants(spots));
  const misses: string[] = [];
  let turned = 0;
  for (const mutant of chosen) {
    const after = await tell(mutate(sources, mutant), faces);
    const found = compareAll(before, after, spots, changed(spots, mutant));
    misses.push(...found.misses.map((miss) => `${mutant.name}: ${miss}`));
    turned += found.turned;
  }
  return { mutations: chosen.length, turned, misses };
}

/** The published numbers with those of the mutant. */
export function changed(spots: readonly Spot[], mutant: Mutant): readonly Spot[] {
  return spots.map(
    (spot) =>
      mutant.changed.find(
        ({ id, at }) =>
          id === spot.id && String(at) === String(spot.at) && JSON.stringify(at) === JSON.stringify(spot.at),
      ) ?? spot,
  );
}

/** What the mutated report must tell, and what it tells. */
export function compareAll(
  before: Telling,
  after: Telling | readonly Diagnostic[],
  spots: readonly Spot[],
  now: readonly Spot[],
): { readonly turned: number; readonly misses: readonly string[] } {
  const refused = refusal(now);
  if (!('story' in after)) {
    const codes = after.length === 0 ? ['nothing'] : [...new Set(after.map(({ code }) => code))];
    return {
      turned: 0,
      misses: codes.join() === refused ? [] : [`refused as ${codes.join()}, not ${refused}`],
    };
  }
  if (refused !== '') return { turned: 0, misses: [`not refused as ${refused}`] };
  const claims = claimMisses(after, now);
  const judged = verdictMisses(before, after, now);
  return {
    turned: claims.turned + judged.turned,
    misses: [...claims.misses, ...judged.misses, ...pageMisses(before, after, spots, now)],
  };
}

/** Two answers of a complete question must make a hundred, give or take a tenth. */
function refusal(now: readonly Spot[]): string {
  const values = valuesOf(now);
  const total = (values.get('contact.yes') ?? 0) + (values.get('contact.no') ?? 0);
  return Math.abs(total - 100) > 0.1 + 1e-9 ? 'validate/does-not-sum' : '';
}

function claimMisses({ diagnostics }: Telling, now: readonly Spot[]) {
  const [values, range] = [valuesOf(now), rangeOf(now)];
  const expected = occurrences().flatMap((claim) => {
    const code = judge(claim, values, range);
    return code === null ? [] : [`${claim.place} ${code}`];
  });
  const found = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ place, code }) => `${place?.file.replace(/^.*\//, '')}:${place?.line}:${place?.column} ${code}`);
  return { turned: expected.length, misses: difference(expected, found) };
}

function verdictMisses(before: Telling, after: Telling, now: readonly Spot[]) {
  const of = ({ story }: Telling) => story.judged.map(({ claim, verdict }) => `${claim.id} ${verdict}`);
  const expected = Object.entries(verdicts(valuesOf(now), rangeOf(now))).map(
    ([id, verdict]) => `${id} ${verdict}`,
  );
  const turned = of(after).filter((one) => !of(before).includes(one)).length;
  return { turned, misses: difference(expected, of(after)) };
}

function difference(expected: readonly string[], found: readonly string[]): readonly string[] {
  return [
    ...expected.filter((one) => !found.includes(one)).map((one) => `not reported: ${one}`),
    ...found.filter((one) => !expected.includes(one)).map((one) => `reported without cause: ${one}`),
  ];
}

/**
 * Every number on the pages is the old one, or the new one where it follows from what changed; none is left behind
 * and none is added. Numbers beside verdicts change with the rivals, so there no old value may be left, except for
 * numbers that the claims themselves state.
 */
function pageMisses(
  before: Telling,
  after: Telling,
  spots: readonly Spot[],
  now: readonly Spot[],
): readonly string[] {
  return before.publications.flatMap(({ name, language, texts, verdicts: beside }, index) => {
    const other = after.publications[index];
    if (other === undefined) return [`${name}: not told`];
    const [old, fresh] = [
      printed(valuesOf(spots), rangeOf(spots), language),
      printed(valuesOf(now), rangeOf(now), language),
    ];
    const moved = new Map(
      [...old].flatMap(([id, text]) => (fresh.get(id) === text ? [] : [[text, fresh.get(id) ?? '']])),
    );
    const kept = new Set([...old].flatMap(([id, text]) => (fresh.get(id) === text ? [text] : [])));
    const expected = count(
      numbersIn(texts).map((number) => (kept.has(number) ? number : (moved.get(number) ?? number))),
    );
    const found = count(numbersIn(other.texts));
    const wrong = [...new Set([...expected.keys(), ...found.keys()])].filter(
      (number) => expected.get(number) !== found.get(number),
    );
    const stale = staleBeside(moved, kept, beside, other.verdicts);
    return [
      ...wrong.map(
        (number) =>
          `${name}: ${number} stands ${found.get(number) ?? 0} times, not ${expected.get(number) ?? 0}`,
      ),
      ...stale.map((number) => `${name}: ${number} is left beside a verdict`),
    ];
  });
}

function staleBeside(
  moved: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const still = new Set(numbersIn(after));
  for (const written of numbersIn([readSource('claims.yaml')])) still.delete(written);
  return [...moved.keys()].filter(
    (text) => !kept.has(text) && numbersIn(before).includes(text) && still.has(text),
  );
}

/** All numbers but single digits, which count pages, scale points and answers and are no figure of the report. */
function numbersIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(/\d+\.\d+|\d{2,}/g)].map(([number]) => number));
}

function count(numbers: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
