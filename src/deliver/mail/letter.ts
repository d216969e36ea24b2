import { figureName, formatReading, wordingOf } from '../../figures/index.js';
import { type LanguagePack, packOf } from '../../language/index.js';
import type { Dataset } from '../../model/dataset.js';
import type { Figure } from '../../model/figure.js';
import type { Language } from '../../model/language.js';
import type { MailText } from '../../model/mail.js';
import type { Material } from '../../model/material.js';
import type { Redline } from '../../model/redline.js';
import type { Prose } from '../../model/story.js';
import { outlineOf } from '../redline/outline.js';
import type { Attached } from './attachments.js';
import { type MailPhrases, mailPhrases, speechOf } from './words.js';

/** Everything that a mail says in one language, before it is dressed as text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What the report is called. */
  readonly title: string;
  readonly body: MailText['body'];
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** Null for a first issue, and where nothing changed. */
  readonly changes: Changes | null;
  readonly picture: Picture | null;
  readonly attached: readonly Attached[];
  /** What is too large to be attached. */
  readonly leftOut: readonly Attached[];
  /** Where that can be fetched; null: it is to be asked for at `askAt`. */
  readonly download: string | null;
  readonly askAt: string;
  readonly version: string;
  readonly source: string;
  readonly phrases: MailPhrases;
}

export interface Changes {
  readonly heading: string;
  /** Those that turned false first. */
  readonly claims: readonly { readonly isGrave: boolean; readonly text: string }[];
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  /** Behind them where there are more than are told; empty: all are. */
  readonly more: string;
}

/** A page of the report, painted small. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** Changes that a mail tells of; the documents have them all. */
const MOST_CLAIMS = 6;
const MOST_FIGURES = 8;

/** What is said in every letter of a language, whoever gets it. */
export function letterOf(
  { language, subject, body }: MailText,
  { dataset, report, mail }: Material,
  redline: Redline | null,
): Omit<Letter, 'picture' | 'attached' | 'leftOut'> {
  const pack = packOf(language);
  const phrases = mailPhrases(language);
  const { publisher, title, notPublished } = dataset.publication;
  const figures = (mail?.figures ?? []).flatMap((id) => {
    const figure = dataset.figures.get(id);
    if (figure === undefined) return [];
    const value = formatReading(figure.reading, pack, wordingOf(notPublished, pack));
    return [{ value, label: fullName(figure, dataset, pack) }];
  });
  return {
    language,
    subject: plain(subject),
    title: wordingOf(report.shortTitle, pack),
    body,
    figures,
    changes: redline === null ? null : changesOf(redline, language, phrases),
    download: mail?.download ?? null,
    askAt: mail?.replyTo?.address ?? mail?.from.address ?? '',
    version: phrases.version(report.version, report.issued),
    source: phrases.source(wordingOf(publisher, pack), wordingOf(title, pack)),
    phrases,
  };
}

/** A figure's name for readers who see nothing beside it: with its answer, though the question has one alone. */
function fullName(figure: Figure, dataset: Dataset, pack: LanguagePack): string {
  const name = figureName(figure, dataset, pack);
  const [only, ...others] = dataset.questions.get(figure.key.question)?.options ?? [];
  const answer = only === undefined || others.length > 0 ? '' : wordingOf(only.label, pack);
  return answer === '' || name.includes(answer) ? name : `${name} · ${answer}`;
}

/** The text of runs. */
export function plain(runs: Prose): string {
  return runs.map(({ text }) => text).join('');
}

function changesOf(redline: Redline, language: Language, phrases: MailPhrases): Changes | null {
  const outline = outlineOf(redline, speechOf(language));
  const own = outline.claims.lines.filter((line) => line.language === language);
  const claims = [...own.filter((line) => line.isGrave), ...own.filter((line) => !line.isGrave)].map(
    ({ isGrave, kind, words, now }) => {
      const told = `${kind}${phrases.colon}${phrases.quoted(words)}`;
      return { isGrave, text: now === '' ? told : `${told}${language.startsWith('zh') ? '；' : '; '}${now}` };
    },
  );
  const figures = outline.figures.lines.map(({ label, before, after, change }) => ({
    label,
    text: phrases.moved(before, after, change),
  }));
  if (claims.length === 0 && figures.length === 0) return null;
  const told = { claims: claims.slice(0, MOST_CLAIMS), figures: figures.slice(0, MOST_FIGURES) };
  const rest = claims.length + figures.length - told.claims.length - told.figures.length;
  const { version, issued } = redline.from;
  return { heading: phrases.changes(version, issued), ...told, more: rest === 0 ? '' : phrases.more(rest) };
}
