import type { ClaimPart } from '../../model/claim.js';
import type { InEach } from '../../model/record.js';
import type { ChangeKind, ClaimChange, IssueName, PageChange } from '../../model/redline.js';

/** The languages in which Proofdeck itself speaks. */
export type Speech = 'en' | 'zh';

/** What a redline says by itself. */
export interface RedlineWords {
  readonly title: (from: IssueName, to: IssueName) => string;
  readonly nothing: string;
  readonly figures: string;
  readonly claims: string;
  readonly texts: string;
  readonly exhibits: string;
  readonly pages: string;
  readonly figureColumns: readonly [string, string, string, string];
  readonly change: { readonly [Kind in ChangeKind]: string };
  readonly claim: { readonly [Kind in ClaimChange['kind']]: string };
  /** What is said instead of a claim. */
  readonly now: (words: string) => string;
  /** Behind a paragraph whose wording is untouched. */
  readonly figuresOnly: string;
  readonly document: (change: Pick<PageChange, 'medium' | 'language'>) => string;
  readonly page: (change: PageChange) => string;
  readonly place: (section: string, part: ClaimPart) => string;
}

const WORDS: { readonly [Language in Speech]: RedlineWords } = {
  en: {
    title: (from, to) =>
      `What changed from v${from.version} (${from.issued}) to v${to.version} (${to.issued})`,
    nothing: 'Nothing changed.',
    figures: 'Figures',
    claims: 'Claims',
    texts: 'Texts',
    exhibits: 'Exhibits',
    pages: 'Pages',
    figureColumns: ['Figure', 'Before', 'After', 'Change'],
    change: { changed: 'changed', added: 'new', removed: 'gone' },
    claim: {
      flipped: 'no longer true',
      fragile: 'holds, but rounding alone could undo it',
      dropped: 'no longer said',
      added: 'newly said',
    },
    now: (words) => `now: “${words}”`,
    figuresOnly: 'figures only',
    document: ({ medium, language }) => `${medium === 'deck' ? 'Deck' : 'Briefing'}, ${language}`,
    page: ({ medium, number, title }) => `${medium === 'deck' ? 'slide' : 'page'} ${number}: ${title}`,
    place: (section, part) => `${section}, ${part}`,
  },
  zh: {
    title: (from, to) => `v${from.version}（${from.issued}）至v${to.version}（${to.issued}）的改动`,
    nothing: '没有改动。',
    figures: '数据',
    claims: '论断',
    texts: '文字',
    exhibits: '图表',
    pages: '页面',
    figureColumns: ['数据', '原值', '现值', '变化'],
    change: { changed: '改动', added: '新增', removed: '删除' },
    claim: {
      flipped: '不再成立',
      fragile: '仍成立，但仅凭四舍五入即可推翻',
      dropped: '不再提及',
      added: '新增',
    },
    now: (words) => `现为：“${words}”`,
    figuresOnly: '仅数字变化',
    document: ({ medium, language }) => `${medium === 'deck' ? '演示文稿' : '简报'}，${language}`,
    page: ({ medium, number, title }) => `第${number}${medium === 'deck' ? '张幻灯片' : '页'}：${title}`,
    place: (section, part) => `${section}，${part}`,
  },
};

export function redlineWords(language: Speech): RedlineWords {
  return WORDS[language];
}

/** Words of a report in the language of the redline, or else in the report's first. */
export function toldIn(words: InEach, language: Speech): string {
  const tag = Object.keys(words).find((one) => one.split('-')[0] === language) ?? Object.keys(words)[0];
  return tag === undefined ? '' : (words[tag] ?? '');
}
