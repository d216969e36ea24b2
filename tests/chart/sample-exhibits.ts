import type { Chart, Columns, Exhibit, Likert, RankedBar, Tiles, Tracks } from '../../src/model/exhibit.js';
import type { Language } from '../../src/model/language.js';

/** An exhibit around a chart; everything else is invented. */
export function exhibitOf(id: string, language: Language, chart: Chart): Exhibit {
  return {
    id,
    number: '1',
    language,
    title: language === 'en' ? 'Sample exhibit' : '示例图表',
    unitLine: '',
    chart,
    alt: language === 'en' ? 'Sample chart: invented data.' : '示例图：虚构数据。',
    table: { header: [], rows: [], align: [], shares: [] },
    rowCount: 1,
    figures: [],
    keyFigures: [],
    notes: [],
    source: '',
  };
}

type Names = readonly (readonly [label: string, sublabel?: string])[];

export function rankedOf(
  names: Names,
  values: readonly number[],
  highlights: readonly number[] = [0],
): RankedBar {
  return {
    kind: 'ranked-bar',
    bars: names.map(([label, sublabel], index) => ({
      id: `bar-${index}`,
      label,
      sublabel: sublabel ?? '',
      value: values[index] ?? 0,
      valueLabel: `${(values[index] ?? 0).toFixed(2)}%`,
      highlight: highlights.includes(index),
    })),
    range: null,
    nearTies: [],
  };
}

export const places: { readonly zh: Names; readonly en: Names } = {
  zh: [
    ['社区图书馆', '借阅、自习等'],
    ['城市公园'],
    ['大型购物中心'],
    ['博物馆与美术馆'],
    ['体育场馆', '含游泳馆'],
    ['电影院'],
    ['夜间市集'],
    ['滨水步道'],
    ['社区食堂'],
    ['亲子乐园'],
    ['展览中心'],
    ['主题书店'],
  ],
  en: [
    ['Community libraries', 'loans, study rooms'],
    ['City parks'],
    ['Shopping centers'],
    ['Museums and galleries'],
    ['Sports halls', 'including pools'],
    ['Cinemas'],
    ['Night markets'],
    ['Riverside paths'],
    ['Canteens'],
    ['Playgrounds'],
    ['Exhibition centers'],
    ['Bookshops'],
  ],
};

export const shares = [58.41, 44.1, 43.87, 36.02, 31.55, 27.4, 22.18, 19.93, 14.6, 9.27, 5.08, 1.36];

export const longNames: { readonly zh: Names; readonly en: Names } = {
  zh: [
    ['希望在节假日与周末延长公共图书馆的开放时间', '含法定节假日前一天'],
    ['增加适合老年人使用的无障碍设施'],
    ['提供更多面向青少年的免费讲座'],
    ['完善线上预约', '可改期、可取消、可代人预约'],
  ],
  en: [
    [
      'Longer opening hours of public libraries on weekends and holidays',
      'including the day before a holiday',
    ],
    ['More step-free access for elderly visitors'],
    ['Free lectures for teenagers'],
    ['Better online booking', 'change, cancel, book for others'],
  ],
};

const labels = {
  zh: {
    items: ['座位数量', '馆员答复的准确程度', '借还书速度', '环境安静程度', '线上预约'],
    legend: ['5分', '4分', '1～3分（推算余数）', '未分项公布'],
    missing: '4分及以下：未公布',
    total: '前两档合计',
  },
  en: {
    items: [
      'Number of seats',
      'Accuracy of answers by staff',
      'Speed of loans',
      'Quiet reading rooms',
      'Online booking',
    ],
    legend: ['5 points', '4 points', '1–3 points (derived)', 'Not published'],
    missing: '4 points or fewer: not published',
    total: 'Top-two total',
  },
} as const;

export function likertOf(language: 'zh' | 'en'): Likert {
  const words = labels[language];
  const full = [
    [43.2, 29.75],
    [33.4, 31.1],
    [31.2, null],
    [30.05, 46.5],
    [24.9, null],
  ] as const;
  return {
    kind: 'likert',
    legend: words.legend.map((label, index) => ({
      id: `level-${index}`,
      label,
      tone: (['likert-1', 'likert-2', 'rest', 'hatch'] as const)[index] ?? 'rest',
    })),
    rows: full.map(([best, second], index) => ({
      id: `row-${index}`,
      label: words.items[index] ?? '',
      strong: index === 0 || index === 3,
      parts:
        second === null
          ? [part('likert-1', best), { tone: 'hatch', value: 100 - best, label: words.missing }]
          : [part('likert-1', best), part('likert-2', second), part('rest', 100 - best - second)],
      total:
        second === null
          ? null
          : { value: best + second, label: `${(best + second).toFixed(2)}%`, highlight: index === 3 },
    })),
    totalLabel: words.total,
  };
}

export function part(tone: Likert['rows'][number]['parts'][number]['tone'], value: number) {
  return { tone, value, label: `${value.toFixed(2)}%` };
}

/** Values by year from 2016; null is not published. */
export function columnsOf(language: 'zh' | 'en', values: readonly (number | null)[]): Columns {
  const year = (index: number): string => `${2016 + index}${language === 'zh' ? '年' : ''}`;
  const last = values.length - 1;
  return {
    kind: 'columns',
    columns: values.map((value, index) => ({
      id: `year-${index}`,
      label: year(index),
      sublabel: '',
      value,
      valueLabel: value === null ? '' : String(value),
      highlight: index === last && value !== null,
      status: value === null ? 'not-published' : 'actual',
    })),
    gap:
      language === 'zh'
        ? { title: '逐年数值：未公布', detail: '原文仅称“持续增长”' }
        : { title: 'Not published', detail: 'The source only says “growing”' },
    change: null,
  };
}

export function withChange(
  columns: Columns,
  from: number,
  to: number,
  label: string,
  falls: boolean,
): Columns {
  return { ...columns, change: { from: `year-${from}`, to: `year-${to}`, label, falls } };
}

export function withForecast(columns: Columns, indexes: readonly number[], sublabel: string): Columns {
  return {
    ...columns,
    columns: columns.columns.map((column, index) =>
      indexes.includes(index) ? { ...column, status: 'forecast', sublabel, highlight: false } : column,
    ),
  };
}

const tileWords = {
  zh: [
    ['去过社区图书馆', '未去过者占 5.92%'],
    ['认可线上线下结合', '线上预约与到馆服务'],
    ['遇到问题直接找馆员', '在馆内遇到问题后的选择'],
    ['希望延长开放时间', '对未来的期望'],
    ['为自习而来', '每月至少一次'],
    ['愿意参加读书会', '并推荐给他人'],
  ],
  en: [
    ['Have been to a library', '5.92% have not'],
    ['Like booking plus visits', 'Online booking with service on site'],
    ['Ask a librarian directly', 'After meeting a problem on site'],
    ['Want longer hours', 'Expectations for the future'],
    ['Come to study', 'At least once a month'],
    ['Would join a book club', 'And recommend it to others'],
  ],
} as const;

export function tilesOf(language: 'zh' | 'en', count: number): Tiles {
  const values = [94.08, 76.2, 57.31, 52.9, 48.05, 46.77];
  return {
    kind: 'tiles',
    tiles: values.slice(0, count).map((value, index) => ({
      id: `tile-${index}`,
      label: tileWords[language][index]?.[0] ?? '',
      sublabel: tileWords[language][index]?.[1] ?? '',
      value,
      valueLabel: `${value.toFixed(2)}%`,
      number: value.toFixed(2),
      unit: '%',
      highlight: index === 2 || index === 3,
    })),
  };
}

export function tracksOf(language: 'zh' | 'en', count: number): Tracks {
  const words = {
    zh: ['认可线上预约与到馆服务相结合', '遇到问题后直接联系馆员', '愿意参加读书会'],
    en: [
      'Like online booking together with service on site',
      'Ask a librarian directly',
      'Would join a book club',
    ],
  };
  return {
    kind: 'tracks',
    tracks: [76.2, 57.31, 46.77].slice(0, count).map((value, index) => ({
      id: `track-${index}`,
      label: words[language][index] ?? '',
      sublabel: index === 0 ? (language === 'zh' ? '占到访者的百分比' : '% of visitors') : '',
      value,
      valueLabel: `${value.toFixed(2)}%`,
      highlight: index === 0,
    })),
  };
}
