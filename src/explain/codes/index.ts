import type { DiagnosticCode } from '../../model/diagnostic-code.js';
import { BIND_CODES } from './bind-codes.js';
import type { CodeEntry } from './code-entry.js';
import { LOAD_CODES } from './load-codes.js';
import { MAIL_CODES } from './mail-codes.js';
import { PAGE_CODES } from './page-codes.js';
import { VALIDATE_CODES } from './validate-codes.js';

export type { CodeEntry };

/** Every kind of problem, with what it means and how it is mended. */
export const CODES: { readonly [code in DiagnosticCode]: CodeEntry } = {
  ...LOAD_CODES,
  ...VALIDATE_CODES,
  ...BIND_CODES,
  ...PAGE_CODES,
  ...MAIL_CODES,
};

/** The code of that name, whole or without its stage; null where there is none, or several. */
export function codeNamed(name: string): DiagnosticCode | null {
  const found = codes().filter((code) => code === name || code.endsWith(`/${name}`));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** All codes, in the order of the stages. */
export function codes(): readonly DiagnosticCode[] {
  return Object.keys(CODES) as DiagnosticCode[];
}

/** What `proofdeck explain <code>` prints. */
export function codeText(code: DiagnosticCode, language: 'en' | 'zh'): string {
  const { means, example, mend } = CODES[code];
  const [such, so] = language === 'zh' ? ['例如：', '处理：'] : ['Such as:', 'To mend it:'];
  return [code, `  ${means[language]}`, `  ${such} ${example}`, `  ${so} ${mend[language]}`].join('\n');
}
