import { JA_CLAIM_WORDS } from './ja-claim-words.js';
import type { LanguagePack } from './pack.js';
import { arabicNumber } from './quantity.js';

const COUNTS = ['零', '一つ', '二つ', '三つ', '四つ', '五つ', '六つ', '七つ', '八つ', '九つ', '十'];

/**
 * Japanese, as far as values and the words around them go: digits are found and bound. Of claims it knows no words,
 * so that a report in it comes with a warning of what is not checked.
 */
export const ja: LanguagePack = {
  tag: 'ja',
  fileTag: 'ja',
  words: {
    exhibit: (number) => (/^A/.test(number) ? `付表${number.slice(1)}` : `図表${number}`),
    note: (text) => `注：${text}`,
    source: (text) => `出所：${text}`,
    takeaways: '要点',
    findings: '主な結果',
    contents: '目次',
    dataTable: 'データ表',
    appendix: '付',
    context: '参考 · 対象範囲が異なり比較できない',
    editorNote: '編者注',
    continued: (title, page, pages) => `${title}（${page}/${pages}）`,
    imprint: { publisher: 'データ公表', source: '出典', version: '版', issued: '発行日' },
    date: (iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      return `${year}年${Number(month)}月${Number(day)}日`;
    },
    period: (period) => (/^\d{4}(?:-\d{4})?$/.test(period) ? `${period.replace('-', '～')}年` : period),
    periodRange: (first, last) => `${first}～${last}年`,
    sortedBy: (metric) => `${metric}の割合の順`,
    forecast: '予測',
    derived: '算出',
    published: '公表',
    unpublished: '未公表',
    elsewhere: '図表に示していない値',
    derivedGroup: '本資料で算出',
    runsOn: (heading) => `${heading}（続き）`,
    join: (parts) => parts.join('、'),
    clause: (parts) => parts.join('、'),
    sentence: (text) => (/[。！？]$/.test(text) ? text : `${text}。`),
    labelled: (label, value) => `${label}${value}`,
    leadEnd: '。',
    open: '（',
    close: '）',
    pair: (label, value) => `${label}：${value}`,
    columns: { item: '項目', value: '値', status: '種別', origin: '出所' },
    where: (section, paragraph) =>
      paragraph === null ? `第${section}節` : `第${section}節第${paragraph}段落`,
    numbered: (number, text) => `（${number}）${text}`,
    sectionsNote: (headings) => `出所の各節：${headings.join('；')}`,
    rank: (rank) => `第${rank}位`,
    gapTitle: (notPublished) => `各年の値：${notPublished}`,
    remainderGap: (best, notPublished) => `${best}以外：${notPublished}`,
    rangeNote: (label, range) => `${label}は本文によれば${range}で、個別の値は公表されていない`,
    baseNotPublished: (notPublished) => `標本数と基数：${notPublished}`,
    netNote: (label, parts) => `${label}は${parts.join('と')}の和`,
    remainderNote: (label) => `${label}は、各段階の合計を100%として公表値から算出`,
    changeNote: (formula) => `増減は公表値から算出：${formula}`,
    changeHereNote: (formula) => `増減はここで算出：${formula}`,
    sumOf: (count) => `公表された${count}項目の和`,
    tracksNote: '横棒は0～100%；各問の基数と形式は公表されておらず、値は足し合わせられない',
    tracksScale: '横棒は0～100%',
    base: (n) => `n=${n}`,
    rangeLabel: (label, range) => `${label}：${range}`,
    sourceOf: (publisher, title, edition) => `${publisher}${title}（${edition}）`,
    forecastPeriod: (period) => `${period}（予測）`,
    changeLabel: (amount, relative) => `${amount}（${relative}）`,
    brackets: (text) => `（${text}）`,
    kindOf: (kind, what) => `${kind}：${what}`,
    series: (parts) => parts.join('、'),
    between: '',
    chart: {
      'ranked-bar': '横棒グラフ',
      likert: '積み上げ横棒グラフ',
      columns: '縦棒グラフ',
      tiles: '数値カード',
      tracks: '0～100%の横棒',
      table: 'データ表',
    },
  },
  numbers: {
    percent: (digits) => `${digits}%`,
    percentagePoints: (digits) => `${digits}ポイント`,
    ratio: (digits) => `${digits}倍`,
    money: [
      { scale: 1e12, dress: (digits, currency) => `${digits}兆${currency}` },
      { scale: 1e8, dress: (digits, currency) => `${digits}億${currency}` },
      { scale: 1e4, dress: (digits, currency) => `${digits}万${currency}` },
      { scale: 1, dress: (digits, currency) => `${digits}${currency}` },
    ],
    currency: new Map([
      ['CNY', '元'],
      ['USD', 'ドル'],
      ['EUR', 'ユーロ'],
      ['HKD', '香港ドル'],
      ['JPY', '円'],
    ]),
    range: (low, high) => `${low}～${high}`,
    measured: (digits, symbol) => `${digits}${symbol}`,
    counted: (digits, counter) => `${digits}${counter}`,
    small: COUNTS,
    groupFrom: 5,
  },
  aliases: new Map(),
  directions: { rose: /[増伸]|上昇|拡大/, fell: /減|下落|低下|縮小/ },
  quantities: [
    {
      pattern:
        /[+±−-]?(?:\d{1,3}(?:,\d{3}){1,5}|[\d０-９]{1,18})(?:[.．][\d０-９]{1,9})?(?:[%％]|ポイント|[兆億万]?(?:元|円|ドル)|[兆億万]|[年月日人件社倍割回点])?/g,
      meaning: (match) => ({ verb: null, number: arabicNumber(match[0]) }),
    },
  ],
  idioms: /(?!)/g,
  statementWords: null,
  claimWords: JA_CLAIM_WORDS,
};
