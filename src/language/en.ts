import { EN_CHANGE_WORDS } from './change-words.js';
import { EN_CLAIM_WORDS } from './claim-words.js';
import { enIdioms, enQuantities } from './en-quantities.js';
import { enStatements } from './en-statement-words.js';
import type { LanguagePack } from './pack.js';

const NBSP = '\u00a0';
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A sign stands before the currency: −RMB 1.6bn. */
const signedMoney = (currency: string, digits: string): string => {
  const sign = /^[−+]/.exec(digits)?.[0] ?? '';
  return `${sign}${currency}${digits.slice(sign.length)}`;
};

/** English as written in international business: RMB and bn, en dash for ranges. */
export const en: LanguagePack = {
  tag: 'en',
  fileTag: 'en',
  words: {
    exhibit: (number) => (/^A/.test(number) ? `Table${NBSP}${number.slice(1)}` : `Exhibit${NBSP}${number}`),
    note: (text) => `Note: ${text}`,
    source: (text) => `Source: ${text}`,
    takeaways: 'Takeaways',
    findings: 'Key findings',
    contents: 'Contents',
    dataTable: 'Data table',
    sources: 'Sources',
    noteAsFor: (exhibit) => `as for ${exhibit}`,
    appendix: 'A',
    context: 'Different scope: not comparable',
    editorNote: 'Editor’s note',
    continued: (title, page, pages) => `${title} (${page}/${pages})`,
    imprint: { publisher: 'Data published by', source: 'Source', version: 'Version', issued: 'Issued' },
    date: (iso) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      return `${Number(day)}${NBSP}${MONTHS[Number(month) - 1] ?? month}${NBSP}${year}`;
    },
    period: (period) => period.replace(/^(\d{4})-(\d{4})$/, '$1–$2'),
    periodRange: (first, last) => `${first}–${last}`,
    sortedBy: (metric) => `sorted by the share of ${metric}`,
    forecast: 'forecast',
    derived: 'derived',
    published: 'published',
    unpublished: 'unpublished',
    elsewhere: 'Shown in no exhibit',
    derivedGroup: 'Derived in this briefing',
    runsOn: (heading) => `${heading} (continued)`,
    join: (parts) =>
      parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
    clause: (parts) => parts.join(', '),
    sentence: (text) => {
      const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
      return /[.!?]$/.test(capital) ? capital : `${capital}.`;
    },
    labelled: (label, value) => `${label} ${value}`,
    leadEnd: '. ',
    open: ' (',
    close: ')',
    pair: (label, value) => `${label}: ${value}`,
    columns: {
      item: 'Item',
      value: 'Value',
      status: 'Status',
      origin: 'Source or calculation',
      source: 'Source',
    },
    where: (section, paragraph) => (paragraph === null ? `§${section}` : `§${section} ¶${paragraph}`),
    numbered: (number, text) => `(${number})${NBSP}${text}`,
    sectionsNote: (headings) => `sections of the source: ${headings.join('; ')}`,
    rank: (rank) => `No.${NBSP}${rank}`,
    gapTitle: (notPublished) =>
      `Yearly values: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    remainderGap: (_best, notPublished) =>
      `Lower: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    rangeNote: (label, range) => `${label}: ${range} according to the text, not published individually`,
    baseNotPublished: (notPublished) =>
      `sample size and bases: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    netNote: (label, parts) => `“${label}” is the sum of ${parts.join(' and ')}`,
    remainderNote: (label) =>
      `“${label}” is computed from published values, assuming that the scale adds up to 100%`,
    changeNote: (formula) => `the change is computed from published values: ${formula}`,
    changeHereNote: (formula) => `the change is computed here: ${formula}`,
    sumOf: (count) => `sum of ${count} published values`,
    derivedBy: new Map([
      ['diff', 'Gap'],
      ['change', 'Change'],
      ['cagr', 'Growth a year'],
      ['share', 'Share'],
      ['ratio', 'Ratio'],
      ['index', 'Index'],
      ['sum', 'Sum'],
      ['net', 'Together'],
      ['rest', 'Remainder'],
      ['max', 'Highest'],
      ['min', 'Lowest'],
    ]),
    derivedName: (what, inputs) => `${what}: ${inputs}`,
    tracksNote:
      'tracks run from 0 to 100%; bases and answer types are not published, so the values cannot be added',
    tracksScale: 'tracks run from 0 to 100%',
    base: (n) => `n${NBSP}=${NBSP}${n}`,
    suppressed: 'low base',
    lowBase: (base) => `${base} (low base)`,
    lowBaseNote: (n, which) =>
      `bases below ${n} are low; their values${which.length === 0 ? '' : ` (${which.join('; ')})`} are indicative only`,
    tooFewNote: (n) => `values on bases below ${n} are not shown`,
    missingNote: (notPublished) =>
      `“—” means: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    growthLabel: (rate) => `CAGR ${rate}`,
    growthNote: (formula) => `the compound annual growth rate is computed from published values: ${formula}`,
    nearTie: 'almost level',
    nearTieNote: (limit) =>
      limit === null
        ? 'bracketed items differ by less than rounding allows'
        : `bracketed items are less than ${limit} apart`,
    hatchedNote: (notPublished) =>
      `hatched periods: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    dashedNote: 'dashed lines and hollow dots are forecasts',
    stepsNote: (roles) =>
      `the columns in between are ${[roles.has('rise') ? 'increases' : [], roles.has('fall') ? 'decreases' : []].flat().join(' and ')}`,
    waffleNote: 'each square is 1%',
    sidesNote: (negative, positive, neutral) =>
      `the figures at the ends are the sums of ${negative.join(' and ')} and of ${positive.join(' and ')}, derived${neutral === '' ? '' : `; ${neutral} is centered on the middle line`}`,
    changesNote: (first, last) => `the change is ${last} minus ${first}, derived`,
    inPoints: 'in percentage points',
    sides: { negative: 'Sum below the middle', positive: 'Sum above the middle' },
    sideOf: (label) => label,
    smallParts:
      'numbers of the smallest parts stand under the bar where there is room for them, and in the data table',
    changeHead: (inPoints) => (inPoints ? 'Change (pp)' : 'Change'),
    stepsOfColor: 'colors divide the range of values into five equal steps',
    multipleNote: 'several answers were possible; shares may exceed 100% in all',
    unpublishedOptions: (labels, notPublished) =>
      `${labels.join(', ')}: ${notPublished.slice(0, 1).toLowerCase()}${notPublished.slice(1)}`,
    tooFew: (n) => `n < ${n}`,
    rangeLabel: (label, range) => `${label}: ${range}`,
    sourceOf: (publisher, title, edition) => `${publisher}, ${title} (${edition})`,
    forecastPeriod: (period) => `${period}E`,
    changeLabel: (amount, relative) => `${amount} (${relative})`,
    brackets: (text) => ` (${text})`,
    kindOf: (kind, what) => `${kind}: ${what}`,
    series: (parts) => parts.join('; '),
    between: ' ',
    chart: {
      'ranked-bar': 'Bar chart',
      likert: 'Stacked bar chart',
      columns: 'Column chart',
      'stacked-bar': 'Stacked bar chart',
      diverging: 'Diverging stacked bar chart',
      'grouped-bar': 'Grouped bar chart',
      'grouped-columns': 'Grouped column chart',
      dumbbell: 'Dumbbell chart',
      slope: 'Slope chart',
      'small-multiples': 'Small multiples',
      heatmap: 'Heat map',
      line: 'Line chart',
      waterfall: 'Waterfall chart',
      waffle: 'Unit chart',
      number: 'Single number',
      tiles: 'Number tiles',
      tracks: '0–100% tracks',
      own: 'Chart',
      table: 'Table',
    },
  },
  claimWords: EN_CLAIM_WORDS,
  changeWords: EN_CHANGE_WORDS,
  numbers: {
    percent: (digits) => `${digits}%`,
    percentagePoints: (digits) => `${digits}${NBSP}pp`,
    ratio: (digits) => `${digits} times`,
    money: [
      { scale: 1e12, dress: (digits, currency) => signedMoney(currency, `${digits}tn`) },
      { scale: 1e9, dress: (digits, currency) => signedMoney(currency, `${digits}bn`) },
      { scale: 1e6, dress: (digits, currency) => signedMoney(currency, `${digits}m`) },
      { scale: 1, dress: (digits, currency) => signedMoney(currency, digits) },
    ],
    currency: new Map([
      ['CNY', `RMB${NBSP}`],
      ['USD', 'US$'],
      ['EUR', '€'],
      ['HKD', 'HK$'],
      ['JPY', 'JP¥'],
    ]),
    range: (low, high) => `${low.replace(/%$/, '')}–${high}`,
    measured: (digits, symbol) => `${digits}${NBSP}${symbol}`,
    counted: (digits, counter) => `${digits}${NBSP}${counter}`,
    small: ['zero', 'one', ...COUNTS.slice(0, 9)],
    groupFrom: 4,
  },
  aliases: new Map([
    ['top', 'highest'],
    ['bottom', 'lowest'],
    ['second', 'rank 2'],
    ['third', 'rank 3'],
    ['two-thirds', '2/3'],
    ['one-third', '1/3'],
    ['one-quarter', '1/4'],
    ['three-quarters', '3/4'],
    ['multiple-of', 'times'],
  ]),
  units: [
    ...['percentage points?', 'per cent', 'percent', 'points?'],
    ...['trillion', 'billion', 'million', 'tn', 'bn', 'pp'],
  ],
  directions: {
    rose: /\b(?:r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing|th)?|(?:increas|ris|climb|gain|expand|improv)(?:e|es|s|ed|ing)?|up|higher|above)\b/i,
    fell: /\b(?:f[ae]ll(?:s|en|ing)?|(?:declin|decreas|drop|reduc|shrink|slow|slip)(?:e|es|s|ed|ped|ing|ping)?|shrank|down|lower|below|less|fewer)\b/i,
  },
  quantities: enQuantities,
  idioms: enIdioms,
  statementWords: enStatements,
};
