import { draws, type Families } from './fonts.js';

const TOKEN = /<!--.*?-->|<\?.*?\?>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gs;
const FAMILY = /\bfont-family\s*(?:=\s*(?:"([^"]*)"|'([^']*)')|:\s*([^;"]*))/;
const CHARACTER = /&[#\w]+;|./gsu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);

interface OpenElement {
  readonly isText: boolean;
  /** As inherited; empty when none is named. */
  readonly families: readonly string[];
}

/**
 * Names the family of every printed character. Left alone, the engine draws what a named family lacks with the
 * first font that has it, regular where bold is meant. Throws when a family or a character is in no given font.
 */
export function nameFamilies(svg: string, families: Families): string {
  const open: OpenElement[] = [];
  return svg.replace(TOKEN, (token) => {
    if (token.startsWith('<!') || token.startsWith('<?')) return token;
    if (token.startsWith('</')) open.pop();
    else if (token.startsWith('<')) {
      const element = elementOf(token, open.at(-1), families);
      if (!token.endsWith('/>')) open.push(element);
    } else if (open.at(-1)?.isText && token.trim() !== '') {
      return nameStretches(token, open.at(-1)?.families ?? [], families);
    }
    return token;
  });
}

function elementOf(tag: string, parent: OpenElement | undefined, families: Families): OpenElement {
  const match = FAMILY.exec(tag);
  const list = match?.[1] ?? match?.[2] ?? match?.[3];
  const named = list === undefined ? parent?.families : familyNames(list);
  const absent = (named ?? []).filter((family) => !families.has(family));
  if (absent.length > 0) {
    const given = [...families.keys()].join(', ');
    throw new Error(`the SVG names fonts that were not given: ${absent.join(', ')} (given: ${given})`);
  }
  const isText = parent?.isText === true || /^<text[\s>]/.test(tag);
  return { isText, families: named ?? [] };
}

function familyNames(list: string): readonly string[] {
  const names = list.replace(/&quot;|&apos;/g, "'").split(',');
  return names.map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

/** Wraps each stretch that the first family does not draw in a `tspan` of the family that does. */
function nameStretches(text: string, named: readonly string[], families: Families): string {
  const first = named[0];
  if (first === undefined) throw new Error(`the SVG prints text without a font family: ${text.trim()}`);
  const order = [...named, ...families.keys()];
  const stretches: { family: string; text: string }[] = [];
  for (const written of text.match(CHARACTER) ?? []) {
    const character = decodeEntity(written);
    const family = order.find((candidate) => draws(families, candidate, character));
    if (family === undefined) throw new Error(`no given font draws ${character}`);
    const last = stretches.at(-1);
    if (last?.family === family) last.text += written;
    else stretches.push({ family, text: written });
  }
  return stretches
    .map((stretch) =>
      stretch.family === first
        ? stretch.text
        : `<tspan font-family="${stretch.family}">${stretch.text}</tspan>`,
    )
    .join('');
}

function decodeEntity(written: string): string {
  const code = /^&#(x)?([\da-f]+);$/i.exec(written);
  if (code) return String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10));
  return ENTITIES.get(written) ?? written;
}
