import type { Language } from '../../model/language.js';
import type { MailDocument } from '../../model/mail.js';
import type { Speech } from '../redline/words.js';

/** What a mail says by itself, around the author's words. */
export interface MailPhrases {
  readonly figures: string;
  /** Over what changed since an earlier version. */
  readonly changes: (version: string, issued: string) => string;
  readonly more: (count: number) => string;
  readonly attached: string;
  readonly leftOut: string;
  readonly download: string;
  /** Where what is too large can be had when there is no place to fetch it from. */
  readonly ask: (address: string) => string;
  /** In the name of an attached file. */
  readonly document: { readonly [document in MailDocument]: string };
  readonly version: (version: string, issued: string) => string;
  readonly source: (publisher: string, title: string) => string;
  readonly moved: (before: string, after: string, change: string) => string;
  readonly quoted: (words: string) => string;
  /** Between a label and what it is of. */
  readonly colon: string;
}

const PHRASES: { readonly [language in Speech]: MailPhrases } = {
  en: {
    figures: 'Headline figures',
    changes: (version, issued) => `What changed since v${version} (${issued})`,
    more: (count) => `and ${count} more`,
    attached: 'Attached',
    leftOut: 'Too large to be attached',
    download: 'Download',
    ask: (address) => `Ask for it at ${address}`,
    document: { briefing: 'briefing', deck: 'slides', 'deck.pdf': 'slides', data: 'data' },
    version: (version, issued) => `Version ${version}, issued ${issued}`,
    source: (publisher, title) => `Source of the figures: ${publisher}, ${title}`,
    moved: (before, after, change) => `${before} → ${after} (${change})`,
    quoted: (words) => `“${words}”`,
    colon: ': ',
  },
  zh: {
    figures: '核心数据',
    changes: (version, issued) => `自v${version}（${issued}）以来的改动`,
    more: (count) => `另有${count}项`,
    attached: '附件',
    leftOut: '文件过大，未能附上',
    download: '下载',
    ask: (address) => `请向 ${address} 索取`,
    document: { briefing: '简报', deck: '演示文稿', 'deck.pdf': '演示文稿', data: '数据' },
    version: (version, issued) => `版本${version}，${issued}发布`,
    source: (publisher, title) => `数据来源：${publisher}，${title}`,
    moved: (before, after, change) => `${before} → ${after}（${change}）`,
    quoted: (words) => `“${words}”`,
    colon: '：',
  },
};

/** The language of those in which Proofdeck itself speaks. */
export function speechOf(language: Language): Speech {
  return language.split('-')[0] === 'zh' ? 'zh' : 'en';
}

export function mailPhrases(language: Language): MailPhrases {
  return PHRASES[speechOf(language)];
}
