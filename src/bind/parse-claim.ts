import type { LanguagePack } from '../language/index.js';
import type { Across, Quantifier } from '../model/claim.js';

/** What stands between the braces behind `[words]`. Words may come in any order that reads well. */
export interface ClaimExpression {
  /** English name of the verb, or the first word as written when no verb was found. */
  readonly verb: string;
  readonly known: boolean;
  readonly numbers: readonly number[];
  /** True when a number is written as a share: 37%, half, 2/3. */
  readonly isShare: boolean;
  readonly references: readonly string[];
  readonly quantifier: Quantifier | null;
  readonly amongPublished: boolean;
  /** `among segments` or `among periods`. */
  readonly among: Across | null;
  /** What follows `from`: a period. */
  readonly from: string | null;
}

const QUANTIFIERS: ReadonlySet<string> = new Set<Quantifier>(['all', 'none', 'only']);

/** Reads a claim. `verbs` are the English names of all claims. */
export function parseClaim(source: string, pack: LanguagePack, verbs: ReadonlySet<string>): ClaimExpression {
  const words = source
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (pack.aliases.get(word) ?? word).split(' '));
  const numbers: number[] = [];
  const references: string[] = [];
  let verb: string | null = null;
  let isShare = false;
  let quantifier: Quantifier | null = null;
  let amongPublished = false;
  let among: Across | null = null;
  let from: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const number = numberIn(word);
    if (number !== null) {
      numbers.push(number.value);
      isShare ||= number.isShare;
    } else if (verb === null && verbs.has(word)) verb = word;
    else if (isQuantifier(word)) quantifier = word;
    else if (word === 'among' && isAmong(words[index + 1])) {
      index += 1;
      const field = words[index];
      if (field === 'segments' || field === 'periods') among = field;
      else amongPublished = true;
    } else if (word === 'among-published') amongPublished = true;
    else if (word === 'from') {
      from = words[index + 1] ?? '';
      index += 1;
    } else if (word !== 'by' || numberIn(words[index + 1] ?? '') === null) references.push(word);
  }
  const rest = { numbers, isShare, quantifier, amongPublished, among, from };
  // `half` is a number to other verbs, and a verb where it stands alone.
  if (verb === null && words.includes('half')) verb = 'half';
  if (verb !== null) return { ...rest, verb, known: true, references };
  const [first = '', ...others] = references;
  return { ...rest, verb: first, known: false, references: others };
}

/** 37, 37%, half or 2/3. */
function numberIn(word: string): { readonly value: number; readonly isShare: boolean } | null {
  if (word === 'half') return { value: 50, isShare: true };
  const fraction = /^(\d{1,3})\/(\d{1,3})$/.exec(word);
  if (fraction !== null && Number(fraction[2]) > 0)
    return { value: (100 * Number(fraction[1])) / Number(fraction[2]), isShare: true };
  if (!/^[-−]?\d+(\.\d+)?[%％]?$/.test(word)) return null;
  return { value: Number(word.replace('−', '-').replace(/[%％]$/, '')), isShare: /[%％]$/.test(word) };
}

function isAmong(word: string | undefined): boolean {
  return word === 'published' || word === 'segments' || word === 'periods';
}

function isQuantifier(word: string): word is Quantifier {
  return QUANTIFIERS.has(word);
}
