import { diffArrays } from 'diff';
import type { RecordedEdition, RecordedText, ReportRecord } from '../../model/record.js';
import type { TextChange } from '../../model/redline.js';

/** Paragraphs that say something else, in the order of the later issue's sections. */
export function changedTexts(from: ReportRecord, to: ReportRecord): readonly TextChange[] {
  return to.editions.flatMap((later) => {
    const earlier = from.editions.find(({ language }) => language === later.language);
    return earlier === undefined ? [] : changesOf(earlier, later);
  });
}

function changesOf(earlier: RecordedEdition, later: RecordedEdition): readonly TextChange[] {
  const before = byPart(earlier.texts);
  const after = byPart(later.texts);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((part) =>
    paired(before.get(part) ?? [], after.get(part) ?? []).map(([was, is]) =>
      changeOf(was, is, later.language),
    ),
  );
}

function byPart(texts: readonly RecordedText[]): ReadonlyMap<string, readonly RecordedText[]> {
  const parts = new Map<string, RecordedText[]>();
  for (const text of texts) {
    const key = `${text.section} ${text.part}`;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [text]);
    else part.push(text);
  }
  return parts;
}

type Pair =
  | readonly [RecordedText, RecordedText]
  | readonly [RecordedText, null]
  | readonly [null, RecordedText];

/**
 * Paragraphs of one part that differ. Equal wordings belong together, so that a changed number is no new paragraph;
 * of what stands between them, the first that went belongs to the first that came.
 */
function paired(before: readonly RecordedText[], after: readonly RecordedText[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let gone: RecordedText[] = [];
  let [was, is] = [0, 0];
  const settle = (): void => {
    pairs.push(...gone.map((text): Pair => [text, null]));
    gone = [];
  };
  const wordings = (texts: readonly RecordedText[]): string[] => texts.map(({ wording }) => wording);
  for (const { value, added, removed } of diffArrays(wordings(before), wordings(after))) {
    if (removed) {
      settle();
      gone = before.slice(was, was + value.length);
      was += value.length;
    } else if (added) {
      for (const text of after.slice(is, is + value.length)) {
        const earlier = gone.shift();
        pairs.push(earlier === undefined ? [null, text] : [earlier, text]);
      }
      settle();
      is += value.length;
    } else {
      settle();
      for (let index = 0; index < value.length; index += 1) {
        const [earlier, later] = [before[was + index], after[is + index]];
        if (earlier !== undefined && later !== undefined && earlier.text !== later.text)
          pairs.push([earlier, later]);
      }
      was += value.length;
      is += value.length;
    }
  }
  settle();
  return pairs;
}

function changeOf(was: RecordedText | null, is: RecordedText | null, language: string): TextChange {
  const { section, part } = is ?? was ?? { section: '', part: 'headline' };
  return {
    language,
    section,
    part,
    kind: was === null ? 'added' : is === null ? 'removed' : 'changed',
    isFiguresOnly: was !== null && is !== null && was.wording === is.wording,
    before: was?.text ?? null,
    after: is?.text ?? null,
    pieces: woven(was?.text ?? '', is?.text ?? '', language),
  };
}

type Piece = TextChange['pieces'][number];

/**
 * Both texts as one, word by word; a number is a word, and words without blanks between them are told by Unicode's
 * rules. Words that changed in a row are one change: what went, then what came.
 */
function woven(before: string, after: string, language: string): TextChange['pieces'] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const split = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);
  const pieces: Piece[] = [];
  let [went, came] = ['', ''];
  const settle = (): void => {
    if (went !== '') pieces.push({ text: went, kind: 'removed' });
    if (came !== '') pieces.push({ text: came, kind: 'added' });
    [went, came] = ['', ''];
  };
  const steps = diffArrays(split(before), split(after));
  for (const [index, { value, added, removed }] of steps.entries()) {
    const text = value.join('');
    const isBetween = (went !== '' || came !== '') && text.trim() === '' && index < steps.length - 1;
    if (!added && !removed && !isBetween) {
      settle();
      pieces.push({ text, kind: 'same' });
      continue;
    }
    if (!added) went += text;
    if (!removed) came += text;
  }
  settle();
  return pieces;
}
