import type { AnswerType, Question } from '../model/dataset.js';
import type { FigureStatus } from '../model/figure.js';
import type { Language } from '../model/language.js';

/** Words of the data companion, in the two languages that Proofdeck itself speaks. */
const WORDS = {
  about: { en: 'About', zh: '说明' },
  signOff: { en: 'Sign-off', zh: '核对清单' },
  question: { en: 'Question', zh: '题目' },
  measure: { en: 'Measure', zh: '口径' },
  scope: { en: 'Scope', zh: '范围' },
  answer: { en: 'Answers', zh: '题型' },
  remark: { en: 'Publisher’s remark', zh: '发布方说明' },
  option: { en: 'Option', zh: '选项' },
  metric: { en: 'Metric', zh: '指标' },
  period: { en: 'Period', zh: '期间' },
  segment: { en: 'Segment', zh: '人群' },
  value: { en: 'Value', zh: '数值' },
  unit: { en: 'Unit', zh: '单位' },
  printed: { en: 'As printed', zh: '文中写法' },
  status: { en: 'Status', zh: '状态' },
  base: { en: 'Base (n)', zh: '样本量 (n)' },
  note: { en: 'Note', zh: '注' },
  source: { en: 'Source', zh: '来源' },
  figure: { en: 'Figure', zh: '数值编号' },
  document: { en: 'Document', zh: '文件' },
  page: { en: 'Page', zh: '页' },
  headline: { en: 'Headline', zh: '标题' },
  words: { en: 'Words', zh: '所在文字' },
  checked: { en: 'Checked by', zh: '核对人' },
  deck: { en: 'deck', zh: '演示文稿' },
  briefing: { en: 'briefing', zh: '简报' },
  unused: { en: 'used on no page', zh: '未在页面中使用' },
  inChart: { en: '(in a chart or table, or rested on)', zh: '（见图表，或为推算依据）' },
  publisher: { en: 'Publisher', zh: '发布方' },
  publication: { en: 'Publication', zh: '来源出版物' },
  edition: { en: 'Edition used', zh: '所用版本' },
  version: { en: 'Version', zh: '版本' },
  issued: { en: 'Issued', zh: '日期' },
  sheet: { en: 'Sheet', zh: '工作表' },
  figures: { en: 'Figures', zh: '数值个数' },
  disclosure: { en: 'Method and disclosure', zh: '方法与披露' },
  notPublished: { en: 'not published', zh: '未公布' },
  net: { en: 'sum of', zh: '合计：' },
  remainder: { en: '100 less', zh: '100减去：' },
} as const;

export type DataWord = keyof typeof WORDS;

const STATUSES: { readonly [status in FigureStatus]: { readonly en: string; readonly zh: string } } = {
  published: { en: 'published', zh: '已公布' },
  forecast: { en: 'forecast', zh: '预计' },
  'not-published': { en: 'not published', zh: '未公布' },
  derived: { en: 'derived', zh: '推算' },
  suppressed: { en: 'not shown: low base', zh: '样本量过小，不列出' },
};

const ANSWERS: { readonly [type in AnswerType]: { readonly en: string; readonly zh: string } } = {
  single: { en: 'single answer', zh: '单选' },
  multiple: { en: 'several answers', zh: '多选' },
  scale: { en: 'scale', zh: '评分' },
  series: { en: 'series over periods', zh: '时间序列' },
  unknown: { en: 'not published', zh: '未公布' },
};

/** How a question was answered, and whether that is this report's inference. */
export function answerSaid({ type, inferred }: Question['answer'], languages: readonly Language[]): string {
  const { en, zh } = ANSWERS[type];
  const own = inferred === null ? { en, zh } : { en: `${en} (inferred)`, zh: `${zh}（推断）` };
  return inEach(own, languages);
}

export function paragraphSaid(paragraph: number, languages: readonly Language[]): string {
  return inEach({ en: `paragraph ${paragraph}`, zh: `第${paragraph}段` }, languages);
}

/** A word in the languages of a report, each once: 数值 / Value. */
export function said(word: DataWord, languages: readonly Language[]): string {
  return inEach(WORDS[word], languages);
}

export function statusSaid(status: FigureStatus, languages: readonly Language[]): string {
  return inEach(STATUSES[status], languages);
}

function inEach(words: { readonly en: string; readonly zh: string }, languages: readonly Language[]): string {
  const spoken = languages.map((language) => (/^zh\b/.test(language) ? words.zh : words.en));
  return [...new Set(spoken)].join(' / ');
}
