import { readDrawing } from '../../../src/chart/read-drawing.js';
import type { DrawnChart } from '../../../src/model/drawing.js';
import type { Layout } from '../../../src/model/layout.js';
import type { Item, Page, Publication } from '../../../src/model/page.js';
import type { Faces } from '../../../src/text/index.js';
import { sampleChart } from './sample-chart.js';
import { ItemMaker } from './sample-items.js';
import { COLORS, FONTS } from './sample-theme.js';
import { SAMPLE_WORDS } from './sample-words.js';

/** A publication of three pages with every kind of item, and the chart it shows. */
export interface Sample {
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
}

export type SampleLanguage = 'zh-CN' | 'en';

const A4 = { width: 595, height: 842 };
const PLACE = { file: 'data/sample/commentary.md', line: 1, column: 1 };

const BAND: Layout = {
  name: 'cover',
  size: A4,
  slots: [],
  furniture: [{ name: 'band', box: { x: 0, y: 0, width: 595, height: 236 }, fill: 'navy' }],
  reflow: 0,
};
const INNER: Layout = { name: 'inner', size: A4, slots: [], furniture: [], reflow: 0 };

export function samplePublication(faces: Faces, language: SampleLanguage): Sample {
  const words = SAMPLE_WORDS[language];
  const make = new ItemMaker(faces, language);
  const chartBox = { x: 56, y: 330, width: 483, height: 110 };
  const key = 'scenes-483x110';

  const cover: readonly Item[] = [
    make.rule('bar', { x: 56, y: 55, width: 36, height: 0 }, '#6CC0CC', 2.5),
    make.text('tracker', 'kicker', { x: 56, y: 68, width: 483, height: 18 }, [words.kicker], {
      size: 10.5,
      color: '#BFD6E0',
      weight: 'bold',
    }),
    make.text('title', 'title', { x: 56, y: 96, width: 483, height: 80 }, [words.title], {
      size: 24,
      color: '#FFFFFF',
      weight: 'bold',
      leading: 1.4,
    }),
    make.text('subtitle', 'finding', { x: 56, y: 182, width: 483, height: 22 }, [words.finding], {
      size: 14,
      color: '#DCEEF1',
    }),
    make.text('key-figure', 'key-1', { x: 56, y: 256, width: 160, height: 28 }, ['49.82%'], {
      size: 21,
      color: '#0F6E84',
      weight: 'bold',
    }),
    make.text('label', 'key-1-label', { x: 56, y: 288, width: 160, height: 16 }, [words.keyLabel], {
      size: 9,
    }),
    make.panel('box', { x: 56, y: 330, width: 483, height: 150 }, '#F3F6F8', null),
    make.panel('box-outline', { x: 56, y: 330, width: 483, height: 150 }, null, {
      color: '#B4530A',
      thickness: 0.75,
      dash: true,
    }),
    make.text('heading', 'findings', { x: 76, y: 346, width: 440, height: 22 }, [words.findings], {
      size: 13,
      color: '#0F6E84',
      weight: 'bold',
    }),
    make.frame('body', 'points', { x: 76, y: 372, width: 440, height: 100 }, language, [
      make.paragraph(
        [
          { text: words.points[0] },
          { text: words.points[1], target: { kind: 'exhibit', exhibit: 'scenes' }, color: '#0F6E84' },
          { text: words.points[2] },
        ],
        { mark: 'number' },
      ),
      make.paragraph([{ text: words.second }], { mark: 'number', spaceBefore: 4 }),
      make.paragraph([{ text: words.kicker }], { mark: 'bullet', spaceBefore: 4 }),
      make.paragraph([{ text: words.finding }], { spaceBefore: 4, firstIndent: 21 }),
    ]),
    make.text('heading', 'contents-heading', { x: 56, y: 510, width: 483, height: 22 }, [words.contents], {
      size: 13,
      color: '#0B2E4F',
      weight: 'bold',
    }),
    make.rule('contents-rule', { x: 56, y: 534, width: 483, height: 0 }, '#0B2E4F', 0.75),
    ...make.contentsRow(1, words.headline, 'section-one', '2', 545),
    make.contentsLine(2, words.tableTitle, 'section-one', '3', 570),
    make.text('note', 'scope', { x: 56, y: 760, width: 483, height: 30 }, [words.note], {
      size: 8.5,
      color: '#5F6C78',
    }),
    make.text('folio', 'folio', { x: 500, y: 800, width: 39, height: 12 }, ['1'], {
      size: 9,
      color: '#5F6C78',
      align: 'right',
    }),
  ];

  const inner: readonly Item[] = [
    make.text('footer', 'running-head', { x: 56, y: 34, width: 483, height: 14 }, [words.short], {
      size: 8.5,
      color: '#5F6C78',
    }),
    make.text('title', 'title', { x: 190, y: 70, width: 349, height: 60 }, [words.headline], {
      size: 18,
      color: '#0B2E4F',
      weight: 'bold',
      leading: 1.5,
    }),
    make.frame('body', 'prose', { x: 190, y: 140, width: 349, height: 120 }, language, [
      make.paragraph(
        [
          { text: words.body },
          {
            text: words.site,
            target: { kind: 'url', url: 'https://example.org/报告?a=1&b=2' },
            color: '#0F6E84',
          },
          { text: language === 'en' ? '.' : '。' },
        ],
        { firstIndent: language === 'en' ? 0 : 21 },
      ),
    ]),
    make.rule('side-rule', { x: 172, y: 140, width: 0, height: 100 }, '#D5DBE1', 0.75),
    make.rule('dotted', { x: 56, y: 262, width: 100, height: 0 }, '#8A96A1', 0.75, { dash: true }),
    make.text(
      'body',
      'foreign',
      { x: 56, y: 266, width: 483, height: 14 },
      [words.other],
      { size: 9 },
      language === 'en' ? 'zh-CN' : 'en',
    ),
    make.rule('exhibit-rule', { x: 56, y: 290, width: 483, height: 0 }, '#0B2E4F', 1.2),
    make.text('exhibit-line', 'caption', { x: 56, y: 296, width: 483, height: 16 }, [words.caption], {
      size: 10.5,
      weight: 'bold',
    }),
    make.text('exhibit-line', 'unit', { x: 56, y: 312, width: 483, height: 14 }, [words.unit], {
      size: 9,
      color: '#5F6C78',
    }),
    make.picture('scenes', key, chartBox, words.alt),
    make.text('note', 'source', { x: 56, y: 450, width: 483, height: 14 }, [words.note], {
      size: 8.5,
      color: '#5F6C78',
    }),
    make.text('heading', 'check', { x: 56, y: 490, width: 120, height: 18 }, [words.heading], {
      size: 10.5,
      color: '#B4530A',
      weight: 'bold',
    }),
    make.text('lead', 'check-text', { x: 190, y: 490, width: 349, height: 40 }, [words.second], {}),
    make.text('folio', 'folio', { x: 500, y: 800, width: 39, height: 12 }, ['2'], {
      size: 9,
      color: '#5F6C78',
      align: 'right',
    }),
  ];

  const continued: readonly Item[] = [
    make.text('title', 'title', { x: 190, y: 70, width: 349, height: 30 }, [words.short], {
      size: 12,
      color: '#5F6C78',
    }),
    make.text('exhibit-line', 'caption', { x: 56, y: 116, width: 483, height: 16 }, [words.tableTitle], {
      size: 10.5,
      weight: 'bold',
    }),
    make.table({ x: 56, y: 140, width: 483, height: 80 }, [words.header, ...words.rows]),
    make.text('folio', 'folio', { x: 500, y: 800, width: 39, height: 12 }, ['3'], {
      size: 9,
      color: '#5F6C78',
      align: 'right',
    }),
  ];

  const page = (
    number: number,
    id: string,
    section: string,
    layout: string,
    title: string,
    items: readonly Item[],
  ): Page => ({
    number,
    id,
    section,
    starts: id === section ? [{ section, title, item: 0, top: 0 }] : [],
    layout,
    title,
    items,
    notes: [],
    figures: [],
    place: PLACE,
  });
  const svg = sampleChart(words.labels);
  const publication: Publication = {
    medium: 'briefing',
    language,
    theme: {
      name: 'sample',
      medium: 'briefing',
      colors: COLORS,
      palettes: { series: [], diverging: [], heat: [], between: [] },
      fonts: FONTS,
      styles: {},
    },
    size: A4,
    properties: {
      title: words.title,
      subject: words.subject,
      author: words.publisher,
      keywords: ['R&D', words.short],
      version: '1.0',
      issued: '2025-03-08',
    },
    pages: [
      page(1, 'cover', 'cover', 'cover', words.title, cover),
      page(2, 'section-one', 'section-one', 'inner', words.headline, inner),
      page(3, 'section-one-2', 'section-one', 'inner', `${words.headline} (2)`, continued),
    ],
    layouts: [BAND, INNER],
  };
  const chart: DrawnChart = {
    key,
    exhibit: 'scenes',
    content: svg,
    svg,
    drawing: readDrawing(svg, faces, language),
    png: null,
  };
  return { publication, charts: new Map([[key, chart]]) };
}
