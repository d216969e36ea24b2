import type { DrawnChart } from '../../../src/model/drawing.js';
import type { Layout, Slot } from '../../../src/model/layout.js';
import type { Box } from '../../../src/model/length.js';
import type { Item, Page, Publication } from '../../../src/model/page.js';
import { CHART_KEY, frame, LEFT, page, panel, paragraph, picture, rule, table } from './sample-items.js';
import { sampleShapes } from './sample-shapes.js';
import { COLORS, STYLES, THEME } from './sample-theme.js';

/** A deck of one Chinese and one English page with every kind of item, and a cover without notes. */
export function samplePublication(changes: Partial<Publication> = {}): Publication {
  return {
    medium: 'deck',
    language: 'zh-CN',
    theme: THEME,
    size: SIZE,
    properties: {
      title: '城市公园使用调查',
      subject: '2025年度',
      author: '示例研究院',
      keywords: ['公园', 'survey'],
      version: '1.2',
      issued: '2025-03-04',
    },
    pages: [coverPage(), chinesePage(), englishPage()],
    layouts: [COVER, EXHIBIT],
    ...changes,
  };
}

/** The drawn charts that the sample's pictures show: one key, shown twice. */
export function sampleCharts(png: Uint8Array): ReadonlyMap<string, DrawnChart> {
  const drawing = { width: 400, height: 180, shapes: sampleShapes() };
  return new Map([
    [CHART_KEY, { key: CHART_KEY, exhibit: 'parks', content: 'parks', svg: CHART_SVG, drawing, png }],
  ]);
}

const CHART_SVG = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="180" viewBox="0 0 400 180">',
  '<rect x="110" y="20" width="220" height="40" fill="#0F6E84"/><rect x="110" y="90" width="150" height="40" fill="#8A96A1"/>',
  '<g font-family="Noto Sans SC"><text x="20" y="46" font-size="14">散步</text><text x="20" y="116" font-size="14">Sports</text></g>',
  '</svg>',
].join('');

const WIDTH = 873.6;

function slot(name: string, role: Slot['role'], style: keyof typeof STYLES, box: Box): Slot {
  return { name, content: name, role, box, style, anchor: 'top', reflow: false, options: {} };
}

const TITLE: Box = { x: LEFT, y: 42, width: WIDTH, height: 66 };
const FOOTER: Box = { x: LEFT, y: 508, width: 700, height: 18 };
const FOLIO: Box = { x: 844.8, y: 508, width: 72, height: 18 };
const TRACKER: Box = { x: LEFT, y: 19, width: WIDTH, height: 18 };
const STRIPE: Box = { x: 0, y: 0, width: 960, height: 6.5 };

const SIZE = { width: 960, height: 540 };

const COVER: Layout = {
  name: 'cover',
  size: SIZE,
  furniture: [{ name: 'band', box: { x: 0, y: 0, width: 960, height: 331 }, fill: 'navy' }],
  reflow: 0,
  slots: [slot('title', 'title', 'cover-title', { x: LEFT, y: 104, width: 790, height: 108 })],
};

const EXHIBIT: Layout = {
  name: 'exhibit',
  size: SIZE,
  furniture: [
    { name: 'stripe', box: STRIPE, fill: 'navy' },
    { name: 'footer-rule', box: { x: LEFT, y: 504, width: WIDTH, height: 0.75 }, fill: 'line' },
  ],
  reflow: 0,
  slots: [
    slot('title', 'title', 'slide-title', TITLE),
    slot('tracker', 'tracker', 'tracker', TRACKER),
    slot('exhibit-line', 'exhibit-line', 'body', { x: LEFT, y: 110, width: WIDTH, height: 20 }),
    slot('chart', 'exhibit', 'body', { x: LEFT, y: 140, width: 400, height: 180 }),
    slot('footer', 'footer', 'footer', FOOTER),
    slot('folio', 'folio', 'folio', FOLIO),
  ],
};

function coverPage(): Page {
  const title = '城市公园使用调查：2025年数据简报';
  const { box } = COVER.slots[0] ?? { box: TITLE };
  const items = [
    frame('title', 'title', box, [paragraph(STYLES['cover-title'], title)]),
    frame('list-1', 'contents', { x: LEFT, y: 440, width: 790, height: 20 }, [
      paragraph(STYLES.body, [{ text: '使用频率', target: { kind: 'section', section: 'frequency' } }]),
    ]),
    frame('imprint', 'body', { x: LEFT, y: 367, width: 790, height: 60 }, [
      paragraph(STYLES.body, '示例研究院 · 版本1.2'),
      paragraph(STYLES.body, [
        { text: 'example.org/公园', target: { kind: 'url', url: 'https://example.org/公园?a=1&b=2' } },
      ]),
    ]),
  ];
  return page(1, 'cover', title, items, { layout: 'cover' });
}

function chinesePage(): Page {
  const title = '逾六成居民每周至少去一次公园，散步居首';
  const items: readonly Item[] = [
    frame('title', 'title', TITLE, [paragraph(STYLES['slide-title'], title)]),
    frame('tracker', 'tracker', TRACKER, [paragraph(STYLES.tracker, '使用 · 频率')]),
    picture('chart'),
    panel('panel', { x: 560, y: 140, width: 356, height: 210 }, { fill: COLORS.tint }),
    rule('accent-bar', { x: 560, y: 140, width: 4, height: 210 }, { thickness: 4, color: COLORS.accent }),
    frame('takeaway', 'body', { x: 580, y: 154, width: 320, height: 190 }, [
      paragraph(STYLES.heading, '散步领先 7.58 个百分点'),
      paragraph(
        STYLES.body,
        [
          { text: '散步占' },
          { text: '62.40%', weight: 'bold', color: COLORS.accent },
          { text: '，其后是“运动”。' },
        ],
        { mark: 'bullet', spaceBefore: 4 },
      ),
      paragraph(STYLES.body, 'AI 推荐路线的使用率未公布，Park App 除外。', {
        mark: 'bullet',
        spaceBefore: 4,
      }),
      paragraph(STYLES.body, '先看频率', { mark: 'number', spaceBefore: 4 }),
      paragraph(STYLES.body, '再看时长', { mark: 'number' }),
    ]),
    frame('key-figure', 'key-figure', { x: LEFT, y: 335, width: 200, height: 46 }, [
      paragraph(STYLES.figure, [{ text: '62.40' }, { text: '%', size: 22 }]),
    ]),
    panel(
      'context-box',
      { x: 260, y: 335, width: 180, height: 46 },
      { stroke: { color: COLORS.ink2, thickness: 1, dash: true } },
    ),
    rule(
      'dashed',
      { x: LEFT, y: 392, width: 500, height: 0.75 },
      { thickness: 0.75, color: COLORS.line, dash: true },
    ),
    table(
      '数据表：用途与占比',
      'zh-CN',
      ['用途', '占比'],
      [
        ['散步', '62.40%'],
        ['运动', '54.82%'],
      ],
    ),
    frame('reference', 'label', { x: 700, y: 470, width: 216.8, height: 18 }, [
      paragraph(STYLES.folio, [{ text: '图表1', target: { kind: 'exhibit', exhibit: 'parks' } }]),
    ]),
    ...footing(2, 'zh-CN'),
  ];
  return page(2, 'frequency', title, items, {
    notes: [paragraph(STYLES.body, '先说结论：散步最多。'), paragraph(STYLES.body, '样本量 n=1,204。')],
  });
}

function englishPage(): Page {
  const title = 'More than six in ten visit a park every week; walking leads';
  const en = { language: 'en' } as const;
  const items: readonly Item[] = [
    frame('title', 'title', { ...TITLE, y: 60, height: 48 }, [paragraph(STYLES['slide-title'], title)], en),
    frame('tracker', 'tracker', TRACKER, [paragraph(STYLES.tracker, 'Use · Frequency')], en),
    frame(
      'exhibit-line',
      'exhibit-line',
      { x: LEFT, y: 110, width: WIDTH, height: 20 },
      [
        paragraph(STYLES.body, [
          { text: 'Exhibit 1', weight: 'bold', color: COLORS.accent },
          { text: '  Weekly use (城市公园), %' },
        ]),
      ],
      en,
    ),
    picture('chart'),
    frame(
      'takeaway',
      'body',
      { x: 580, y: 154, width: 320, height: 160 },
      [
        paragraph(STYLES.body, [
          { text: 'See the ' },
          { text: 'frequency page', target: { kind: 'section', section: 'frequency' } },
          { text: ' or the ' },
          { text: 'source', target: { kind: 'url', url: 'https://example.org/a b' } },
          { text: '.' },
        ]),
        paragraph(STYLES.body, 'An indented paragraph.', { firstIndent: 28, spaceBefore: 6 }),
        paragraph(STYLES.body, []),
        paragraph(STYLES.body, 'Two\nlines.', { firstIndent: 0 }),
      ],
      { ...en, anchor: 'middle' },
    ),
    table(
      'Table: use and share',
      'en',
      ['Use', 'Share'],
      [
        ['Walking', '62.40%'],
        ['Sports', '54.82%'],
      ],
    ),
    ...footing(3, 'en'),
  ];
  return page(3, 'frequency-en', title, items, {
    notes: [paragraph(STYLES.body, 'Walking (散步) comes first.')],
  });
}

function footing(number: number, language: string): readonly Item[] {
  return [
    frame('footer', 'footer', FOOTER, [paragraph(STYLES.footer, '城市公园 · 数据简报')], { language }),
    frame('folio', 'folio', FOLIO, [paragraph(STYLES.folio, String(number))], { language }),
  ];
}
