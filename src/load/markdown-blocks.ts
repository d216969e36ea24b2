import MarkdownIt, { type Token } from 'markdown-it';
import { tableCells } from './table-cells.js';

/** A stretch of one line of the file, without what the block structure adds: indents, list marks, `## `. */
interface RawLine {
  readonly text: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** The lines of a paragraph, of a list item, of a cell. */
export type RawText = readonly RawLine[];

export type RawBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: RawText; readonly line: number }
  | { readonly kind: 'paragraph'; readonly text: RawText; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly RawText[]; readonly line: number }
  | {
      readonly kind: 'table';
      readonly header: readonly RawText[];
      readonly rows: readonly (readonly RawText[])[];
      readonly line: number;
    }
  /** Something that a commentary may not hold. */
  | { readonly kind: 'foreign'; readonly what: Foreign; readonly line: number };

export type Foreign = 'html' | 'quotation' | 'code' | 'rule' | 'nested-list' | 'long-item';

/** Block structure alone: what stands inside a line is read by our own scanner, which knows columns and bindings. */
export function readBlocks(text: string): readonly RawBlock[] {
  const lines = text.split('\n');
  const tokens = blockParser().parse(text, {});
  const blocks: RawBlock[] = [];
  for (let start = 0; start < tokens.length; ) {
    const end = endOfBlock(tokens, start);
    const block = readBlock(tokens.slice(start, end), lines);
    if (block !== null) blocks.push(block);
    start = end;
  }
  return blocks;
}

/** Underlined headings, link definitions and indented code are off: they surprise people who write prose. */
function blockParser() {
  const parser = new MarkdownIt({ html: true });
  parser.core.ruler.enableOnly(['normalize', 'block']);
  parser.block.ruler.disable(['lheading', 'reference', 'code']);
  return parser;
}

function endOfBlock(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

function readBlock(tokens: readonly Token[], lines: readonly string[]): RawBlock | null {
  const [first] = tokens;
  if (first === undefined) return null;
  const line = (first.map?.[0] ?? 0) + 1;
  switch (first.type) {
    case 'heading_open':
      return { kind: 'heading', level: Number(first.tag.slice(1)), text: headingText(tokens, lines), line };
    case 'paragraph_open':
      return { kind: 'paragraph', text: rawText(tokens[1], lines), line };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readList(tokens, lines, line);
    case 'table_open':
      return readTable(tokens, lines, line);
    default:
      return { kind: 'foreign', what: FOREIGN[first.type] ?? 'code', line };
  }
}

const FOREIGN: { readonly [type: string]: Foreign } = {
  html_block: 'html',
  blockquote_open: 'quotation',
  fence: 'code',
  hr: 'rule',
};

/** What stands in a line is always its end; only what stands before it belongs to the block structure. */
function rawText(inline: Token | undefined, lines: readonly string[]): RawText {
  const firstLine = inline?.map?.[0] ?? 0;
  return (inline?.content ?? '').split('\n').map((content, index) => {
    const source = lines[firstLine + index]?.trimEnd() ?? '';
    const text = content.trim();
    return { text, line: firstLine + index + 1, column: source.length - text.length + 1 };
  });
}

function headingText(tokens: readonly Token[], lines: readonly string[]): RawText {
  const line = tokens[0]?.map?.[0] ?? 0;
  const mark = lines[line]?.match(/^[ \t]*#+[ \t]*/)?.[0] ?? '';
  return [{ text: tokens[1]?.content ?? '', line: line + 1, column: mark.length + 1 }];
}

function readList(tokens: readonly Token[], lines: readonly string[], line: number): RawBlock {
  const items: RawText[] = [];
  let inItem = 0;
  for (const token of tokens.slice(1)) {
    const here = (token.map?.[0] ?? line - 1) + 1;
    if (token.type === 'list_item_open') {
      inItem = 0;
    } else if (token.type === 'inline') {
      inItem += 1;
      if (inItem > 1) return { kind: 'foreign', what: 'long-item', line: here };
      items.push(rawText(token, lines));
    } else if (token.type.endsWith('list_open')) {
      return { kind: 'foreign', what: 'nested-list', line: here };
    } else if (token.nesting >= 0 && token.type !== 'paragraph_open') {
      return { kind: 'foreign', what: FOREIGN[token.type] ?? 'long-item', line: here };
    }
  }
  return { kind: 'list', items, line };
}

function readTable(tokens: readonly Token[], lines: readonly string[], line: number): RawBlock {
  const rows = tokens
    .filter((token) => token.type === 'tr_open')
    .map((token) => token.map?.[0] ?? line - 1)
    .map((index) => tableCells(lines[index] ?? '', index + 1));
  return { kind: 'table', header: rows[0] ?? [], rows: rows.slice(1), line };
}
