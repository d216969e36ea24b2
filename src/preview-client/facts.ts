import type { PreviewClaim, PreviewFigure, PreviewWords } from '../model/preview.js';
import { filled, make } from './dom.js';

/** A figure with its value in some languages, what is known of it, and where it is written. */
export function figureEntry(
  id: string,
  { label, value, facts, at }: PreviewFigure,
  languages: readonly string[],
): HTMLElement {
  const values = [...new Set(languages.map((language) => value[language] ?? ''))].filter(
    (text) => text !== '',
  );
  return make(
    'div',
    { class: 'entry' },
    make('p', { class: 'value' }, values.join(' / ')),
    make('p', { class: 'label' }, label),
    ...facts.map((fact) => make('p', { class: 'fact' }, fact)),
    make('p', { class: 'origin' }, make('code', {}, id), ' ', make('span', {}, shortened(at))),
  );
}

/** A claim with what keeps it true. */
export function claimEntry({ words, source, facts, at }: PreviewClaim, language: string): HTMLElement {
  return make(
    'div',
    { class: 'entry' },
    make('p', { class: 'words', lang: language }, words),
    ...facts.map((fact) => make('p', { class: 'fact' }, fact)),
    make('p', { class: 'origin' }, make('code', {}, source), ' ', make('span', {}, shortened(at))),
  );
}

/** As many entries as asked for, and how many there are besides. */
export function atMost(
  entries: readonly HTMLElement[],
  most: number,
  words: PreviewWords,
): readonly HTMLElement[] {
  const left = entries.length - most;
  return left <= 0
    ? entries
    : [...entries.slice(0, most), make('p', { class: 'fact' }, filled(words.more, { n: left }))];
}

/** A place without the folder of the report, which all of them share. */
export function shortened(at: string): string {
  return at.replace(/^data\/[^/]+\//, '');
}
