import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { readDrawing } from '../../src/chart/read-drawing.js';
import type { PathShape, TextShape } from '../../src/model/drawing.js';
import { measureText } from '../../src/text/index.js';
import { briefingFaces } from '../text/open-test-faces.js';

const faces = briefingFaces();
const FONT = 'font-family="Inter, Noto Sans SC" font-size="10px" fill="#14202B"';

function read(content: string): {
  readonly paths: readonly PathShape[];
  readonly texts: readonly TextShape[];
} {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">${content}</svg>`;
  const { shapes } = readDrawing(svg, faces, 'zh-CN');
  return {
    paths: shapes.filter((shape) => shape.kind === 'path'),
    texts: shapes.filter((shape) => shape.kind === 'text'),
  };
}

function points(path: PathShape | undefined): readonly (readonly [string, number?, number?])[] {
  return (path?.commands ?? []).map((command) =>
    command.op === 'Z' ? [command.op] : [command.op, command.x, command.y],
  );
}

function widthOf(text: string): number {
  return measureText(faces, text, { size: 10, weight: 'regular', language: 'zh-CN' });
}

describe('paths', () => {
  test('stand where nested groups put them', () => {
    const { paths } = read(
      '<g transform="translate(10,20)"><g transform="translate(5,0) rotate(90)"><path d="M0,0h30v4h-30Z" fill="#0F6E84"/></g></g>',
    );
    expect(points(paths[0])).toEqual([['M', 15, 20], ['L', 15, 50], ['L', 11, 50], ['L', 11, 20], ['Z']]);
    expect(paths[0]).toMatchObject({ fill: '#0F6E84', fillOpacity: 1, stroke: null, clip: null });
  });

  test('every kind of command ends where SVG says, relative or absolute', () => {
    const ends = (d: string): unknown => points(read(`<path d="${d}" fill="#000"/>`).paths[0]);
    expect(ends('m1,2 3,4 l1-1H9V8h-1v-1')).toEqual(ends('M1 2L4 6L5 5L9 5L9 8L8 8L8 7'));
    expect(ends('M1,1c1,0,2,1,2,2s1,2,2,2q1,0,1,1t1,1a1,1,0,0,1,1,1z')).toEqual([
      ['M', 1, 1],
      ['C', 3, 3],
      ['C', 5, 5],
      ['C', 6, 6],
      ['C', 7, 7],
      ['C', 8, 8],
      ['Z'],
    ]);
  });

  test('arcs become curves on the circle', () => {
    const { paths } = read(
      '<path transform="translate(50,50)" d="M20,0A20,20,0,1,1,-20,0A20,20,0,1,1,20,0" fill="#000"/>',
    );
    const commands = paths[0]?.commands ?? [];
    expect(commands.map(({ op }) => op).join('')).toBe('MCCCC');
    let from = { x: 70, y: 50 };
    for (const curve of commands) {
      if (curve.op !== 'C') continue;
      for (const t of [0.25, 0.5, 0.75, 1]) {
        const mix = (a: number, b: number, c: number, d: number): number =>
          (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
        const x = mix(from.x, curve.x1, curve.x2, curve.x);
        const y = mix(from.y, curve.y1, curve.y2, curve.y);
        expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(20, 1);
      }
      from = { x: curve.x, y: curve.y };
    }
    // Half a turn clockwise on a page: from the right by the bottom to the left.
    expect(points(paths[0])[1]?.[2]).toBe(70);
  });

  test('paint is inherited, and what has none is left out', () => {
    const { paths } = read(
      '<g fill="none" stroke="#D5DBE1" stroke-width="2" opacity="0.5"><path d="M0,0L9,9"/></g>' +
        '<path d="M0,0h5v5Z" fill="none"/><path d="M0,0h5v5Z" fill="#000" opacity="0"/><path d="" display="none"/>',
    );
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatchObject({ fill: null, stroke: '#D5DBE1', strokeWidth: 2, strokeOpacity: 0.5 });
  });

  test('dashes and strokes grow with their group, and an odd dash list is doubled', () => {
    const { paths } = read(
      '<g transform="scale(2)"><line x2="10" y2="0" stroke="#000" stroke-width="1.5" stroke-dasharray="3,2,1" stroke-linecap="round"/></g>',
    );
    expect(paths[0]).toMatchObject({ strokeWidth: 3, dash: [6, 4, 2, 6, 4, 2], cap: 'round' });
    expect(points(paths[0])).toEqual([
      ['M', 0, 0],
      ['L', 20, 0],
    ]);
  });

  test('a clip is kept only by what it cuts; what it hides is left out', () => {
    const { paths } = read(
      '<g transform="translate(10,10)" clip-path="url(#c)">' +
        '<path d="M1,1h5v5h-5Z" fill="#000"/><path d="M15,1h50v5h-50Z" fill="#000"/><path d="M90,1h5v5h-5Z" fill="#000"/>' +
        '</g><defs><clipPath id="c"><rect x="0" y="0" width="20" height="10"/></clipPath></defs>',
    );
    expect(paths.map(({ clip }) => clip)).toEqual([null, { x: 10, y: 10, width: 20, height: 10 }]);
  });

  test('a clip inside a clip is what both leave', () => {
    const { paths } = read(
      '<defs><clipPath id="a"><rect width="20" height="20"/></clipPath><clipPath id="b"><rect x="10" y="5" width="90" height="90"/></clipPath></defs>' +
        '<g clip-path="url(#a)"><g clip-path="url(#b)"><path d="M0,0h99v99h-99Z" fill="#000"/></g></g>',
    );
    expect(paths[0]?.clip).toEqual({ x: 10, y: 5, width: 10, height: 15 });
  });
});

describe('text', () => {
  test.each([
    ['start', 0],
    ['middle', 0.5],
    ['end', 1],
  ])('anchored at its %s begins where its measured width says', (anchor, share) => {
    const { texts } = read(
      `<text text-anchor="${anchor}" transform="translate(100,50)" ${FONT}>占49.82%</text>`,
    );
    expect(texts[0]?.width).toBeCloseTo(widthOf('占49.82%'), 3);
    expect(texts[0]?.x).toBeCloseTo(100 - share * widthOf('占49.82%'), 3);
    expect(texts[0]?.y).toBe(50);
  });

  test('is split where the face changes', () => {
    const { texts } = read(`<text ${FONT} font-weight="bold">占 49.82%</text>`);
    expect(texts[0]).toMatchObject({ weight: 'bold', size: 10, color: '#14202B' });
    expect(texts[0]?.pieces.map(({ face }) => face)).toEqual(['eastAsian-bold', 'latin-bold']);
    expect(texts[0]?.pieces.map(({ text }) => text).join('')).toBe('占 49.82%');
    expect(texts[0]?.pieces[1]?.offset).toBe(10);
  });

  test('that is turned runs up from its anchor', () => {
    const { texts } = read(
      `<text text-anchor="middle" transform="translate(30,60) rotate(-90) translate(0,4)" ${FONT}>人次</text>`,
    );
    expect(texts[0]).toMatchObject({ rotation: -90, x: 34, y: 70 });
  });

  test('a tspan is a line of its own', () => {
    const { texts } = read(
      `<text transform="translate(30,60)" ${FONT}><tspan>甲</tspan><tspan x="0" dy="13">乙</tspan></text>`,
    );
    expect(texts.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['甲', 30, 60],
      ['乙', 30, 73],
    ]);
  });

  test('white space is as XML shows it; invisible text is left out', () => {
    const { texts } = read(
      `<text ${FONT}>\n A  &amp; B\u2002C </text><text ${FONT} opacity="0">x</text><text ${FONT}> </text>`,
    );
    expect(texts.map(({ text }) => text)).toEqual(['A & B\u2002C']);
  });
});

test.each([
  ['an element', '<image href="a.png"/>', /element.*<image>/],
  ['a link', '<a href="#"><path d="M0,0L1,1"/></a>', /element.*<a>/],
  ['a gradient', '<defs><linearGradient id="g"/></defs>', /<linearGradient>/],
  ['a reference for a paint', '<path d="M0,0h1v1Z" fill="url(#g)"/>', /colour/],
  ['a colour name', '<path d="M0,0h1v1Z" fill="rebeccapurple"/>', /colour/],
  ['an attribute', '<path d="M0,0h1v1Z" filter="url(#f)"/>', /attribute.*filter/],
  ['a style', '<path d="M0,0h1v1Z" style="mix-blend-mode: multiply;"/>', /attribute.*style/],
  ['rounded corners of a rect', '<rect width="9" height="9" rx="2"/>', /attribute.*rx/],
  ['a path command', '<path d="M0,0X1,1"/>', /path/],
  ['a path that does not begin with a move', '<path d="L1,1"/>', /path/],
  ['a broken number', '<path d="M0,0L1,e"/>', /path/],
  ['a transform', '<g transform="skewX(3)"/>', /transform/],
  ['a stretched stroke', '<path transform="scale(2,1)" d="M0,0L9,9" stroke="#000"/>', /stretched/],
  ['another miter limit', '<g stroke-miterlimit="9"/>', /4/],
  ['a dash offset', '<line x2="9" stroke="#000" stroke-dashoffset="2"/>', /0/],
  ['a half transparent group', '<g opacity="0.5"><path d="M0,0"/><path d="M0,0"/></g>', /half transparent/],
  ['half transparent text', `<text ${FONT} opacity="0.5">甲</text>`, /half transparent/],
  ['outlined text', `<text ${FONT} stroke="#fff">甲</text>`, /outline/],
  ['italics', `<text ${FONT} font-style="italic">甲</text>`, /normal/],
  ['an unmeasured font', '<text font-family="Comic" font-size="9">甲</text>', /family/],
  ['a tspan that continues a line', `<text ${FONT}><tspan>甲</tspan><tspan>乙</tspan></text>`, /continues/],
  ['loose text', '<g>甲</g>', /loose/],
  ['an absent clip', '<g clip-path="url(#x)"/>', /absent/],
  [
    'a clip that is no rectangle',
    '<defs><clipPath id="c"><path d="M0,0h1v1Z"/></clipPath></defs>',
    /rectangle/,
  ],
  [
    'a clip that cuts text',
    `<defs><clipPath id="c"><rect width="5" height="100"/></clipPath></defs><g clip-path="url(#c)"><text y="20" ${FONT}>甲乙</text></g>`,
    /cut/,
  ],
  ['an element that is not closed', '<g>', /well-formed/],
])('%s that is not understood is refused', (_, content, message) => {
  expect(() => read(content)).toThrow(message);
});

test('a viewBox that would scale the drawing is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 100 50"/>';
  expect(() => readDrawing(svg, faces, 'en')).toThrow(/viewBox/);
});

test('a chart that Vega drew is read whole', async () => {
  const rows = [
    { scene: '手机业务', value: 49.82 },
    { scene: '物流查询', value: 42.24 },
  ];
  const y = { field: 'scene', type: 'nominal', sort: null } as const;
  const x = { field: 'value', type: 'quantitative' } as const;
  const specification: TopLevelSpec = {
    width: 300,
    height: 120,
    data: { values: rows },
    config: { aria: false, font: 'Inter, Noto Sans SC' },
    layer: [
      { mark: { type: 'bar', color: '#0F6E84' }, encoding: { x, y } },
      { mark: { type: 'point', filled: true, color: '#B4530A' }, encoding: { x, y } },
      { mark: { type: 'rule', strokeDash: [2, 2] }, encoding: { y, x: { value: 40 } } },
      {
        mark: { type: 'text', align: 'left', fontWeight: 'bold' },
        encoding: { x, y, text: { field: 'value' } },
      },
    ],
  };
  const view = new vega.View(vega.parse(compile(specification).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  const { shapes } = readDrawing(svg, faces, 'zh-CN');
  const bold = shapes
    .filter((shape) => shape.kind === 'text' && shape.weight === 'bold')
    .map((shape) => 'text' in shape && shape.text);
  expect(bold).toEqual(expect.arrayContaining(['49.82', '42.24']));
  const filled = (color: string): number =>
    shapes.filter((shape) => shape.kind === 'path' && shape.fill === color).length;
  expect([filled('#0F6E84'), filled('#B4530A')]).toEqual([2, 2]);
  expect(shapes.filter((shape) => shape.kind === 'path' && shape.dash.length > 0)).toHaveLength(2);
});
