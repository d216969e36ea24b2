import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Workspace } from '../../src/model/workspace.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';

type Parts = { readonly [key: string]: unknown };

const Y = {
  field: 'itemNumber',
  type: 'ordinal',
  scale: { type: 'band', range: [0, { $layout: 'height' }], paddingInner: 0.4 },
};
const X = {
  field: 'value',
  type: 'quantitative',
  scale: { range: [{ $layout: 'plotLeft' }, { $layout: 'plotRight' }] },
};
const BAR = { mark: { type: 'bar' }, encoding: { x: X } };
const VALUES = {
  mark: { type: 'text', align: 'left', dx: 8 },
  encoding: { x: X, text: { field: 'valueText' } },
};
const NAMES = {
  mark: { type: 'text', align: 'right', x: { $layout: 'plotLeft' }, dx: -12 },
  encoding: { text: { field: 'itemName' } },
};

function template(spec: Parts = {}, layers: readonly unknown[] = [BAR, VALUES, NAMES]): unknown {
  return {
    height: { base: 20, perRow: 40 },
    spec: { data: { name: 'cells' }, encoding: { y: Y }, layer: layers, ...spec },
  };
}

function layer(extra: Parts, mark: Parts = {}, encoding: Parts = {}): unknown {
  const own = { mark: { type: 'bar', ...mark }, encoding: { x: X, ...encoding }, ...extra };
  return template({}, [own, VALUES, NAMES]);
}

/** What a check of the sample says when the template draws its first exhibit, and every file that was asked for. */
async function checked(
  content: unknown,
  path = 'charts/own.json',
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly read: readonly string[] }> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const files = sampleReport({
    'report.yaml': replacing('{kind: ranked-bar,', `{kind: own, template: ${path},`),
  });
  files.set(`${SAMPLE}/charts/own.json`, new TextEncoder().encode(text));
  const read: string[] = [];
  const inner = openTestWorkspace(files);
  const workspace: Workspace = {
    ...inner,
    read: (wanted) => {
      read.push(wanted);
      return inner.read(wanted);
    },
  };
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { diagnostics } = await build(workspace, { folder: SAMPLE, tool, write: false });
  return { diagnostics, read };
}

describe('a template beside the report', () => {
  it('draws its exhibit in every language and medium', async () => {
    expect((await checked(template())).diagnostics).toEqual([]);
  });

  it('is drawn as the authoring guide writes it', async () => {
    const guide = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8');
    const written = /### A template beside the report[\s\S]*?```json\n([\s\S]*?)```/u.exec(guide)?.[1] ?? '';
    expect((await checked(written)).diagnostics).toEqual([]);
  });

  it('may compute places from the rows, choose rows and color by condition', async () => {
    const color = { condition: { test: 'datum.highlight && datum.value > 3', value: { $theme: 'accent' } } };
    const wide = { condition: { test: 'datum.highlight', value: 24 } };
    const spec = {
      transform: [
        { calculate: 'round(datum.value / 2) + max(1, datum.itemNumber)', as: 'middle' },
        { filter: "datum.item !== 'none' || !(datum.value >= 0)" },
      ],
    };
    const layers = [
      { mark: { type: 'bar' }, encoding: { x: { ...X, field: 'middle' }, fill: color, size: wide } },
      VALUES,
      NAMES,
    ];
    expect((await checked(template(spec, layers))).diagnostics).toEqual([]);
  });

  it('tells a highlight by more than a color', async () => {
    const fill = { condition: { test: 'datum.highlight', value: { $theme: 'accent' } } };
    const bars = { mark: { type: 'bar' }, encoding: { x: X, fill } };
    const { diagnostics } = await checked(template({}, [bars, VALUES, NAMES]));
    expect(diagnostics.map(({ code }) => code)).toEqual(['validate/bad-template']);
    expect(diagnostics[0]?.message.en).toContain('/spec/layer/0/encoding/fill');
    expect(diagnostics[0]?.message.en).toContain('something else than color');
    const bold = {
      ...NAMES,
      transform: [{ filter: 'datum.highlight' }],
      mark: { ...NAMES.mark, fontWeight: 'bold' },
    };
    const others = { ...NAMES, transform: [{ filter: '!datum.highlight' }] };
    expect((await checked(template({}, [bars, VALUES, bold, others]))).diagnostics).toEqual([]);
  });
});

/** Each of them is refused where it stands, before anything is drawn. */
const HOSTILE: readonly (readonly [name: string, content: unknown, at: string])[] = [
  ['data from an address', template({ data: { url: 'https://example.org/a.csv' } }), '/spec/data/url'],
  ['data from a file', template({ data: { url: 'file:///etc/hostname' } }), '/spec/data/url'],
  ['rows of its own', template({ data: { name: 'cells', values: [{ value: 99 }] } }), '/spec/data/values'],
  [
    'a sequence of a billion rows',
    template({ data: { sequence: { start: 0, stop: 1e9 } } }),
    '/spec/data/sequence',
  ],
  ['generated shapes', template({ data: { graticule: true } }), '/spec/data/graticule'],
  [
    'a lookup in other data',
    template({ transform: [{ lookup: 'item', from: { data: { url: 'x' } } }] }),
    '/spec/transform/0/lookup',
  ],
  ['a fold', template({ transform: [{ fold: ['value'] }] }), '/spec/transform/0/fold'],
  [
    'a density of a billion steps',
    template({ transform: [{ density: 'value', steps: 1e9 }] }),
    '/spec/transform/0/density',
  ],
  [
    'missing values filled in',
    template({ transform: [{ impute: 'value', key: 'item', value: 0 }] }),
    '/spec/transform/0/impute',
  ],
  ['a picture', layer({}, { type: 'image' }), '/spec/layer/0/mark/type'],
  ['a picture from a path', layer({}, { type: 'image', url: '/etc/logo.png' }), '/spec/layer/0/mark/url'],
  ['a pie', layer({}, { type: 'arc' }), '/spec/layer/0/mark/type'],
  ['a link on a mark', layer({}, { href: 'javascript:alert(1)' }), '/spec/layer/0/mark/href'],
  ['a link by row', layer({}, {}, { href: { field: 'item' } }), '/spec/layer/0/encoding/href'],
  ['a tooltip', layer({}, { tooltip: true }), '/spec/layer/0/mark/tooltip'],
  [
    'a shape as a long path',
    layer({}, { type: 'point', shape: `M0,0${'L1,1'.repeat(5000)}` }),
    '/spec/layer/0/mark/shape',
  ],
  ['a color outside the theme', layer({}, { fill: '#ff0000' }), '/spec/layer/0/mark/fill'],
  ['a gradient', layer({}, { fill: { gradient: 'linear', stops: [] } }), '/spec/layer/0/mark/fill/gradient'],
  ['letters of any size', layer({}, { type: 'text', fontSize: 3 }), '/spec/layer/0/mark/fontSize'],
  ['a font', layer({}, { type: 'text', font: 'Comic Sans' }), '/spec/layer/0/mark/font'],
  ['dashes without length', layer({}, { strokeDash: [1e-9, 1e-9] }), '/spec/layer/0/mark/strokeDash/0'],
  ['a mark as wide as a planet', layer({}, { strokeWidth: 1e9 }), '/spec/layer/0/mark/strokeWidth'],
  ['a number of its own', layer({}, { type: 'text', text: '99%' }), '/spec/layer/0/mark/text'],
  [
    'a text of its own',
    template({}, [BAR, VALUES, NAMES, { mark: { type: 'text' }, encoding: { text: { value: 'up!' } } }]),
    '/spec/layer/3/encoding/text/value',
  ],
  [
    'a number printed by Vega',
    template({}, [BAR, VALUES, NAMES, { mark: { type: 'text' }, encoding: { text: { field: 'value' } } }]),
    '/spec/layer/3/encoding/text/field',
  ],
  [
    'a number format',
    template({}, [
      BAR,
      NAMES,
      { ...VALUES, encoding: { x: X, text: { field: 'valueText', format: '.9f' } } },
    ]),
    '/spec/layer/2/encoding/text/format',
  ],
  [
    'an axis with a billion ticks',
    layer({}, {}, { x: { ...X, axis: { tickCount: 1e9 } } }),
    '/spec/layer/0/encoding/x/axis',
  ],
  [
    'bins of almost no width',
    layer({}, {}, { x: { ...X, bin: { step: 1e-9 } } }),
    '/spec/layer/0/encoding/x/bin',
  ],
  ['a sum by Vega', layer({}, {}, { x: { ...X, aggregate: 'sum' } }), '/spec/layer/0/encoding/x/aggregate'],
  [
    'a logarithmic scale',
    layer({}, {}, { x: { ...X, scale: { type: 'log' } } }),
    '/spec/layer/0/encoding/x/scale/type',
  ],
  [
    'a scale without zero',
    layer({}, {}, { x: { ...X, scale: { zero: false } } }),
    '/spec/layer/0/encoding/x/scale/zero',
  ],
  [
    'a scale that begins at ten',
    layer({}, {}, { x: { ...X, scale: { domain: [10, 70] } } }),
    '/spec/layer/0/encoding/x/scale/domain',
  ],
  [
    'a field that no row has',
    layer({}, {}, { x: { ...X, field: 'valeu' } }),
    '/spec/layer/0/encoding/x/field',
  ],
  [
    'a field of the language',
    layer({}, {}, { x: { ...X, field: 'constructor' } }),
    '/spec/layer/0/encoding/x/field',
  ],
  [
    'a condition on an unknown field',
    layer({}, {}, { fill: { condition: { test: 'datum.hot', value: 1 } } }),
    '/spec/layer/0/encoding/fill/condition/test',
  ],
  ['signals', template({ params: [{ name: 'a', expr: 'now()' }] }), '/spec/params'],
  ['settings of its own', template({ config: { font: 'x' } }), '/spec/config'],
  ['a facet', template({ facet: { field: 'item' } }), '/spec/facet'],
  ['layers in layers', template({}, [{ layer: [BAR] }, VALUES, NAMES]), '/spec/layer/0/layer'],
  [
    'a hundred layers',
    template(
      {},
      Array.from({ length: 100 }, () => BAR),
    ),
    '/spec/layer',
  ],
  ['no rows', { height: { base: 1, perRow: 1 }, spec: { layer: [BAR] } }, '/spec/layer/0'],
  ['a list', [], ''],
  ['no specification', { height: { base: 1, perRow: 1 } }, '/spec'],
  [
    'an infinite height',
    '{"height": {"base": .inf, "perRow": 1}, "spec": {"layer": [{"mark": {"type": "bar"}}]}}',
    '/height/base',
  ],
];

const BAD_EXPRESSIONS = [
  '/(a+)+$/.test(datum.itemName)',
  "regexp('(a+)+$', 'i')",
  "test('(a+)+$', datum.itemName)",
  'sequence(1e9)',
  "pad('x', 1e9, 'x')",
  "replace(datum.itemName, 'a', 'b')",
  'now()',
  'random()',
  "data('cells')",
  'datum.value.constructor',
  'datum.constructor',
  "datum['constructor']",
  '[1, 2, 3]',
  '{a: 1}',
  'this',
  'event.item',
  'datum.value; datum.value',
  'datum',
  '"text"',
  "'\\u0041'",
  'datum.value = 3',
  '1e9',
  'x',
  `${'datum.value + '.repeat(100)}1`,
];

describe('a template that asks for more', () => {
  it.each(HOSTILE)('is refused: %s', async (_, content, at) => {
    const { diagnostics, read } = await checked(content);
    expect(diagnostics.map(({ code }) => code)).toEqual(['validate/bad-template']);
    const [only] = diagnostics;
    expect(only?.message.en.startsWith(at === '' ? 'The chart template has' : `${at} has`)).toBe(true);
    expect(only?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(only?.place?.file).toBe(`${SAMPLE}/charts/own.json`);
    expect(only?.place?.line).toBeGreaterThan(0);
    expect(read.filter((path) => !path.startsWith(SAMPLE) && !path.startsWith('templates/'))).toEqual([]);
  });

  it.each(BAD_EXPRESSIONS)('is refused with the expression %s', async (expression) => {
    for (const transform of [{ filter: expression }, { calculate: expression, as: 'made' }]) {
      const { diagnostics } = await checked(template({ transform: [transform] }));
      expect(diagnostics.map(({ code }) => code)).toEqual(['validate/bad-template']);
      expect(diagnostics[0]?.message.en).toMatch(/^\/spec\/transform\/0/);
    }
  });

  it('may not build on what it has computed, which could double at every step', async () => {
    const steps = ['a', 'b'].map((as, index) => ({
      calculate: index === 0 ? 'datum.itemName + datum.itemName' : 'datum.a + datum.a',
      as,
    }));
    const { diagnostics } = await checked(template({ transform: steps }));
    expect(diagnostics[0]?.message.en).toMatch(/^\/spec\/transform\/1\/calculate has datum\.a/);
  });

  it.each(['constructor', 'toString', 'value'])('may not name its field %s', async (as) => {
    const { diagnostics } = await checked(template({ transform: [{ calculate: '1', as }] }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['validate/bad-template']);
  });
});

describe('a template that cannot be drawn', () => {
  it.each([
    ['is no JSON', '{"height": {', 'load/bad-yaml'],
    ['is too long', JSON.stringify(template({ description: 'x'.repeat(70_000) })), 'load/not-readable'],
    ['is an endless alias', '{"a": &a [*a, *a], "spec": *a}', 'load/bad-yaml'],
    ['is nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'load/bad-yaml'],
  ])('%s', async (_, content, code) => {
    const { diagnostics } = await checked(content);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it.each(['../secret.json', '/etc/passwd', 'charts/../../../etc/passwd', 'file:///etc/passwd'])(
    'lies outside the report: %s',
    async (path) => {
      const { diagnostics, read } = await checked(template(), path);
      expect(diagnostics.map(({ code }) => code)).toEqual(['load/not-readable']);
      expect(read.some((one) => one.includes('etc') || one.includes('secret'))).toBe(false);
    },
  );

  it.each([
    [
      'names a color that the theme lacks',
      layer({}, { fill: { $theme: 'acent' } }),
      '/spec/layer/0/mark/fill',
    ],
    ['names a size that the chart lacks', layer({}, { x: { $layout: 'secret' } }), '/spec/layer/0/mark/x'],
    [
      'names a style of running text',
      layer({}, { type: 'text', fontSize: { $style: 'body.size' } }),
      '/spec/layer/0/mark/fontSize',
    ],
  ])('%s', async (_, content, at) => {
    const { diagnostics } = await checked(content);
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['exhibit/not-drawable']);
    expect(diagnostics.every(({ message }) => message.en.includes(at))).toBe(true);
    expect(diagnostics.every(({ place }) => place?.file === `${SAMPLE}/charts/own.json`)).toBe(true);
  });

  it.each([
    ['prints no values', template({}, [BAR, NAMES])],
    ['prints no names', template({}, [BAR, VALUES])],
    ['prints names over the edge', template({}, [BAR, VALUES, { ...NAMES, mark: { type: 'text', x: 0 } }])],
    [
      'places marks on nothing',
      template({}, [
        BAR,
        VALUES,
        NAMES,
        { mark: { type: 'bar' }, encoding: { x: { value: 5 }, x2: { field: 'value' } } },
      ]),
    ],
  ])('%s', async (_, content) => {
    const { diagnostics } = await checked(content);
    expect(diagnostics.length).toBeGreaterThan(0);
    const files = diagnostics.map(({ place }) => place?.file);
    expect(new Set(files)).toEqual(new Set([`${SAMPLE}/charts/own.json`]));
  });
});
