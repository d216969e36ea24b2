import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODES, codeNamed, codes, codeText } from '../../src/index.js';
import { runIn, withFolder } from '../cli/terminal.js';

const DOC = new URL('../../docs/diagnostics.md', import.meta.url);
const BETWEEN = /(<!-- written by tests\/docs\/diagnostics\.test\.ts -->\n\n)[\s\S]*?(\n\n<!-- end -->)/;
const TESTS = fileURLToPath(new URL('..', import.meta.url));
const HERE = /diagnostics\.test\.ts$/;

/** The files below tests that say what is told, without this one. */
function testFiles(): readonly string[] {
  return readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|txt|json)$/.test(entry.name) && !HERE.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('the codes of problems', () => {
  it('are all in docs/diagnostics.md, as the program explains them', () => {
    const list = codes().map((code) => {
      const { means, example, mend } = CODES[code];
      return `### ${code}\n\n${means.en} ${means.zh}\n\n    ${example}\n\n${mend.en} ${mend.zh}`;
    });
    const text = readFileSync(DOC, 'utf8');
    expect(text).toMatch(BETWEEN);
    const made = text.replace(BETWEEN, (_, before, after) => `${before}${list.join('\n\n')}${after}`);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(DOC, made);
    else expect(text).toBe(made);
  });

  it('are the ones of the model, each told by a test', () => {
    const model = readFileSync(new URL('../../src/model/diagnostic-code.ts', import.meta.url), 'utf8');
    expect([...codes()].sort()).toEqual(
      [...model.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map(([, code]) => code ?? '').sort(),
    );
    const told =
      `${testFiles().join('\n')}\n${readFileSync(new URL('../../docs/bad-inputs.md', import.meta.url), 'utf8')}`.replaceAll(
        '\\/',
        '/',
      );
    expect(codes().filter((code) => !told.includes(code))).toEqual([]);
  });

  it.each(codes())('%s is explained in both languages', (code) => {
    const { means, example, mend } = CODES[code];
    expect(example.length).toBeGreaterThan(3);
    for (const sentence of [means, mend]) {
      expect(sentence.en).toMatch(/^[A-Z`].*[.:`]$|\.$/);
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
    }
    expect(codeNamed(code)).toBe(code);
  });

  it('are explained on the command line, whole or without their stage', async () => {
    await withFolder(new Map(), async (folder) => {
      const long = await runIn(folder, ['explain', 'bind/claim-not-true']);
      const short = await runIn(folder, ['explain', 'claim-not-true', '--messages=zh']);
      expect([long.code, long.printed]).toEqual([0, codeText('bind/claim-not-true', 'en')]);
      expect([short.code, short.printed]).toEqual([0, codeText('bind/claim-not-true', 'zh')]);
      const json = await runIn(folder, ['explain', 'near-tie', '--format=json']);
      expect(JSON.parse(json.printed)).toEqual({ code: 'bind/near-tie', ...CODES['bind/near-tie'] });
      const none = await runIn(folder, ['explain', 'bind/nothing']);
      expect([none.code, none.complained]).toEqual([2, expect.stringContaining('bind/near-tie')]);
    });
  });
});
