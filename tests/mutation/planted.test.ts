import { describe, expect, it } from 'vitest';
import { flagship } from '../flagship-stages.js';
import { mutants, mutate } from './mutants.js';
import { publishedNumbers } from './numbers.js';
import { type Telling, tell } from './pages.js';
import { changed, compareAll } from './prove.js';

const { sources } = await flagship();
const spots = publishedNumbers();
const mutant = mutants(spots).find(({ name }) => name === 'scenes.logistics 42.24 -> 22.21');
if (mutant === undefined) throw new Error('there is no such mutant');
const [before, after] = await Promise.all([told(sources), told(mutate(sources, mutant))]);
const now = changed(spots, mutant);

async function told(of: typeof sources): Promise<Telling> {
  const telling = await tell(of);
  if (!('story' in telling)) throw new Error('the figures are refused');
  return telling;
}

const misses = (tampered: Telling): readonly string[] => compareAll(before, tampered, spots, now).misses;

describe('the proof itself', () => {
  it('finds nothing where everything follows, and claims that turn', () => {
    const { turned, misses: found } = compareAll(before, after, spots, now);
    expect(found).toEqual([]);
    expect(turned).toBeGreaterThan(10);
  });

  it('finds every text that does not follow', () => {
    const found = misses({ ...after, publications: before.publications });
    for (const name of ['deck zh-CN', 'deck en', 'briefing zh-CN', 'briefing en'])
      expect(found.filter((miss) => miss.startsWith(`${name}: 42.24`)).length).toBeGreaterThan(1);
  });

  it('finds a single text that does not follow', () => {
    const publications = after.publications.map((one, index) => {
      const at = one.texts.findIndex((text) => text.includes('22.21'));
      const texts = one.texts.map((text, position) =>
        position === at ? text.replace('22.21', '42.24') : text,
      );
      return index === 0 ? { ...one, texts } : one;
    });
    expect(misses({ ...after, publications })).toHaveLength(2);
  });

  it('finds a claim that is not reported, and one that is reported without cause', () => {
    const [first, ...rest] = after.diagnostics;
    if (first === undefined) throw new Error('nothing is reported');
    expect(misses({ ...after, diagnostics: rest })).toEqual([
      expect.stringMatching(/^not reported: commentary/),
    ]);
    const place = { file: 'commentary.en.md', line: 1, column: 1 };
    expect(misses({ ...after, diagnostics: [...after.diagnostics, { ...first, place }] })).toEqual([
      `reported without cause: commentary.en.md:1:1 ${first.code}`,
    ]);
  });

  it('finds a verdict that does not follow', () => {
    const found = misses({ ...after, story: before.story });
    expect(found).toContain('not reported: logistics-second contradicted');
    expect(found).toContain('reported without cause: logistics-second holds');
  });

  it('finds figures that are refused, or should be', () => {
    expect(compareAll(before, [], spots, now).misses).toHaveLength(1);
    const odd = spots.map((spot) => (spot.id === 'contact.no' ? { ...spot, value: 14.92 } : spot));
    expect(compareAll(before, after, spots, odd).misses).toEqual(['not refused as validate/does-not-sum']);
  });
});
