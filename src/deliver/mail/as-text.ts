import type { Attached } from './attachments.js';
import { type Letter, plain } from './letter.js';

/** A letter as plain text: paragraphs apart, lists with hyphens. */
export function letterAsText(letter: Letter): string {
  const { phrases, changes } = letter;
  const body = letter.body.map((block) =>
    block.kind === 'paragraph' ? plain(block.text) : block.items.map((item) => `- ${plain(item)}`).join('\n'),
  );
  const figures = letter.figures.map(({ value, label }) => `- ${label}${phrases.colon}${value}`);
  const changed =
    changes === null
      ? []
      : [
          ...changes.claims.map(({ text }) => `- ${text}`),
          ...changes.figures.map(({ label, text }) => `- ${label}${phrases.colon}${text}`),
          ...(changes.more === '' ? [] : [`- ${changes.more}`]),
        ];
  const from = letter.download ?? phrases.ask(letter.askAt);
  return [
    ...body,
    ...chapter(phrases.figures, figures),
    ...chapter(changes?.heading ?? '', changed),
    ...chapter(phrases.attached, letter.attached.map(lineOf)),
    ...chapter(
      phrases.leftOut,
      letter.leftOut.length === 0 ? [] : [...letter.leftOut.map(lineOf), `- ${from}`],
    ),
    [letter.title, letter.version, letter.source].join('\n'),
  ].join('\n\n');
}

function chapter(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}

function lineOf(attached: Attached): string {
  return `- ${attached.name} (${sizeSaid(attached)})`;
}

/** Such as `1.4 MB` or `310 KB`. */
export function sizeSaid({ bytes: { length } }: Pick<Attached, 'bytes'>): string {
  return length >= 1_000_000 ? `${(length / 1_000_000).toFixed(1)} MB` : `${Math.ceil(length / 1000)} KB`;
}
