import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../../src/index.js';
import { inspectDeck } from '../../src/inspect/index.js';
import type { FinishedPublication } from '../../src/model/delivery.js';
import type { Box } from '../../src/model/length.js';
import type { Item, Page } from '../../src/model/page.js';
import type { Line } from '../../src/model/text.js';
import { openPackage, readZip, xmlPart } from '../../src/opc/index.js';
import { buildFlagship } from '../acceptance/flagship.js';
import { holds } from '../acceptance/published.js';
import { oneLine, paragraphsOf, slideParts } from '../acceptance/read-outputs.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { readPdf } from '../judges/pdf-reader.js';
import {
  buildReport,
  flagshipReport,
  type GalleryReport,
  galleryReports,
  tellReport,
} from './gallery-reports.js';
import { expectGoldens } from './goldens.js';
import { pagesText, storyText } from './stage-texts.js';

const REPORTS = galleryReports();

it('there are other reports than the first', () => {
  const names = ['poverty-views', 'power-mix', 'vocabulary-waves', 'wildlife-strikes'];
  expect(REPORTS.map(({ name }) => name)).toEqual(names);
});

describe.each(REPORTS)('the report $name', (report) => {
  let result: BuildResult;

  beforeAll(async () => {
    result = await buildReport(report);
  });

  const outputOf = (medium: 'deck' | 'briefing'): FinishedPublication => {
    const found = result.outputs.find(({ publication }) => publication.medium === medium);
    if (found === undefined) throw new Error(`there is no ${medium}`);
    return found;
  };

  it('is built without a problem, as deck and briefing', () => {
    expect(result.diagnostics).toEqual([]);
    expect(result.outputs.map(({ publication }) => publication.medium).sort()).toEqual(['briefing', 'deck']);
  });

  it('makes a deck that the judges of Open XML accept', async () => {
    const { bytes } = outputOf('deck');
    expect(await ooxmlErrors(bytes, 'pptx')).toEqual([]);
    expect(inspectDeck(bytes)).toEqual([]);
  });

  it('makes a briefing that can be read aloud and kept', () => {
    expect(pdfProblems(outputOf('briefing').bytes)).toEqual([]);
  });

  it.each(['deck', 'briefing'] as const)('prints every figure of the dataset: %s', (medium) => {
    const { bytes, values } = outputOf(medium);
    const text = oneLine(medium === 'deck' ? deckText(bytes) : readPdf(bytes).texts.join(' '));
    expect(values.size).toBeGreaterThan(20);
    expect([...values].filter(([, value]) => !holds(text, oneLine(value)))).toEqual([]);
  });

  it.each(['deck', 'briefing'] as const)('says nothing of the first report: %s', (medium) => {
    const output = outputOf(medium);
    const text = pagesText(output);
    expect(text).not.toMatch(/iimedia|excerpt|customer service|users|艾媒|节选|客服/i);
    expect(/\p{Script=Han}/u.test(text)).toBe(output.publication.language === 'zh-CN');
  });

  it('keeps charts and tables clear of all else', () => {
    expect(result.outputs.flatMap(({ publication }) => publication.pages).flatMap(collisions)).toEqual([]);
  });

  it('is told and laid out as expected', async () => {
    await expectStages(report, result);
  });
});

describe('the report that this repository ships', () => {
  it('is told and laid out as expected', async () => {
    const { result } = await buildFlagship();
    expect(result.outputs).toHaveLength(4);
    expect(result.outputs.flatMap(({ publication }) => publication.pages).flatMap(collisions)).toEqual([]);
    await expectStages(flagshipReport(), result);
  });
});

/** The bound text of every language and the pages of every output, each against its file. */
async function expectStages(report: GalleryReport, { outputs }: BuildResult): Promise<void> {
  const { editions, diagnostics } = await tellReport(report);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const stories = editions.map((edition) => [`story-${edition.language}.txt`, storyText(edition)] as const);
  const pages = outputs.map((output) => {
    const { medium, language } = output.publication;
    return [`${medium}-${language}.txt`, pagesText(output)] as const;
  });
  expectGoldens(report.expected, new Map([...stories, ...pages]));
}

/** Charts and tables that reach into another item of their page. Rules are furniture between them. */
function collisions({ id, items }: Page): readonly string[] {
  const solid = items.filter(({ kind }) => kind !== 'rule');
  return solid
    .filter(({ kind }) => kind === 'picture' || kind === 'table')
    .flatMap((item) =>
      solid
        .filter((other) => other !== item && meet(item.box, extentOf(other)))
        .map((other) => ({ item, other })),
    )
    .map(({ item, other }) => `${id}: ${item.name} and ${other.name}`);
}

/** Of a text, what its lines take up: its frame may be higher. */
function extentOf(item: Item): Box {
  const [first] = item.kind === 'text' ? item.lines : [];
  const last = item.kind === 'text' ? item.lines.at(-1) : undefined;
  if (first === undefined || last === undefined) return item.box;
  const sizeOf = ({ pieces }: Line): number => Math.max(0, ...pieces.map(({ size }) => size));
  const top = item.box.y + first.baseline - sizeOf(first);
  return { ...item.box, y: top, height: item.box.y + last.baseline + sizeOf(last) * 0.25 - top };
}

function meet(one: Box, other: Box): boolean {
  const slack = 0.1;
  return (
    one.x + slack < other.x + other.width &&
    other.x + slack < one.x + one.width &&
    one.y + slack < other.y + other.height &&
    other.y + slack < one.y + one.height
  );
}

function deckText(bytes: Uint8Array): string {
  const files = readZip(bytes);
  if (files === null) throw new Error('the deck is not a readable ZIP');
  const deck = openPackage(files);
  return slideParts(deck)
    .map((name) => paragraphsOf(xmlPart(deck, name)))
    .join('\n');
}
