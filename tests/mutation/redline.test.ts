import { describe, expect, it } from 'vitest';
import { amend, build, diff, type LaterIssue } from '../../src/index.js';
import type { Figure } from '../../src/model/figure.js';
import type { ReportRecord } from '../../src/model/record.js';
import { FLAGSHIP, flagshipFiles } from '../acceptance/flagship.js';
import { openTestWorkspace } from '../run/test-workspace.js';

/** `npm run mutate` takes every figure; an ordinary run takes a part. */
const isWhole = process.env.MODE === 'mutate';

const files = flagshipFiles();

/** The flagship with these files; null where its figures or claims no longer hold. */
async function compiled(changed: ReadonlyMap<string, Uint8Array>): Promise<LaterIssue | null> {
  const workspace = openTestWorkspace(changed);
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { record, compilation, diagnostics } = await build(workspace, {
    folder: FLAGSHIP,
    tool,
    write: false,
  });
  if (record === null || compilation === null || diagnostics.some(({ severity }) => severity === 'error'))
    return null;
  return { name: { version: '1.0', issued: '2026-11-22' }, record, material: compilation.material };
}

/** The files with one figure's last digit moved by one. */
function nudged({ place, reading }: Figure): ReadonlyMap<string, Uint8Array> | null {
  if (reading.kind !== 'value') return null;
  const { file, line, column } = place;
  const bytes = files.get(file) ?? new Uint8Array();
  const written =
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      [line - 1]?.slice(column - 1) ?? '';
  const [digits] = /^\d+(\.\d+)?/.exec(written) ?? [];
  if (digits === undefined) return null;
  const { amount, decimals } = reading.quantity;
  const last = digits.at(-1) === '9' ? -1 : 1;
  const text = (amount + last * 10 ** -decimals).toFixed(decimals);
  return new Map(files).set(file, amend(bytes, [{ file, line, column, length: digits.length, text }]));
}

/** Every page by what tells it apart, with what is told of it. */
function pagesOf({ publications }: ReportRecord) {
  return new Map(
    publications.flatMap(({ medium, language, pages }) =>
      pages.map((page) => [`${medium} ${language} ${page.id}`, page] as const),
    ),
  );
}

describe('one figure that changes', () => {
  it('redraws exactly the pages that use it, and the redline names them', {
    timeout: 1_800_000,
  }, async () => {
    const before = await compiled(files);
    if (before?.material === undefined) throw new Error('the flagship has errors');
    const old = pagesOf(before.record);
    const all = [...before.material.dataset.figures.values()].filter(({ status }) => status !== 'derived');
    let compared = 0;
    let refused = 0;
    for (const figure of all.filter((_, index) => isWhole || index % 20 === 3)) {
      const changed = nudged(figure);
      if (changed === null) continue;
      const after = await compiled(changed);
      if (after === null) {
        refused += 1;
        continue;
      }
      compared += 1;
      const redline = diff(before, after);
      const derived = all
        .concat([...before.material.dataset.figures.values()])
        .filter(({ provenance }) => provenance.derivation?.inputs.includes(figure.id));
      const ids = new Set([figure.id, ...derived.map(({ id }) => id)]);
      expect(redline.figures.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
      expect(redline.figures.map(({ id }) => id)).toContain(figure.id);
      const named = new Set(redline.pages.map(({ medium, language, id }) => `${medium} ${language} ${id}`));
      const now = pagesOf(after.record);
      for (const [name, page] of old) {
        const uses = Object.keys(page.figures).some((id) => ids.has(id));
        const isReworded = JSON.stringify(page.printed) !== JSON.stringify(now.get(name)?.printed);
        if (isReworded) expect([figure.id, [...named]]).toEqual([figure.id, expect.arrayContaining([name])]);
        if (!uses) expect([figure.id, name, named.has(name)]).toEqual([figure.id, name, false]);
      }
    }
    process.stdout.write(
      `${compared} figures moved, ${refused} refused since a claim or sum no longer held\n`,
    );
    expect(compared).toBeGreaterThan(isWhole ? 20 : 0);
  });
});
