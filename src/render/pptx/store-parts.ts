import type { PackedPart, XmlElement } from '../../opc/index.js';
import type { FinishedParts } from './finish-parts.js';

/** What stands before the parts' content, on a line of its own. */
interface Contents {
  readonly parts: readonly (readonly [string, Omit<PackedPart, 'content'> & { readonly length: number }])[];
  /** Null for a part of which only the name is known. */
  readonly outline: readonly (readonly [string, XmlElement | null])[];
}

const LINE_END = 10;

/** Finished parts as bytes, to be remembered: `restoreParts` gives them back as they were. */
export function storeParts({ packed, outline }: FinishedParts): Uint8Array {
  const contents: Contents = {
    parts: [...packed].map(([name, { content, ...facts }]) => [name, { ...facts, length: content.length }]),
    outline: [...outline].map(([name, tree]) => [name, tree instanceof Uint8Array ? null : tree]),
  };
  const pieces = [...packed.values()].map(({ content }) => content);
  return new Uint8Array(Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...pieces]));
}

/** The parts that `storeParts` made these bytes of. */
export function restoreParts(bytes: Uint8Array): FinishedParts {
  const end = bytes.indexOf(LINE_END);
  const { parts, outline }: Contents = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  let at = end + 1;
  const packed = parts.map(([name, { length, ...facts }]): readonly [string, PackedPart] => {
    const content = bytes.subarray(at, at + length);
    at += length;
    return [name, { ...facts, content }];
  });
  return {
    packed: new Map(packed),
    outline: new Map(outline.map(([name, tree]) => [name, tree ?? new Uint8Array()])),
  };
}
