import { Composer, type CST, LineCounter, Parser } from 'yaml';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Document } from '../model/source.js';
import { nestedTooDeep, severalDocuments, yamlSyntax } from './messages.js';
import { readTree } from './yaml-tree.js';

/** Deeper files are refused before they are composed: composing recurses, and a stack has an end. */
const DEEPEST = 100;

/**
 * Reads one YAML (or JSON) document and the place of each of its values and keys. After a syntax error there is
 * no value, since what was understood would be a guess; a key written twice leaves the first value.
 */
export function readYaml(file: string, text: string): Staged<Document | null> {
  const lines = new LineCounter();
  const placeOf = placer(file, text, lines);
  const tokens = [...new Parser(lines.addNewLine).parse(text)];

  const deep = tooDeep(tokens);
  if (deep !== null) return failed(nestedTooDeep(placeOf(deep, deep + 1), DEEPEST));
  const second = tokens.filter((token) => token.type === 'document')[1];
  if (second !== undefined) return failed(severalDocuments(placeOf(second.offset, second.offset + 3)));

  const [document] = new Composer({ uniqueKeys: false, prettyErrors: false }).compose(
    tokens,
    true,
    text.length,
  );
  const wrong = document?.errors[0] ?? document?.warnings[0];
  if (wrong !== undefined) {
    const place = placeOf(wrong.pos[0], wrong.pos[1]);
    return failed(yamlSyntax(place, wrong.code, wrong.message, text.split('\n')[place.line - 1] ?? ''));
  }
  const tree = readTree(document?.contents ?? null, placeOf);
  const places = tree.places.has('') ? tree.places : new Map([['', { file, line: 1, column: 1 }]]);
  return {
    value: { file, value: tree.value, places, keyPlaces: tree.keyPlaces },
    diagnostics: tree.diagnostics,
  };
}

/** Turns a stretch of the text into a place; what runs over the end of a line is underlined up to there. */
export type PlaceOf = (start: number, end: number) => Place;

function placer(file: string, text: string, lines: LineCounter): PlaceOf {
  return (start, end) => {
    const { line, col } = lines.linePos(start);
    const lineEnd = text.indexOf('\n', start);
    const length = Math.min(end, lineEnd === -1 ? text.length : lineEnd) - start;
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), ...(length > 0 ? { length } : {}) };
  };
}

function failed(problem: Diagnostic): Staged<null> {
  return { value: null, diagnostics: [problem] };
}

/** The offset of the first token that lies too deep, or null. Walks without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const waiting = tokens.map((token) => ({ token, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if (token.type === 'document' && token.value !== undefined) waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if ('key' in item && item.key) waiting.push({ token: item.key, depth: depth + 1 });
      if ('value' in item && item.value) waiting.push({ token: item.value, depth: depth + 1 });
    }
  }
  return null;
}
