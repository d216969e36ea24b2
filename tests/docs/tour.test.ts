import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const sources = ['report.yaml', 'claims.yaml', 'commentary.zh-CN.md', 'commentary.en.md'].map((name) =>
  read(`data/smart-cs-2025/${name}`),
);
const tour = read('docs/tour.md');

/** Blocks of a document that stand in none of the sources. */
function strayBlocks(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map((match) => match[1] ?? '');
  return blocks.filter((block) => !sources.some((source) => source.includes(block)));
}

describe('the tour', () => {
  it('shows lines that really stand in the report', () => {
    expect([...tour.matchAll(/^```/gm)].length).toBeGreaterThan(50);
    expect(strayBlocks(tour)).toEqual([]);
  });

  it('would notice a line that went stale', () => {
    expect(strayBlocks('```yaml\n- {id: nowhere}\n```')).toEqual(['- {id: nowhere}']);
  });

  it('shows a picture of every kind', () => {
    const pictures = [...tour.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThanOrEqual(14);
    expect(
      pictures.filter((picture) => !existsSync(new URL(`../../docs/${picture}`, import.meta.url))),
    ).toEqual([]);
  });

  it('covers every deck layout', () => {
    const used = [...sources.join('').matchAll(/\bdeck: ([a-z-]+)/g)].map((match) => match[1] ?? '');
    const shown = [...tour.matchAll(/\bdeck: ([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(new Set(used).size).toBeGreaterThan(10);
    expect([...new Set(used)].filter((layout) => !shown.includes(layout))).toEqual([]);
  });
});
