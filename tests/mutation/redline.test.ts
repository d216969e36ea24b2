import { describe, expect, it } from 'vitest';
import { amend, build, type Compilation, diff, type LaterIssue } from '../../src/index.js';
import type { Figure } from '../../src/model/figure.js';
import { FLAGSHIP, flagshipFiles } from '../acceptance/flagship.js';
import { openTestWorkspace } from '../run/test-workspace.js';

/** `npm run mutate` takes every figure; an ordinary run takes a part. */
const isWhole = process.env.MODE === 'mutate';

const files = flagshipFiles();

interface Compiled {
  readonly issue: LaterIssue;
  readonly compilation: Compilation;
}

/** The flagship with these files; null where its figures or claims no longer hold. */
async function compiled(changed: ReadonlyMap<string, Uint8Array>): Promise<Compiled | null> {
  const workspace = openTestWorkspace(changed);
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { record, compilation, diagnostics } = await build(workspace, {
    folder: FLAGSHIP,
    tool,
    write: false,
  });
  if (record === null || compilation === null || diagnostics.some(({ severity }) => severity === 'error'))
    return null;
  const issue = { name: { version: '1.0', issued: '2026-11-22' }, record, material: compilation.material };
  return { issue, compilation };
}

/** The files with one figure's last digit moved by each of these steps; of a range each end. Ranks change places. */
function* nudged(
  { place, reading }: Figure,
  steps: readonly number[],
): Generator<ReadonlyMap<string, Uint8Array>> {
  const { file, line, column } = place;
  const bytes = files.get(file) ?? new Uint8Array();
  const lines = new TextDecoder().decode(bytes).split('\n');
  const written = lines[line - 1]?.slice(column - 1) ?? '';
  if (reading.kind === 'rank') {
    const edits = [...lines.entries()].flatMap(([index, text]) =>
      [...text.matchAll(/(?<=rank: )[12]/g)].map(({ 0: rank, index: at }) => {
        return { file, line: index + 1, column: at + 1, length: 1, text: rank === '1' ? '2' : '1' };
      }),
    );
    yield new Map(files).set(file, amend(bytes, edits));
    return;
  }
  for (const { 0: digits, index } of written.matchAll(/\d+(\.\d+)?/g)) {
    if (index > 0 && reading.kind !== 'range') return;
    const decimals = digits.split('.')[1]?.length ?? 0;
    for (const step of steps) {
      const text = (Number(digits) + step * 10 ** -decimals).toFixed(decimals);
      const edit = { file, line, column: column + index, length: digits.length, text };
      yield new Map(files).set(file, amend(bytes, [edit]));
    }
  }
}

/** Every page by what tells it apart, with what is told of it. */
function pagesOf({ issue, compilation }: Compiled): ReadonlyMap<string, ToldPage> {
  const notes = new Map<string, unknown>(
    compilation.publications.flatMap(({ medium, language, pages }) =>
      pages.map((page) => [`${medium} ${language} ${page.id}`, page.notes.map(({ runs }) => runs)] as const),
    ),
  );
  return new Map(
    issue.record.publications.flatMap(({ medium, language, pages }) =>
      pages.map(({ id, printed, figures }) => {
        const name = `${medium} ${language} ${id}`;
        return [
          name,
          { said: JSON.stringify([printed, notes.get(name)]), uses: Object.keys(figures) },
        ] as const;
      }),
    ),
  );
}

interface ToldPage {
  /** Everything on it, and spoken to it, that is bound to figures. */
  readonly said: string;
  /** The figures that the record says it shows or rests on. */
  readonly uses: readonly string[];
}

/** A verdict on the publisher that turns moves its row, and with it rows and pages that have nothing to do with it. */
function verdictsOf({ compilation }: Compiled): string {
  return compilation.story.judged.map(({ verdict }) => verdict).join();
}

/** The pages with a chart of one of these figures, by what the report says of its charts and nothing that was drawn. */
function pagesWithChartOf(
  ids: ReadonlySet<string>,
  { material, publications }: Compilation,
): readonly string[] {
  const { report, dataset } = material;
  const questionOf = (id: string) => dataset.questions.get(dataset.figures.get(id)?.key.question ?? '');
  // A share that stands alone is shown with what is left of its question.
  const isRest = (id: string, shown: string): boolean =>
    questionOf(id)?.answer.type === 'single' && questionOf(id) === questionOf(shown);
  const isShown = (exhibit: string): boolean => {
    const plan = report.exhibits.get(exhibit);
    return [...ids].some(
      (id) =>
        plan?.question === questionOf(id)?.id ||
        plan?.figures.some((shown) => shown === id || isRest(id, shown)),
    );
  };
  return publications.flatMap(({ medium, language, pages }) =>
    pages
      .filter(({ items }) => items.some((item) => item.kind === 'picture' && isShown(item.exhibit)))
      .map(({ id }) => `${medium} ${language} ${id}`),
  );
}

describe('one figure that changes', () => {
  it('redraws exactly the pages that use it, and the redline names exactly them', {
    timeout: 1_800_000,
  }, async () => {
    const before = await compiled(files);
    if (before === null) throw new Error('the flagship has errors');
    const { figures } = before.compilation.material.dataset;
    const old = pagesOf(before);
    const published = [...figures.values()].filter(
      ({ reading, provenance }) => reading.kind !== 'none' && provenance.derivation === null,
    );
    const chosen = published.filter((_, index) => isWhole || index % 9 === 3);
    let refused = 0;
    let redrawn = 0;
    let turned = 0;
    const unmoved: string[] = [];
    const wrong: string[] = [];
    for (const figure of chosen) {
      const enough = figure.reading.kind === 'range' ? 4 : 2;
      let moved = 0;
      // A move that a claim, a sum or the room on a page forbids is followed by a longer one.
      for (const changed of [...nudged(figure, [1, -1]), ...nudged(figure, [100, -100])]) {
        if (moved === enough) break;
        const after = await compiled(changed);
        if (after === null) {
          refused += 1;
          continue;
        }
        moved += 1;
        const redline = diff(before.issue, after.issue);
        const swapped =
          figure.reading.kind === 'rank' ? published.filter(({ reading }) => reading.kind === 'rank') : [];
        const own = new Set([figure, ...swapped].map(({ id }) => id));
        const derived = [...figures.values()].filter(({ provenance }) =>
          provenance.derivation?.inputs.some((input) => own.has(input)),
        );
        const ids = new Set([
          ...own,
          ...derived.filter(({ reading }) => reading.kind !== 'none').map(({ id }) => id),
        ]);
        const named = redline.figures.map(({ id }) => id);
        if (named.toSorted().join() !== [...ids].toSorted().join())
          wrong.push(`${figure.id}: the redline names ${named.join()}, not ${[...ids].join()}`);
        const now = pagesOf(after);
        if (verdictsOf(before) !== verdictsOf(after)) {
          turned += 1;
          continue;
        }
        const reworded = [...old].flatMap(([name, { said }]) => (said === now.get(name)?.said ? [] : [name]));
        const expected = new Set([...reworded, ...pagesWithChartOf(ids, before.compilation)]);
        const found = new Set<string>(
          redline.pages.map(({ medium, language, id }) => `${medium} ${language} ${id}`),
        );
        redrawn += found.size;
        wrong.push(
          ...[...expected]
            .filter((name) => !found.has(name))
            .map((name) => `${figure.id}: ${name} is not named`),
          ...[...found].filter((name) => !expected.has(name)).map((name) => `${figure.id}: ${name} is named`),
        );
        for (const name of expected)
          if (!old.get(name)?.uses.some((id) => ids.has(id)))
            wrong.push(`${figure.id}: ${name} does not use it`);
      }
      if (moved === 0) unmoved.push(figure.id);
    }
    process.stdout.write(
      `${chosen.length} figures moved, ${refused} moves refused for a claim, a sum or want of room, ${turned} turned a verdict, ${redrawn} pages redrawn, ${wrong.length} wrong\n`,
    );
    expect(wrong).toEqual([]);
    expect(unmoved).toEqual([]);
    expect(redrawn).toBeGreaterThan(chosen.length * 4);
  });
});
