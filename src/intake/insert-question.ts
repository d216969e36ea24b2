/** Where a question can be written into a dataset that is there, and what it may refer to. */
export interface Opening {
  /** How many lines stand before it. */
  readonly after: number;
  /** Ids of the questions, with the line of each, from 1. */
  readonly questions: ReadonlyMap<string, number>;
  /** The first scope and the first section of the publication. */
  readonly scope: string;
  readonly section: string;
}

/**
 * The end of the block `questions:` of a dataset.yaml that is written in blocks of two blanks; null for any other, in
 * which no line can be added without touching others.
 */
export function openingIn(dataset: string): Opening | null {
  const lines = dataset.split(/\r?\n/);
  const questions = blockOf(lines, 'questions', 0);
  const scope = blockOf(lines, 'scopes', 0)?.keys[0]?.id;
  const section = blockOf(lines, 'sections', 2)?.keys[0]?.id;
  if (questions === null || scope === undefined || section === undefined) return null;
  return {
    after: questions.end,
    questions: new Map(questions.keys.map(({ id, line }) => [id, line])),
    scope,
    section,
  };
}

/** A dataset with lines added at an opening; every byte that was there is there. */
export function withQuestion(dataset: string, { after }: Opening, added: string): string {
  const ending = dataset.includes('\r\n') ? '\r\n' : '\n';
  const lines = dataset.split('\n');
  const before = lines.slice(0, after).join('\n');
  const rest = lines.slice(after).join('\n');
  const gap = before.endsWith('\n') || before === '' || after < lines.length ? '' : ending;
  return `${before}${after < lines.length ? '\n' : gap}${added.replaceAll('\n', ending)}${rest}`;
}

interface Block {
  /** Keys one level below. */
  readonly keys: readonly { readonly id: string; readonly line: number }[];
  /** How many lines stand up to its last one. */
  readonly end: number;
}

function blockOf(lines: readonly string[], key: string, depth: number): Block | null {
  const head = `${' '.repeat(depth)}${key}:`;
  const start = lines.findIndex((line) => line.replace(/\s+(#.*)?$/, '') === head);
  if (start === -1) return null;
  const inside = (line: string): boolean => /^\s*(#.*)?$/.test(line) || indentOf(line) > depth;
  const rest = lines.slice(start + 1);
  const length = rest.findIndex((line) => !inside(line));
  const block = length === -1 ? rest : rest.slice(0, length);
  const last = block.findLastIndex((line) => !/^\s*(#.*)?$/.test(line));
  const keys = block.flatMap((line, index) => {
    const id = new RegExp(`^ {${depth + 2}}([a-z0-9][a-z0-9-]*):(?:\\s|$)`).exec(line)?.[1];
    return id === undefined ? [] : [{ id, line: start + 2 + index }];
  });
  const isEven = block.every((line) => /^\s*(#.*)?$/.test(line) || indentOf(line) >= depth + 2);
  return last === -1 || keys.length === 0 || !isEven ? null : { keys, end: start + 2 + last };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
