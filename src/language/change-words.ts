import type { ChangeKind, ClaimChange } from '../model/redline.js';
import type { Medium } from '../model/theme.js';

/** What a report says of itself when it tells what changed since an earlier issue. Versions are given as `1.0`. */
export interface ChangeWords {
  readonly topic: (version: string) => string;
  /** With how many there are of each; all of them are zero where nothing changed. */
  readonly headline: (version: string, counts: ChangeCounts) => string;
  /** When the earlier issue was issued. */
  readonly issued: (day: string) => string;
  /** On every page that shows something else. */
  readonly mark: (version: string) => string;
  /** Over the later values, and over how far they moved. */
  readonly now: string;
  readonly change: string;
  readonly groups: { readonly [group in keyof ChangeCounts | 'pages']: string };
  readonly kinds: { readonly [kind in ChangeKind]: string };
  readonly claims: { readonly [kind in ClaimChange['kind']]: string };
  /** Paragraphs of a section whose figures alone changed, and those whose words did. */
  readonly figuresOnly: (count: number) => string;
  readonly paragraphs: (count: number, kind: ChangeKind) => string;
  readonly page: (number: number, medium: Medium) => string;
}

export interface ChangeCounts {
  readonly claims: number;
  readonly figures: number;
  readonly texts: number;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const EN_CHANGE_WORDS: ChangeWords = {
  topic: (version) => `What changed since v${version}`,
  headline: (version, { claims, figures, texts }) =>
    claims + figures + texts === 0
      ? `No figure, claim or paragraph changed since v${version}`
      : `Since v${version}, ${counted(figures, 'figure')}, ${counted(claims, 'claim')} and ${counted(texts, 'paragraph')} changed`,
  issued: (day) => `issued on ${day}`,
  mark: (version) => `Changed since v${version}`,
  now: 'Now',
  change: 'Change',
  groups: { claims: 'Claims', figures: 'Figures', texts: 'Paragraphs', pages: 'Pages' },
  kinds: { changed: 'changed', added: 'new', removed: 'gone' },
  claims: {
    flipped: 'the earlier words are no longer true',
    fragile: 'holds, but rounding alone could undo it',
    dropped: 'no longer said',
    added: 'newly said',
  },
  figuresOnly: (count) => `${count} in figures only`,
  paragraphs: (count, kind) => `${count} ${{ changed: 'reworded', added: 'new', removed: 'gone' }[kind]}`,
  page: (number, medium) => `${medium === 'deck' ? 'slide' : 'page'} ${number}`,
};

export const ZH_CHANGE_WORDS: ChangeWords = {
  topic: (version) => `v${version}以来的改动`,
  headline: (version, { claims, figures, texts }) =>
    claims + figures + texts === 0
      ? `与v${version}相比，数据、论断和文字均无改动`
      : `与v${version}相比，改动数据${figures}项、论断${claims}条、文字${texts}段`,
  issued: (day) => `${day}发布`,
  mark: (version) => `v${version}以来有改动`,
  now: '现值',
  change: '变化',
  groups: { claims: '论断', figures: '数据', texts: '文字', pages: '页面' },
  kinds: { changed: '改动', added: '新增', removed: '删除' },
  claims: {
    flipped: '原说法不再成立',
    fragile: '仍成立，但仅凭四舍五入即可推翻',
    dropped: '不再提及',
    added: '新增',
  },
  figuresOnly: (count) => `${count}段仅数字变化`,
  paragraphs: (count, kind) => `${count}段${{ changed: '改写', added: '新增', removed: '删除' }[kind]}`,
  page: (number, medium) => `第${number}${medium === 'deck' ? '张' : '页'}`,
};

export const JA_CHANGE_WORDS: ChangeWords = {
  topic: (version) => `v${version}からの変更`,
  headline: (version, { claims, figures, texts }) =>
    claims + figures + texts === 0
      ? `v${version}から、数値・記述・段落に変更はない`
      : `v${version}から、数値${figures}件、記述${claims}件、段落${texts}件を変更`,
  issued: (day) => `${day}発行`,
  mark: (version) => `v${version}から変更あり`,
  now: '現在',
  change: '変化',
  groups: { claims: '記述', figures: '数値', texts: '段落', pages: 'ページ' },
  kinds: { changed: '変更', added: '追加', removed: '削除' },
  claims: {
    flipped: '以前の記述は成立しない',
    fragile: '成立するが、四捨五入だけで崩れうる',
    dropped: '記載を終えた',
    added: '新たに記載',
  },
  figuresOnly: (count) => `数値のみ${count}件`,
  paragraphs: (count, kind) => `${{ changed: '書き換え', added: '追加', removed: '削除' }[kind]}${count}件`,
  page: (number, medium) => (medium === 'deck' ? `スライド${number}` : `${number}ページ`),
};
