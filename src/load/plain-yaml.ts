import type { Place } from '../model/place.js';
import type { Document } from '../model/source.js';
import { below } from '../schema/index.js';
import { BLOCK_PLAIN, FLOW_PLAIN, NotPlain, plainValue } from './plain-scalar.js';

/** Tabs, other line ends and marks of documents: whoever writes them wants the whole of YAML. */
const RARE = /[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m;

/** Deeper files, and keys longer than this, are left to the reader that knows their limits. */
const DEEPEST = 50;
const LONGEST_KEY = 1000;

/**
 * The document in a text that uses no more of YAML than reports do: maps and lists, in blocks or in one-line words between
 * brackets, words with or without quotes, `|` texts, comments. Null for any other text, right or wrong. It says what the
 * reader of all YAML would, with the same places, in a tenth of the time.
 */
export function readPlainYaml(file: string, text: string): Document | null {
  if (RARE.test(text)) return null;
  try {
    return new PlainReader(file, text).read();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** A scalar as it stands: of a key the name counts, of a value what it means. */
interface Scalar {
  readonly name: string;
  readonly isQuoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reads from the start to the end, without going back. Whatever it does not know throws. */
class PlainReader {
  readonly #file: string;
  readonly #text: string;
  readonly #places = new Map<string, Place>();
  readonly #keyPlaces = new Map<string, Place>();
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #depth = 0;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  read(): Document {
    this.#skip();
    if (this.#isAtEnd() || this.#column() !== 0) throw new NotPlain();
    const value = this.#block('');
    if (!this.#isAtEnd()) throw new NotPlain();
    return { file: this.#file, value, places: this.#places, keyPlaces: this.#keyPlaces };
  }

  /** A map, a list or a scalar that begins here and may run over lines. */
  #block(pointer: string): unknown {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new NotPlain();
    const value = this.#isDash() ? this.#list(pointer) : this.#mapOrScalar(pointer);
    this.#depth -= 1;
    return value;
  }

  #list(pointer: string): readonly unknown[] {
    const column = this.#column();
    this.#mark(pointer, this.#at, this.#lineEnd());
    const items: unknown[] = [];
    while (!this.#isAtEnd() && this.#column() === column && this.#isDash()) {
      const line = this.#line;
      this.#at += 1;
      this.#skip();
      if (this.#isAtEnd() || (this.#line !== line && this.#column() <= column)) throw new NotPlain();
      const entry = below(pointer, items.length);
      items.push(this.#isBracket() ? this.#lastOnLine(entry, column) : this.#block(entry));
    }
    if (this.#column() > column && !this.#isAtEnd()) throw new NotPlain();
    return items;
  }

  #mapOrScalar(pointer: string): unknown {
    const column = this.#column();
    if (this.#isBracket()) return this.#lastOnLine(pointer, column - 1);
    const first = this.#scalar(BLOCK_PLAIN);
    if (this.#text[this.#at] === ':') return this.#map(pointer, column, first);
    this.#mark(pointer, first.start, first.end);
    this.#endLine();
    return meaningOf(first);
  }

  #map(pointer: string, column: number, first: Scalar): unknown {
    this.#mark(pointer, first.start, this.#lineEnd());
    const result: { [key: string]: unknown } = {};
    for (let key = first; ; key = this.#scalar(BLOCK_PLAIN)) {
      const entry = this.#key(pointer, key, result);
      const line = this.#line;
      this.#skip();
      if (this.#isAtEnd()) throw new NotPlain();
      if (this.#line === line) result[key.name] = this.#lastOnLine(entry, column);
      else if (this.#column() > column) result[key.name] = this.#block(entry);
      else if (this.#column() === column && this.#isDash()) result[key.name] = this.#list(entry);
      else throw new NotPlain();
      if (this.#isAtEnd() || this.#column() < column) return result;
      if (this.#column() !== column || this.#isDash() || this.#isBracket()) throw new NotPlain();
    }
  }

  /** Takes the colon after a key that the map does not have yet; returns the pointer to its value. */
  #key(pointer: string, { name, start, end }: Scalar, map: { readonly [key: string]: unknown }): string {
    const next = this.#text[this.#at + 1];
    const isKey = this.#text[this.#at] === ':' && (next === ' ' || next === '\n');
    if (!isKey || end - start > LONGEST_KEY || name === '__proto__' || Object.hasOwn(map, name))
      throw new NotPlain();
    this.#at += 1;
    const entry = below(pointer, name);
    this.#keyPlaces.set(entry, this.#placeOf(start, end));
    return entry;
  }

  /** A value after which its line ends. What it holds over several lines stands further right than `column`. */
  #lastOnLine(pointer: string, column: number): unknown {
    if (this.#text[this.#at] === '|') return this.#literal(pointer, column);
    const value = this.#inline(pointer, column, BLOCK_PLAIN);
    this.#endLine();
    return value;
  }

  #inline(pointer: string, column: number, plain: RegExp): unknown {
    if (this.#isBracket()) return this.#brackets(pointer, column);
    const scalar = this.#scalar(plain);
    this.#mark(pointer, scalar.start, scalar.end);
    return meaningOf(scalar);
  }

  #brackets(pointer: string, column: number): unknown {
    const start = this.#at;
    const place = this.#placeOf(start, this.#lineEnd());
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new NotPlain();
    // Places stand in the order in which values begin; where this one ends is known at its end.
    this.#places.set(pointer, place);
    const value =
      this.#text[start] === '{' ? this.#flowMap(pointer, column) : this.#flowList(pointer, column);
    if (this.#line === place.line) this.#places.set(pointer, { ...place, length: this.#at - start });
    this.#depth -= 1;
    return value;
  }

  #flowMap(pointer: string, column: number): unknown {
    const result: { [key: string]: unknown } = {};
    for (let isOpen = this.#opens('}', column); isOpen; isOpen = this.#goesOn('}', column)) {
      const key = this.#scalar(FLOW_PLAIN);
      const entry = this.#key(pointer, key, result);
      this.#skipWithin(column);
      result[key.name] = this.#inline(entry, column, FLOW_PLAIN);
    }
    return result;
  }

  #flowList(pointer: string, column: number): unknown {
    const items: unknown[] = [];
    for (let isOpen = this.#opens(']', column); isOpen; isOpen = this.#goesOn(']', column)) {
      items.push(this.#inline(below(pointer, items.length), column, FLOW_PLAIN));
    }
    return items;
  }

  /** Takes an opening bracket; false where the closing one follows, which is then taken, too. */
  #opens(closing: string, column: number): boolean {
    this.#at += 1;
    this.#skipWithin(column);
    if (this.#text[this.#at] !== closing) return true;
    this.#at += 1;
    return false;
  }

  /** Takes a comma, or the closing bracket: false then. */
  #goesOn(closing: string, column: number): boolean {
    this.#skipWithin(column);
    const next = this.#text[this.#at];
    if (next !== ',' && next !== closing) throw new NotPlain();
    this.#at += 1;
    if (next === ',') this.#skipWithin(column);
    return next === ',';
  }

  /** `|` and nothing more: lines kept as they are, with one line end after the last. */
  #literal(pointer: string, column: number): string {
    this.#mark(pointer, this.#at, this.#at + 1);
    if (this.#text[this.#at + 1] !== '\n') throw new NotPlain();
    this.#nextLine(this.#at + 1);
    const indent = /[^ ]/.exec(this.#text.slice(this.#at, this.#at + 100))?.index ?? 0;
    if (indent <= column || indent === 0 || this.#text[this.#at + indent] === '\n') throw new NotPlain();
    const lines: string[] = [];
    while (!this.#isAtEnd()) {
      const end = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, end);
      if (end === -1 || /^ +$/.test(line)) throw new NotPlain();
      if (line !== '' && !line.startsWith(' '.repeat(indent))) break;
      lines.push(line.slice(indent));
      this.#nextLine(end);
    }
    this.#skip();
    return `${lines.join('\n').replace(/\n+$/, '')}\n`;
  }

  #scalar(plain: RegExp): Scalar {
    const start = this.#at;
    const quote = this.#text[start];
    if (quote === '"' || quote === "'") return this.#quoted(start, quote);
    plain.lastIndex = start;
    const found = plain.exec(this.#text)?.[0] ?? '';
    let { length } = found;
    while (found[length - 1] === ' ') length -= 1;
    if (length === 0) throw new NotPlain();
    this.#at = start + length;
    return { name: found.slice(0, length), isQuoted: false, start, end: this.#at };
  }

  #quoted(start: number, quote: string): Scalar {
    const close = this.#text.indexOf(quote, start + 1);
    const name = this.#text.slice(start + 1, close);
    const end = close + 1;
    if (close === -1 || this.#text[end] === "'" || /[\n\\]/.test(name)) throw new NotPlain();
    this.#at = end;
    return { name, isQuoted: true, start, end };
  }

  /** Past spaces, comments and line ends. */
  #skip(): void {
    for (;;) {
      while (this.#text[this.#at] === ' ') this.#at += 1;
      const next = this.#text[this.#at];
      if (next === '#') {
        const before = this.#text[this.#at - 1];
        if (before !== undefined && before !== ' ' && before !== '\n') throw new NotPlain();
        this.#at = this.#lineEnd();
      } else if (next === '\n') this.#nextLine(this.#at);
      else return;
    }
  }

  #skipWithin(column: number): void {
    const line = this.#line;
    this.#skip();
    if (this.#isAtEnd() || (this.#line !== line && this.#column() <= column)) throw new NotPlain();
  }

  #endLine(): void {
    const line = this.#line;
    this.#skip();
    if (this.#line === line && !this.#isAtEnd()) throw new NotPlain();
  }

  #nextLine(lineEnd: number): void {
    this.#at = lineEnd + 1;
    this.#lineStart = this.#at;
    this.#line += 1;
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  #column(): number {
    return this.#at - this.#lineStart;
  }

  #isDash(): boolean {
    const next = this.#text[this.#at + 1];
    return this.#text[this.#at] === '-' && (next === ' ' || next === '\n');
  }

  #isBracket(): boolean {
    return this.#text[this.#at] === '{' || this.#text[this.#at] === '[';
  }

  #mark(pointer: string, start: number, end: number): void {
    this.#places.set(pointer, this.#placeOf(start, end));
  }

  /** A stretch of this line; what runs over its end is underlined up to there. */
  #placeOf(start: number, end: number): Place {
    return { file: this.#file, line: this.#line, column: start - this.#lineStart + 1, length: end - start };
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end === -1 ? this.#text.length : end;
  }
}

function meaningOf({ name, isQuoted }: Scalar): unknown {
  return isQuoted ? name : plainValue(name);
}
