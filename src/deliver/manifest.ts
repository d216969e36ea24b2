import { createHash } from 'node:crypto';
import type { Delivery, FinishedPublication, Manifest, ManifestPage } from '../model/delivery.js';
import type { Item, Page } from '../model/page.js';
import type { Run } from '../model/text.js';

/** An output file that is ready to be written. */
export interface OutputFile {
  readonly bytes: Uint8Array;
  /** Null for what has no pages. */
  readonly pages: number | null;
}

/** The manifest of a delivery whose publications have these names, in the same order. */
export function manifestOf(
  delivery: Delivery,
  names: readonly string[],
  files: ReadonlyMap<string, OutputFile>,
): Manifest {
  const { id, version, issued } = delivery.report;
  const outputs = [...files].map(([name, { bytes, pages }]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
    pages,
  }));
  return {
    tool: delivery.tool,
    report: { id, version, issued },
    inputs: Object.fromEntries([...delivery.inputs].map(([path, bytes]) => [path, sha256(bytes)])),
    outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : 1)),
    publications: delivery.outputs.map((output, index) => ({
      name: names[index] ?? '',
      language: output.publication.language,
      medium: output.publication.medium,
      pages: output.publication.pages.map((page) => manifestPage(page, output)),
    })),
  };
}

/** JSON with sorted keys, two spaces, LF and a final line end: equal values give equal bytes. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function manifestPage(page: Page, output: FinishedPublication): ManifestPage {
  const printed = runsOnPage(page).flatMap((run) => {
    return run.figures && run.figures.length > 0 ? [{ text: run.text, figures: run.figures }] : [];
  });
  const alone = (figure: string) =>
    printed.find((occurrence) => occurrence.figures.length === 1 && occurrence.figures[0] === figure);
  const figures = page.figures.map((figure) => [
    figure,
    output.values.get(figure) ?? alone(figure)?.text ?? null,
  ]);
  return {
    number: page.number,
    id: page.id,
    title: page.title,
    figures: Object.fromEntries(figures),
    printed,
  };
}

/** Every stretch of text on a page, in reading order. */
export function runsOnPage({ items }: Page): readonly Run[] {
  return items.flatMap(runsOf);
}

function runsOf(item: Item): readonly Run[] {
  if (item.kind === 'text') return item.paragraphs.flatMap((paragraph) => paragraph.runs);
  if (item.kind !== 'table') return [];
  return item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraph.runs));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
