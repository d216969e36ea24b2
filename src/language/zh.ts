import type { LanguagePack } from './pack.js';

const NUMERALS = '一二三四五六七八九十';
const numeral = (text: string | undefined): number => {
  if (text === undefined) return Number.NaN;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  if (text === '百') return 100;
  return NUMERALS.indexOf(text) + 1;
};

const arabic = (text: string): number =>
  Number(
    text
      .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace(/−/g, '-')
      .replace(/[^\d.-]/g, ''),
  );

/** Simplified Chinese as printed in mainland China; punctuation after GB/T 15834, numbers after GB/T 15835. */
export const zh: LanguagePack = {
  tag: 'zh-CN',
  fileTag: 'zh',
  words: {
    exhibit: (number) => (/^A/.test(number) ? `附表${number.slice(1)}` : `图表${number}`),
    note: (text) => `注：${text}`,
    source: (text) => `来源：${text}`,
    takeaways: '要点',
    findings: '核心发现',
    contents: '目录',
    dataTable: '数据表',
    appendix: '附',
    context: '相关背景 · 口径不同，不可比',
    editorNote: '编者核注',
    continued: (title, page, pages) => `${title}（${page}/${pages}）`,
    imprint: { publisher: '数据发布', source: '资料来源', version: '整理版本', issued: '整理日期' },
    date: (iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      return `${year}年${Number(month)}月${Number(day)}日`;
    },
    period: (period) => (/^\d{4}(?:-\d{4})?$/.test(period) ? `${period.replace('-', '—')}年` : period),
    periodRange: (first, last) => `${first}—${last}年`,
    sortedBy: (metric) => `按${metric}占比排序`,
    forecast: '预计',
    derived: '推算',
    published: '公布',
    unpublished: '未公布',
    elsewhere: '图表未列出的数值',
    derivedGroup: '本简报推算',
    runsOn: (heading) => `${heading}（续）`,
    join: (parts) => parts.join('、'),
    clause: (parts) => parts.join('，'),
    sentence: (text) => (/[。！？]$/.test(text) ? text : `${text}。`),
    labelled: (label, value) => `${label}${value}`,
    leadEnd: '。',
    open: '（',
    close: '）',
    pair: (label, value) => `${label}：${value}`,
    columns: { item: '项目', value: '数值', status: '性质', origin: '出处或算式' },
    where: (section, paragraph) => (paragraph === null ? `第${section}节` : `第${section}节第${paragraph}段`),
    numbered: (number, text) => `（${number}）${text}`,
    sectionsNote: (headings) => `出处各节为：${headings.join('；')}`,
    rank: (rank) => `第${rank}位`,
    gapTitle: (notPublished) => `逐年数值：${notPublished}`,
    remainderGap: (best, notPublished) => `${best}以外：${notPublished}`,
    rangeNote: (label, range) => `${label}据原文在${range}之间，逐项未公布`,
    baseNotPublished: (notPublished) => `样本量与基数${notPublished}`,
    netNote: (label, parts) => `${label}为${parts.join('与')}之和`,
    remainderNote: (label) => `${label}由公布值推算，假设各档合计为100%`,
    changeNote: (formula) => `增减幅度由公布值计算：${formula}`,
    changeHereNote: (formula) => `增减幅度为本处计算：${formula}`,
    sumOf: (count) => `已公布${count}项之和`,
    tracksNote: '横条按0～100%绘制；各题基数与题型未公布，各项不可相加',
    tracksScale: '横条按0～100%绘制',
    base: (n) => `n=${n}`,
    rangeLabel: (label, range) => `${label}：${range}`,
    sourceOf: (publisher, title, edition) => `${publisher}${title}（${edition}）`,
    forecastPeriod: (period) => `${period}（预计）`,
    changeLabel: (amount, relative) => `${amount}（${relative}）`,
    brackets: (text) => `（${text}）`,
    kindOf: (kind, what) => `${kind}：${what}`,
    series: (parts) => parts.join('，'),
    between: '',
    chart: {
      'ranked-bar': '横条图',
      likert: '百分比堆积条图',
      columns: '柱形图',
      tiles: '数字卡片',
      tracks: '0～100%横条',
      table: '数据表',
    },
  },
  numbers: {
    percent: (digits) => `${digits}%`,
    percentagePoints: (digits) => `${digits}个百分点`,
    ratio: (digits) => `${digits}倍`,
    money: [
      {
        scale: 1e8,
        dress: (digits, currency) => `${digits}亿${currency}`,
      },
      {
        scale: 1e4,
        dress: (digits, currency) => `${digits}万${currency}`,
      },
      { scale: 1, dress: (digits, currency) => `${digits}${currency}` },
    ],
    currency: new Map([
      ['CNY', '元'],
      ['USD', '美元'],
      ['EUR', '欧元'],
      ['HKD', '港元'],
      ['JPY', '日元'],
    ]),
    range: (low, high) => `${low}～${high}`,
    measured: (digits, symbol) => `${digits}${symbol}`,
    counted: (digits, counter) => `${digits}${counter}`,
    small: ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
    groupFrom: 5,
  },
  aliases: new Map([
    ['最高', 'highest'],
    ['最低', 'lowest'],
    ['位次', 'rank'],
    ['上升', 'rose'],
    ['增长', 'rose'],
    ['下降', 'fell'],
    ['超过', 'over'],
    ['逾', 'over'],
    ['不低于', 'at-least'],
    ['不超过', 'at-most'],
    ['约', 'about'],
    ['近', 'nearly'],
    ['多数', 'majority'],
    ['绝大多数', 'vast-majority'],
    ['持平', 'level'],
    ['合计', 'sum'],
    ['半数', 'half'],
    ['均', 'all'],
    ['已公布', 'among-published'],
    ['引用', 'quote'],
    ['自由', 'free'],
    ['差', 'diff'],
    ['变化', 'change'],
    ['个数', 'count'],
    ['图表', 'exhibit'],
  ]),
  directions: { rose: /[升增涨]|扩大|提高|走高|高于/, fell: /[降减跌缩]|回落|下滑|走低|放缓|低于/ },
  quantities: [
    { pattern: /最[高多大]|居首|首位|领先/g, meaning: () => ({ verb: 'highest', number: null }) },
    { pattern: /最[低少小]|末位|垫底/g, meaning: () => ({ verb: 'lowest', number: null }) },
    { pattern: /绝大多数/g, meaning: () => ({ verb: 'vast-majority', number: null }) },
    { pattern: /大多数|大部分|多数/g, meaning: () => ({ verb: 'majority', number: null }) },
    { pattern: /近半数?|接近半数|近一半/g, meaning: () => ({ verb: 'nearly', number: 50 }) },
    { pattern: /不(?:超)?过半数?|不超过一半/g, meaning: () => ({ verb: 'at-most', number: 50 }) },
    { pattern: /[过逾超]半数?|超过半数|半数以上|一半以上/g, meaning: () => ({ verb: 'over', number: 50 }) },
    { pattern: /半数|一半/g, meaning: () => null },
    {
      pattern: /近([一二三四五六七八九\d])成/g,
      meaning: (m) => ({ verb: 'nearly', number: numeral(m[1]) * 10 }),
    },
    {
      pattern: /[过逾超]([一二三四五六七八九\d])成/g,
      meaning: (m) => ({ verb: 'over', number: numeral(m[1]) * 10 }),
    },
    { pattern: /[一二三四五六七八九]成(?:[一二三四五六七八九半])?/g, meaning: () => null },
    {
      pattern: /不(?:低于|少于)(\d{1,15}(?:\.\d{1,9})?)[%％]/g,
      meaning: (m) => ({ verb: 'at-least', number: Number(m[1]) }),
    },
    {
      pattern: /不(?:超过|高于|多于)(\d{1,15}(?:\.\d{1,9})?)[%％]/g,
      meaning: (m) => ({ verb: 'at-most', number: Number(m[1]) }),
    },
    {
      pattern: /(?:超过|逾)(\d{1,15}(?:\.\d{1,9})?)[%％]/g,
      meaning: (m) => ({ verb: 'over', number: Number(m[1]) }),
    },
    {
      pattern: /近(\d{1,15}(?:\.\d{1,9})?)[%％]/g,
      meaning: (m) => ({ verb: 'nearly', number: Number(m[1]) }),
    },
    { pattern: /百分之[一二三四五六七八九十百零点]{1,8}/g, meaning: () => null },
    { pattern: /[一二三四五六七八九十]分之[一二三四五六七八九十]/g, meaning: () => null },
    {
      pattern: /第([一二三四五六七八九十]|\d{1,3})/g,
      meaning: (m) => ({ verb: 'rank', number: numeral(m[1]) }),
    },
    {
      pattern:
        /[+\-−]?[\d０-９][\d０-９,，]{0,18}(?:[.．][\d０-９]{1,9})?(?:\s?[%％‰]|个百分点|[万亿]+元?|倍|成)?/g,
      meaning: (m) => ({ verb: null, number: arabic(m[0]) }),
    },
    {
      pattern:
        /(?!百分|十分)([两二三四五六七八九十百千]{1,5})(?:个|项|倍|亿|万|类|种|家|名|次|年|款|大|条|分|成)/g,
      meaning: (m) => ({ verb: null, number: (m[1] ?? '').length === 1 ? numeral(m[1]) : Number.NaN }),
    },
  ],
};
