import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.js';
import type { Document, Sources } from '../../src/model/source.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { SAMPLE, sampleReport } from '../sample-report.js';
import { checkSample, shown } from './check-sample.js';

/** The document with another value at one pointer; places stay as they are. */
function withValue(document: Document, pointer: string, value: unknown): Document {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const copy: unknown = structuredClone(document.value);
  let owner = copy;
  for (const step of steps.slice(0, -1)) owner = Reflect.get(Object(owner), step);
  const last = steps.at(-1);
  if (last === undefined) return { ...document, value };
  Reflect.set(Object(owner), last, value);
  return { ...document, value: copy };
}

async function sampleSources(): Promise<Sources> {
  const { value } = await load(openTestWorkspace(sampleReport()), SAMPLE);
  if (value === null) throw new Error('the sample cannot be loaded');
  return value;
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    'not-published',
    0,
    -1,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [],
    {},
    [[]],
    { value: {} },
    'constructor',
    'base',
  ),
  fc.jsonValue(),
);

describe('validation', () => {
  it('answers every value in every position with problems that have places, never with an exception', async () => {
    const sources = await sampleSources();
    const pointersOf = (document: Document) => fc.constantFrom(...document.places.keys());
    const theme = sources.themes.get('house');
    const cover = sources.layouts.get('deck/cover');
    if (theme === undefined || cover === undefined) throw new Error('the templates are not there');
    const change = fc.oneof(
      fc.tuple(fc.constant('report'), pointersOf(sources.report)),
      fc.tuple(fc.constant('dataset'), pointersOf(sources.dataset)),
      fc.tuple(fc.constant('theme'), pointersOf(theme)),
      fc.tuple(fc.constant('layout'), pointersOf(cover)),
    );
    fc.assert(
      fc.property(change, anything, ([where, pointer], value) => {
        const changed: Sources = {
          ...sources,
          report: where === 'report' ? withValue(sources.report, pointer, value) : sources.report,
          dataset: where === 'dataset' ? withValue(sources.dataset, pointer, value) : sources.dataset,
          themes: where === 'theme' ? new Map([['house', withValue(theme, pointer, value)]]) : sources.themes,
          layouts:
            where === 'layout'
              ? new Map([...sources.layouts, ['deck/cover', withValue(cover, pointer, value)]])
              : sources.layouts,
        };
        const { value: material, diagnostics } = validate(changed);
        // A table that is named only now was not loaded; loading would have said so.
        const isOtherTable = /\/table(?:\/(?:file|sheet|range))?$/.test(pointer);
        expect(material !== null || diagnostics.length > 0 || isOtherTable).toBe(true);
        for (const { place, message } of diagnostics) {
          expect(place?.line).toBeGreaterThan(0);
          expect(message.en + message.zh).not.toMatch(/undefined|\[object/);
        }
      }),
      { seed: 20_300_228, numRuns: 800 },
    );
  });

  it('is repeatable', async () => {
    const sources = await sampleSources();
    expect(validate(sources)).toEqual(validate(sources));
  });

  it.each([
    ['a base layout', 'templates/layouts/deck/base.yaml', 'a: [1\nb: 2'],
    ['a chart template', 'templates/charts/ranked-bar.json', '{'],
    ['a theme', 'templates/themes/house.yaml', 'a: [1\nb: 2'],
  ])('says nothing more of %s that could not be read', async (_, path, text) => {
    const { diagnostics } = await checkSample({ [path]: text });
    expect(diagnostics.map(shown)).toHaveLength(1);
    expect(diagnostics[0]?.place?.file).toBe(path);
  });
});

describe('loading', () => {
  it('answers any change of any file with problems, never with an exception', async () => {
    const files = [...sampleReport()].filter(([path]) => path.startsWith(SAMPLE));
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '**',
        '\n',
        '"',
        ',',
        ': ',
        '- ',
        '  ',
        '&a',
        '*a',
        '|',
        '#',
        '\u0000',
        '｛',
        '：',
        '<b>',
        '\ufeff',
      ),
      fc.string({ maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(8),
        piece,
        async ([path, bytes], share, length, insert) => {
          const text = new TextDecoder().decode(bytes);
          const at = Math.floor(share * text.length);
          const changed = new TextEncoder().encode(text.slice(0, at) + insert + text.slice(at + length));
          const { value, diagnostics } = await load(
            openTestWorkspace(new Map([...files, [path, changed]])),
            SAMPLE,
          );
          if (value === null) expect(diagnostics.length).toBeGreaterThan(0);
          else expect(validate(value).diagnostics.every(({ place }) => (place?.line ?? 0) > 0)).toBe(true);
        },
      ),
      { seed: 20_300_228, numRuns: 200 },
    );
  });
});
