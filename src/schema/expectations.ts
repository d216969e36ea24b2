import type { Sentence } from '../model/diagnostic.js';

/**
 * What may stand in a place, in words for an author. The schemas name one of these as the message of a failed
 * check, so that a diagnostic can be worded in both languages.
 */
export const EXPECTATIONS = {
  map: { en: 'a map of keys and values', zh: '由键和值组成的映射' },
  list: { en: 'a list', zh: '列表' },
  'not-empty': { en: 'at least one entry', zh: '至少一项' },
  text: { en: 'text', zh: '文字' },
  id: {
    en: 'a name of lower-case letters, digits and hyphens, such as `mobile`',
    zh: '由小写字母、数字和连字符组成的名称，如 `mobile`',
  },
  'period-name': {
    en: 'a period such as `2025` or `2025-H1`',
    zh: '期间，如 `2025` 或 `2025-H1`',
  },
  member: {
    en: 'the name of an option, metric, period or segment, such as `young` or `2025`',
    zh: '选项、口径、期间或人群的名称，如 `young` 或 `2025`',
  },
  'language-tag': { en: 'a language tag such as `zh-CN` or `en`', zh: '语言标签，如 `zh-CN` 或 `en`' },
  'file-part': {
    en: 'lower-case ASCII letters, digits and hyphens, for a file name',
    zh: '用于文件名的小写 ASCII 字母、数字和连字符',
  },
  path: {
    en: 'a path inside the report’s folder, such as `tables/a.csv`',
    zh: '报告文件夹内的路径，如 `tables/a.csv`',
  },
  version: { en: 'a version in quotes, such as `"1.0"`', zh: '带引号的版本号，如 `"1.0"`' },
  date: { en: 'a date such as `2026-01-31`', zh: '日期，如 `2026-01-31`' },
  'one-of': { en: 'one of the known words', zh: '已知词语之一' },
  wording: {
    en: 'wordings by language, such as `{zh-CN: 甲, en: {text: A, by: ours}}`',
    zh: '按语言列出的措辞，如 `{zh-CN: 甲, en: {text: A, by: ours}}`',
  },
  'one-wording': {
    en: 'text, or `{text: ..., by: ours}` for our own words',
    zh: '文字，或表示自拟措辞的 `{text: ..., by: ours}`',
  },
  'figure-value': {
    en: 'a number, `not-published`, or `{value: ..., status: forecast}`',
    zh: '数字、`not-published` 或 `{value: ..., status: forecast}`',
  },
  'disclosed-value': {
    en: 'wordings by language, or `not-published`',
    zh: '按语言列出的措辞，或 `not-published`',
  },
  base: {
    en: 'the number of people asked or cases counted, or `not-published`',
    zh: '回答人数或个案数，或 `not-published`',
  },
  decimals: { en: 'a number of decimals from 0 to 6', zh: '0 至 6 之间的小数位数' },
  number: { en: 'a number', zh: '数字' },
  'positive-number': { en: 'a number above 0', zh: '大于 0 的数' },
  'whole-number': { en: 'a whole number from 1', zh: '不小于 1 的整数' },
  'true-or-false': { en: '`true` or `false`', zh: '`true` 或 `false`' },
  provenance: {
    en: '`{section: ..., paragraph: 1}`, or a list of them',
    zh: '`{section: ..., paragraph: 1}`，或其列表',
  },
  'two-numbers': { en: 'two numbers such as `[15, 40]`', zh: '两个数，如 `[15, 40]`' },
  references: {
    en: 'a reference such as `scenes.mobile`, or a list of them',
    zh: '引用，如 `scenes.mobile`，或其列表',
  },
  'disclosure-items': {
    en: 'an item such as `sample-size`, or a list of them',
    zh: '披露事项，如 `sample-size`，或其列表',
  },
  measures: { en: 'the name of a measure, or a list of them', zh: '口径名称，或其列表' },
  'one-or-two-numbers': { en: 'a number, or two such as `[15, 40]`', zh: '一个数，或两个数如 `[15, 40]`' },
  'two-exhibits': { en: 'two exhibits such as `[a, b]`', zh: '两个图表，如 `[a, b]`' },
  'two-periods': { en: 'two periods such as `[2022, 2023]`', zh: '两个期间，如 `[2022, 2023]`' },
  box: { en: 'four numbers `[x, y, width, height]`', zh: '四个数 `[x, y, 宽, 高]`' },
  size: { en: 'two numbers `[width, height]`', zh: '两个数 `[宽, 高]`' },
  color: { en: 'a colour such as `"#0B2E4F"`', zh: '颜色，如 `"#0B2E4F"`' },
  'five-colors': { en: 'five colours such as `"#0B2E4F"`', zh: '五种颜色，如 `"#0B2E4F"`' },
  ratio: { en: 'a contrast ratio from 1 to 21', zh: '1 至 21 之间的对比度' },
  'by-language': {
    en: 'one value, or a map of them by language such as `{zh-CN: 24, en: 22}`',
    zh: '一个值，或按语言列出的值，如 `{zh-CN: 24, en: 22}`',
  },
  slot: {
    en: 'a slot, or `base` to take the slot of the extended layout',
    zh: '一个槽位，或用 `base` 取被扩展布局的同名槽位',
  },
  'bounded-number': { en: 'a number of a size that a chart can have', zh: '图表可用范围内的数字' },
  'few-entries': { en: 'a shorter list', zh: '更短的列表' },
  'length-of-template': {
    en: 'a number of points, or `{"$layout": "width"}`',
    zh: '以点为单位的数字，或 `{"$layout": "width"}`',
  },
  'color-of-theme': {
    en: 'a colour of the theme such as `{"$theme": "accent"}`',
    zh: '主题颜色，如 `{"$theme": "accent"}`',
  },
  'value-of-template': {
    en: 'a number, `{"$layout": "width"}` or `{"$theme": "accent"}`',
    zh: '数字、`{"$layout": "width"}` 或 `{"$theme": "accent"}`',
  },
  'weight-of-template': {
    en: '`normal`, `bold` or `{"$style": "chart-label.weight"}`',
    zh: '`normal`、`bold` 或 `{"$style": "chart-label.weight"}`',
  },
  dashes: { en: 'up to four lengths of dashes from 0.5 to 100', zh: '至多四个 0.5 至 100 之间的虚线长度' },
  'scale-end': { en: 'a value, or `{"$layout": "high"}`', zh: '数值，或 `{"$layout": "high"}`' },
  'zero-on-scale': { en: 'a scale that has its zero', zh: '包含零点的刻度' },
  'no-axis': {
    en: '`null`: a template draws no axis and no legend, it prints the values and names of its rows',
    zh: '`null`：模板不画坐标轴与图例，只打印各行的数值与名称',
  },
  'field-name': {
    en: 'a name of Latin letters and digits such as `middle`',
    zh: '由拉丁字母与数字组成的名称，如 `middle`',
  },
  'drawing-expression': {
    en: 'an expression of at most 300 characters on the fields of the rows, such as `datum.value / 2`',
    zh: '至多 300 个字符、只涉及各行字段的表达式，如 `datum.value / 2`',
  },
  'one-line': { en: 'one line of text', zh: '一行文字' },
  'mail-address': {
    en: 'a mail address such as `name@example.org`; an international domain in its ASCII form (`xn--…`)',
    zh: '邮件地址，如 `name@example.org`；国际化域名写作 ASCII 形式（`xn--…`）',
  },
  instant: {
    en: 'a date, a time and a zone such as `2026-12-01T09:00+08:00`',
    zh: '带时区的日期时间，如 `2026-12-01T09:00+08:00`',
  },
  'web-address': {
    en: 'an address such as `https://example.org/report`',
    zh: '网址，如 `https://example.org/report`',
  },
  attachment: {
    en: '`briefing`, `deck`, `deck.pdf` or `data`, or `{document: briefing, language: en}`',
    zh: '`briefing`、`deck`、`deck.pdf` 或 `data`，或 `{document: briefing, language: en}`',
  },
  'drawing-transform': {
    en: '`{"filter": ...}` or `{"calculate": ..., "as": ...}`',
    zh: '`{"filter": ...}` 或 `{"calculate": ..., "as": ...}`',
  },
} as const satisfies { readonly [name: string]: Sentence };

export type Expectation = keyof typeof EXPECTATIONS;

/** The words for a schema's message, or null when the message is not one of ours. */
export function expectationOf(message: string): Sentence | null {
  return Object.hasOwn(EXPECTATIONS, message) ? EXPECTATIONS[message as Expectation] : null;
}
