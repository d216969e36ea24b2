import { expect, test } from 'vitest';
import { drawSamples } from './draw-samples.js';
import { exhibitOf, places, rankedOf, shares, tracksOf } from './sample-exhibits.js';

/** Ids that stand more than once in a document, and references to ids that stand nowhere. */
function confusions(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map((found) => found[1] ?? '');
  const wanted = [...html.matchAll(/(?:url\(#|href="#)([^)"]+)/gu)].map((found) => found[1] ?? '');
  return [...ids.filter((id, index) => ids.indexOf(id) < index), ...wanted.filter((id) => !ids.includes(id))];
}

async function page() {
  const { charts } = await drawSamples([
    exhibitOf('one', 'en', rankedOf(places.en.slice(0, 4), shares)),
    exhibitOf('two', 'en', rankedOf(places.en.slice(4, 8), shares)),
    exhibitOf('three', 'en', tracksOf('en', 2)),
  ]);
  return [...charts.values()].map(({ svg }) => svg);
}

/** As a template with a clip would draw it: a chart of its own with an id that Vega counts. */
function withClip(svg: string, id: string): string {
  return svg.replace('</desc>', `</desc><defs><clipPath id="${id}"/></defs><g clip-path="url(#${id})"/>`);
}

test('several charts stand in one page without sharing an id', async () => {
  const svgs = await page();
  expect(svgs).toHaveLength(3);
  expect(confusions(svgs.join(''))).toEqual([]);
  expect(confusions(svgs.map((svg, index) => withClip(svg, `chart-${index}-1`)).join(''))).toEqual([]);
});

test('two charts with one id are noticed, and a reference to none', async () => {
  const svgs = await page();
  expect(confusions(svgs.map((svg) => withClip(svg, 'clip0')).join(''))).toEqual(['clip0', 'clip0']);
  expect(confusions(withClip(svgs[0] ?? '', 'a').replace(' id="a"', ''))).toEqual(['a']);
});
