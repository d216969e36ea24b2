import type { PreviewFrame, PreviewProblem, PreviewWords } from '../model/preview.js';
import { button, make } from './dom.js';
import { shortened } from './facts.js';

/** The problems that stand open, by what they say; kept when the report changes. */
export type OpenProblems = Set<string>;

/** Problems one below the other; each opens to show its line in the source. */
export function problemCards(
  problems: readonly PreviewProblem[],
  words: PreviewWords,
  open: OpenProblems,
): HTMLElement {
  return make(
    'ul',
    { class: 'problems', 'aria-label': words.problems },
    ...problems.map((problem) => make('li', {}, card(problem, words, open))),
  );
}

function card(problem: PreviewProblem, words: PreviewWords, open: OpenProblems): HTMLElement {
  const { severity, code, message, at } = problem;
  const key = [code, at, message].join('\n');
  const body = make('div', { class: 'problem-body' }, ...bodyOf(problem, words));
  const head = button(
    { class: 'problem-head', 'aria-expanded': 'false' },
    () => turn(head.getAttribute('aria-expanded') !== 'true'),
    make('span', { class: `severity ${severity}` }, words.severity[severity]),
    make('span', { class: 'message' }, message),
    make('span', { class: 'at' }, at === null ? code : shortened(at)),
  );
  const turn = (isOpen: boolean): void => {
    head.setAttribute('aria-expanded', String(isOpen));
    body.hidden = !isOpen;
    if (isOpen) open.add(key);
    else open.delete(key);
  };
  turn(open.has(key));
  return make('article', { class: `problem ${severity}` }, head, body);
}

function bodyOf(
  { code, hints, fix, frame, related }: PreviewProblem,
  words: PreviewWords,
): readonly HTMLElement[] {
  return [
    ...(frame === null ? [] : [codeLines(frame)]),
    ...related.map(({ at, message }) =>
      make('p', { class: 'related' }, make('code', {}, shortened(at)), ' ', make('span', {}, message)),
    ),
    ...hints.map((hint) => make('p', { class: 'hint' }, make('b', {}, words.hint), ' ', hint)),
    ...(fix === null ? [] : [fixLine(fix, words)]),
    make('p', { class: 'code' }, code),
  ];
}

function codeLines({ first, lines, line, column, length }: PreviewFrame): HTMLElement {
  return make(
    'pre',
    { class: 'frame' },
    ...lines.map((text, index) => {
      const isMeant = first + index === line;
      const from = column - 1;
      const parts = isMeant
        ? [
            text.slice(0, from),
            make('mark', {}, text.slice(from, from + length) || ' '),
            text.slice(from + length),
          ]
        : [text];
      const number = make('span', { class: 'line-number' }, String(first + index));
      return make('span', { class: isMeant ? 'line is-meant' : 'line' }, number, make('code', {}, ...parts));
    }),
  );
}

function fixLine(fix: string, words: PreviewWords): HTMLElement {
  const copy = button({ class: 'copy' }, () => void put(), words.copy);
  const put = async (): Promise<void> => {
    await navigator.clipboard.writeText(fix);
    copy.textContent = words.copied;
  };
  return make('p', { class: 'fix' }, make('b', {}, words.fix), ' ', make('code', {}, fix), ' ', copy);
}
